package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Made;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Tenure;
import dev.parley.claim.Version;
import dev.parley.extract.tenure.TenureRule;
import dev.parley.reader.Reading;
import dev.parley.reader.TestReader;
import dev.parley.report.Publication;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules tell of their work: what made a claim, and why something is none. */
final class NotesTest {
  private static final Publication NOWHERE =
      new Publication(null, null, null, null, Publication.Status.NORMAL);

  private static Extraction extract(Extractor extractor, String text) {
    Reading reading = TestReader.shared().read(text);
    return extractor.extract(extractor.context(reading, NOWHERE), new Version(1, "test"));
  }

  /** Each as "kind why: words". */
  private static List<String> passed(String text) {
    return extract(new Extractor(), text).passed().stream()
        .map(p -> p.kind() + " " + p.why().label() + ": " + p.words().in(text))
        .toList();
  }

  @Test
  void who_declines_to_comment_or_did_not_say_says_nothing() {
    assertThat(passed("Spokesman Tomas Verrin declined to comment on Monday."))
        .contains("statement says-nothing: declined");
    assertThat(passed("The ministry did not say when the talks would go on."))
        .containsAnyOf("statement says-nothing: did not say", "statement says-nothing: say");
    assertThat(passed("The ministry said that the talks would go on."))
        .noneMatch(p -> p.startsWith("statement"));
  }

  @Test
  void words_in_scare_quotes_and_quotations_that_nobody_says() {
    assertThat(passed("The Front's \"observers\" have been in Orlu for a week."))
        .contains("statement scare-quotes: observers");
  }

  @Test
  void sums_of_money_measures_times_and_ages_are_no_tallies() {
    assertThat(passed("The camp cost $40 million and lies 20 kilometres from Orlu."))
        .contains("tally money: 40 million", "tally unit: 20");
    assertThat(passed("Lina Orr, 43, left on 12 March 2031."))
        .contains("tally age: 43", "tally time: 12");
  }

  @Test
  void a_count_that_is_told_again_and_adds_nothing() {
    assertThat(passed("The Front released 12 prisoners. It was a good day. 12 were released."))
        .contains("tally repetition: 12");
  }

  @Test
  void an_agreement_of_one_party_is_no_event() {
    assertThat(passed("The Front agreed to a truce on Monday."))
        .contains("event one-party: agreed");
  }

  @Test
  void who_does_not_demand_something_takes_no_side() {
    assertThat(passed("The Front does not demand a ceasefire."))
        .contains("position no-side: demand");
  }

  @Test
  void a_post_that_is_told_again_is_no_second_tenure() {
    assertThat(passed("Spokesman Tomas Verrin left Orlu. Spokesman Tomas Verrin had been there."))
        .contains("tenure repetition: Spokesman");
  }

  @Test
  void a_statement_is_as_sure_as_its_attribution() {
    String text = "The mediator Amara Dessin said that the talks would go on.";
    double sure = TestReader.shared().read(text).attributions().getFirst().confidence();

    assertThat(extract(new Extractor(), text).sheet().made())
        .filteredOn(m -> m.claim().kind().equals("statement"))
        .extracting(Made::by, Made::confidence)
        .containsExactly(tuple("statement-cue", sure));
  }

  @Test
  void every_claim_of_a_report_has_a_maker_of_its_kind_and_a_confidence() {
    ClaimSheet sheet = Samples.TRUCE.report().sheet();

    assertThat(sheet.made())
        .isNotEmpty()
        .allSatisfy(m -> {
          assertThat(m.by()).startsWith(m.claim().kind());
          assertThat(m.confidence()).isBetween(0.0, 1.0);
        });
  }

  @Test
  void a_claim_of_which_its_rule_says_nothing_was_made_by_the_rule() {
    Confidences confidences = new Confidences();
    Made made =
        extract(new Extractor(List.of(new TenureRule())), "Spokesman Tomas Verrin left.")
            .sheet()
            .made()
            .getFirst();

    assertThat(made.by()).isEqualTo("tenure");
    assertThat(made.confidence()).isEqualTo(confidences.of(made.claim(), "tenure"));
    assertThat(confidences.of(made.claim(), "tenure-guess"))
        .as("a part that was never measured")
        .isEqualTo(made.confidence());
  }

  @Test
  void the_first_reason_for_some_words_stands() {
    Notes notes = new Notes("tally", new Confidences());
    notes.passed(new Span(4, 9), Why.MONEY);
    notes.passed(new Span(8, 12), Why.NOT_COUNTED);

    assertThat(notes.passed()).containsExactly(new Passed("tally", new Span(4, 9), Why.MONEY));
  }

  /** Makes a tenure of words that the text does not have. */
  private static final class Overrunning implements ClaimRule {
    @Override
    public String name() {
      return "overrunning";
    }

    @Override
    public List<? extends Claim> claims(ReportContext report) {
      Span beyond = new Span(0, report.reading().text().length() + 1);
      Tenure tenure = (Tenure) new TenureRule().claims(report).getFirst();
      return List.of(
          new Tenure(
              new dev.parley.claim.Ground(beyond, beyond, List.of(), null, Standing.ASSERTED, null),
              tenure.person(),
              tenure.post(),
              tenure.body(),
              tenure.status(),
              tenure.asOf()));
    }
  }

  /** Never comes to an end. */
  private static final class Endless implements ClaimRule {
    @Override
    public String name() {
      return "endless";
    }

    @Override
    @SuppressWarnings("InfiniteRecursion") // that is the point
    public List<? extends Claim> claims(ReportContext report) {
      return claims(report);
    }
  }

  @Test
  void a_claim_outside_the_text_and_a_rule_without_end_are_faults_of_their_rules() {
    ClaimSheet sheet =
        extract(
                new Extractor(List.of(new Overrunning(), new Endless(), new TenureRule())),
                "Spokesman Tomas Verrin left.")
            .sheet();

    assertThat(sheet.faults())
        .satisfiesExactly(
            f -> assertThat(f).startsWith("overrunning: java.lang.StringIndexOutOfBoundsException"),
            f -> assertThat(f).isEqualTo("endless: java.lang.StackOverflowError"));
    assertThat(sheet.claims()).hasSize(1);
  }
}
