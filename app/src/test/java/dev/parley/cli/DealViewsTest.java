package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The deal sheet and the account of captives of the samples. */
class DealViewsTest {
  private static String inAllFormats(String... arguments) {
    return Stream.of("table", "csv", "json")
        .map(format ->
            Samples.transcript(
                Stream.concat(Stream.of(arguments), Stream.of("--format", format))
                    .toArray(String[]::new)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_drafts_of_the_spring() {
    Golden.check("deal-drafts.txt", inAllFormats("deal", "--proposal", "draft"));
  }

  @Test
  void the_truce_on_two_days_and_by_what_was_known() {
    Golden.check(
        "deal-truce.txt",
        Samples.transcript("deal", "--proposal", "truce", "--as-of", "2031-08-10")
            + "\n"
            + Samples.transcript("deal", "--kind", "status", "--as-of", "2031-09-15")
            + "\n"
            + Samples.transcript("deal", "--kind", "status", "--as-of", "2032-05-05")
            + "\n"
            + Samples.transcript(
                "deal", "--kind", "status", "--as-of", "2031-09-15", "--known-by", "2031-08-01"));
  }

  @Test
  void the_captives_of_the_front_at_the_end_of_the_first_stage() {
    Golden.check(
        "captives.txt", inAllFormats("captives", "--held-by", "front", "--as-of", "2031-07-28"));
  }

  @Test
  void what_was_known_later_changes_the_account() {
    assertThat(Samples.ask("captives", "--known-by", "2031-03-31", "--format", "csv").out())
        .doesNotContain("running-total");
    assertThat(Samples.ask("captives", "--known-by", "2031-07-31", "--format", "csv").out())
        .contains("running-total");
  }

  @Test
  void an_empty_answer_says_what_to_do() {
    assertThat(Samples.ask("captives", "--held-by", "nobody").err())
        .contains("Leave --held-by, --of, --as-of");
    assertThat(Samples.ask("deal", "--proposal", "nothing").err()).contains("parley positions");
  }
}
