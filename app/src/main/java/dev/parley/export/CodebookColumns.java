package dev.parley.export;

import dev.parley.claim.Claim;
import dev.parley.claim.Labelled;
import dev.parley.export.ClaimTables.Row;
import dev.parley.fuse.dossiers.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a dossier adds to the tables of claims: its codebook's.
 *
 * @param dossier null where none is asked for
 */
record CodebookColumns(@Nullable Dossier dossier) {
  /** The table with the columns that say the same in every row. */
  <C extends Claim> TableSchema<Row<C>> added(TableSchema<Row<C>> table) {
    return added(table, "", claim -> null);
  }

  /**
   * The same with those that a field of these claims tells.
   *
   * @param by the field, as codebooks call it
   * @param label what stands in it
   */
  <C extends Claim> TableSchema<Row<C>> added(
      TableSchema<Row<C>> table, String by, Function<C, @Nullable Labelled> label) {
    if (dossier == null) {
      return table;
    }
    String from = "Codebook of the dossier " + dossier.name() + ", ";
    List<Column<Row<C>>> columns = new ArrayList<>(table.columns());
    dossier
        .codebook()
        .forEach((heading, column) -> {
          switch (column) {
            case Dossier.Column.Constant c ->
                columns.add(
                    column(columns, heading, from + "the same in every row.", r -> c.value()));
            case Dossier.Column.Mapped m when m.by().equals(by) ->
                columns.add(
                    column(
                        columns,
                        heading,
                        from + "by " + by + ": " + told(m.values()) + ".",
                        r -> value(m, label.apply(r.claim()))));
            case Dossier.Column.Mapped m -> {} // claims of this kind have no such field
          }
        });
    return new TableSchema<>(table.name(), table.meaning(), columns);
  }

  private static String told(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining("; "));
  }

  private static @Nullable String value(Dossier.Column.Mapped column, @Nullable Labelled label) {
    return label == null ? null : column.values().get(label.label());
  }

  /** Under its heading, or another where the table has a column of that name: no two are alike. */
  private static <T> Column<T> column(
      List<Column<T>> others, String heading, String meaning, Function<T, @Nullable Object> value) {
    String name = heading;
    while (has(others, name)) {
      name = "codebook_" + name;
    }
    return new Column<>(name, Column.Type.TEXT, meaning, List.of(), value);
  }

  private static <T> boolean has(List<Column<T>> columns, String name) {
    return columns.stream().anyMatch(c -> c.name().equalsIgnoreCase(name));
  }
}
