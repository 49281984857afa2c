package dev.parley.cli;

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
    return List.of(
        Cells.id(),
        Cells.field("measure", "measure"),
        Cells.field("bound", "bound"),
        Cells.field("value", "value"),
        Cells.field("high", "high"),
        Cells.field("of", "of"),
        Cells.field("by", "by"),
        Cells.field("place", "place"),
        Cells.field("period", "period"),
        Cells.field("as of", "as_of"),
        Cells.field("standing", "standing"),
        Cells.sources(),
        Cells.published());
  }
}
