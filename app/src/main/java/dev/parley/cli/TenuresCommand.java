package dev.parley.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Who holds which office. */
@Command(name = "tenures", description = "List who holds which office.")
final class TenuresCommand extends ClaimsCommand {
  @Override
  protected @Nullable String kind() {
    return "tenure";
  }

  @Override
  protected List<Column> columns() {
    return Cells.columns(
        Cells.published(),
        Cells.actor("person", "person"),
        Cells.field("post", "post").running(),
        Cells.field("body", "body"),
        Cells.field("status", "status"),
        Cells.field("as of", "as_of"),
        Cells.sources());
  }

  @Override
  protected List<String> topics() {
    return List.of();
  }
}
