package dev.parley.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of the lexicon.
 *
 * @param name the resource, for messages
 * @param rows in the order of the file
 */
public record Table(String name, List<Row> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * A row; empty cells read as null.
   *
   * @param line its line in the file, from 1
   */
  public record Row(String table, int line, List<String> columns, List<String> cells) {
    /** The cell of a column, or null where it is empty. */
    public @Nullable String get(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException(table + " has no column '" + column + "'");
      }
      String cell = cells.get(at);
      return cell.isEmpty() ? null : cell;
    }

    /** The cell of a column that must be filled. */
    public String need(String column) {
      String cell = get(column);
      if (cell == null) {
        throw fault("the column '" + column + "' is empty");
      }
      return cell;
    }

    /** The cell read by a parser; its complaint is told with table and line. */
    public <T> T need(String column, Function<String, T> parser) {
      try {
        return parser.apply(need(column));
      } catch (LexiconException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw fault(e.getMessage());
      }
    }

    /** The value of a list that the cell names, in lower case. */
    public <E extends Enum<E>> E need(String column, Class<E> list) {
      String cell = need(column);
      List<String> names =
          Arrays.stream(list.getEnumConstants())
              .map(e -> e.name().toLowerCase(Locale.ROOT))
              .toList();
      int at = names.indexOf(cell);
      if (at < 0) {
        throw fault("'" + cell + "' is none of " + String.join(", ", names));
      }
      return list.getEnumConstants()[at];
    }

    /** The cell's values, separated by {@code |}; none where it is empty. */
    public List<String> list(String column) {
      String cell = get(column);
      if (cell == null) {
        return List.of();
      }
      List<String> values = Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
      if (values.contains("")) {
        throw fault("the column '" + column + "' has an empty value in '" + cell + "'");
      }
      return values;
    }

    /** As {@link #list}, where a row without any value is at fault. */
    public List<String> needList(String column) {
      need(column);
      return list(column);
    }

    /** A complaint about this row. */
    public LexiconException fault(@Nullable String reason) {
      return new LexiconException(table + ", line " + line + ": " + reason);
    }
  }

  /**
   * Loads a table that lies beside a class.
   *
   * @param beside the class whose package holds the resource
   * @param resource its file name
   * @param columns the header that it must have, in this order
   * @throws LexiconException naming the table, the line and what is wrong
   */
  public static Table load(Class<?> beside, String resource, String... columns) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LexiconException(resource + " is missing beside " + beside.getName());
      }
      return parse(resource, in.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Parses a table's bytes, which must be UTF-8; see {@link #load}. */
  static Table parse(String name, byte[] bytes, String... columns) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int bad = text.indexOf('\ufffd'); // what Java puts for bytes that are no UTF-8
    if (bad >= 0) {
      long line = 1 + text.chars().limit(bad).filter(c -> c == '\n').count();
      throw new LexiconException(name + ", line " + line + ": it is not UTF-8; save it as UTF-8");
    }
    return parse(name, text, columns);
  }

  /** Parses a table's text; see {@link #load}. */
  public static Table parse(String name, String text, String... columns) {
    List<String> header = Arrays.asList(columns);
    List<Row> rows = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    boolean headed = false;
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells =
          new ArrayList<>(Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
      if (!headed) {
        if (!cells.equals(header)) {
          throw new LexiconException(
              name
                  + ", line "
                  + number
                  + ": the header must be "
                  + String.join(" | ", header)
                  + " and is "
                  + String.join(" | ", cells));
        }
        headed = true;
        continue;
      }
      while (cells.size() < header.size()) {
        cells.add(""); // editors like to trim trailing tabs
      }
      Row row = new Row(name, number, header, List.copyOf(cells));
      if (cells.size() != header.size()) {
        throw row.fault(cells.size() + " columns where the header has " + header.size());
      }
      if (!seen.add(cells)) {
        throw row.fault("the row stands twice");
      }
      rows.add(row);
    }
    if (!headed) {
      throw new LexiconException(
          name + " has no header; begin it with " + String.join(" | ", header));
    }
    return new Table(name, rows);
  }

  /**
   * This table, in which no two rows have the same cells in some columns.
   *
   * @throws LexiconException naming the second line that has them
   */
  public Table unique(String... columns) {
    Set<List<String>> seen = new HashSet<>();
    for (Row row : rows) {
      List<String> key =
          Arrays.stream(columns).map(c -> row.cells().get(row.columns().indexOf(c))).toList();
      if (!seen.add(key)) {
        throw row.fault("another row has the same " + String.join(" and ", columns));
      }
    }
    return this;
  }

  /** All words of one column. */
  public Set<String> column(String column) {
    Set<String> all = new HashSet<>();
    rows.forEach(row -> all.add(row.need(column)));
    return Set.copyOf(all);
  }
}
