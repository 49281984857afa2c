package dev.parley.fuse.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who says what, alone or with others; all people and places are invented. */
class SourcesTest {
  private static final Source MINISTER = new Source("Ilse Brandt", ActorKind.PERSON, false, null);
  private static final Source REBELS = new Source("Fen League", ActorKind.GROUP, false, null);
  private static final Source OFFICIAL =
      new Source("senior official", ActorKind.PERSON, true, null);

  private static Ground ground(Standing standing, String outlet, Source... nearer) {
    List<Source> chain = new ArrayList<>(List.of(nearer));
    chain.add(new Source(outlet, ActorKind.OUTLET, false, null));
    return new Ground(new Span(0, 5), new Span(0, 5), chain, null, standing, null);
  }

  private static Told told(
      String id, String story, String outlet, String day, Claim claim, @Nullable String happening) {
    Told.Report report =
        new Told.Report("report of " + id, outlet, Edtf.parse(day), null, null, story);
    return new Told(
        id,
        claim,
        report,
        new Told.Words("words of " + id, "words", null),
        new Told.Links(happening, Map.of()));
  }

  private static Claim killed(long value, Bound bound, Ground ground) {
    return new Tally(
        ground,
        Measure.KILLED,
        value,
        null,
        bound,
        "miners",
        null,
        null,
        Edtf.parse("2040-05-01"),
        null);
  }

  private static Claim meeting(Ground ground) {
    return new Event(
        ground,
        EventType.CONSULT,
        "meet",
        List.of(),
        List.of(),
        null,
        Edtf.parse("2040-05-03"),
        Event.Terms.NONE);
  }

  private static Claim wants(Stance stance, String detail, Ground ground) {
    return new Position(
        ground,
        Actor.named("Fen League", ActorKind.GROUP),
        stance,
        Topic.CAPTIVES,
        detail,
        null,
        Position.Terms.NONE);
  }

  private static final List<Told> CLAIMS =
      List.of(
          told(
              "t1",
              "s1",
              "Post",
              "2040-05-02",
              killed(12, Bound.EXACTLY, ground(Standing.ASSERTED, "Post", MINISTER)),
              null),
          told(
              "t2",
              "s2",
              "Echo",
              "2040-05-02",
              killed(12, Bound.AT_LEAST, ground(Standing.ASSERTED, "Echo", REBELS)),
              null),
          told(
              "t3",
              "s3",
              "Herald",
              "2040-05-03",
              killed(9, Bound.EXACTLY, ground(Standing.ASSERTED, "Herald", OFFICIAL)),
              null),
          // The Herald takes the Post's story over, and quotes the minister in one of its own.
          told(
              "t4",
              "s1",
              "Herald",
              "2040-05-03",
              killed(12, Bound.EXACTLY, ground(Standing.ASSERTED, "Herald", MINISTER)),
              null),
          told(
              "t5",
              "s5",
              "Herald",
              "2040-05-04",
              killed(12, Bound.EXACTLY, ground(Standing.ASSERTED, "Herald", MINISTER)),
              null),
          told(
              "e1",
              "s2",
              "Echo",
              "2040-05-04",
              meeting(ground(Standing.ASSERTED, "Echo", OFFICIAL)),
              "h1"),
          told(
              "e2",
              "s1",
              "Post",
              "2040-05-05",
              meeting(ground(Standing.DENIED, "Post", MINISTER)),
              "h1"),
          told(
              "p1",
              "s1",
              "Post",
              "2040-05-02",
              wants(
                  Stance.DEMAND,
                  "release of all miners",
                  ground(Standing.ASSERTED, "Post", REBELS)),
              null),
          told(
              "p2",
              "s6",
              "Echo",
              "2040-05-06",
              wants(Stance.DEMAND, "the miners freed", ground(Standing.ASSERTED, "Echo")),
              null),
          told(
              "p3",
              "s7",
              "Echo",
              "2040-08-06",
              wants(Stance.DEMAND, "the miners freed", ground(Standing.ASSERTED, "Echo")),
              null));

