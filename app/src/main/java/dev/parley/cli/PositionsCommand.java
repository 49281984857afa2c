package dev.parley.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What parties want. */
@Command(
    name = "positions",
    description = "List what parties demand, propose, accept, reject or are open to.")
final class PositionsCommand extends ClaimsCommand {
  @Override
  protected @Nullable String kind() {
    return "position";
  }

  @Override
  protected List<Column> columns() {
    return List.of(
        Cells.id(),
        Cells.published(),
        Cells.actor("party", "party"),
        Cells.field("stance", "stance"),
        Cells.field("topic", "topic"),
        new Column("detail", row -> Cells.text(row.json(), "detail")),
        Cells.field("condition", "condition"),
        Cells.field("duration", "duration"),
        Cells.field("deadline", "deadline"),
        Cells.sources());
  }
}
