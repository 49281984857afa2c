package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.report.Hash;
import dev.parley.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");
  private static final String FIRST = "Renko wants a truce.";
  private static final String SECOND = "Verrin said the army stays. Dessin counted 43 captives.";
  private static final String SECOND_BYTES = "\uFEFF" + SECOND;

  @TempDir Path folder;
  private Path file;
  private String head = "";

  /** Six entries: 1-3 of the first report, 4-6 of the second, whose bytes are not its text. */
  @BeforeEach
  void twoReports() {
    file = folder.resolve("record.db");
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, Prints.words(folder.resolve("a.txt"), FIRST));
      keep(record, Prints.words(folder.resolve("b.txt"), SECOND).fromBytes(SECOND_BYTES));
      head = record.head();
    }
  }

  private static void keep(RecordFile record, Prints prints) {
    Report report = prints.report();
    record.keep(report, new WordRules(1, 1).read(report), NOON);
  }

  private List<String> problems(@Nullable String remembered, boolean deep) {
    try (RecordFile record = RecordFile.open(file)) {
      return record.verify(remembered, deep).problems();
    }
  }

  @Test
  void a_whole_record_verifies_with_any_head_it_ever_had() {
    List<String> heads = Ask.rows(file, "SELECT hash FROM journal ORDER BY seq");
    try (RecordFile record = RecordFile.open(file)) {
      for (String remembered : heads) {
        assertThat(record.verify(remembered, true))
            .isEqualTo(new Verification(6, 5, head, List.of()));
      }
      assertThat(
              record.verify("  " + head.toUpperCase(java.util.Locale.ROOT) + "\n", false).isWhole())
          .isTrue();
      assertThat(record.verify("0".repeat(64), false).isWhole())
          .as("the head of the record when it was still empty")
          .isTrue();
    }
  }

  @Test
  void a_changed_payload_breaks_the_chain_at_its_entry() {
    Ask.tamper(
        file, "UPDATE journal SET payload = replace(payload, 'a.txt', 'x.txt') WHERE seq = 2");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 2 (publication) was changed after it was written. Restore the record from a copy made before.");
  }

  @Test
  void a_changed_date_or_kind_breaks_the_chain_at_its_entry() {
    Ask.tamper(file, "UPDATE journal SET recorded = '2031-03-12T12:00:01Z' WHERE seq = 5");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 5 (publication) was changed after it was written. Restore the record from a copy made before.");
    Ask.change(file, "UPDATE journal SET kind = 'note' WHERE seq = 4");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 4 (note) was changed after it was written. Restore the record from a copy made before.");
  }

  @Test
  void a_changed_hash_breaks_the_chain_at_its_entry() {
    Ask.tamper(file, "UPDATE journal SET hash = '" + "a".repeat(64) + "' WHERE seq = 3");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 3 (reading) was changed after it was written. Restore the record from a copy made before.");
  }

  @Test
  void an_entry_that_was_forged_with_its_hash_breaks_the_chain_at_the_next() {
    List<String> entry =
        List.of(
            Ask.one(file, "SELECT recorded, kind, payload, prev FROM journal WHERE seq = 2")
                .split("\\|"));
    String payload = entry.get(2).replace("a.txt", "x.txt");
    Entry forged = Entry.following(2, entry.get(0), entry.get(1), payload, entry.get(3));
    Ask.tamper(
        file,
        "UPDATE journal SET payload = '%s', hash = '%s' WHERE seq = 2"
            .formatted(payload, forged.hash()));
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 3 does not follow the one before it. Restore the record from a copy made before.");
  }

  @Test
  void two_entries_that_changed_places_break_the_chain_at_the_first_of_them() {
    Ask.tamper(
        file,
        "UPDATE journal SET seq = 99 WHERE seq = 2",
        "UPDATE journal SET seq = 2 WHERE seq = 3",
        "UPDATE journal SET seq = 3 WHERE seq = 99");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 2 does not follow the one before it. Restore the record from a copy made before.");
  }

  @Test
  void an_entry_taken_out_is_missed() {
    Ask.tamper(file, "DELETE FROM journal WHERE seq = 4");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 4 is missing. Restore the record from a copy made before.");
    Ask.change(file, "UPDATE journal SET seq = seq - 1 WHERE seq > 4");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 4 does not follow the one before it. Restore the record from a copy made before.");
  }

  @Test
  void a_first_entry_that_was_cut_off_is_missed_too() {
    Ask.tamper(file, "DELETE FROM journal WHERE seq < 4");
    assertThat(problems(null, false))
        .containsExactly(
            "The chain breaks: entry 1 is missing. Restore the record from a copy made before.");
  }

  @Test
  void a_cut_off_tail_is_seen_with_a_remembered_head() {
    Ask.tamper(file, "DELETE FROM journal WHERE seq > 3");
    assertThat(problems(null, false)).as("what is left is whole in itself").isEmpty();
    assertThat(problems(head, false))
        .containsExactly(
            "The remembered head "
                + head
                + " is not in the journal: entries were cut off or replaced after it was noted. Restore the record from a copy.");
    try (RecordFile record = RecordFile.open(file)) {
      keep(record, Prints.words(folder.resolve("c.txt"), "Salvane is a mediator."));
    }
    assertThat(problems(head, false)).as("new entries do not hide it").hasSize(1);
  }

  @Test
  void behind_a_break_the_head_is_not_doubted_as_well() {
    Ask.tamper(file, "UPDATE journal SET payload = '{}' WHERE seq = 1");
    assertThat(problems(head, true))
        .containsExactly(
            "The chain breaks: entry 1 (text) was changed after it was written. Restore the record from a copy made before.");
  }

  @Test
  void a_changed_text_is_named_with_the_first_entry_that_stands_on_it() {
    Ask.change(
        file,
        "UPDATE content SET data = CAST('Verrin said the army leaves.' AS BLOB) WHERE hash = '%s'"
            .formatted(Hash.of(SECOND)));
    assertThat(problems(null, false))
        .containsExactly(
            "Entry 4 names the text "
                + Hash.of(SECOND)
                + ", which was changed after it was kept. Restore the record from a copy.");
  }

  @Test
  void changed_bytes_are_named_with_the_first_entry_that_stands_on_them() {
    Ask.change(
        file, "UPDATE content SET data = x'00' WHERE hash = '%s'".formatted(Hash.of(SECOND_BYTES)));
    assertThat(problems(null, false))
        .containsExactly(
            "Entry 4 names the bytes "
                + Hash.of(SECOND_BYTES)
                + ", which was changed after it was kept. Restore the record from a copy.");
  }

  @Test
  void changed_and_missing_claims_are_named_in_the_order_of_the_journal() {
    String third =
        Ask.one(file, "SELECT json_extract(payload, '$.claims') FROM journal WHERE seq = 3");
    String sixth =
        Ask.one(file, "SELECT json_extract(payload, '$.claims') FROM journal WHERE seq = 6");
    Ask.change(
        file,
        "UPDATE content SET data = CAST('[]' AS BLOB) WHERE hash = '%s'".formatted(sixth),
        "DELETE FROM content WHERE hash = '%s'".formatted(third));
    assertThat(problems(null, true))
        .containsExactly(
            "Entry 3 names the claims "
                + third
                + ", which is missing. Read the report again, or restore the record from a copy.",
            "Entry 6 names the claims "
                + sixth
                + ", which was changed after it was kept. Restore the record from a copy.");
  }

  @Test
  void a_content_that_nobody_names_must_be_what_its_address_says_too() {
    Ask.change(file, "INSERT INTO content VALUES ('abc', 'TEXT', x'4142')");
    assertThat(problems(null, false))
        .containsExactly(
            "The content at abc, which no whole entry names, is not what its address says. Restore the record from a copy.");
  }

  @Test
  void changed_views_are_seen_by_a_deep_look_only_and_rebuilding_mends_them() {
    Ask.change(file, "UPDATE tally SET value = 44");
    assertThat(problems(head, false)).isEmpty();
    String claim = Ask.one(file, "SELECT claim FROM tally");
    assertThat(problems(head, true))
        .containsExactly(
            "The views differ from the journal: other values stand in a row of tally (%s). Run: parley rebuild"
                .formatted(claim));
    try (RecordFile record = RecordFile.open(file)) {
      record.rebuild();
    }
    assertThat(problems(head, true)).isEmpty();
  }

  @Test
  void a_row_too_many_and_a_null_that_became_a_word_are_seen_by_a_deep_look() {
    Ask.change(
        file, "INSERT INTO claim_actor VALUES ('c', 'speaker', 'Nobody', 'person', ' n ', 'a')");
    assertThat(problems(null, true)).hasSize(1);
    Ask.change(file, "DELETE FROM claim_actor WHERE name = 'Nobody'");
    assertThat(problems(null, true)).isEmpty();
    Ask.change(file, "UPDATE tally SET place = 'null'");
    assertThat(problems(null, true)).hasSize(1);
  }

  @Test
  void views_that_were_dropped_are_named() {
    Ask.change(file, "DROP TABLE event", "DROP TABLE claim_actor");
    assertThat(problems(null, true))
        .containsExactly("The views event, claim_actor are missing. Run: parley rebuild");
    try (RecordFile record = RecordFile.open(file)) {
      record.rebuild();
      assertThat(record.verify(head, true).problems()).isEmpty();
    }
  }

  @Test
  void an_index_that_lies_is_seen() throws IOException {
    Ask.change(
        file,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_master SET sql = replace(sql, '(kind, payload)', '(payload, kind)') WHERE name = 'journal_once'");
    assertThat(problems(null, false))
        .singleElement()
        .asString()
        .startsWith("The file is damaged: ")
        .endsWith("Restore it from a copy, or make a new record from the reports.");
  }

  @Test
  void bytes_flipped_in_the_file_are_never_passed_over_in_silence() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] needle = "Dessin counted 43".getBytes(StandardCharsets.UTF_8);
    int flips = 0;
    for (int at = 0; at + needle.length < whole.length; at++) {
      if (java.util.Arrays.equals(whole, at, at + needle.length, needle, 0, needle.length)) {
        byte[] flipped = whole.clone();
        flipped[at + 16] = '8'; // 48 captives
        Files.write(file, flipped);
        assertThat(problems(head, true)).as("byte " + (at + 16)).isNotEmpty();
        flips++;
      }
    }
    assertThat(flips).as("text, bytes, sheet, views").isGreaterThanOrEqualTo(4);
    Files.write(file, whole);
    assertThat(problems(head, true)).isEmpty();
  }

  @Test
  void verifying_writes_nothing_and_needs_nobody_to_wait() {
    try (RecordFile writer = RecordFile.open(file);
        Database other = Database.open(file, false)) {
      String before = Ask.one(file, "SELECT group_concat(name) FROM sqlite_master");
      other.inTransaction(() -> {
        new Journal(other).append("note", "{\"v\":1}", NOON);
        assertThatCode(() -> assertThat(writer.verify(head, true).entries()).isEqualTo(6))
            .doesNotThrowAnyException();
        return null;
      });
      assertThat(writer.verify(head, true).entries()).isEqualTo(7);
      assertThat(Ask.one(file, "SELECT group_concat(name) FROM sqlite_master")).isEqualTo(before);
    }
  }
}
