package dev.parley.cli;

import dev.parley.claim.Labelled;
import dev.parley.claim.Topic;
import dev.parley.record.ClaimRow;
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
    return Cells.columns(
        Cells.published(),
        Cells.actor("party", "party"),
        Cells.field("stance", "stance"),
        Cells.field("topic", "topic"),
        Cells.field("detail", "detail").running(),
        Cells.actor("towards", "towards").onlyInCsv(),
        new Column("terms", PositionsCommand::terms).onlyInTables(),
        Cells.field("condition", "condition").onlyInCsv(),
        Cells.field("duration", "duration").onlyInCsv(),
        Cells.field("deadline", "deadline").onlyInCsv(),
        Cells.field("value", "value").onlyInCsv(),
        Cells.field("exchange for", "exchange_for").onlyInCsv(),
        Cells.actor("proposal", "proposal").onlyInCsv(),
        Cells.sources());
  }

  @Override
  protected List<String> topics() {
    return Labelled.labels(Topic.class);
  }

  private static String terms(ClaimRow row) {
    return Cells.joined(
        "; ",
        Cells.text(row.json(), "duration"),
        Cells.after("by ", Cells.text(row.json(), "deadline")),
        Cells.text(row.json(), "condition"));
  }
}
