package dev.parley.fuse.offices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.claim.TenureStatus;
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

/** Who holds an office, out of what reports say. */
class OfficesTest {
  private static int claims;

  private static Naming says(
      String outlet,
      @Nullable String day,
      String person,
      String post,
      @Nullable String body,
      TenureStatus status) {
    Edtf date = day == null ? null : Edtf.parse(day);
    String id = String.format("%04d", claims++);
    return new Naming(id, "report " + id, outlet, date, person, post, body, status, date);
  }

  private static Naming says(
      String outlet, @Nullable String day, String person, String post, @Nullable String body) {
    return says(outlet, day, person, post, body, TenureStatus.CURRENT);
  }

  private static final List<Naming> GUARD =
      List.of(
          says("Post", "2040-01-05", "Ada Brandt", "head of the Coast Guard", "Coast Guard"),
          says("Echo", "2040-02-01", "Brandt", "head", "Norland Coast Guard"),
          says("Echo", "2040-06-01", "Ivo Lund", "head of the guard", "guard"),
          says(
              "Post",
              "2040-06-10",
              "Ada Brandt",
              "head of the Coast Guard",
              "Coast Guard",
              TenureStatus.FORMER),
          says("Post", "2040-07-01", "Ivo Lund", "deputy head", "Coast Guard"),
          says("Post", null, "Mia Falk", "head", "Coast Guard"));

  private static final List<Naming> MINISTERS =
      List.of(
          says("Post", "2040-01-01", "Tor Vik", "prime minister", null),
          says("Post", "2040-03-01", "Lea Dahl", "Prime Minister", null));

  @Test
  void other_posts_do_not_matter_for_who_holds_one() {
    Map<String, List<String>> all =
        Map.of(
            "head of the Coast Guard",
            List.of("Coast Guard"),
            "head",
            List.of("Norland Coast Guard", ""),
            "deputy head",
            List.of("Coast Guard"),
            "prime minister",
            List.of(""));
    assertThat(Offices.posts(all, "head coast guard", null))
        .containsExactly("deputy head", "head", "head of the Coast Guard");
    assertThat(Offices.posts(all, "head", "norland"))
        .as("a head without a body may be the same one")
        .containsExactly("head", "head of the Coast Guard");
  }

  private static List<String> told(List<Holding> holders) {
    return holders.stream()
        .map(h ->
            h.person()
                + " "
                + h.first()
                + " "
                + h.last()
                + " "
                + h.formerSince()
                + " "
                + h.said().size())
        .toList();
  }

  private static List<String> on(List<Naming> namings, String post, String day) {
    return new Offices(namings)
        .holders(post, null, LocalDate.parse(day)).stream().map(Holding::person).toList();
  }

  @Test
  void aStateMayBeNamedInAnyWay() {
    List<Naming> service =
        List.of(
            says(
                "Post",
                "2040-01-05",
                "Ada Brandt",
                "head of Nepal's intelligence service",
                "Nepal's intelligence service"),
            says(
                "Echo",
                "2040-06-01",
                "Ivo Lund",
                "head of Nepalese intelligence",
                "Nepalese intelligence"));
    assertThat(on(service, "head intelligence", "2040-03-01")).containsExactly("Ada Brandt");
    assertThat(on(service, "head intelligence", "2040-07-01")).containsExactly("Ivo Lund");
  }

  @Test
  void holdersComeInTheOrderOfTimeWithTheirFirstAndLastDay() {
    assertThat(told(new Offices(GUARD).holders("HEAD coast guard", null)))
        .containsExactly(
            "Ada Brandt 2040-01-05 2040-02-01 2040-06-10 2",
            "Ivo Lund 2040-06-01 2040-06-01 null 1",
            "Ivo Lund 2040-07-01 2040-07-01 null 1", // the deputy, a post of its own
            "Mia Falk null null null 1");
  }

  @Test
  void onADayThereIsTheOneWhoWasNamedLast() {
    assertThat(on(GUARD, "head guard", "2040-01-04")).isEmpty();
    assertThat(on(GUARD, "head guard", "2040-05-31")).containsExactly("Ada Brandt");
    assertThat(on(GUARD, "head guard", "2040-06-01")).containsExactly("Ivo Lund");
  }

