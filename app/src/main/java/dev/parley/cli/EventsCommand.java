package dev.parley.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What happened. */
@Command(name = "events", description = "List what happened, is planned, may happen or is denied.")
final class EventsCommand extends ClaimsCommand {
  @Override
  protected @Nullable String kind() {
    return "event";
  }

  @Override
  protected List<Column> columns() {
    return List.of(
        Cells.id(),
        Cells.field("when", "when"),
        Cells.field("type", "type"),
        Cells.field("mode", "mode"),
        new Column("words", row -> Cells.exact(row, "head")),
        Cells.actors("actors", "actors"),
        Cells.actors("recipients", "recipients"),
        Cells.field("place", "place"),
        Cells.field("standing", "standing"),
        Cells.sources(),
        Cells.published());
  }
}
