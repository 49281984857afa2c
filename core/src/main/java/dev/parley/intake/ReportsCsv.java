package dev.parley.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.parley.claim.Edtf;
import dev.parley.intake.IntakeResult.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table beside files: {@code file,published,outlet,title,url}, columns in any order. */
final class ReportsCsv {
  static final ReportsCsv NONE = new ReportsCsv(Map.of());

  private final Map<String, Row> rows;

  private ReportsCsv(Map<String, Row> rows) {
    this.rows = rows;
  }

  /** What the table tells of a file; each null where it does not. */
  record Row(
      @Nullable Edtf published,
      @Nullable String outlet,
      @Nullable String title,
      @Nullable String url) {
    static final Row EMPTY = new Row(null, null, null, null);
  }

  Row row(String file) {
    return rows.getOrDefault(file, Row.EMPTY);
  }

  /**
   * Loads a table.
   *
   * @param shown how the user would name it
   * @param problems gets a refusal for each wrong row; the other rows count
   */
  static ReportsCsv load(Path file, String shown, Consumer<? super IntakeResult> problems) {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<String, Row> rows = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : csv) {
        String where = shown + ", line " + record.getStartingLineNumber();
        String name = cell(record, "file");
        if (name == null) {
          problems.accept(
              new Refused(
                  where,
                  "the column 'file' is missing or empty",
                  "Begin the table with: file,published,outlet,title,url"));
          continue;
        }
        if (!Files.exists(file.resolveSibling(name))) {
          problems.accept(
              new Refused(
                  where,
                  "there is no file '" + name + "' beside it",
                  "Correct the name, or remove the row."));
          continue;
        }
        rows.put(
            name,
            new Row(
                published(record, name, where, problems),
                cell(record, "outlet"),
                cell(record, "title"),
                cell(record, "url")));
      }
    } catch (IOException | RuntimeException e) {
      problems.accept(
          new Refused(
              shown,
              "the table cannot be read to its end (" + e.getMessage() + ")",
              "Check its quotation marks; what stands before counts."));
    }
    return new ReportsCsv(rows);
  }

  private static @Nullable Edtf published(
      NamedCsvRecord record, String name, String where, Consumer<? super IntakeResult> problems) {
    String written = cell(record, "published");
    if (written == null) {
      return null;
    }
    try {
      return Dates.parse(written);
    } catch (IllegalArgumentException e) {
      problems.accept(
          new Refused(
              where,
              "the date '" + written + "' of " + name + " cannot be read",
              "Write it as 2024-12-01; " + name + " is read without it."));
      return null;
    }
  }

  private static @Nullable String cell(NamedCsvRecord record, String column) {
    String value = record.findField(column).orElse("").strip();
    return value.isEmpty() ? null : value;
  }
}
