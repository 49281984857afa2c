package dev.parley.cli;

import dev.parley.record.ClaimRow;
import java.util.List;
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
    return List.of(
        Cells.id(),
        Cells.published(),
        new Column("speaker", StatementsCommand::speaker),
        new Column("cue", row -> Cells.text(row.json(), "cue")),
        new Column("content", row -> Cells.exact(row, "content")),
        Cells.field("said", "said"),
        Cells.sources());
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
}
