package dev.parley.cli;

import dev.parley.record.Correction;
import dev.parley.record.RecordFile;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people have set right, and whether it holds. */
@Command(
    name = "corrections",
    description =
        "List what people have set right in claims, and what waits to be looked at because the"
            + " reader no longer says what was corrected.")
final class CorrectionsCommand extends RecordCommand {
  private static final List<Field> FIELDS =
      List.of(
          Field.of("claim", "text", "The claim's id.").shownNarrow(),
          Field.of("field", "text", "What was set right; reject for the whole claim.")
              .shownNarrow(),
          Field.of("old", "text", "What the reader said then.").shownNarrow(),
          Field.of("value", "text", "What stands there instead.").shownNarrow(),
          Field.of("state", "text", "holds, reader-says-otherwise or no-such-claim.")
              .shownNarrow());

  @picocli.CommandLine.Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli fills the field
  private OutputFormat format;

  @Override
  protected int run(RecordFile file) {
    List<ObjectNode> rows = file.corrections().stream().map(CorrectionsCommand::row).toList();
    if (rows.isEmpty() && format == OutputFormat.TABLE) {
      err().println("Nobody has corrected a claim. To do so: parley correct CLAIM FIELD VALUE");
      return 0;
    }
    new RowPrinter(out(), err()).print(format, FIELDS, rows);
    return 0;
  }

  private static ObjectNode row(Correction correction) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("claim", correction.claim());
    out.put("field", correction.field());
    out.set("old", nothingOf(correction.old()));
    out.set("value", nothingOf(correction.value()));
    out.put("state", correction.state().label());
    return out;
  }

  /** A rejection has no values of its own to show. */
  private static JsonNode nothingOf(JsonNode value) {
    return value.isBoolean() ? JsonNodeFactory.instance.nullNode() : value;
  }
}
