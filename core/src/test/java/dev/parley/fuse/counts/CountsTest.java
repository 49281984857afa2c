package dev.parley.fuse.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Measure;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Links;
import dev.parley.fuse.Told.Report;
import dev.parley.fuse.Told.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was counted over time, out of what reports say. */
class CountsTest {
  /** "The army: 12 sailors killed"; what a test needs besides is set after. */
  private record Says(
      String id,
      String published,
      @Nullable String claimant,
      Bound bound,
      long value,
      @Nullable Long high,
      @Nullable String of,
      @Nullable String place,
      @Nullable String period,
      String story,
      Standing standing,
      int start) {
    static Says of(String id, String day, @Nullable String claimant, long value, String whom) {
      return new Says(
          id,
          day,
          claimant,
          Bound.EXACTLY,
          value,
          null,
          whom,
          null,
          null,
          id,
          Standing.ASSERTED,
          0);
    }

    Says in(String time) {
      return new Says(
          id, published, claimant, bound, value, high, of, place, time, story, standing, start);
    }

    Says at(String where) {
      return new Says(
          id, published, claimant, bound, value, high, of, where, period, story, standing, start);
    }

    Says story(String other) {
      return new Says(
          id, published, claimant, bound, value, high, of, place, period, other, standing, start);
    }

    Says as(Standing other) {
      return new Says(
          id, published, claimant, bound, value, high, of, place, period, story, other, start);
    }

    Says sentence(int at) {
      return new Says(
          id, published, claimant, bound, value, high, of, place, period, story, standing, at);
    }

    Says but(Bound other) {
      return new Says(
          id, published, claimant, other, value, high, of, place, period, story, standing, start);
    }

    Told told() {
      Span nowhere = new Span(start, start + 1);
      return new Told(
          id,
          new Tally(
              new Ground(
                  nowhere,
                  nowhere,
                  claimant == null
                      ? List.of()
                      : List.of(
                          new Source(
                              claimant, ActorKind.ORGANISATION, claimant.startsWith("an "), null)),
                  null,
                  standing,
                  null),
              Measure.KILLED,
              value,
              high,
              bound,
              of,
              null,
              place,
              period == null ? null : Edtf.parse(period),
              null),
          new Report("report " + story, "Post", Edtf.parse(published), null, null, story),
          new Words("", "", null),
          Links.NONE);
    }
  }

  private static List<String> counts(Says... says) {
    return counts(null, says);
  }

  private static List<String> counts(@Nullable String asOf, Says... says) {
    return new Counts(
            List.of(says).stream().map(Says::told).toList(),
            asOf == null ? null : LocalDate.parse(asOf))
        .series().stream()
            .map(c ->
                number(c)
                    + c.contradicts().stream()
                        .map(o -> " / against " + number(o))
                        .reduce("", String::concat)
                    + (c.revises() == null ? "" : " / was " + number(c.revises())))
            .toList();
  }

  private static String number(Count count) {
    Tally t = count.tally();
    return count.claimant().name()
        + " "
        + (t.bound() == Bound.EXACTLY ? "" : t.bound().label() + " ")
        + t.value()
        + " "
        + t.of();
  }

  private static final Says ARMY =
      Says.of("a", "2040-01-02", "army", 12, "sailors").in("2040-01-01");
  private static final Says UNION =
      Says.of("b", "2040-01-03", "union", 20, "the sailors").in("2040-01-01");

  @Test
  void twoClaimantsWhoseNumbersDoNotFitContradictEachOther() {
    assertThat(counts(ARMY, UNION))
        .containsExactly(
            "army 12 sailors / against union 20 the sailors",
            "union 20 the sailors / against army 12 sailors");
  }

  @Test
  void boundsThatLeaveRoomForTheOtherNumberDoNot() {
    assertThat(counts(ARMY.but(Bound.AT_LEAST), UNION))
        .containsExactly("army at-least 12 sailors", "union 20 the sailors");
    assertThat(counts(ARMY, UNION.but(Bound.UP_TO))).noneMatch(c -> c.contains("against"));
    assertThat(counts(ARMY, UNION.but(Bound.MORE_THAN))).allMatch(c -> c.contains("against"));
  }

  @Test
  void boundsReachAsFarAsTheyAreMeant() {
    assertThat(Reach.of((Tally) UNION.but(Bound.ABOUT).told().claim()))
        .isEqualTo(new Reach(18, 22));
    assertThat(Reach.of((Tally) UNION.but(Bound.NEARLY).told().claim()))
        .isEqualTo(new Reach(18, 20));
    assertThat(Reach.of((Tally) UNION.but(Bound.UP_TO).told().claim())).isEqualTo(new Reach(0, 20));
    assertThat(Reach.of((Tally) UNION.but(Bound.MORE_THAN).told().claim()))
        .isEqualTo(new Reach(21, Long.MAX_VALUE));
  }