  private static List<String> lines(List<Told> claims, @Nullable LocalDate asOf) {
    return new Sources(claims, asOf)
        .all().stream()
            .map(a ->
                a.voice().name()
                    + ": "
                    + a.said().stream()
                        .map(s ->
                            s.told().id()
                                + (s.own() ? "" : "*")
                                + s.confirmedBy().stream()
                                    .map("+"::concat)
                                    .collect(Collectors.joining())
                                + s.contradictedBy().stream()
                                    .map("-"::concat)
                                    .collect(Collectors.joining()))
                        .collect(Collectors.joining(" ")))
            .toList();
  }

  @Test
  void each_source_has_its_claims_with_who_else_says_so_and_who_says_otherwise() {
    assertThat(lines(CLAIMS, null))
        .containsExactly(
            "Echo: t2*+t1+t4+t5-t3 e1*-e2 p2+p1 p3",
            "Ilse Brandt: t1+t2-t3 t4+t2-t3 t5+t2-t3 e2-e1",
            "Herald: t3*-t1-t2 t4*+t2 t5*+t2",
            "Post: t1*+t2-t3 p1*+p2 e2*-e1",
            "Fen League: t2+t1+t4+t5-t3 p1+p2",
            "senior official (Echo): e1-e2",
            "senior official (Herald): t3-t1-t2-t4-t5");
  }

  @Test
  void what_is_about_later_days_does_not_count() {
    assertThat(lines(CLAIMS, LocalDate.of(2040, 5, 2)))
        .contains("Post: t1*+t2-t3 p1*", "Ilse Brandt: t1+t2-t3 t4+t2-t3 t5+t2-t3");
  }

  @Test
  void a_story_that_another_outlet_had_before_is_a_copy_of_it() {
    Sources sources = new Sources(CLAIMS, null);
    Prints herald = sources.named("herald").getFirst().prints();
    assertThat(herald.stories()).containsExactly("s1", "s3", "s5");
    assertThat(herald.copies()).containsExactly("s1");
    assertThat(herald.from()).isEqualTo(Map.of("Post", 1));
    Prints post = sources.named("POST").getFirst().prints();
    assertThat(post.shared()).containsExactly("s1");
    assertThat(post.copies()).isEmpty();
  }

  @Test
  void of_two_that_print_a_story_on_one_day_the_one_that_credits_the_other_has_the_copy() {
    Claim count = killed(3, Bound.EXACTLY, ground(Standing.ASSERTED, "Post"));
    Claim credits =
        killed(
            3,
            Bound.EXACTLY,
            ground(Standing.ASSERTED, "Echo", new Source("Post", ActorKind.OUTLET, false, null)));
    Sources sources =
        new Sources(
            List.of(
                told("a", "s", "Post", "2040-05-02", count, null),
                told("b", "s", "Echo", "2040-05-02", credits, null)),
            null);
    assertThat(sources.named("Echo").getFirst().prints().from()).isEqualTo(Map.of("Post", 1));
    assertThat(sources.named("Post").getFirst().prints().copies()).isEmpty();
  }

  @Test
  void a_source_is_found_by_its_name_or_by_words_of_it() {
    Sources sources = new Sources(CLAIMS, null);
    assertThat(sources.named("ILSE BRANDT")).hasSize(1);
    assertThat(sources.named("brandt")).hasSize(1);
    assertThat(sources.named("Senior official (Echo)")).hasSize(1);
    assertThat(sources.named("official")).hasSize(2);
    assertThat(sources.named("Nobody")).isEmpty();
    assertThat(sources.named(" ")).isEmpty();
  }

  @Property(tries = 50)
  void the_order_of_the_claims_does_not_matter(@ForAll Random random) {
    List<Told> shuffled = new ArrayList<>(CLAIMS);
    Collections.shuffle(shuffled, random);
    assertThat(new Sources(shuffled, null).all()).isEqualTo(new Sources(CLAIMS, null).all());
  }
}
