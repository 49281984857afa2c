package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ActorKind;
import dev.parley.digest.SheetMaker;
import dev.parley.fuse.Told;
import dev.parley.reader.Reader;
import dev.parley.reader.news.NewsReader;
import dev.parley.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the reports that may be seen says nothing that only others know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedNamesTest {
  private static final Instant NOON = Instant.parse("2031-03-20T12:00:00Z");

  private final SheetMaker sheets = new SheetMaker();
  private final Reader reader = new NewsReader();

  @TempDir Path folder;
  private RecordFile record;
  private String later = "";
  private int files;

  @AfterAll
  void closeTheReader() {
    reader.close();
  }

  @BeforeEach
  void twoReports() {
    record = RecordFile.openOrCreate(folder.resolve("record-" + files++ + ".db"));
    keep("Halden Wire", "2031-03-20", "Renko said that the army would stay in Brennport.");
    later = keep("Dellin Courier", "2031-03-24", "Dana Renko met the mediators. She said no.");
  }

  private String keep(String outlet, String day, String text) {
    Report report =
        Prints.words(folder.resolve(outlet + ".txt"), text)
            .by(outlet)
            .on(day)
            .titled("Talks in Brennport")
            .report();
    record.keep(report, sheets.read(reader, text, report.publication()), NOON);
    return report.id();
  }

  @AfterEach
  void everythingVerifies() {
    assertThat(record.verify(record.head(), true).problems()).isEmpty();
    record.close();
  }

  private String renko() {
    Told told = record.told(Filter.kind("statement")).getFirst();
    return told.known("Renko").name();
  }

  @Test
  void an_actor_is_called_by_a_name_that_a_visible_report_gives() {
    assertThat(renko()).isEqualTo("Dana Renko");
    record.restrictions().report(later, NOON);
    assertThat(renko()).isEqualTo("Renko");
    record.show(Kept.RESTRICTED);
    assertThat(renko()).isEqualTo("Dana Renko");
  }

  @Test
  void an_actor_is_called_as_people_call_it_whatever_is_restricted() {
    record.rename("Renko", "Renko, the envoy", NOON);
    record.restrictions().report(later, NOON);
    assertThat(renko()).isEqualTo("Renko, the envoy");
  }

  @Test
  void days_and_numbers_are_those_of_visible_reports() {
    assertThat(record.lastPublished()).isEqualTo(LocalDate.parse("2031-03-24"));
    assertThat(record.counts()).containsKeys("statement", "event");
    record.restrictions().report(later, NOON);
    assertThat(record.lastPublished()).isEqualTo(LocalDate.parse("2031-03-20"));
    assertThat(record.counts()).hasToString("{statement=1}");
  }

  @Test
  void claims_beside_one_that_names_a_restricted_source_do_not_tell_where_they_stand() {
    keep(
        "Brennport Echo",
        "2031-03-25",
        "Salvane met the mediators in Brennport. Verrin said that the talks had failed.");
    record.restrictions().source("Verrin", ActorKind.PERSON, List.of("Verrin"), NOON);

    Told meeting =
        record.told(Filter.kind("event")).stream()
            .filter(t -> "Brennport Echo".equals(t.report().outlet()))
            .findFirst()
            .orElseThrow();
    assertThat(meeting.words().evidence()).isEqualTo("Salvane met the mediators in Brennport.");
    assertThat(meeting.report().title()).isEqualTo("[restricted]");
    assertThat(record.withheld().places()).isEqualTo(1);
    assertThat(record.reports().stream().map(ReportRow::title))
        .containsExactly("Talks in Brennport", "Talks in Brennport", "[restricted]");

    record.restrictions().allowSource("Verrin", NOON.plusSeconds(1));
    assertThat(record.reports().stream().map(ReportRow::title)).doesNotContain("[restricted]");
  }

  @Test
  void a_report_that_comes_later_and_names_a_restricted_source_is_known_too() {
    record.restrictions().source("Verrin", ActorKind.PERSON, List.of("Verrin"), NOON);
    keep("Brennport Echo", "2031-03-25", "Salvane met the mediators. Verrin said no.");
    assertThat(record.reports().getLast().title()).isEqualTo("[restricted]");
  }
}
