package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.ClaimSheet;
import dev.parley.report.Hash;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");
  private static final Instant LATER = Instant.parse("2031-04-01T08:30:00.123456Z");

  private static final String MEETING =
      "Renko met Verrin. Renko wants a truce. Verrin said the army stays.";

  @TempDir Path folder;
  private Path file;
  private Prints meeting;
  private final WordRules first = new WordRules(1, 1);

  @BeforeEach
  void aRecordBesideItsReports() {
    file = folder.resolve("record.db");
    meeting = Prints.words(folder.resolve("in/a.txt"), MEETING).by("Halden Wire").on("2031-03-12");
  }

  private static boolean keep(RecordFile record, WordRules rules, Prints prints) {
    Report report = prints.report();
    return record.keep(report, rules.read(report), NOON);
  }

  private static List<String> export(RecordFile record) {
    return record.claims(Filter.ALL).stream().map(c -> c.json().toString()).toList();
  }

  @Test
  void a_report_is_three_entries_and_its_claims_lie_in_the_views() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      assertThat(record.head()).isEqualTo("0".repeat(64));
      assertThat(keep(record, first, meeting)).isTrue();
      assertThat(record.counts()).hasToString("{event=1, position=1, statement=1}");
      assertThat(record.text(record.report("a.txt"))).isEqualTo(MEETING);
    }
    String text = Hash.of(MEETING);
    String report = meeting.report().id();
    String sheet = Ask.one(file, "SELECT hash FROM content WHERE kind = 'CLAIMS'");
    assertThat(Ask.rows(file, "SELECT seq, recorded, kind, payload FROM journal ORDER BY seq"))
        .containsExactly(
            "1|2031-03-12T12:00:00Z|text|{\"v\":1,\"text\":\"%s\",\"bytes\":\"%s\",\"media_type\":\"text/plain\",\"intake\":1}"
                .formatted(text, text),
            "2|2031-03-12T12:00:00Z|publication|{\"v\":1,\"report\":\"%s\",\"text\":\"%s\",\"outlet\":\"Halden Wire\",\"published\":\"2031-03-12\",\"title\":null,\"url\":null,\"status\":\"normal\",\"path\":\"in/a.txt\"}"
                .formatted(report, text),
            "3|2031-03-12T12:00:00Z|reading|{\"v\":1,\"report\":\"%s\",\"text\":\"%s\",\"reader\":{\"number\":1,\"name\":\"words 1\"},\"rules\":{\"number\":1,\"name\":\"rules 1\"},\"claims\":\"%s\"}"
                .formatted(report, text, sheet));
    assertThat(Ask.rows(file, "SELECT party, stance, topic, detail FROM position"))
        .containsExactly("Renko|demand|ceasefire|a truce");
    assertThat(Ask.rows(file, "SELECT confidence, made_by FROM claim WHERE kind = 'position'"))
        .containsExactly("0.75|word-position");
  }

  @Test
  void no_word_of_a_report_stands_in_the_chain() {
    Prints riddle =
        Prints.words(folder.resolve("riddle.txt"), "Dessin said a riddle. Renko counted 43 men.");
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      keep(record, first, riddle);
    }
    assertThat(Ask.rows(file, "SELECT payload FROM journal"))
        .isNotEmpty()
        .noneMatch(p -> p.contains("truce") || p.contains("Verrin") || p.contains("no number"));
    assertThat(Ask.rows(file, "SELECT faults FROM report WHERE faults <> ''"))
        .containsExactly("tally: no number in it");
  }

  @Test
  void reading_the_same_file_twice_changes_nothing() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      String head = record.head();
      List<String> views = record.dumpViews();

      Report again = meeting.report();
      assertThat(record.isRead(again, first.reader(), first.rules())).isTrue();
      assertThat(record.keep(again, LATER)).isFalse();
      assertThat(record.keep(again, first.read(again), LATER)).isFalse();

      assertThat(record.head()).isEqualTo(head);
      assertThat(record.dumpViews()).isEqualTo(views);
      assertThat(record.verify(head, true).entries()).isEqualTo(3);
    }
  }

  @Test
  void the_same_text_from_another_outlet_is_another_publication_of_it() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      keep(
          record, first, meeting.by("Dellin Courier").on("2031-03-13").at(folder.resolve("b.txt")));

      assertThat(record.reports())
          .extracting(ReportRow::outlet, ReportRow::published, ReportRow::path, ReportRow::text)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "Halden Wire", "2031-03-12", "in/a.txt", Hash.of(MEETING)),
              org.assertj.core.groups.Tuple.tuple(
                  "Dellin Courier", "2031-03-13", "b.txt", Hash.of(MEETING)));
      assertThat(record.counts()).hasToString("{event=2, position=2, statement=2}");
    }
    assertThat(Ask.rows(file, "SELECT kind, count(*) FROM journal GROUP BY kind ORDER BY kind"))
        .containsExactly("publication|2", "reading|2", "text|1");
    assertThat(
            Ask.one(file, "SELECT count(*) FROM content WHERE hash = '" + Hash.of(MEETING) + "'"))
        .isEqualTo("1");
  }

  @Test
  void a_report_found_at_another_path_is_not_read_again_and_is_shown_at_the_first_by_name() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting.at(folder.resolve("z/copy.txt")));
      Report other = meeting.report();
      assertThat(record.isRead(other, first.reader(), first.rules())).isTrue();
      assertThat(record.keep(other, NOON)).isTrue();
      assertThat(record.reports()).extracting(ReportRow::path).containsExactly("in/a.txt");
    }
    assertThat(Ask.rows(file, "SELECT kind, count(*) FROM journal GROUP BY kind ORDER BY kind"))
        .containsExactly("publication|2", "reading|1", "text|1");
  }

  @Test
  void one_text_out_of_two_files_is_kept_once_and_both_files_are() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      keep(record, first, meeting.fromBytes("\uFEFF" + MEETING).at(folder.resolve("bom.txt")));
      assertThat(record.reports()).hasSize(1);
    }
    assertThat(Ask.rows(file, "SELECT kind, count(*) FROM content GROUP BY kind ORDER BY kind"))
        .containsExactly("BYTES|2", "CLAIMS|1");
  }

  @Test
  void a_withdrawn_publication_stays_withdrawn_whichever_was_found_last() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting.marked(Publication.Status.WITHDRAWN));
      keep(record, first, meeting.titled("Talks begin"));
      assertThat(record.reports())
          .extracting(ReportRow::status, ReportRow::title)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Publication.Status.WITHDRAWN, "Talks begin"));
    }
  }

  @Test
  void the_current_reading_is_that_of_the_highest_version_whichever_came_last() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, new WordRules(2, 1), meeting);
      keep(record, new WordRules(1, 9), meeting);
      assertThat(export(record)).anyMatch(c -> c.contains("a truce (reader 2)"));
      assertThat(record.reports())
          .extracting(r -> r.reader().number() + "." + r.rules().number())
          .containsExactly("2.1");

      keep(record, new WordRules(2, 10), meeting);
      keep(record, new WordRules(2, 9), meeting);
      assertThat(record.reports())
          .extracting(r -> r.reader().number() + "." + r.rules().number())
          .containsExactly("2.10");
    }
    assertThat(Ask.one(file, "SELECT count(*) FROM journal WHERE kind = 'reading'")).isEqualTo("4");
  }

  @Test
  void a_claim_keeps_its_id_when_a_better_reader_fills_in_better_values() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      List<String> before = record.claims(Filter.ALL).stream().map(ClaimRow::id).toList();
      keep(record, new WordRules(2, 1), meeting);
      assertThat(record.claims(Filter.ALL)).extracting(ClaimRow::id).isEqualTo(before);
    }
  }

  @Test
  void rereading_makes_new_readings_and_leaves_the_old_ones_in_the_journal() {
    WordRules second = new WordRules(2, 1);
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      List<String> old = Ask.rows(file, "SELECT seq, hash FROM journal");

      assertThat(record.reread(second.reader(), second.rules(), second::read, LATER)).isEqualTo(1);
      assertThat(export(record)).anyMatch(c -> c.contains("a truce (reader 2)"));
      assertThat(Ask.rows(file, "SELECT seq, hash FROM journal")).hasSize(4).containsAll(old);
      assertThat(Ask.one(file, "SELECT recorded FROM journal WHERE seq = 4"))
          .isEqualTo("2031-04-01T08:30:00.123Z");

      assertThat(record.reread(second.reader(), second.rules(), second::read, LATER)).isZero();
      assertThat(record.verify(null, true).problems()).isEmpty();
    }
  }

  @Test
  void rereading_with_an_older_reader_reads_nothing() {
    List<String> read = new ArrayList<>();
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, new WordRules(2, 2), meeting);
      String head = record.head();
      int count =
          record.reread(
              first.reader(),
              first.rules(),
              (text, publication) -> {
                read.add(text);
                return first.read(text, publication);
              },
              LATER);
      assertThat(count).isZero();
      assertThat(read).isEmpty();
      assertThat(record.head()).isEqualTo(head);
    }
  }

  @Test
  void a_report_is_kept_wholly_or_not_at_all_whatever_is_thrown() {
    Report report = meeting.report();
    ClaimSheet beyondTheText =
        first.read(MEETING + " Salvane is a mediator.", report.publication());
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      assertThatThrownBy(() -> record.keep(report, beyondTheText, NOON))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(
              Ask.one(
                  file, "SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM content)"))
          .isEqualTo("0");

      assertThat(keep(record, first, meeting)).isTrue();
      assertThat(record.verify(null, true).problems()).isEmpty();
    }
  }

  @Test
  void not_even_an_error_leaves_half_of_a_transaction() {
    try (Database database = Database.open(file, true)) {
      assertThatThrownBy(() ->
              database.inTransaction(() -> {
                new Journal(database).append("text", "{\"v\":1}", NOON);
                throw new StackOverflowError("deep");
              }))
          .isInstanceOf(StackOverflowError.class);
    }
    assertThat(Ask.one(file, "SELECT count(*) FROM journal")).isEqualTo("0");
  }

  @Test
  void rebuilding_gives_the_same_views_and_mends_broken_ones() {
    List<String> views;
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      views = record.dumpViews();
    }
    Ask.change(file, "UPDATE position SET stance = 'accept'", "DELETE FROM claim_actor");
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.dumpViews()).isNotEqualTo(views);
      record.rebuild();
      assertThat(record.dumpViews()).isEqualTo(views);
    }
  }

  @Test
  void views_of_another_version_are_rebuilt_when_the_record_is_opened() {
    List<String> views;
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      views = record.dumpViews();
    }
    Ask.change(
        file,
        "DROP VIEW views_v" + Views.VERSION,
        "CREATE VIEW views_v99 AS SELECT 99 AS version",
        "DROP TABLE event",
        "CREATE TABLE event (claim TEXT, colour TEXT)");
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.dumpViews()).isEqualTo(views);
    }
    assertThat(Ask.rows(file, "SELECT name FROM sqlite_master WHERE type = 'view'"))
        .containsExactly("views_v" + Views.VERSION);
  }

  @Test
  void a_payload_of_a_newer_version_is_named_and_not_guessed_at() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
    }
    String payload =
        Ask.one(file, "SELECT payload FROM journal WHERE seq = 3").replace("\"v\":1", "\"v\":2");
    try (Database database = Database.open(file, false)) {
      database.inTransaction(() -> new Journal(database).append(Payloads.READING, payload, NOON));
    }
    try (RecordFile record = RecordFile.open(file)) {
      assertThatThrownBy(record::rebuild)
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "Entry 4 (reading) of the journal is of version 2, this Parley knows 1. Update Parley.");
      assertThat(record.verify(null, false).problems()).isEmpty();
      assertThat(record.counts()).as("the views stand as they were").hasSize(3);
    }
  }

  @Test
  void entries_of_a_kind_to_come_are_chained_and_passed_over() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      List<String> views = record.dumpViews();
      try (Database database = Database.open(file, false)) {
        database.inTransaction(
            () -> new Journal(database).append("erasure", "{\"v\":1,\"contents\":[]}", NOON));
      }
      record.rebuild();
      assertThat(record.dumpViews()).isEqualTo(views);
      assertThat(record.verify(null, true).problems()).isEmpty();
      assertThat(record.verify(null, true).entries()).isEqualTo(4);
    }
  }

  @Test
  void the_journal_is_append_only_for_everyone() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
    }
    assertThatThrownBy(() -> Ask.change(file, "UPDATE journal SET recorded = '2000'"))
        .rootCause()
        .hasMessageContaining("the journal is append-only");
    assertThatThrownBy(() -> Ask.change(file, "DELETE FROM journal"))
        .rootCause()
        .hasMessageContaining("the journal is append-only");
  }

  @Test
  void offsets_in_the_record_count_code_points() {
    String text = "\uD83D\uDD4A\uD83D\uDD4A Renko said \uD83D\uDD4Apeace.";
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, Prints.words(folder.resolve("dove.txt"), text));
    }
    assertThat(Ask.one(file, "SELECT start, \"end\", head FROM claim")).isEqualTo("9|13|said");
    assertThat(Ask.one(file, "SELECT content FROM statement")).isEqualTo("\uD83D\uDD4Apeace");
  }

  @Test
  void reports_and_claims_that_are_not_there_are_named() {
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      keep(record, first, meeting);
      keep(record, first, meeting.by("Dellin Courier").at(folder.resolve("b/a.txt")));
      assertThatThrownBy(() -> record.claim("zz"))
          .hasMessage(
              "No claim's id begins with 'zz'. The lists show ids, for example: parley statements");
      assertThatThrownBy(() -> record.report("c.txt"))
          .hasMessage(
              "No report has the id or path 'c.txt'. The lists name them, for example: parley statements --format csv");
      assertThatThrownBy(() -> record.report("a.txt"))
          .hasMessageStartingWith("2 reports fit 'a.txt': ")
          .hasMessageEndingWith(". Give one of these ids.");
    }
  }
}
