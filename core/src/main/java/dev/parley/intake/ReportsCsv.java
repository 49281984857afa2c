package dev.parley.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
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
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

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
  static ReportsCsv load(
      Path file, String shown, TextChecks checks, Consumer<? super IntakeResult> problems) {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<String, Row> rows = new HashMap<>();
    try {
      String text = checks.decodeTable(Files.readAllBytes(file));
      try (CsvReader<NamedCsvRecord> csv = READER.ofNamedCsvRecord(text)) {
        for (NamedCsvRecord record : csv) {
          if (!record.getHeader().contains("file")) {
            throw new RefusedException(
                "its first line has no column 'file'",
                "Begin the table with: file,published,outlet,title,url");
          }
          String where = shown + ", line " + record.getStartingLineNumber();
          try {
            add(rows, record, file, where, problems);
          } catch (RefusedException e) {
            problems.accept(e.at(where));
          }
        }
      } catch (CsvParseException e) {
        throw new RefusedException(
            "the table cannot be read to its end (" + e.getMessage() + ")",
            "Check its quotation marks; what stands before counts.");
      }
    } catch (RefusedException e) {
      problems.accept(e.at(shown));
    } catch (IOException e) {
      problems.accept(
          new Refused(
              shown, "the table cannot be read (" + Intake.reason(e) + ")", "Check its rights."));
    }
    return new ReportsCsv(rows);
  }

  private static void add(
      Map<String, Row> rows,
      NamedCsvRecord record,
      Path table,
      String where,
      Consumer<? super IntakeResult> problems)
      throws RefusedException {
    int cells = record.getFieldCount();
    int columns = record.getHeader().size();
    if (cells > columns) {
      throw new RefusedException(
          cells + " cells where the first line has " + columns,
          "Put cells that hold a comma in quotation marks.");
    }
    if (record.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
      throw new RefusedException(
          "a cell runs over several lines", "Close its quotation mark on the same line.");
    }
    String name = cell(record, "file");
    if (name == null) {
      throw new RefusedException(
          "the column 'file' is empty", "Name the file that the row is about, or remove the row.");
    }
    if (name.indexOf('/') >= 0) {
      throw new RefusedException(
          "'" + name + "' is in another folder", "Put a reports.csv into that folder.");
    }
    if (!Files.exists(table.resolveSibling(name))) {
      throw new RefusedException(
          "there is no file '" + name + "' beside it", "Correct the name, or remove the row.");
    }
    if (rows.containsKey(name)) {
      throw new RefusedException(
          name + " has a row already", "Remove one of them; the first counts.");
    }
    rows.put(
        name,
        new Row(
            published(record, name, where, problems),
            cell(record, "outlet"),
            cell(record, "title"),
            cell(record, "url")));
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
