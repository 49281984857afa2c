package dev.parley.export;

import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name of its file, without its ending
 * @param <T> what a row is made of
 */
record TableSchema<T>(String name, String meaning, List<Column<T>> columns) {
  TableSchema {
    columns = List.copyOf(columns);
  }

  List<@Nullable Object> row(T of) {
    List<@Nullable Object> out = new ArrayList<>();
    columns.forEach(c -> out.add(c.value().apply(of)));
    return out;
  }

  /** Lists columns. */
  static final class Builder<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    Builder<T> text(String name, String meaning, Function<T, @Nullable Object> value) {
      return add(name, Column.Type.TEXT, meaning, List.of(), value);
    }

    Builder<T> integer(String name, String meaning, Function<T, @Nullable Object> value) {
      return add(name, Column.Type.INTEGER, meaning, List.of(), value);
    }

    Builder<T> decimal(String name, String meaning, Function<T, @Nullable Object> value) {
      return add(name, Column.Type.DECIMAL, meaning, List.of(), value);
    }

    Builder<T> bool(String name, String meaning, Function<T, @Nullable Object> value) {
      return add(name, Column.Type.BOOLEAN, meaning, List.of("true", "false"), value);
    }

    /** A value of a closed list. */
    Builder<T> label(
        String name,
        String meaning,
        Class<? extends Labelled> list,
        Function<T, @Nullable Labelled> value) {
      List<String> allowed = new ArrayList<>();
      for (Labelled each : list.getEnumConstants()) {
        allowed.add(each.label());
      }
      return add(
          name,
          Column.Type.TEXT,
          meaning,
          allowed,
          of -> {
            Labelled label = value.apply(of);
            return label == null ? null : label.label();
          });
    }

    /** A time: as it is told, and the first and the last day that it can mean. */
    Builder<T> time(String name, String meaning, Function<T, @Nullable Edtf> value) {
      add(name, Column.Type.EDTF, meaning, List.of(), of -> Shown.text(value.apply(of)));
      add(
          name + "_from",
          Column.Type.DAY,
          "First day that " + name + " can mean; empty where it is open.",
          List.of(),
          of -> Shown.first(value.apply(of)));
      return add(
          name + "_to",
          Column.Type.DAY,
          "Last day that " + name + " can mean; empty where it is open.",
          List.of(),
          of -> Shown.last(value.apply(of)));
    }

    private Builder<T> add(
        String name,
        Column.Type type,
        String meaning,
        List<String> allowed,
        Function<T, @Nullable Object> value) {
      columns.add(new Column<>(name, type, meaning, List.copyOf(allowed), value));
      return this;
    }

    TableSchema<T> table(String name, String meaning) {
      return new TableSchema<>(name, meaning, columns);
    }
  }
}
