package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Version;
import dev.parley.digest.SheetMaker;
import dev.parley.fuse.Told;
import dev.parley.reader.Reader;
import dev.parley.reader.news.NewsReader;
import dev.parley.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about actors and events is stronger than what fusing finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedTest {
  private static final Instant NOON = Instant.parse("2031-03-20T12:00:00Z");

  private final SheetMaker sheets = new SheetMaker();
  private final Reader reader = new NewsReader();

  @TempDir Path folder;
  private RecordFile record;
  private int files;

  @AfterAll
  void closeTheReader() {
    reader.close();
  }

  @BeforeEach
  void twoReportsOfOneMeeting() {
    record = RecordFile.openOrCreate(folder.resolve("record-" + files++ + ".db"));
    keep(
        "Halden Wire",
        "Dana Renko met Tomas Verrin in Brennport on Wednesday, March 19. Renko said that the army"
            + " would stay.");
    keep(
        "Dellin Courier",
        "Dana Renko met Tomas Verrin in Brennport on Wednesday, March 19, to talk about a truce."
            + " Abu Sela said that he had not been there.");
  }

  private void keep(String outlet, String text) {
    Report report =
        Prints.words(folder.resolve(outlet + ".txt"), text).by(outlet).on("2031-03-20").report();
    record.keep(report, sheets.read(reader, text, report.publication()), NOON);
  }

  private void readAgain() {
    Version next = new Version(reader.version().number() + 1, "next");
    record.reread(
        next,
        new Version(1, "rules"),
        (text, publication) -> {
          ClaimSheet sheet = sheets.read(reader, text, publication);
          return new ClaimSheet(
              next, new Version(1, "rules"), sheet.made(), sheet.faults(), sheet.digest());
        },
        NOON);
  }

  @AfterEach
  void everythingVerifies() {
    assertThat(record.verify(record.head(), true).problems()).isEmpty();
    record.close();
  }

  private List<Told> meetings() {
    return record.told(Filter.kind("event")).stream()
        .filter(t -> t.words().head().equals("met"))
        .toList();
  }

  private long happenings() {
    return meetings().stream().map(t -> t.links().happening()).distinct().count();
  }

  private String known(String name) {
    return record.told(Filter.ALL).stream()
        .map(t -> t.known(name))
        .filter(k -> !k.id().equals(k.name().toLowerCase(Locale.ROOT)))
        .map(k -> k.name())
        .findFirst()
        .orElse(name);
  }

  @Test
  void two_tellings_of_one_event_can_be_parted_and_joined_again() {
    assertThat(meetings()).hasSize(2);
    assertThat(happenings()).isEqualTo(1);
    String a = meetings().getFirst().id();
    String b = meetings().getLast().id();

    assertThat(record.sameEvent(a, b, false, NOON)).returns(true, Ruled::changed);
    assertThat(happenings()).isEqualTo(2);
    record.rebuild();
    assertThat(happenings()).as("also after a rebuild").isEqualTo(2);
    readAgain();
    assertThat(happenings()).as("also after reports were read again").isEqualTo(2);

    assertThat(record.sameEvent(a, b, null, NOON.plusSeconds(1))).returns(true, Ruled::changed);
    assertThat(happenings()).isEqualTo(1);
    assertThat(record.sameEvent(a, b, null, NOON.plusSeconds(2))).returns(false, Ruled::changed);
  }

  @Test
  void an_actor_gets_another_name_and_another_spelling_by_decision() {
    assertThat(record.sameActor("Abu Sela", "Dana Renko", true, NOON))
        .returns(true, Ruled::changed);
    assertThat(known("Abu Sela")).isEqualTo(known("Dana Renko"));

    assertThat(record.rename("abu sela", "Renko, the envoy", NOON)).isTrue();
    assertThat(known("Dana Renko")).isEqualTo("Renko, the envoy");

    assertThat(record.rename("Abu Sela", null, NOON.plusSeconds(1))).isTrue();
    assertThat(record.sameActor("Dana Renko", "Abu Sela", null, NOON.plusSeconds(1)))
        .returns(true, Ruled::changed);
    assertThat(known("Abu Sela")).isEqualTo("Abu Sela");
    assertThat(known("Dana Renko")).isEqualTo("Dana Renko");
  }

  @Test
  void a_report_that_is_read_again_with_other_telling_words_leaves_the_rows_of_a_first_reading() {
    Report report =
        Prints.words(
                folder.resolve("again.txt"),
                "Dana Renko met Tomas Verrin in Brennport on Wednesday, March 19. Renko said no.")
            .by("Highland Radio")
            .on("2031-03-20")
            .report();
    ClaimSheet first = sheets.read(reader, report.text().value(), report.publication());
    String digest = Objects.requireNonNull(first.digest());
    assertThat(digest).contains("\"brennport\"");
    ClaimSheet second =
        new ClaimSheet(
            new Version(first.reader().number() + 1, "next"),
            first.rules(),
            first.made(),
            first.faults(),
            digest.replace("\"brennport\"", "\"harbour\""));
    record.keep(report, first, NOON);
    record.keep(report, second, NOON);

    List<String> again = record.dumpViews();
    record.rebuild();
    assertThat(again).isEqualTo(record.dumpViews());
    assertThat(again).anyMatch(r -> r.startsWith("happening_key|") && r.contains("harbour"));
  }

  @Test
  void what_people_part_stays_apart_until_they_decide_otherwise_themselves() {
    assertThat(record.sameActor("Tomas Verrin", "Dana Renko", false, NOON).overridden()).isEmpty();
    assertThat(record.sameActor("Abu Sela", "Dana Renko", true, NOON.plusSeconds(1)).overridden())
        .isEmpty();

    Ruled against = record.sameActor("Abu Sela", "tomas verrin", true, NOON.plusSeconds(2));
    assertThat(against.overridden())
        .hasToString("[Pair[first=Dana Renko, second=Tomas Verrin, same=false, on=2031-03-20]]");
    assertThat(known("Tomas Verrin")).isEqualTo(known("Dana Renko"));

    Ruled once = record.sameActor("Dana Renko", "Tomas Verrin", false, NOON.plusSeconds(3));
    assertThat(once.changed()).as("decided already, but it held no more").isTrue();
    assertThat(once.overridden())
        .hasToString("[Pair[first=Abu Sela, second=Dana Renko, same=true, on=2031-03-20]]");
    assertThat(known("Tomas Verrin")).isEqualTo(known("Abu Sela"));
    assertThat(known("Dana Renko")).isEqualTo("Dana Renko");

    Ruled back = record.sameActor("Abu Sela", "Tomas Verrin", null, NOON.plusSeconds(4));
    assertThat(back.again()).hasSize(1);
    assertThat(known("Abu Sela")).isEqualTo(known("Dana Renko"));
  }

  @Test
  void what_is_decided_of_a_name_holds_in_spellings_and_kinds_that_come_later() {
    record.sameActor("Tomas Verrin", "Dana Renko", true, NOON);
    keep("Brennport Echo", "TOMAS VERRIN said that the talks had failed.");
    keep("Echo", "The Tomas Verrin Foundation and Dana Renko said that the talks had failed.");

    assertThat(known("TOMAS VERRIN")).isEqualTo(known("Dana Renko"));
  }

  @Test
  void names_that_no_report_gives_are_refused() {
    assertThatThrownBy(() -> record.sameActor("Dana Verrin", "Dana Renko", true, NOON))
        .hasMessage(
            "No report gives the name 'Dana Verrin'. Write it as a list shows it, for example in:"
                + " parley sources");
    assertThatThrownBy(() -> record.sameActor("Dana Renko", "dana renko", true, NOON))
        .hasMessage("'Dana Renko' and 'dana renko' are one name. Give two.");
  }
}
