package dev.parley.fuse.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.fuse.Invented;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DealSheetTest {
  private static final Told REFUSED =
      Invented.report("Bay Post", "2040-03-01")
          .position(
              "League",
              Stance.REJECT,
              Topic.CEASEFIRE,
              "a first draft of a truce",
              Position.Terms.NONE,
              null,
              "The League turned down a first draft of a truce on Thursday.");
  private static final Told SECOND =
      Invented.report("Coast Radio", "2040-03-20")
          .position(
              "League",
              Stance.ACCEPT,
              Topic.CEASEFIRE,
              "the second draft",
              Position.Terms.NONE,
              null,
              "The League accepted the second draft on Tuesday.");
  private static final Told TO_COME =
      Invented.report("Coast Radio", "2040-03-02")
          .statement(
              "Harbour Council",
              "said",
              "the mediators would write a second draft by Monday",
              "The Harbour Council said that the mediators would write a second draft by Monday.");
  private static final Told AGREED =
      agree(
          "Bay Post",
          "2040-04-01",
          "agreed",
          "2040-04-01",
          new Event.Terms("P30D", null, null, null, null),
          "Ostmark and the League agreed on a 30-day truce on Sunday.");
  private static final Told BEGIN =
      Invented.report("Bay Post", "2040-04-01")
          .standing(Standing.PLANNED)
          .event(
              EventType.RETREAT,
              "begin",
              List.of("Ostmark", "League"),
              List.of(),
              "2040-04-05",
              Event.Terms.NONE,
              "The truce will begin on April 5.");
  private static final Told OPENING =
      Invented.report("Bay Post", "2040-04-01")
          .standing(Standing.PLANNED)
          .event(
              EventType.RETREAT,
              "open",
              List.of("Ostmark"),
              List.of(),
              "2040-04-10",
              Event.Terms.NONE,
              "Under the agreement, Ostmark will open the North Quay to 20 ships a day.");
  private static final Told ACCUSED =
      Invented.report("Coast Radio", "2040-04-12")
          .event(
              EventType.ACCUSE,
              "accused",
              List.of("League"),
              List.of("Ostmark"),
              "2040-04-12",
              new Event.Terms(null, null, null, null, "the truce"),
              "The League accused Ostmark of breaking the truce.");
  private static final Told DENIED =
      Invented.report("Coast Radio", "2040-04-12")
          .standing(Standing.DENIED)
          .saidBy("Ostmark")
          .statement(
              "Ostmark",
              "denied",
              "it had broken the truce",
              "Ostmark denied it had broken the truce.");
  private static final Told EXTENDED =
      agree(
          "Bay Post",
          "2040-05-03",
          "extended",
          "2040-05-03",
          new Event.Terms("P10D", null, null, null, null),
          "Ostmark and the League extended the truce by ten days on Thursday.");
  private static final List<Told> ALL =
      List.of(REFUSED, TO_COME, SECOND, AGREED, BEGIN, OPENING, ACCUSED, DENIED, EXTENDED);

  /** Ostmark and the League do it together. */
  private static Told agree(
      String outlet,
      String published,
      String trigger,
      @Nullable String when,
      Event.Terms terms,
      String words) {
    return Invented.report(outlet, published)
        .event(
            EventType.AGREE, trigger, List.of("Ostmark", "League"), List.of(), when, terms, words);
  }

  private static List<String> statuses(List<Told> told, @Nullable LocalDate asOf) {
    return DealSheet.of(told, asOf).lines().stream()
        .filter(l -> l.kind() == LineKind.STATUS)
        .map(l ->
            l.paper().name()
                + ": "
                + String.join("; ", l.status())
                + (l.until() == null ? "" : " until " + l.until()))
        .toList();
  }

  private static Stream<String> lines(LineKind kind) {
    return DealSheet.of(ALL, null).lines().stream()
        .filter(l -> l.kind() == kind)
        .map(l -> {
          var party = l.party();
          return l.paper().name()
              + ": "
              + (party == null ? "" : party.name() + ": ")
              + l.term().detail();
        });
  }

  @Test
  void a_paper_stands_where_it_stood_on_the_day() {
    assertThat(statuses(ALL, LocalDate.of(2040, 3, 5)))
        .containsExactly("first draft: tabled; rejected by League", "second draft: named");
    assertThat(statuses(ALL, LocalDate.of(2040, 4, 2)))
        .containsExactly(
            "first draft: tabled; rejected by League; replaced by second draft",
            "second draft: tabled; accepted by League",
            "30-day truce: concluded 2040-04-01; begins 2040-04-05 until 2040-05-05");
    assertThat(statuses(ALL, LocalDate.of(2040, 4, 20)))
        .contains(
            "30-day truce: concluded 2040-04-01; in force, computed;"
                + " violated according to Coast Radio; denied by Ostmark until 2040-05-05");
  }

  @Test
  void an_extension_adds_to_the_end_and_without_it_the_truce_expires() {
    assertThat(statuses(List.of(AGREED, BEGIN), LocalDate.of(2040, 5, 6)))
        .containsExactly("30-day truce: concluded 2040-04-01; expired, computed until 2040-05-05");
    assertThat(statuses(List.of(AGREED, BEGIN, EXTENDED), LocalDate.of(2040, 5, 6)))
        .containsExactly("30-day truce: concluded 2040-04-01; in force, computed until 2040-05-15");
  }

  @Test
  void a_day_that_is_told_counts_before_one_that_is_computed_and_both_are_seen() {
    Told byLength =
        agree(
            "Coast Radio",
            "2040-05-04",
            "extended",
            "2040-05-03",
            new Event.Terms("P14D", null, null, null, null),
            "Ostmark and the League extended the truce by two weeks.");
    Told untilDay =
        agree(
            "Bay Post",
            "2040-05-03",
            "extended",
            "2040-05-03",
            new Event.Terms(null, Edtf.parse("2040-05-15"), null, null, null),
            "Ostmark and the League extended the truce until May 15.");
    assertThat(statuses(List.of(AGREED, BEGIN, byLength, untilDay), LocalDate.of(2040, 5, 6)))
        .containsExactly(
            "30-day truce: concluded 2040-04-01; in force, computed;"
                + " until 2040-05-19 by its length, computed until 2040-05-15");
  }

  @Test
  void a_deal_whose_day_nobody_tells_was_reported_on_a_day_and_not_concluded_on_it() {
    Told agreed =
        agree(
            "Bay Post",
            "2040-04-07",
            "agreed",
            null,
            Event.Terms.NONE,
            "The visit came six days after Ostmark and the League agreed on a truce.");

    assertThat(statuses(List.of(agreed), null).toString())
        .contains("concluded, reported 2040-04-07");
  }

  @Test
  void a_demand_that_was_given_up_is_no_term() {
    Told dropped =
        Invented.report("Coast Radio", "2040-03-01")
            .standing(Standing.DENIED)
            .position(
                "League",
                Stance.DEMAND,
                Topic.CROSSINGS,
                "an end of the blockade",
                Position.Terms.NONE,
                null,
                "The League dropped its demand for an end of the blockade.");
    assertThat(DealSheet.of(List.of(dropped), null).lines()).isEmpty();
  }

  @Test
  void terms_violations_and_denials_stand_with_who_is_meant() {
    assertThat(lines(LineKind.TERM))
        .containsExactly("30-day truce: Ostmark: open the North Quay to 20 ships a day");
    assertThat(lines(LineKind.VIOLATION))
        .containsExactly("30-day truce: Ostmark: accused Ostmark of breaking the truce");
    assertThat(lines(LineKind.DENIAL)).containsExactly("30-day truce: it had broken the truce");
    assertThat(lines(LineKind.REPLACES)).containsExactly("second draft: first draft");
  }

  @Test
  void a_proposal_is_named_by_its_owner_and_terms_without_one_stand_under_their_party() {
    Told term =
        Invented.report("Bay Post", "2040-03-01")
            .position(
                "Ostmark",
                Stance.PROPOSE,
                Topic.CEASEFIRE,
                "a pause of 10 days",
                new Position.Terms(
                    "P10D",
                    null,
                    10L,
                    null,
                    new Position.Proposal("the Zahrini proposal", "Zahrin")),
                "if the port opens",
                "Ostmark proposed a pause of 10 days in the Zahrini proposal.");
    Told own =
        Invented.report("Bay Post", "2040-03-01")
            .position(
                "League",
                Stance.DEMAND,
                Topic.WITHDRAWAL,
                "a full withdrawal",
                Position.Terms.NONE,
                null,
                "The League demands a full withdrawal.");

    assertThat(DealSheet.of(List.of(term, own), null).lines())
        .extracting(l -> l.paper().name() + " of " + l.paper().owner() + ": " + l.kind().label())
        .containsExactly(
            "Zahrini proposal of Known[id=zahrin, name=Zahrin]: status",
            "Zahrini proposal of Known[id=zahrin, name=Zahrin]: proposed",
            "own terms of Known[id=league, name=League]: demanded");
  }

  @Test
  void any_order_of_the_claims_gives_the_same_sheet() {
    DealSheet straight = DealSheet.of(ALL, null);
    for (int seed = 0; seed < 20; seed++) {
      List<Told> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(DealSheet.of(shuffled, null)).isEqualTo(straight);
    }
  }
}
