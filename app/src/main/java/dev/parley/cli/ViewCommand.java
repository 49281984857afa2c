package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.record.Kept;
import dev.parley.record.RecordFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/**
 * A view of the record over time: one question, asked of a day of the world and of what was known
 * by a day. Its fields are its schema; docs/views.md is made of them.
 */
@Command
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class ViewCommand extends AskingCommand {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "As it stood in the world on this day (the last one of a longer time); what claims say of"
              + " later days is left out.")
  private @Nullable String asOf;

  @Option(
      names = "--known-by",
      paramLabel = "DATE",
      description =
          "Only by reports published on this day or earlier; those of unknown date are left out.")
  private @Nullable String knownBy;

  @Mixin private SourceOptions by;

  @Option(
      names = "--with-withdrawn",
      description = "Count claims of reports that their outlets have withdrawn as well.")
  private boolean withWithdrawn;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  /** The fields of a row, in their order. */
  protected abstract List<Field> fields();

  /**
   * Arguments by which the samples answer, for docs/views.md; several where the fields depend on
   * them.
   */
  protected List<List<String>> examples() {
    return List.of(List.of());
  }

  /** The rows, each with all fields. */
  protected abstract List<ObjectNode> rows(RecordFile file, Scope scope);

  /** Why there are no rows, and what to ask instead. */
  protected abstract String nothing(RecordFile file);

  /** The options of the scope as they were given, for messages. */
  protected String asked() {
    return given("--as-of", asOf)
        + given("--known-by", knownBy)
        + given("--source", by.source())
        + given("--dossier", by.dossier());
  }

  private static String given(String name, @Nullable String value) {
    return value == null ? "" : " " + name + " " + ReadSummary.quoted(value);
  }

  @Override
  protected int run(RecordFile file) {
    if (withWithdrawn) {
      file.show(Kept.WITHDRAWN);
    }
    Scope scope =
        new Scope(
            day("--as-of", asOf, Edtf::latest),
            day("--known-by", knownBy, Edtf::latest),
            by.source(),
            by.dossier());
    List<ObjectNode> rows = rows(file, scope);
    if (rows.isEmpty() && format == OutputFormat.TABLE) {
      err().println(nothing(file));
      err().flush();
      return 0;
    }
    if (format == OutputFormat.TABLE) {
      table(rows);
    } else {
      new RowPrinter(out(), err()).print(format, fields(), rows);
    }
    return 0;
  }

  /** Prints the rows as a table; a view that is more than a list lays them out its own way. */
  protected void table(List<ObjectNode> rows) {
    new RowPrinter(out(), err()).print(OutputFormat.TABLE, fields(), rows);
  }
}
