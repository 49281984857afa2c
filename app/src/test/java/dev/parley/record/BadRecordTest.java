package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.report.Report;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that cannot be used says what is wrong, with which file, and what to do next. */
class BadRecordTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @TempDir Path folder;

  private void keepOne(RecordFile record) {
    Report report = Prints.words(folder.resolve("a.txt"), "Renko wants a truce.").report();
    record.keep(report, new WordRules(1, 1).read(report), NOON);
  }

  private Path recordOfOne() {
    Path file = folder.resolve("record.db");
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keepOne(record);
    }
    return file;
  }

  @Test
  void a_record_that_is_not_there_is_not_made_by_asking_it() {
    Path file = folder.resolve("none.db");
    assertThatThrownBy(() -> RecordFile.open(file))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "There is no record at %s. Make one with: parley read PATH --record %s", file, file);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_record_in_a_folder_that_is_not_there_names_the_folder() {
    Path file = folder.resolve("no/such/record.db");
    assertThatThrownBy(() -> RecordFile.openOrCreate(file))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "The record %s cannot be made: the folder %s does not exist. Make it, or choose another file with --record FILE.",
            file, file.getParent());
  }

  @Test
  void a_folder_is_no_record() {
    for (boolean create : new boolean[] {true, false}) {
      assertThatThrownBy(() -> Database.open(folder, create))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "The record %s is a folder. Name a file in it: --record %s",
              folder, folder.resolve("parley.db"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"date 2031-03-12 Brennport", "x", "SQLite format 2\0 and so on"})
  void a_file_of_another_kind_is_refused_and_left_as_it_is(String words) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), words);
    assertThatThrownBy(() -> RecordFile.openOrCreate(file))
        .isInstanceOf(RecordException.class)
        .hasMessage("%s is not a Parley record. Choose another file with --record FILE.", file);
    assertThat(file).hasContent(words);
  }

  @Test
  void another_programs_database_is_refused_and_left_as_it_is() throws IOException {
    Path plain = folder.resolve("plain.db");
    Ask.change(plain, "CREATE TABLE song (title TEXT)");
    Path marked = folder.resolve("marked.db");
    Ask.change(marked, "CREATE TABLE song (title TEXT)", "PRAGMA application_id = 77");
    for (Path file : new Path[] {plain, marked}) {
      byte[] before = Files.readAllBytes(file);
      assertThatThrownBy(() -> RecordFile.openOrCreate(file))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "%s is a database, but not a Parley record. Choose another file with --record FILE.",
              file);
      assertThat(file).hasBinaryContent(before);
    }
  }

  @Test
  void an_empty_file_becomes_a_record() throws IOException {
    Path file = Files.createFile(folder.resolve("record.db"));
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keepOne(record);
      assertThat(record.verify(null, true).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what?mode=memory.db",
        ":memory:",
        "50% of it.db",
        "a b#c.db",
        "проба ü.db",
        "file:x"
      })
  void any_name_of_a_file_is_the_name_of_a_file(String name) {
    Path file = folder.resolve(name);
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keepOne(record);
    }
    assertThat(file).isRegularFile();
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.reports()).hasSize(1);
    }
  }

  @Test
  void a_record_of_a_newer_format_asks_for_a_newer_parley() {
    Path file = recordOfOne();
    Ask.change(file, "PRAGMA user_version = 2");
    assertThatThrownBy(() -> RecordFile.open(file))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "%s was written by a newer Parley (format 2, this one knows 1). Update Parley.", file);
  }

  @Test
  void a_damaged_file_says_so() throws IOException {
    Path file = recordOfOne();
    long size = Files.size(file);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(100); // behind the header: the schema's page
      raw.write(new byte[(int) size - 100]);
    }
    assertThatThrownBy(() -> RecordFile.open(file))
        .isInstanceOf(RecordException.class)
        .hasMessageStartingWith("The record %s is damaged: ".formatted(file))
        .hasMessageEndingWith(". Restore it from a copy, or make a new one from the reports.");
  }

  @Test
  void a_file_that_was_cut_off_says_so() throws IOException {
    Path file = recordOfOne();
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.setLength(Files.size(file) / 2);
    }
    assertThatThrownBy(
            () -> {
              try (RecordFile record = RecordFile.open(file)) {
                record.verify(null, true);
              }
            })
        .isInstanceOf(RecordException.class)
        .hasMessageStartingWith("The record %s is damaged: ".formatted(file))
        .hasMessageEndingWith(". Restore it from a copy, or make a new one from the reports.");
  }

  @Test
  void a_missing_or_changed_content_is_not_shown_and_says_how_to_find_out_more() {
    Path file = recordOfOne();
    Ask.change(file, "UPDATE content SET data = CAST('Renko wants war.' AS BLOB)");
    try (RecordFile record = RecordFile.open(file)) {
      ReportRow report = record.reports().getFirst();
      assertThatThrownBy(() -> record.text(report))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "The content %s was changed in %s. Run: parley verify --record %s",
              report.text(), file, file);
      assertThatThrownBy(record::rebuild)
          .isInstanceOf(RecordException.class)
          .hasMessageEndingWith(" was changed in %s. Run: parley verify --record %s", file, file);
      assertThat(record.claims(Filter.ALL)).as("the views stand as they were").hasSize(1);

      Ask.change(file, "DELETE FROM content");
      assertThatThrownBy(() -> record.text(report))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "The content %s is missing from %s. Run: parley verify --record %s",
              report.text(), file, file);
    }
  }

  @Test
  void a_view_that_was_dropped_says_how_to_get_it_back() {
    Path file = recordOfOne();
    Ask.change(file, "DROP TABLE claim_source");
    try (RecordFile record = RecordFile.open(file)) {
      Filter filter = new Filter(null, null, null, null, null, "Renko", null);
      assertThatThrownBy(() -> record.claims(filter))
          .isInstanceOf(RecordException.class)
          .hasMessageStartingWith("The record %s does not answer: ".formatted(file))
          .hasMessageContaining("no such table: claim_source")
          .hasMessageEndingWith(
              "Where a table is missing, run: parley rebuild --record %s".formatted(file));
      record.rebuild();
      assertThat(record.claims(filter)).hasSize(1);
    }
  }

  @Test
  void a_place_where_no_file_can_be_made_says_to_check_its_rights() {
    Path proc = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(proc), "needs Linux");
    Path file = proc.resolve("record.db");
    assertThatThrownBy(() -> RecordFile.openOrCreate(file))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "The record %s cannot be written. Check the rights of the file and of its folder.",
            file);
  }

  @Test
  void a_read_only_record_answers_but_keeps_nothing() throws IOException {
    Path file = recordOfOne();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "root may write everything");
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.claims(Filter.ALL)).hasSize(1);
      assertThat(record.verify(record.head(), true).problems()).isEmpty();
      Report report = Prints.words(folder.resolve("b.txt"), "Verrin met Dessin.").report();
      assertThatThrownBy(() -> record.keep(report, new WordRules(1, 1).read(report), NOON))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "The record %s cannot be written. Check the rights of the file and of its folder.",
              file);
    }
  }
}
