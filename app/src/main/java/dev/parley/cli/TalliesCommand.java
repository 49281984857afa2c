package dev.parley.cli;

import dev.parley.claim.Bound;
import dev.parley.claim.Labelled;
import dev.parley.claim.Measure;
import dev.parley.record.ClaimRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What was counted. */
@Command(name = "tallies", description = "List what was counted, and by whom.")
final class TalliesCommand extends ClaimsCommand {
  @Override
  protected @Nullable String kind() {
    return "tally";
  }

  @Override
  protected List<Column> columns() {
    return Cells.columns(
        Cells.published(),
        Cells.field("measure", "measure"),
        new Column("count", TalliesCommand::count).onlyInTables(),
        Cells.field("bound", "bound").onlyInCsv(),
        Cells.field("value", "value").onlyInCsv(),
        Cells.field("high", "high").onlyInCsv(),
        Cells.field("of", "of"),
        Cells.field("by", "by"),
        Cells.field("place", "place"),
        new Column("period", TalliesCommand::period).onlyInTables(),
        Cells.field("period", "period").onlyInCsv(),
        Cells.field("as of", "as_of").onlyInCsv(),
        Cells.field("standing", "standing"),
        Cells.sources());
  }

  @Override
  protected List<String> topics() {
    return Labelled.labels(Measure.class);
  }

  /** "43", "at-least 12", "30-40". */
  private static String count(ClaimRow row) {
    String bound = Cells.text(row.json(), "bound");
    return Cells.joined(
        " ",
        bound.equals(Bound.EXACTLY.label()) ? "" : bound,
        Cells.text(row.json(), "value") + Cells.after("-", Cells.text(row.json(), "high")));
  }

  /** The time that it covers, or the day on which it stood. */
  private static String period(ClaimRow row) {
    String period = Cells.text(row.json(), "period");
    return period.isEmpty() ? Cells.after("as of ", Cells.text(row.json(), "as_of")) : period;
  }
}
