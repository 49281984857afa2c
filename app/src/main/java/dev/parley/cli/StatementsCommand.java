package dev.parley.cli;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Measure;
import dev.parley.claim.Topic;
import dev.parley.record.ClaimRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Who said what. */
@Command(name = "statements", description = "List who said what.")
final class StatementsCommand extends ClaimsCommand {
  @Override
  protected @Nullable String kind() {
    return "statement";
  }

  @Override
  protected List<Column> columns() {
    return Cells.columns(
        new Column("date", StatementsCommand::date).onlyInTables(),
        new Column("speaker", StatementsCommand::speaker),
        Cells.field("cue", "cue"),
        Cells.field("manner", "manner").onlyInCsv(),
        Cells.words("content", "content").running(),
        Cells.actor("addressee", "addressee").onlyInCsv(),
        Cells.field("said", "said").onlyInCsv(),
        Cells.field("standing", "standing").onlyInCsv(),
        new Column("via", row -> Cells.chain(row, speaker(row))).onlyInTables(),
        Cells.sources().onlyInCsv());
  }

  /** When it was said; where that is not told, when it was published. */
  private static String date(ClaimRow row) {
    String said = Cells.text(row.json(), "said");
    return said.isEmpty() ? Cells.text(row.json().get("report"), "published") : said;
  }

  /** Who said it; where that cannot be told, a question mark and who may have. */
  private static String speaker(ClaimRow row) {
    String name = Cells.name(row.json().get("speaker"));
    if (!name.isEmpty()) {
      return name;
    }
    List<String> may = row.json().get("speaker_candidates").valueStream().map(Cells::name).toList();
    return may.isEmpty() ? "?" : "? " + String.join(" / ", may);
  }

  /** A statement is about whatever else is claimed within its words. */
  @Override
  protected List<String> topics() {
    return Stream.of(
            Labelled.labels(Topic.class),
            Labelled.labels(EventType.class),
            Labelled.labels(Measure.class))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