  @Test
  void aLaterFormerEndsATenure() {
    List<Naming> alone = List.of(GUARD.get(0), GUARD.get(3));
    assertThat(on(alone, "head guard", "2040-06-09")).containsExactly("Ada Brandt");
    assertThat(on(alone, "head guard", "2040-06-10")).isEmpty();
  }

  @Test
  void outletsThatNameDifferentHoldersAreAllTold() {
    List<Naming> apart =
        List.of(
            says("Post", "2040-01-01", "Ada Brandt", "envoy", "Norland"),
            says("Echo", "2040-01-02", "Ivo Lund", "envoy", "Norland", TenureStatus.ACTING),
            says("Post", "2040-01-03", "Ada Brandt", "envoy", "Norland"));
    assertThat(on(apart, "envoy", "2040-01-09")).containsExactly("Ada Brandt", "Ivo Lund");
  }

  @Test
  void nobodyTakesOverAPostWhoseBodyIsNotTold() {
    assertThat(on(MINISTERS, "prime minister", "2040-12-01"))
        .containsExactly("Tor Vik", "Lea Dahl");
  }

  @Test
  void aNameThatFitsTwoStaysByItself() {
    List<Naming> three =
        List.of(
            says("Post", "2040-01-01", "Ada Brandt", "envoy", "Norland"),
            says("Post", "2040-01-02", "Nils Brandt", "envoy", "Norland"),
            says("Post", "2040-01-03", "Brandt", "envoy", "Norland"));
    assertThat(new Offices(three).holders("envoy", null)).hasSize(3);
  }

  @Test
  void aBodyNarrowsAndAWordThatNoPostHasFindsNobody() {
    Offices offices = new Offices(GUARD);
    assertThat(offices.holders("head", "norland")).hasSize(3);
    assertThat(offices.holders("head", "harbour")).isEmpty();
    assertThat(offices.holders("head harbour", null)).isEmpty();
    assertThat(offices.near("harbour guard", 2))
        .containsExactly("head of the Coast Guard", "head of the guard");
  }

  @Test
  void openAndLongTimesHaveAFirstAndALastDay() {
    Naming since =
        new Naming(
            "a",
            "r",
            null,
            Edtf.parse("2040-05-01"),
            "Ada Brandt",
            "envoy",
            "Norland",
            TenureStatus.CURRENT,
            Edtf.parse("2038/.."));
    assertThat(told(new Offices(List.of(since)).holders("envoy", null)))
        .containsExactly("Ada Brandt 2038-01-01 2040-05-01 null 1");
    assertThat(on(List.of(since), "envoy", "2039-01-01")).containsExactly("Ada Brandt");
  }

  @Property(tries = 200)
  void theOrderOfClaimsDoesNotMatter(@ForAll Random random) {
    List<Naming> all = new ArrayList<>();
    String[] people = {"Ada Brandt", "Brandt", "Ivo Lund", "Nils Brandt"};
    String[] bodies = {"Coast Guard", "Norland Coast Guard", "guard", null, "Harbour Guard"};
    List<TenureStatus> statuses = List.of(TenureStatus.values());
    for (int i = 0; i < 12; i++) {
      all.add(
          says(
              "outlet " + random.nextInt(3),
              random.nextInt(8) == 0 ? null : "2040-01-0" + (1 + random.nextInt(9)),
              people[random.nextInt(people.length)],
              random.nextInt(4) == 0 ? "deputy head" : "head",
              bodies[random.nextInt(bodies.length)],
              statuses.get(random.nextInt(3))));
    }
    List<Naming> mixed = new ArrayList<>(all);
    mixed.addAll(all.subList(0, 4)); // some come twice
    Collections.shuffle(mixed, random);
    Offices offices = new Offices(all);
    Offices again = new Offices(mixed);
    LocalDate day = LocalDate.of(2040, 1, 5);
    assertThat(again.holders("head", null)).isEqualTo(offices.holders("head", null));
    assertThat(again.holders("head", null, day)).isEqualTo(offices.holders("head", null, day));
    assertThat(offices.holders("head", null).stream().flatMap(h -> h.namings().stream()))
        .containsExactlyInAnyOrderElementsOf(all);
  }
}
