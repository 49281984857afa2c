package dev.parley.fuse.positions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Position;
import dev.parley.claim.Position.Terms;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.Told.Links;
import dev.parley.fuse.Told.Report;
import dev.parley.fuse.Told.Words;
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

/** What parties want over time, out of what reports say. */
class PositionsTest {
  /** "Post 2040-01-05 Norland accept 'the draft'"; what a test needs besides is set after. */
  private record Says(
      String id,
      String outlet,
      @Nullable String published,
      String party,
      Stance stance,
      String detail,
      @Nullable String said,
      String story,
      Standing standing,
      Topic topic,
      Terms terms) {
    static Says of(
        String id, String outlet, @Nullable String day, String party, Stance stance, String what) {
      return new Says(
          id,
          outlet,
          day,
          party,
          stance,
          what,
          null,
          id,
          Standing.ASSERTED,
          Topic.CEASEFIRE,
          Terms.NONE);
    }

    Says on(String day) {
      return new Says(
          id, outlet, published, party, stance, detail, day, story, standing, topic, terms);
    }

    Says copyOf(String other) {
      return new Says(
          id, outlet, published, party, stance, detail, said, other, standing, topic, terms);
    }

    Says as(Standing other) {
      return new Says(
          id, outlet, published, party, stance, detail, said, story, other, topic, terms);
    }

    Says lasting(String duration) {
      return new Says(
          id,
          outlet,
          published,
          party,
          stance,
          detail,
          said,
          story,
          standing,
          topic,
          new Terms(duration, null, null, null, null));
    }

    Told told() {
      Span nowhere = new Span(0, 1);
      return new Told(
          id,
          new Position(
              new Ground(
                  nowhere,
                  nowhere,
                  List.of(new Source(outlet, ActorKind.OUTLET, false, null)),
                  said == null ? null : Edtf.parse(said),
                  standing,
                  null),
              Actor.named(party, ActorKind.ORGANISATION),
              stance,
              topic,
              detail,
              null,
              terms),
          new Report(
              "report " + id,
              outlet,
              published == null ? null : Edtf.parse(published),
              null,
              null,
              story),
          new Words(detail, detail, null),
          new Links(null, Map.of("norland s cabinet", new Known("norland", "Norland"))));
    }
  }

  private static Positions positions(@Nullable String asOf, Says... says) {
    return new Positions(
        List.of(says).stream().map(Says::told).toList(),
        asOf == null ? null : LocalDate.parse(asOf));
  }

  private static List<String> shifts(Says... says) {
    return shifts(positions(null, says));
  }

  private static List<String> shifts(Positions positions) {
    return positions.shifts().stream()
        .map(s ->
            s.to().party().name()
                + ": "
                + told(s.from().latest(), s.from().until())
                + " -> "
                + told(s.to().first(), s.to().since())
                + (s.change() == Shift.Change.TERMS ? " (terms)" : "")
                + (s.contradicted() ? " (contradicted)" : ""))
        .toList();
  }

  private static List<String> cells(Positions positions) {
    return positions.cells().stream()
        .map(c ->
            c.latest().party().name()
                + ": "
                + told(c.latest().latest(), c.latest().until())
                + " by "
                + c.latest().stories()
                + c.beside().stream()
                    .map(b ->
                        (b.contradicts() ? " / against: " : " / beside: ")
                            + told(b.stand().latest(), b.stand().until()))
                    .reduce("", String::concat))
        .toList();
  }

  private static String told(Told told, @Nullable LocalDate day) {
    Position p = Stand.position(told);
    Standing standing = p.ground().standing();
    return (standing == Standing.ASSERTED ? "" : standing.label() + " ")
        + p.stance().label()
        + " '"
        + p.detail()
        + "' "
        + day;
  }

  private static final Says REJECT =
      Says.of("a", "Post", "2040-01-05", "Norland", Stance.REJECT, "the draft");
  private static final Says ACCEPT =
      Says.of("b", "Echo", "2040-02-01", "Norland's cabinet", Stance.ACCEPT, "the second draft");

  @Test
  void aStanceOnTheSameMatterThatTurnsIsAShift() {
    assertThat(shifts(ACCEPT, REJECT))
        .containsExactly(
            "Norland: reject 'the draft' 2040-01-05 -> accept 'the second draft' 2040-02-01");
  }

  @Test
  void aStanceSaidAgainIsNone() {
    assertThat(
            shifts(
                REJECT, Says.of("c", "Echo", "2040-03-01", "Norland", Stance.REJECT, "that draft")))
        .isEmpty();
    assertThat(
            shifts(
                Says.of("c", "Echo", "2040-01-01", "Norland", Stance.DEMAND, "an end of fire"),
                Says.of("d", "Echo", "2040-03-01", "Norland", Stance.PROPOSE, "an end of fire")))
        .isEmpty();
  }

