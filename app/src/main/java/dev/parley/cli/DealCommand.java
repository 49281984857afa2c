package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.claim.Folding;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.deal.DealSheet;
import dev.parley.fuse.deal.Line;
import dev.parley.fuse.deal.LineKind;
import dev.parley.fuse.deal.Term;
import dev.parley.record.RecordFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The deal sheet. */
@Command(
    name = "deal",
    description =
        "Lay out the proposals and deals: their terms, who proposed, accepted and rejected them,"
            + " which draft replaced which, what was concluded and until when it runs (computed),"
            + " who says that it was broken and who denies it, and who watches. Terms without a"
            + " paper stand under their party.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DealCommand extends ViewCommand {
  @Option(
      names = "--proposal",
      paramLabel = "WORDS",
      description = "Only papers with these words in their name: draft, truce, own terms.")
  private @Nullable String proposal;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only lines of one kind: status, term, accepted, rejected, violation, ...")
  private @Nullable String kind;

  @Override
  protected List<Field> fields() {
    return List.of(
        Field.of(
                "proposal",
                "text",
                "The paper as reports name it; own terms: what a party wants without one.")
            .shownNarrow(),
        Field.of("owner", "text", "Whose paper it is, where a report tells.").shownNarrow(),
        Field.of("version", "text", "The draft's number, or the day on which a deal was concluded.")
            .shownNarrow(),
        Field.of(
                "kind",
                "text",
                "status: where the paper stands; concluded, begins, extended, replaces; term,"
                    + " demanded, proposed, accepted, rejected, open, said; violation, denial;"
                    + " member, mandate: of the body that watches.")
            .shownNarrow(),
        Field.of("party", "text", "Who does so, or is bound; of a violation, who broke it.")
            .shownNarrow(),
        Field.of("topic", "text", "The term's topic, or the type of the event that it is."),
        Field.of("detail", "text", "The words of the term; of a statement, what was said.")
            .shownWide(),
        Field.of("value", "number", "The number that the term turns on."),
        Field.of("duration", "text", "How long, ISO 8601.").shownNarrow(),
        Field.of("deadline", "date (EDTF)", "Until when.").shownNarrow(),
        Field.of("condition", "text", "The words of the condition."),
        Field.of("exchange_for", "text", "The words of what is given in exchange."),
        Field.of(
                "status",
                "list",
                "Of a status line, on the day of --as-of (else the last that reports tell): named,"
                    + " tabled, concluded, in force, expired, accepted, rejected, violated, denied,"
                    + " by whom.")
            .shownWide(),
        Field.of(
                "computed_until",
                "date (EDTF)",
                "The last day, computed from the beginning and the duration, or from the end before"
                    + " and the extension; the latest where sources differ.")
            .shownNarrow(),
        Field.of("according_to", "text", "Who says so.").shownNarrow(),
        Field.of("standing", "text", "What the source makes of it."),
        Field.of("date", "date (EDTF)", "When it was said or done."),
        Field.of("outlet", "text", "Who printed it first."),
        Field.of("published", "date (EDTF)", "When that was.").shownNarrow(),
        Field.of("words", "text", "The words that say it."),
        Field.of("reports", "number", "How many reports say it."),
        Field.of("stories", "number", "How many independent ones: copies count once."),
        Field.of("claims", "list", "The claims that say it: parley show ID."));
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    List<Told> told = file.told(scope.ofAny("position", "event", "statement", "tenure"));
    return DealSheet.of(told, scope.asOf()).lines().stream()
        .filter(l -> kind == null || l.kind().label().equals(kind))
        .filter(l ->
            proposal == null || Folding.fold(l.paper().name()).contains(Folding.fold(proposal)))
        .map(DealCommand::row)
        .toList();
  }

  @Override
  protected String nothing(RecordFile file) {
    return file.counts().getOrDefault("position", 0) == 0
        ? holdsNo("position")
        : "No proposal or deal within what was asked. Leave --proposal, --kind, --as-of, --known-by"
            + " or --source out, or see all positions: parley positions"
            + ReadSummary.recordOption(record);
  }

  private static ObjectNode row(Line line) {
    Told first = line.told().getFirst();
    Term term = line.term();
    Edtf when = first.when();
    boolean status = line.kind() == LineKind.STATUS;
    ObjectNode row = ClaimJson.MAPPER.createObjectNode();
    row.put("proposal", line.paper().name())
        .put("owner", name(line.paper().owner()))
        .put("version", line.paper().version())
        .put("kind", line.kind().label())
        .put("party", status ? null : name(line.party()))
        .put("topic", term.topic())
        .put("detail", status ? null : term.detail())
        .put("value", term.value())
        .put("duration", term.duration())
        .put("deadline", term.deadline() == null ? null : term.deadline().text())
        .put("condition", term.condition())
        .put("exchange_for", term.exchangeFor());
    row.putArray("status");
    line.status().forEach(row.withArray("status")::add);
    row.put("computed_until", line.until() == null ? null : line.until().toString())
        .put("according_to", status ? null : ViewRows.nearest(first))
        .put("standing", status ? null : first.claim().ground().standing().label())
        .put("date", when == null ? null : when.text());
    ViewRows.said(row, line.told());
    return row;
  }

  private static @Nullable String name(@Nullable Known known) {
    return known == null ? null : known.name();
  }
}
