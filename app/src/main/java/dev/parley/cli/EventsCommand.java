package dev.parley.cli;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.record.ClaimRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What happened. */
@Command(name = "events", description = "List what happened, is planned, may happen or is denied.")
final class EventsCommand extends ClaimsCommand {
  @Option(
      names = "--codes",
      paramLabel = "CODING",
      description =
          "Add a last column to the table or the CSV with what another coding calls the event:"
              + " cameo (its root code, two digits).")
  private @Nullable Coding codes;

  @Override
  protected @Nullable String kind() {
    return "event";
  }

  @Override
  protected List<Column> columns() {
    if (codes == null) {
      return list();
    }
    List<Column> columns = new ArrayList<>(list());
    columns.add(codes.column());
    return columns;
  }

  @Override
  protected List<String> topics() {
    return Labelled.labels(EventType.class);
  }

  /** Who did it, and to whom. */
  static String who(ClaimRow row) {
    return Cells.joined(
        " ", Cells.names(row, "actors"), Cells.after("→ ", Cells.names(row, "recipients")));
  }

  /** The same columns show events by their reports and by their dates. */
  static List<Column> list() {
    return Cells.columns(
        Cells.field("when", "when"),
        Cells.field("type", "type"),
        Cells.field("mode", "mode").onlyInCsv(),
        Cells.words("words", "head"),
        new Column("who", EventsCommand::who).onlyInTables().running(),
        Cells.actors("actors", "actors").onlyInCsv(),
        Cells.actors("recipients", "recipients").onlyInCsv(),
        Cells.field("place", "place"),
        Cells.field("standing", "standing"),
        Cells.field("condition", "condition").onlyInCsv(),
        Cells.field("duration", "duration").onlyInCsv(),
        Cells.field("deadline", "deadline").onlyInCsv(),
        Cells.field("quantity", "quantity").onlyInCsv(),
        Cells.field("exchange for", "exchange_for").onlyInCsv(),
        Cells.field("violates", "violates").onlyInCsv(),
        Cells.sources());
  }
}
