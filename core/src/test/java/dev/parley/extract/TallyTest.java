package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TallyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Soldiers killed 12 villagers in Hadra.                  > 12 killed | of villagers | by Soldiers | in Hadra
          Between 15 and 20 soldiers were killed.                 > 15 to 20 killed | of soldiers
          The army counted 15 to 20 dead.                         > 15 to 20 killed
          Gunmen abducted 30 villagers in Hadra.                  > 30 abducted | of villagers | by Gunmen | in Hadra
          The army arrested 12 villagers on Monday.               > 12 detained | of villagers | by army | period 2031-07-21
          The army released nearly 40 prisoners.                  > nearly 40 released | of prisoners | by army
          Two dozen prisoners were released.                      > 24 released | of prisoners
          The army released 40 prisoners since 7 May.             > 40 released | of prisoners | by army | period 2031-05-07/2031-07-24
          The brigades hold 30 hostages.                          > 30 held | of hostages | by brigades | as of 2031-07-24
          Some 120 trucks crossed the bridge.                     > about 120 aid-trucks
          """)
  void a_number_with_what_was_counted_by_whom_and_when(String text, String expected) {
    assertThat(tallies(text)).isEqualTo("tally | " + expected);
  }

  @Test
  void each_of_two_counts_in_one_clause_is_a_claim() {
    assertThat(tallies("The army killed two soldiers and five fighters on Monday."))
        .isEqualTo(
            """
            tally | 2 killed | of soldiers | by army | period 2031-07-21
            tally | 5 killed | of fighters | by army | period 2031-07-21\
            """);
  }

  @Test
  void three_more_engineers_are_engineers() {
    assertThat(tallies("The Front freed three more engineers in Karsa."))
        .contains("tally | 3 released | of engineers | by Front");
  }

  @Test
  void wounded_people_who_are_released_are_released() {
    assertThat(tallies("The Front released nine wounded soldiers."))
        .isEqualTo("tally | 9 released | of wounded soldiers | by Front");
    assertThat(tallies("The report named eight engineers and nine wounded soldiers."))
        .isEqualTo("tally | 9 wounded | of wounded soldiers");
  }

  @Test
  void people_who_are_to_be_freed_are_planned_on_the_coming_day() {
    assertThat(tallies("Marvane will release 80 prisoners on Sunday."))
        .isEqualTo("tally | 80 released | of prisoners | by Marvane | period 2031-07-27 | planned");
  }

  @Test
  void a_deadline_is_no_time_of_counting() {
    assertThat(tallies("Marvane agreed to release 80 prisoners by Friday."))
        .isEqualTo("tally | 80 released | of prisoners | by Marvane | planned");
  }

  @Test
  void trucks_that_will_come_are_planned_though_the_verb_stands_behind() {
    assertThat(tallies("Some 120 trucks will cross the bridge."))
        .isEqualTo("tally | about 120 aid-trucks | planned");
  }

  @Test
  void both_sides_of_a_swap_are_released() {
    assertThat(tallies("Marvane released 80 prisoners in exchange for eight engineers."))
        .isEqualTo(
            """
            tally | 80 released | of prisoners | by Marvane
            tally | 8 released | of engineers\
            """);
  }

  @Test
  void the_price_of_a_term_is_no_release_that_happened() {
    assertThat(tallies("The Front accepted a 42-day truce in exchange for 80 prisoners."))
        .isEqualTo("tally | 80 released | of prisoners | possible");
  }

  @Test
  void what_is_told_of_the_whole_is_told_of_its_parts() {
    assertThat(tallies("103 people were wounded in Orlu, 24 of them children."))
        .isEqualTo(
            "tally | 103 wounded | of people | in Orlu\ntally | 24 wounded | of children | in Orlu");
    assertThat(
            tallies(
                "The Front abducted 43 people in Hadra, among them 31 soldiers and 12 engineers."))
        .isEqualTo(
            """
            tally | 43 abducted | of people | by Front | in Hadra
            tally | 31 abducted | of soldiers | by Front | in Hadra
            tally | 12 abducted | of engineers | by Front | in Hadra\
            """);
  }

  @Test
  void many_of_a_thing_are_a_count_of_their_own_but_not_many_captives() {
    assertThat(tallies("There are 1,900 families in Karsa."))
        .isEqualTo("tally | 1900 other | of families | in Karsa");
    assertThat(tallies("The lists of 210 prisoners are long.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          The strike left 12 dead and 30 wounded.                  > 12 killed; 30 wounded
          The army killed 12 villagers and wounded 30.             > 12 killed | of villagers | by army; 30 wounded | of villagers | by army
          Militants shot dead three farmers.                       > 3 killed | of farmers | by Militants
          Gunmen took 12 teachers hostage.                         > 12 abducted | of teachers | by Gunmen
          Two soldiers and at least five fighters were killed.     > 2 killed | of soldiers; at-least 5 killed | of fighters
          The truce allowed 105 hostages to be freed.              > 105 released | of hostages
          Some 40 villagers are believed to have died.             > about 40 believed-dead | of villagers
          The raid killed 12 villagers.                            > 12 killed | of villagers
          Marvanian strikes killed 12 villagers.                   > 12 killed | of villagers | by Marvanian
          Members of the Orl Front killed 12 villagers.            > 12 killed | of villagers | by Orl Front
          At least 12 villagers were killed and injured.           > at-least 12 killed-or-wounded | of villagers
          The Front handed over the bodies of four soldiers.       > 4 returned-bodies | of soldiers | by Front
          The rebels hold half a million people.                   > 500000 held | of people | by rebels | as of 2031-07-24
          The strikes destroyed eight trucks.                      > 8 other | of trucks
          The strikes destroyed eight tanks.                       > 8 other | of tanks
          """)
  void a_count_is_what_the_nearest_verb_or_noun_tells_of_it(String text, String expected) {
    assertThat(tallies(text)).isEqualTo("tally | " + expected.replace("; ", "\ntally | "));
  }

  @Test
  void a_toll_that_rises_counts_the_dead() {
    assertThat(tallies("The death toll rose to 44.")).isEqualTo("tally | 44 killed");
    assertThat(tallies("The number of people killed in Orlu has risen to 44."))
        .isEqualTo("tally | 44 killed | of people | in Orlu");
  }

  @Test
  void who_puts_a_toll_at_a_number_is_its_claimant() {
    assertThat(tallies("The ministry put the death toll at 44."))
        .isEqualTo("tally | 44 killed | via ministry");
  }

  @Test
  void what_is_reported_to_have_happened_is_possible() {
    assertThat(tallies("The army reportedly killed 12 villagers."))
        .isEqualTo("tally | 12 killed | of villagers | by army | possible");
  }

  @Test
  void captives_are_in_the_hands_that_the_rest_of_the_report_tells_of() {
    assertThat(tallies("The Front abducted 30 villagers. Twelve hostages remain in Karsa."))
        .contains("12 held | of hostages | by Front");
  }

  @Test
  void others_are_of_those_who_were_counted_before() {
    assertThat(tallies("The army freed 12 villagers and arrested 30 others."))
        .contains("tally | 30 detained | of villagers | by army");
  }

  @Test
  void a_repeat_of_the_same_count_stands_once() {
    assertThat(tallies("The army released 40 prisoners. The army released 40 prisoners."))
        .isEqualTo("tally | 40 released | of prisoners | by army");
  }

  @Test
  void a_count_is_its_claimants() {
    assertThat(tallies("Three officials told LPA that the army had released 12 villagers."))
        .isEqualTo("tally | 12 released | of villagers | by army | via ~officials x3 < LPA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Half of the hostages were released.",
        "A third of the prisoners were released.",
        "Ten percent of the prisoners were released.",
        "The army released 40 percent of the prisoners.",
        "The army seized $30,000.",
        "The army seized 40 million dollars.",
        "The army held Hadra for 12 days.",
        "The army holds 12 kilometres of the road.",
        "Abla Dirani, 46, was released.",
        "The 46-year-old farmer was released.",
        "The army released a 12-member team.",
        "The army held 16 rounds of talks.",
        "Marvane will hold two referendums.",
        "Some 5,000 metres remain.",
        "The 2012 attacks were the worst.",
        "The army freed one of them.",
        "The prisoners were released on 12 May."
      })
  void fractions_money_distances_ages_and_dates_are_no_tallies(String text) {
    assertThat(tallies(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          How many people were killed is disputed: the ministry says 11, the hospital says 44. > 11 killed | of people | via ministry > 44 killed | of people | via hospital
          The death toll is disputed. The ministry says 15.                                  > 15 killed | via ministry                 >
          The army said that 30 people were killed, while the hospital said 44.              > 44 killed | of people | via hospital     >
          """)
  void a_bare_number_is_of_what_was_asked_or_counted_just_before(
      String text, String one, @Nullable String two) {
    assertThat(tallies(text)).contains("tally | " + one);
    if (two != null) {
      assertThat(tallies(text)).contains("tally | " + two);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asked how many rounds were planned, the envoy said six.",
        "Verrin said six rounds were enough. Marvane says 11.",
        "How many people were killed is disputed. The two sides met. The ministry says 11.",
        "No one was wounded."
      })
  void a_bare_number_of_nothing_that_is_near_is_no_tally(String text) {
    assertThat(tallies(text)).isEmpty();
  }

  @Test
  void a_number_behind_another_name_is_not_the_first_ones() {
    assertThat(tallies("The death toll is disputed. The army says 15, the hospital 44."))
        .isEqualTo("tally | 15 killed | via army");
  }

  private static String tallies(String text) {
    return String.join("\n", ReportText.of(text).published("2031-07-24").claims(Tally.class));
  }
}
