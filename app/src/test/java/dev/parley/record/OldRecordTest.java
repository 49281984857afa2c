package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that was written before claims had a confidence. */
class OldRecordTest {
  private static final String HEAD =
      "621c3ec82ab1ef24ee4c6b65d6c33d006e5d40a30ce85737bf9d525cafaf23a8";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void anOldRecord() throws IOException {
    file = folder.resolve("old.db");
    try (InputStream in =
        Objects.requireNonNull(OldRecordTest.class.getResourceAsStream("old-record.sql"))) {
      String[] statements =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.startsWith("--"))
              .toArray(String[]::new);
      Ask.change(file, statements);
    }
  }

  @Test
  void it_opens_with_its_claims_which_have_no_confidence() {
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.claims(Filter.ALL))
          .extracting(ClaimRow::kind)
          .containsExactly("tenure", "statement", "tally");
      assertThat(record.claims(Filter.ALL))
          .noneMatch(c -> c.json().has("confidence") || c.json().has("made_by"));
      assertThat(record.faults(record.report("old.txt"))).isEmpty();
      assertThat(record.verify(HEAD, true).problems()).isEmpty();
    }
    assertThat(Ask.rows(file, "SELECT DISTINCT confidence, made_by FROM claim"))
        .containsExactly("null|null");
  }

  @Test
  void read_again_it_has_them_and_the_old_reading_stays_in_the_journal() {
    WordRules rules = new WordRules(99, 99);
    try (RecordFile record = RecordFile.open(file)) {
      int count =
          record.reread(
              rules.reader(), rules.rules(), rules::read, Instant.parse("2031-04-01T12:00:00Z"));
      assertThat(count).isEqualTo(1);
      assertThat(record.verify(HEAD, true).problems()).isEmpty();
      assertThat(record.reports())
          .extracting(ReportRow::reader)
          .isEqualTo(List.of(new Version(99, "words 99")));
    }
    assertThat(Ask.rows(file, "SELECT count(*) FROM journal WHERE kind = 'reading'"))
        .containsExactly("2");
  }
}
