package dev.parley.fuse.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Tenure;
import dev.parley.claim.TenureStatus;
import dev.parley.claim.Topic;
import dev.parley.fuse.Invented;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Note;
import dev.parley.fuse.brief.Brief.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is new in the second week of May 2040, out of what invented reports say. */
class BriefingTest {
  private static final LocalDate SINCE = LocalDate.parse("2040-05-08");
  private static final LocalDate UNTIL = LocalDate.parse("2040-05-14");
  private static final Invented OLD = Invented.report("Fen Herald", "2040-05-01");
  private static final Invented NEW = Invented.report("Fen Herald", "2040-05-09");
  private static final Invented NEXT = Invented.report("Marsh Echo", "2040-05-10");

  /** The brief as lines "Heading: when | facts | outlets of the notes". */
  private static List<String> brief(Told... told) {
    return lines(Briefing.of(List.of(told), SINCE, UNTIL, 100));
  }

  private static List<String> lines(Brief brief) {
    List<String> out = new ArrayList<>();
    for (Section section : brief.sections()) {
      for (Line line : section.lines()) {
        out.add(
            String.join(
                " | ",
                section.topic() + " " + line.when(),
                String.join(" · ", line.facts()),
                String.join(", ", line.notes().stream().map(BriefingTest::note).toList())));
      }
    }
    return out;
  }

  private static String note(Note note) {
    return note.outlet() + " " + note.published();
  }

  private static Told happening(String name, Told told) {
    return new Told(
        told.id(), told.claim(), told.report(), told.words(), new Told.Links(name, Map.of()));
  }

  private static Told story(String name, Told told) {
    return new Told(told.id(), told.claim(), told.report().in(name), told.words(), told.links());
  }

  private static Told meeting(Invented report, @Nullable String when) {
    return happening(
        "meeting",
        report.event(
            EventType.CONSULT,
            "met",
            List.of("Norhaven", "Fen League"),
            List.of(),
            when,
            Event.Terms.NONE,
            "Norhaven and the Fen League met."));
  }

  private static Told release(Invented report, @Nullable Long quantity, String words) {
    return happening(
        "release",
        report.event(
            EventType.RETREAT,
            "freed",
            List.of("Fen League"),
            List.of("sailors"),
            "2040-05-09",
            new Event.Terms(null, null, quantity, null, null),
            words));
  }

  private static Told wants(Invented report, Stance stance, Topic topic, String detail) {
    return report.position(
        "Fen League", stance, topic, detail, Position.Terms.NONE, null, "It wants " + detail + ".");
  }

  private static Told count(Invented report, Measure measure, long value, @Nullable String period) {
    return report.tally(measure, value, "sailors", null, period, value + " sailors");
  }

  private static Told minister(Invented report, String person) {
    Told told = count(report, Measure.KILLED, 1, null);
    return new Told(
        report.day() + person,
        new Tenure(
            told.claim().ground(),
            Actor.named(person, ActorKind.PERSON),
            "harbour minister",
            "Norhaven",
            TenureStatus.CURRENT,
            null),
        told.report(),
        told.words(),
        told.links());
  }

  @Test
  void aMeetingIsToldWithAFootnoteForEachStoryAndTheDayOfItsReportWhereItHasNone() {
    assertThat(brief(meeting(NEW, "2040-05-08"), meeting(NEXT, null)))
        .containsExactly(
            "MEETINGS 2040-05-08 | Norhaven, Fen League · CONSULT “met” | Fen Herald 2040-05-09,"
                + " Marsh Echo 2040-05-10");
    assertThat(brief(meeting(NEXT, null)).getFirst()).startsWith("MEETINGS reported 2040-05-10 | ");
  }

  @Test
  void whatIsOldIsNotTold() {
    assertThat(brief(meeting(OLD, null), meeting(NEW, null))).isEmpty();
    assertThat(brief(meeting(OLD, null))).isEmpty();
    assertThat(brief(meeting(Invented.report("Fen Herald", "2040-05-15"), null))).isEmpty();
  }

  @Test
  void aCopyOfAStoryIsNoSecondFootnote() {
    assertThat(brief(story("one", meeting(NEW, null)), story("one", meeting(NEXT, null))))
        .singleElement()
        .asString()
        .endsWith(" | Fen Herald 2040-05-09");
  }

  @Test
  void aChangeOfStandingOfTheSameHappeningIsNews() {
    assertThat(brief(meeting(OLD.standing(Standing.PLANNED), "2040-05-08"), meeting(NEW, null)))
        .singleElement()
        .asString()
        .contains("CONSULT “met”");
    assertThat(brief(meeting(OLD, null), meeting(NEW.standing(Standing.POSSIBLE), null)))
        .singleElement()
        .asString()
        .contains("CONSULT (possible)");
  }

  @Test
  void reportsOfOneReleaseAreOneLineAndOtherNumbersAnother() {
    assertThat(
            brief(
                release(NEW, null, "The League freed sailors."),
                release(NEXT, 4L, "It freed four sailors."),
                release(Invented.report("Delta Post", "2040-05-11"), 6L, "It freed six sailors.")))
        .containsExactly(
            "RELEASES 2040-05-09 | Fen League · RETREAT “freed” · → sailors · 4 | Fen Herald"
                + " 2040-05-09, Marsh Echo 2040-05-10",
            "RELEASES 2040-05-09 | Fen League · RETREAT “freed” · → sailors · 6 | Delta Post"
                + " 2040-05-11");
  }

  @Test
  void aViolationNamesWhatItBreaks() {
    Event.Terms terms = new Event.Terms(null, null, null, null, "the truce of April");
    Told shots =
        NEW.event(
            EventType.ASSAULT, "fired", List.of("Norhaven"), List.of(), null, terms, "They fired.");
    assertThat(brief(shots))
        .containsExactly(
            "VIOLATIONS reported 2040-05-09 | Norhaven · ASSAULT “fired” · violates: the truce of"
                + " April | Fen Herald 2040-05-09");
  }

