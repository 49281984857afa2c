package dev.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table that Parley ships with, spoilt in one line: whoever uses it must refuse it, and name
 * the table, the line and what is wrong. A new table is tested as soon as it lies there; its folder
 * tells who loads it.
 */
final class AllTablesTest {
  private static final Path CLASSES =
      Path.of(Objects.requireNonNull(System.getProperty("parley.root"), "parley.root"))
          .resolve("core/target/classes");

  /** A column with no more different cells than this, in far more rows, is a closed list. */
  private static final int FEW = 12;

  private static final int MOST_COLUMNS = 8;

  static Stream<String> tables() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(f -> f.toString().endsWith(".tsv"))
          .map(f -> CLASSES.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_loads_as_it_is(String table) throws IOException {
    String text = Files.readString(CLASSES.resolve(table));

    assertThatCode(() -> load(table, text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_line_with_a_cell_too_many_fails_the_load(String table) throws IOException {
    Lines lines = new Lines(table);

    refused(lines, lines.middle(), lines.get(lines.middle()) + "\tand\tmore\tand\tmore");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_line_that_stands_twice_fails_the_load(String table) throws IOException {
    Lines lines = new Lines(table);

    refused(lines, lines.last(), lines.get(lines.middle()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_line_without_its_word_fails_the_load(String table) throws IOException {
    Lines lines = new Lines(table);
    String line = lines.get(lines.middle());
    String rest = line.contains("\t") ? line.substring(line.indexOf('\t')) : "";
    if (!rest.isBlank()) { // else the whole line is blank, and blank lines are passed over
      refused(lines, lines.middle(), rest);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_line_that_is_not_utf_8_fails_the_load(String table) throws IOException {
    Lines lines = new Lines(table);

    refused(lines, lines.middle(), "\ufffd" + lines.get(lines.middle()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_value_that_no_list_has_fails_the_load(String table) throws IOException {
    Lines lines = new Lines(table);
    for (int column : lines.closedColumns()) {
      String[] cells = lines.get(lines.middle()).split("\t", -1);
      cells = Arrays.copyOf(cells, Math.max(cells.length, column + 1));
      for (int i = 0; i < cells.length; i++) {
        cells[i] = i == column ? "no such value" : Objects.requireNonNullElse(cells[i], "");
      }
      refused(lines, lines.middle(), String.join("\t", cells));
    }
  }

  private static void refused(Lines lines, int at, String line) throws IOException {
    Throwable thrown = catchThrowable(() -> load(lines.table, lines.with(at, line)));

    assertThat(thrown)
        .as("%s, line %s: '%s'", lines.table, at, line)
        .isNotNull()
        .hasMessageStartingWith(
            lines.table.substring(lines.table.lastIndexOf('/') + 1) + ", line " + at + ": ");
    assertThat(thrown.getClass().getSimpleName()).isEqualTo("LexiconException");
  }

  /** A table's lines, from 1. */
  private static final class Lines {
    private final String table;
    private final List<String> all;
    private final List<Integer> rows = new ArrayList<>();

    Lines(String table) throws IOException {
      this.table = table;
      this.all = Files.readAllLines(CLASSES.resolve(table));
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).isBlank() && !all.get(i).startsWith("#")) {
          rows.add(i + 1);
        }
      }
      rows.removeFirst(); // the header
    }

    int middle() {
      return rows.get(rows.size() / 2);
    }

    int last() {
      return rows.getLast();
    }

    String get(int line) {
      return all.get(line - 1);
    }

    String with(int line, String text) {
      List<String> changed = new ArrayList<>(all);
      changed.set(line - 1, text);
      return String.join("\n", changed) + "\n";
    }

    /** Columns whose cells repeat so much that they must come from a list. */
    List<Integer> closedColumns() {
      List<Integer> out = new ArrayList<>();
      for (int c = 0; c < MOST_COLUMNS; c++) {
        Set<String> values = new HashSet<>();
        int filled = 0;
        for (int row : rows) {
          String[] cells = get(row).split("\t", -1);
          if (c < cells.length && !cells[c].isBlank()) {
            values.add(cells[c]);
            filled++;
          }
        }
        if (filled > 3 * values.size() && values.size() <= FEW) {
          out.add(c);
        }
      }
      return out;
    }
  }

  // ---- loading a spoilt table -------------------------------------------------------------------

  /** Whoever loads the tables of a folder. */
  private static List<String> users(String table) {
    if (table.startsWith("dev/parley/extract/") || table.startsWith("dev/parley/lexicon/")) {
      return List.of(
          "dev.parley.extract.Extractor",
          "dev.parley.extract.EventCodes",
          "dev.parley.extract.OpenClauses!",
          "dev.parley.extract.Seers!");
    }
    if (table.startsWith("dev/parley/fuse/")) {
      return List.of(
          "dev.parley.fuse.events.Tellings",
          "dev.parley.fuse.events.SameEvent",
          "dev.parley.fuse.actors.SameActor",
          "dev.parley.fuse.copies.Credits",
          "dev.parley.fuse.copies.Shingles",
          "dev.parley.fuse.offices.TellingWords",
          "dev.parley.fuse.captives.CaptiveWords",
          "dev.parley.fuse.words.Gist!",
          "dev.parley.fuse.words.Meanings",
          "dev.parley.fuse.Bodies",
          "dev.parley.fuse.dossiers.Demonyms",
          "dev.parley.fuse.threads.Ordinals",
          "dev.parley.fuse.captives.CaptiveWords",
          "dev.parley.fuse.deal.DealWords");
    }
    if (table.startsWith("dev/parley/reader/news/")) {
      return List.of("dev.parley.reader.news.CueTable", "dev.parley.reader.news.EntityFinder");
    }
    if (table.startsWith("dev/parley/reader/model/")) {
      return List.of(
          "dev.parley.reader.model.Tokenizer", "dev.parley.reader.model.WordModel#verbs");
    }
    throw new AssertionError("say in AllTablesTest.users who loads " + table);
  }

  /** UTF-8, but a replacement character becomes a byte that is none. */
  private static byte[] bytes(String text) {
    String units = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return units.replace("\u00ef\u00bf\u00bd", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Makes its users anew in a world where the table says this. */
  private static void load(String table, String text) throws Throwable {
    try (World world = new World(table, bytes(text))) {
      for (String user : users(table)) {
        make(world, user);
      }
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw cause instanceof ExceptionInInitializerError ? cause.getCause() : cause;
    }
  }

  private static void make(World world, String user) throws ReflectiveOperationException {
    if (user.endsWith("!")) { // loads its table once, as a class
      Class.forName(user.substring(0, user.length() - 1), true, world);
      return;
    }
    String[] parts = user.split("#");
    Class<?> type = world.loadClass(parts[0]);
    if (parts.length > 1) {
      open(type.getDeclaredMethod(parts[1])).invoke(null);
    } else if (parts[0].endsWith("EntityFinder")) {
      Class<?> titles = world.loadClass("dev.parley.lexicon.Titles");
      open(type.getDeclaredConstructor(titles))
          .newInstance(titles.getDeclaredConstructor().newInstance());
    } else {
      open(type.getDeclaredConstructor()).newInstance();
    }
  }

  private static <T extends AccessibleObject> T open(T member) {
    member.setAccessible(true);
    return member;
  }

  /** Parley's own classes once more, with one table changed. */
  private static final class World extends URLClassLoader {
    private final String table;
    private final byte[] bytes;

    World(String table, byte[] bytes) throws IOException {
      super(new URL[] {CLASSES.toUri().toURL()}, AllTablesTest.class.getClassLoader());
      this.table = table;
      this.bytes = bytes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.parley.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      if (name.equals(table)) {
        return new ByteArrayInputStream(bytes);
      }
      try {
        return Files.newInputStream(CLASSES.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