  @Test
  void otherTimesPeopleAndPlacesAreNotCompared() {
    assertThat(counts(ARMY, UNION.in("2040-01-01/2040-01-02")))
        .noneMatch(c -> c.contains("against"));
    assertThat(counts(ARMY, Says.of("b", "2040-01-03", "union", 20, "officers").in("2040-01-01")))
        .noneMatch(c -> c.contains("against"));
    assertThat(counts(ARMY.at("Hafn"), UNION.at("Vik"))).noneMatch(c -> c.contains("against"));
    assertThat(counts(ARMY.at("Hafn"), UNION)).noneMatch(c -> c.contains("against"));
  }

  @Test
  void withinOneStoryWhatIsNotToldIsTakenToBeTheSame() {
    assertThat(counts(ARMY.at("Hafn").story("s"), UNION.story("s")))
        .allMatch(c -> c.contains("against"));
    Says army = Says.of("a", "2040-01-02", "army", 12, "sailors");
    Says union = Says.of("b", "2040-01-02", "union", 20, "sailors");
    assertThat(counts(army, union)).noneMatch(c -> c.contains("against"));
    assertThat(counts(army.story("s"), union.story("s"))).allMatch(c -> c.contains("against"));
  }

  @Test
  void aNumberPutAgainstTheOneOfTheSentenceBeforeIsOfItsTime() {
    Says union = Says.of("b", "2040-01-02", "union", 20, "sailors").story("s");
    assertThat(counts(ARMY.story("s"), union.sentence(2))).allMatch(c -> c.contains("against"));
    assertThat(counts(ARMY.story("s"), union.sentence(9))).noneMatch(c -> c.contains("against"));
  }

  @Test
  void whatIsPlannedIsKeptApart() {
    assertThat(counts(ARMY, UNION.as(Standing.PLANNED)))
        .containsExactly("army 12 sailors", "union 20 the sailors");
  }

  @Test
  void aLaterNumberForTheSameTimeRevisesTheEarlierOne() {
    Says later = Says.of("c", "2040-01-09", "army", 15, "sailors").in("2040-01-01");
    assertThat(counts(later, ARMY))
        .containsExactly("army 12 sailors", "army 15 sailors / was army 12 sailors");
    assertThat(counts(later.in("2040-01-08"), ARMY)).noneMatch(c -> c.contains("was"));
    assertThat(counts(later.story("a"), ARMY)).noneMatch(c -> c.contains("was"));
  }

  @Test
  void aNumberSaidAgainIsOneCountAndACopyIsNoSource() {
    Says again = Says.of("c", "2040-01-04", "army", 12, "sailors").in("2040-01-01");
    List<Count> counts =
        new Counts(List.of(again.told(), ARMY.told(), again.story("a").told()), null).series();
    assertThat(counts).hasSize(1);
    assertThat(counts.getFirst().first().id()).isEqualTo("a");
    assertThat(counts.getFirst().stories()).isEqualTo(2);
  }

  @Test
  void theOutletVouchesWhereNobodyElseDoes() {
    assertThat(counts(Says.of("a", "2040-01-02", null, 12, "sailors")))
        .containsExactly("Post 12 sailors");
  }

  @Test
  void onAnEarlierDayTheLaterIsNotCounted() {
    assertThat(counts("2040-01-05", ARMY, UNION.in("2040-01-08")))
        .containsExactly("army 12 sailors");
  }

  @Property(tries = 200)
  void theOrderInWhichClaimsComeDoesNotMatter(@ForAll long made, @ForAll long mixed) {
    Random random = new Random(made);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Says says =
          Says.of(
                  "claim " + i,
                  "2040-01-0" + (1 + random.nextInt(8)),
                  List.of("army", "Army", "union", "an officer").get(random.nextInt(4)),
                  10 + random.nextInt(3),
                  random.nextBoolean() ? "sailors" : "sailor")
              .story("story " + random.nextInt(12))
              .but(List.of(Bound.values()).get(random.nextInt(Bound.values().length)));
      told.add((random.nextBoolean() ? says.in("2040-01-01") : says).told());
    }
    List<Count> one = new Counts(told, null).series();
    Collections.shuffle(told, new Random(mixed));
    assertThat(new Counts(told, null).series()).isEqualTo(one);
  }
}