  @Test
  void aShiftShowsTheStanceBeforeAndIsNotRepeatedAmongTheTerms() {
    assertThat(
            brief(
                wants(OLD, Stance.REJECT, Topic.CEASEFIRE, "a truce of a month"),
                wants(NEW, Stance.ACCEPT, Topic.CEASEFIRE, "a truce of a month")))
        .containsExactly(
            "SHIFTS reported 2040-05-09 | Fen League · ceasefire · reject: a truce of a month"
                + " [reported 2040-05-01] · → accept: a truce of a month | Fen Herald 2040-05-01,"
                + " Fen Herald 2040-05-09");
  }

  @Test
  void aTermToldBeforeInLikeWordsIsOldAndWhatIsAboutNoTopicIsNoTerm() {
    Told old = wants(OLD, Stance.DEMAND, Topic.AID, "fuel for the hospitals of the delta");
    assertThat(brief(old, wants(NEW, Stance.PROPOSE, Topic.AID, "fuel for hospitals"))).isEmpty();
    assertThat(brief(old, wants(NEW, Stance.DEMAND, Topic.AID, "flour")))
        .containsExactly(
            "TERMS reported 2040-05-09 | Fen League · demand aid · flour | Fen Herald 2040-05-09");
    assertThat(brief(wants(NEW, Stance.DEMAND, Topic.OTHER, "respect"))).isEmpty();
  }

  @Test
  void aNumberThatItsClaimantChangesIsTold() {
    assertThat(
            brief(
                count(OLD.saidBy("Norhaven"), Measure.HELD, 20, null),
                count(NEW.saidBy("Norhaven"), Measure.HELD, 17, null)))
        .containsExactly(
            "COUNTS reported 2040-05-09 | Norhaven · held · 17 sailors · before: 20 [reported"
                + " 2040-05-01] | Fen Herald 2040-05-09, Fen Herald 2040-05-01");
    assertThat(
            brief(
                count(OLD.saidBy("Norhaven"), Measure.KILLED, 3, null),
                count(NEW.saidBy("Norhaven"), Measure.KILLED, 5, null)))
        .as("each may be of another day")
        .isEmpty();
  }

  @Test
  void numbersThatDoNotGoTogetherHaveAFootnoteForEachSide() {
    assertThat(
            brief(
                count(NEW.saidBy("Norhaven"), Measure.KILLED, 3, "2040-05-08"),
                count(NEW.saidBy("Fen League"), Measure.KILLED, 9, "2040-05-08")))
        .singleElement()
        .asString()
        .startsWith("CONTRADICTIONS 2040-05-08 | killed sailors · ")
        .contains("Norhaven: 3")
        .contains(" ↔ ")
        .contains("Fen League: 9")
        .endsWith(" | Fen Herald 2040-05-09, Fen Herald 2040-05-09");
  }

  @Test
  void aHappeningThatOneAssertsAndAnotherDeniesIsAContradictionOnce() {
    Told denied = meeting(NEXT.standing(Standing.DENIED), null);
    assertThat(brief(meeting(OLD, null), denied))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("CONTRADICTIONS ")
                .contains("CONSULT (asserted) ↔ CONSULT (denied)"));
    Told deniedBefore = meeting(OLD.standing(Standing.DENIED), null);
    assertThat(brief(meeting(OLD, null), deniedBefore, denied)).isEmpty();
  }

  @Test
  void aNewHolderOfAnOfficeIsToldWithTheOneBefore() {
    assertThat(brief(minister(OLD, "Ilse Brandt"), minister(NEW, "Tor Lund")))
        .containsExactly(
            "OFFICES 2040-05-09 | Tor Lund · harbour minister · Norhaven · before: Ilse Brandt |"
                + " Fen Herald 2040-05-09, Fen Herald 2040-05-01");
    assertThat(brief(minister(OLD, "Tor Lund"), minister(NEW, "Tor Lund"))).isEmpty();
  }

  @Test
  void ofTooManyLinesThoseStayThatMostStoriesTell() {
    Brief brief =
        Briefing.of(
            List.of(
                release(NEW, 4L, "four"),
                release(NEXT, 4L, "four"),
                release(Invented.report("Delta Post", "2040-05-11"), 6L, "six")),
            SINCE,
            UNTIL,
            1);
    assertThat(lines(brief)).singleElement().asString().contains(" · 4 | ");
    assertThat(brief.sections().getFirst().left()).isEqualTo(1);
  }

  @Property(tries = 30)
  void any_order_of_the_claims_gives_the_same_brief(@ForAll Random random) {
    List<Told> told = new ArrayList<>();
    for (Invented report : List.of(OLD, NEW, NEXT)) {
      told.add(meeting(report.standing(Standing.PLANNED), "2040-05-08"));
      told.add(meeting(NEXT.standing(Standing.DENIED), null));
      told.add(
          release(report, report.equals(NEW) ? null : Long.valueOf(report.day().length()), "x"));
      told.add(wants(report, Stance.DEMAND, Topic.AID, "fuel for " + report.outlet()));
      told.add(wants(report, Stance.REJECT, Topic.CEASEFIRE, "a truce " + report.day()));
      told.add(count(report.saidBy("Norhaven"), Measure.HELD, report.day().hashCode() % 9, null));
      told.add(minister(report, "Tor " + report.outlet()));
    }
    Brief inOrder = Briefing.of(told, SINCE, UNTIL, 3);
    Collections.shuffle(told, random);
    assertThat(Briefing.of(told, SINCE, UNTIL, 3)).isEqualTo(inOrder);
  }
}