  @Test
  void stancesOnDifferentMattersOfATopicStandSideBySide() {
    Says other =
        Says.of("c", "Echo", "2040-03-01", "Norland", Stance.ACCEPT, "quiet at the harbour");
    assertThat(shifts(REJECT, other)).isEmpty();
    assertThat(cells(positions("2040-02-01", REJECT, other)))
        .containsExactly("Norland: reject 'the draft' 2040-01-05 by 1");
    assertThat(cells(positions("2040-03-01", REJECT, other)))
        .containsExactly("Norland: accept 'quiet at the harbour' 2040-03-01 by 1");
  }

  @Test
  void whatSaysNothingOfItsMatterShiftsNothing() {
    assertThat(shifts(REJECT, Says.of("c", "Echo", "2040-03-01", "Norland", Stance.ACCEPT, "it")))
        .isEmpty();
  }

  @Test
  void anotherDurationOfTheSameIsAShiftOfTerms() {
    Says sixty =
        Says.of("c", "Post", "2040-01-01", "Norland", Stance.PROPOSE, "a truce of 60 days")
            .lasting("P60D");
    Says silent = Says.of("d", "Post", "2040-01-09", "Norland", Stance.PROPOSE, "the truce");
    Says months =
        Says.of("e", "Post", "2040-01-10", "Norland", Stance.DEMAND, "a truce of two months")
            .lasting("P2M");
    Says ninety =
        Says.of("f", "Post", "2040-02-01", "Norland", Stance.PROPOSE, "a truce of 90 days")
            .lasting("P90D");
    assertThat(shifts(sixty, silent, months, ninety))
        .containsExactly(
            "Norland: demand 'a truce of two months' 2040-01-10"
                + " -> propose 'a truce of 90 days' 2040-02-01 (terms)");
  }

  @Test
  void aCopyPrintedAfterTheShiftTurnsNothingBack() {
    Says copy =
        Says.of("c", "Herald", "2040-02-02", "Norland", Stance.REJECT, "the first draft")
            .copyOf(REJECT.story());
    assertThat(shifts(REJECT, ACCEPT, copy))
        .containsExactly(
            "Norland: reject 'the draft' 2040-01-05 -> accept 'the second draft' 2040-02-01");
    assertThat(positions(null, REJECT, ACCEPT, copy).shifts().getFirst().from().stories())
        .isEqualTo(1);
  }

  @Test
  void aReportPrintedLaterAboutAnEarlierDayTurnsNothingBack() {
    Says late =
        Says.of("c", "Herald", "2040-03-01", "Norland", Stance.REJECT, "the draft")
            .on("2040-01-06");
    assertThat(shifts(REJECT, ACCEPT, late))
        .containsExactly(
            "Norland: reject 'the draft' 2040-01-06 -> accept 'the second draft' 2040-02-01");
    Says sometime =
        Says.of("d", "Herald", "2040-03-01", "Norland", Stance.REJECT, "the draft").on("2040-02");
    assertThat(shifts(ACCEPT, sometime)).isEmpty(); // perhaps it was on the same day
  }

  @Test
  void whatIsToldOtherwiseOnTheSameDayIsMarked() {
    Says still = Says.of("c", "Herald", "2040-02-01", "Norland", Stance.REJECT, "the draft");
    assertThat(shifts(REJECT, ACCEPT, still))
        .containsExactly(
            "Norland: reject 'the draft' 2040-01-05 -> accept 'the second draft' 2040-02-01"
                + " (contradicted)");
    assertThat(cells(positions(null, REJECT, ACCEPT, still)))
        .containsExactly(
            "Norland: reject 'the draft' 2040-02-01 by 2"
                + " / against: accept 'the second draft' 2040-02-01");
    assertThat(shifts(REJECT, ACCEPT.copyOf("c"), still)).isEmpty(); // one story tells of both
  }

  @Test
  void whatIsOnlyPossibleHidesNothingAndShiftsNothing() {
    Says may =
        Says.of("c", "Echo", "2040-02-02", "Norland", Stance.ACCEPT, "the draft")
            .as(Standing.POSSIBLE);
    assertThat(shifts(REJECT, may)).isEmpty();
    assertThat(cells(positions(null, REJECT, may)))
        .containsExactly(
            "Norland: reject 'the draft' 2040-01-05 by 1"
                + " / against: possible accept 'the draft' 2040-02-02");
    assertThat(cells(positions(null, may)))
        .containsExactly("Norland: possible accept 'the draft' 2040-02-02 by 1");
  }

