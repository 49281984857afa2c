package dev.parley.cli;

import dev.parley.fuse.dossiers.Dossier;
import dev.parley.fuse.dossiers.Proposal;
import dev.parley.record.Extent;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The negotiations of a record: those that people have named, or those that Parley proposes. */
@Command(
    name = "dossiers",
    description =
        "List the negotiations of the record: those named with parley dossier add, with what there"
            + " is of each; where none is named, those that the reports' meetings, agreements and"
            + " positions propose.")
final class DossiersCommand extends ViewCommand {
  static final int LEAST = 2;

  @Option(
      names = "--propose",
      description = "Those that the reports propose, whether any are named or not.")
  private boolean propose;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Propose those whose parties deal with each other in at least so many independent"
              + " stories (default: ${DEFAULT-VALUE}).")
  private int least = LEAST;

  @Override
  protected List<Field> fields() {
    return List.of(
        Field.of("name", "text", "By which --dossier and parley dossier call it.").shownNarrow(),
        Field.of("state", "text", "named or proposed.").shownNarrow(),
        Field.of("title", "text", "What it is called in print."),
        Field.of("parties", "list", "Who negotiates.").shownWide(),
        Field.of("mediators", "list", "Who mediates.").shownNarrow(),
        Field.of("places", "list", "Where they meet, or what it is about.").shownNarrow(),
        Field.of("topics", "list", "Topics of its own; of a proposal, those of its positions."),
        Field.of("first", "date", "The first day of its reports.").shownNarrow(),
        Field.of("last", "date", "The last day of its reports.").shownNarrow(),
        Field.of("reports", "number", "Reports that belong to it.").shownNarrow(),
        Field.of("claims", "number", "Claims of these reports; null for a proposal.")
            .shownNarrow());
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    if (!propose && !file.dossiers().isEmpty()) {
      return file.dossiers().values().stream()
          .filter(d -> scope.dossier() == null || d.name().equals(scope.dossier()))
          .map(d -> row(d, file.extent(scope.of(null).in(d.name()).to(scope.asOf()))))
          .toList();
    }
    return Proposed.of(file, scope, least).stream().map(DossiersCommand::row).toList();
  }

  private static ObjectNode row(Dossier dossier, Extent extent) {
    ObjectNode row = row(dossier, "named");
    dossier.matter().topics().keySet().forEach(row.withArray("topics")::add);
    return row.put("first", extent.first())
        .put("last", extent.last())
        .put("reports", extent.reports())
        .put("claims", extent.claims());
  }

  private static ObjectNode row(Proposal proposal) {
    ObjectNode row = row(Proposed.dossier(proposal), "proposed");
    proposal.topics().forEach(row.withArray("topics")::add);
    return row.put("first", text(proposal.first()))
        .put("last", text(proposal.last()))
        .put("reports", proposal.reports().size())
        .putNull("claims");
  }

  private static ObjectNode row(Dossier dossier, String state) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("name", dossier.name()).put("state", state).put("title", dossier.title());
    dossier.sides().parties().forEach(row.putArray("parties")::add);
    dossier.sides().mediators().forEach(row.putArray("mediators")::add);
    dossier.matter().places().forEach(row.putArray("places")::add);
    row.putArray("topics");
    return row;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Override
  protected String nothing(RecordFile file) {
    return "No two sides deal with each other in "
        + least
        + " stories. Ask with --least 1, or name a dossier: parley dossier add FILE"
        + ReadSummary.recordOption(record);
  }
}
