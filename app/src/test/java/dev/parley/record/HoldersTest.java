package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Made;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tenure;
import dev.parley.claim.TenureStatus;
import dev.parley.claim.Topic;
import dev.parley.claim.Version;
import dev.parley.fuse.Told;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a report means that names a post for a person; all names are invented. */
class HoldersTest {
  private static final Instant NOW = Instant.parse("2032-06-01T12:00:00Z");
  private static final String HEAD = "head of Marvani intelligence";
  private static final Version FIRST = new Version(1, "by hand");

  @TempDir Path folder;

  /** A report of one claim. */
  private record Input(String words, String printed, Claim claim) {}

  private static final List<Input> INPUTS =
      List.of(
          holds("Karim Vossal", HEAD, "Marvani intelligence", "2031-01-10"),
          holds("Elise Markand", HEAD, "Marvani intelligence", "2031-11-02"),
          holds("Nils Abrecht", "chairman of the committee", "committee", "2031-11-02"),
          says(HEAD, "2031-01-20"),
          says(HEAD, "2031-11-20"),
          says(HEAD, "2032-05-20"),
          says("chairman of the committee", "2031-11-20"));

  private static Input holds(String person, String post, String body, String day) {
    Actor who = Actor.named(person, ActorKind.PERSON);
    String words = person + " is " + post + " on " + day;
    return new Input(
        words,
        day,
        new Tenure(ground(words, day), who, post, body, TenureStatus.CURRENT, Edtf.parse(day)));
  }

  private static Input says(String who, String day) {
    String words = who + " spoke on " + day;
    Actor speaker = Actor.named(who, ActorKind.PERSON);
    return new Input(
        words,
        day,
        new Statement(
            ground(words, day), speaker, List.of(), "spoke", "speak", new Span(0, 4), false, null));
  }

  private static Ground ground(String words, String day) {
    return new Ground(
        new Span(0, words.length()),
        new Span(0, 4),
        List.of(new Source("Courier", ActorKind.OUTLET, false, null)),
        Edtf.parse(day),
        Standing.ASSERTED,
        null);
  }

  private RecordFile record(String name, List<Input> inputs) {
    RecordFile record = RecordFile.openOrCreate(folder.resolve(name));
    for (Input input : inputs) {
      Prints prints =
          Prints.words(folder.resolve(input.words()), input.words()).on(input.printed());
      record.keep(
          prints.report(),
          new ClaimSheet(
              FIRST, FIRST, List.of(new Made(input.claim(), "by-hand", 0.75)), List.of()),
          NOW);
    }
    return record;
  }

  /** Who speaks when, as of what was known. */
  private static List<String> speakers(RecordFile record, String knownBy) {
    Filter filter =
        new Filter("statement", null, null, null, null, null, LocalDate.parse(knownBy), null);
    return record.told(filter).stream().map(t -> t.day() + " " + name(t)).toList();
  }

  private static String name(Told told) {
    return told.claim() instanceof Statement s && s.speaker() != null
        ? told.known(s.speaker()).name()
        : "nobody";
  }

  @Test
  void a_post_is_whoever_held_it_on_the_day_and_long_after_nobody() {
    try (RecordFile record = record("a.db", INPUTS)) {
      assertThat(speakers(record, "2032-06-01"))
          .containsExactlyInAnyOrder(
              "2031-01-20 Karim Vossal",
              "2031-11-20 Elise Markand",
              "2031-11-20 chairman of the committee",
              "2032-05-20 " + HEAD);
    }
  }

  @Test
  void a_holder_who_became_known_later_is_not_meant() {
    List<Input> inputs = new ArrayList<>(INPUTS.subList(0, 1));
    inputs.add(INPUTS.get(4));
    Input later = holds("Elise Markand", HEAD, "Marvani intelligence", "2031-11-02");
    inputs.add(new Input(later.words(), "2031-12-24", later.claim()));
    try (RecordFile record = record("b.db", inputs)) {
      assertThat(speakers(record, "2031-12-01")).containsExactly("2031-11-20 " + HEAD);
      assertThat(speakers(record, "2031-12-24")).containsExactly("2031-11-20 Elise Markand");
    }
  }

  private static Input wants(String who, String day) {
    String words = who + " wants a truce on " + day;
    return new Input(
        words,
        day,
        new Position(
            ground(words, day),
            Actor.named(who, ActorKind.PERSON),
            Stance.DEMAND,
            Topic.CEASEFIRE,
            "a truce",
            null,
            Position.Terms.NONE));
  }

  @Test
  void what_a_party_wanted_when_it_was_named_by_its_post_is_found_by_its_name() {
    List<Input> inputs = new ArrayList<>(INPUTS);
    inputs.add(wants(HEAD, "2031-11-20"));
    inputs.add(wants("Elise Markand", "2031-12-20"));
    inputs.add(wants("Nils Abrecht", "2031-11-21"));
    try (RecordFile record = record("e.db", inputs)) {
      assertThat(
              record.toldAround(Filter.ALL, LocalDate.parse("2031-12-01")).stream()
                  .filter(t -> t.claim() instanceof Position)
                  .map(t -> t.words().evidence()))
          .containsExactlyInAnyOrder(
              HEAD + " wants a truce on 2031-11-20", "Elise Markand wants a truce on 2031-12-20");
      assertThat(
              record.told(Filter.kind("position").only(new Only.Named(List.of("markand")))).stream()
                  .map(t -> t.words().evidence()))
          .containsExactlyInAnyOrder(
              HEAD + " wants a truce on 2031-11-20", "Elise Markand wants a truce on 2031-12-20");
    }
  }

  @Test
  void the_order_of_reports_changes_nobody() {
    List<Input> backwards = new ArrayList<>(INPUTS);
    Collections.reverse(backwards);
    try (RecordFile one = record("c.db", INPUTS);
        RecordFile other = record("d.db", backwards)) {
      assertThat(speakers(other, "2032-06-01")).isEqualTo(speakers(one, "2032-06-01"));
    }
  }
}