  private static final Says DEMAND =
      Says.of("d", "Post", "2040-01-05", "Norland", Stance.DEMAND, "the army leave the road");

  @Test
  void aDemandThatIsDroppedIsAShiftAndStandsNoMore() {
    Says dropped =
        Says.of("e", "Echo", "2040-02-01", "Norland", Stance.DEMAND, "the army leave the road")
            .as(Standing.DENIED);
    assertThat(shifts(dropped, DEMAND))
        .containsExactly(
            "Norland: demand 'the army leave the road' 2040-01-05"
                + " -> denied demand 'the army leave the road' 2040-02-01");
    assertThat(cells(positions(null, dropped, DEMAND)))
        .containsExactly("Norland: denied demand 'the army leave the road' 2040-02-01 by 1");
  }

  @Test
  void aReportThatTellsOfADemandAndItsEndTellsTheEndLast() {
    Says dropped = DEMAND.as(Standing.DENIED);
    Says sameReport =
        Says.of("z", "Post", "2040-01-05", "Norland", Stance.DEMAND, "the army leave the road")
            .copyOf(dropped.story());
    assertThat(shifts(sameReport, dropped))
        .containsExactly(
            "Norland: demand 'the army leave the road' 2040-01-05"
                + " -> denied demand 'the army leave the road' 2040-01-05");
    assertThat(cells(positions(null, dropped, sameReport)))
        .containsExactly("Norland: denied demand 'the army leave the road' 2040-01-05 by 1");
    Says again =
        Says.of("y", "Echo", "2040-02-05", "Norland", Stance.DEMAND, "the army leave the road");
    assertThat(shifts(sameReport, dropped, again)).hasSize(2);
  }

  @Test
  void whatIsDroppedEndsNoOtherStance() {
    Says dropped = Says.of("e", "Echo", "2040-02-01", "Norland", Stance.DEMAND, "the draft");
    assertThat(shifts(REJECT, dropped.as(Standing.DENIED))).isEmpty();
    assertThat(cells(positions(null, REJECT, dropped.as(Standing.DENIED)))).hasSize(1);
  }

  @Test
  void whatHasNoDayStandsBesideAndOnNoDay() {
    Says undated = Says.of("c", "Echo", null, "Norland", Stance.ACCEPT, "a pause");
    assertThat(cells(positions(null, undated, REJECT)))
        .containsExactly(
            "Norland: reject 'the draft' 2040-01-05 by 1 / beside: accept 'a pause' null");
    assertThat(cells(positions("2040-12-31", undated, REJECT)))
        .containsExactly("Norland: reject 'the draft' 2040-01-05 by 1");
  }

  @Test
  void onAnEarlierDayTheLaterIsNotSaid() {
    assertThat(cells(positions("2040-01-31", REJECT, ACCEPT)))
        .containsExactly("Norland: reject 'the draft' 2040-01-05 by 1");
    assertThat(positions("2040-01-31", REJECT, ACCEPT).shifts()).isEmpty();
    assertThat(cells(positions("2040-01-04", REJECT, ACCEPT))).isEmpty();
  }

  @Test
  void partiesOfWhomMostStoriesTellComeFirst() {
    Says other = Says.of("0", "Post", "2040-01-05", "Avia", Stance.REJECT, "the draft");
    assertThat(positions(null, other, REJECT, ACCEPT).parties())
        .containsExactly(new Known("norland", "Norland"), new Known("avia", "Avia"));
  }

  @Property(tries = 200)
  void theOrderInWhichClaimsComeDoesNotMatter(@ForAll long made, @ForAll long mixed) {
    Random random = new Random(made);
    List<Told> told = new ArrayList<>();
    String[] details = {"the draft", "the second draft", "a pause", "it", "a long pause of fire"};
    for (int i = 0; i < 25; i++) {
      Says says =
          Says.of(
                  "claim " + i,
                  "Post",
                  random.nextInt(9) == 0 ? null : "2040-01-0" + (1 + random.nextInt(8)),
                  random.nextBoolean() ? "Norland" : "Norland's cabinet",
                  List.of(Stance.values()).get(random.nextInt(5)),
                  details[random.nextInt(details.length)])
              .copyOf("story " + random.nextInt(15))
              .as(List.of(Standing.values()).get(random.nextInt(8) % 5));
      told.add((random.nextInt(5) == 0 ? says.on("2040-01-02/2040-01-05") : says).told());
    }
    Positions one = new Positions(told, null);
    Collections.shuffle(told, new Random(mixed));
    Positions two = new Positions(told, null);
    assertThat(two.cells()).isEqualTo(one.cells());
    assertThat(two.shifts()).isEqualTo(one.shifts());
    assertThat(two.parties()).isEqualTo(one.parties());
  }
}
