package dev.parley.fuse.captives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Measure;
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
import org.junit.jupiter.api.Test;

final class AccountTest {
  private static final Told TAKEN =
      Invented.report("Bay Post", "2040-01-05")
          .saidBy("Ostmark")
          .tally(
              Measure.ABDUCTED,
              50,
              "people",
              "League",
              "2040-01-02",
              "The League abducted 50 people on January 2, among them 20 sailors.");
  private static final Told SAILORS =
      Invented.report("Bay Post", "2040-01-05")
          .saidBy("Ostmark")
          .tally(
              Measure.ABDUCTED,
              20,
              "sailors",
              "League",
              "2040-01-02",
              "The League abducted 50 people on January 2, among them 20 sailors.");
  private static final Told FREED =
      Invented.report("Bay Post", "2040-02-10")
          .saidBy("Ostmark")
          .tally(
              Measure.RELEASED,
              6,
              "hostages",
              "League",
              "2040-02-10",
              "The League released 6 hostages on Friday, Ostmark said.");
  private static final Told FREED_AGAIN_TOLD =
      Invented.report("Coast Radio", "2040-02-11")
          .saidBy("Ostmark")
          .tally(
              Measure.RELEASED,
              6,
              "hostages",
              "League",
              null,
              "Ostmark said that 6 hostages were released by the League.");
  private static final Told TO_BE_FREED =
      Invented.report("Bay Post", "2040-02-10")
          .standing(Standing.PLANNED)
          .tally(
              Measure.RELEASED,
              9,
              "hostages",
              "League",
              "2040-03-01",
              "The League will release 9 hostages on March 1.");
  private static final Told HELD =
      Invented.report("Bay Post", "2040-02-12")
          .saidBy("government of Ostmark")
          .tally(
              Measure.HELD,
              45,
              "hostages",
              "League",
              "2040-02-12",
              "The League still holds 45 hostages, the government of Ostmark said.");
  private static final Told OWN_PRISONERS =
      Invented.report("Bay Post", "2040-02-12")
          .tally(
              Measure.HELD,
              300,
              "prisoners",
              "Ostmark",
              "2040-02-12",
              "Ostmark holds 300 prisoners.");
  private static final Told TOTAL =
      Invented.report("Bay Post", "2040-04-01")
          .saidBy("Ostmark")
          .tally(
              Measure.RELEASED,
              30,
              "hostages",
              "League",
              "2040-02-01/2040-04-01",
              "Since February the League has released 30 hostages, Ostmark said.");
  private static final List<Told> ALL =
      List.of(TAKEN, SAILORS, FREED, FREED_AGAIN_TOLD, TO_BE_FREED, HELD, OWN_PRISONERS, TOTAL);

  private static List<String> ledger(Account account) {
    return account.entries().stream()
        .map(e ->
            e.fate().label()
                + " "
                + e.value()
                + " "
                + e.weight().label()
                + " in "
                + e.told().size())
        .toList();
  }

  private static List<String> balances(Account account) {
    return account.balances().stream()
        .map(b ->
            b.side().name()
                + " on "
                + b.holder().name()
                + ": expects "
                + b.expected()
                + ", gap "
                + b.gap())
        .toList();
  }

  @Test
  void parts_plans_and_totals_stand_in_the_ledger_and_a_release_told_twice_once() {
    assertThat(ledger(Account.of(ALL, null, null, null)))
        .containsExactly(
            "taken 20 part in 1",
            "taken 50 single in 1",
            "released 6 single in 2",
            "held 300 single in 1",
            "held 45 single in 1",
            "released 9 not-done in 1",
            "released 30 running-total in 1");
  }

  @Test
  void a_balance_takes_off_what_was_done_by_the_day_and_shows_the_gap() {
    assertThat(balances(Account.of(ALL, null, null, null)))
        .containsExactly("Ostmark on League: expects 44, gap 1");
  }

  @Test
  void captives_of_one_side_and_of_one_kind_are_asked_for_alone() {
    assertThat(ledger(Account.of(ALL, null, "ostmark", null)))
        .containsExactly("held 300 single in 1");
    assertThat(ledger(Account.of(ALL, null, null, "sailors")))
        .containsExactly("taken 20 part in 1");
  }

  @Test
  void nothing_later_than_the_day_counts_but_plans_made_by_then_do() {
    assertThat(ledger(Account.of(ALL, LocalDate.of(2040, 2, 10), null, null)))
        .containsExactly(
            "taken 20 part in 1",
            "taken 50 single in 1",
            "released 6 single in 1",
            "released 9 not-done in 1");
  }

  @Test
  void an_event_and_a_number_of_one_sentence_are_one_release_with_its_price() {
    String words = "The League freed 4 sailors on March 3 in exchange for 12 prisoners.";
    Invented report = Invented.report("Bay Post", "2040-03-03");
    Account account =
        Account.of(
            List.of(
                report.tally(Measure.RELEASED, 4, "sailors", "League", "2040-03-03", words),
                report.event(
                    EventType.RETREAT,
                    "freed",
                    List.of("League"),
                    List.of("sailors"),
                    "2040-03-03",
                    new Event.Terms(null, null, 4L, "12 prisoners", null),
                    words)),
            null,
            null,
            null);

    assertThat(ledger(account)).containsExactly("released 4 single in 1");
    assertThat(account.entries().getFirst().exchangeFor()).isEqualTo("12 prisoners");
    assertThat(account.ratios())
        .singleElement()
        .satisfies(r -> assertThat(r.exchangeFor()).isEqualTo("12 prisoners"))
        .satisfies(r -> assertThat(r.quantity()).isEqualTo(4));
  }

  @Test
  void what_somebody_demands_is_not_done() {
    String words = "Ostmark demanded the release of 210 sailors.";
    Invented report = Invented.report("Bay Post", "2040-03-03");
    Account account =
        Account.of(
            List.of(
                report.tally(Measure.RELEASED, 210, "sailors", null, null, words),
                report.position(
                    "Ostmark",
                    Stance.DEMAND,
                    Topic.CAPTIVES,
                    "the release of 210 sailors",
                    Position.Terms.NONE,
                    null,
                    words)),
            null,
            null,
            null);

    assertThat(ledger(account)).containsExactly("released 210 not-done in 1");
  }

  @Test
  void any_order_of_the_claims_gives_the_same_account() {
    Account straight = Account.of(ALL, null, null, null);
    for (int seed = 0; seed < 20; seed++) {
      List<Told> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Account.of(shuffled, null, null, null)).isEqualTo(straight);
    }
  }
}
