package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimSheet;
import dev.parley.extract.statement.StatementRule;
import dev.parley.extract.tenure.TenureRule;
import dev.parley.reader.TestReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ExtractorTest {
  private static final String TEXT =
      "Prime Minister Oren Castellane said that the talks had failed.";

  /** A rule that trips over every report. */
  private static final class Stumbling implements ClaimRule {
    @Override
    public String name() {
      return "stumbling";
    }

    @Override
    public List<? extends Claim> claims(ReportContext report) {
      throw new IllegalStateException("no such word");
    }
  }

  @Test
  void a_rule_that_throws_is_named_among_the_faults_and_the_others_still_run() {
    Extractor extractor =
        new Extractor(List.of(new StatementRule(), new Stumbling(), new TenureRule()));

    ClaimSheet sheet = ReportText.of(TEXT).sheet(extractor);

    assertThat(sheet.faults())
        .containsExactly("stumbling: java.lang.IllegalStateException: no such word");
    assertThat(ClaimLines.of(sheet.claims(), TEXT))
        .containsExactly(
            "tenure | Oren Castellane | Prime Minister | -",
            "statement | Oren Castellane (person) | said | the talks had failed | via Oren"
                + " Castellane");
  }

  @Test
  void a_sheet_names_the_reader_and_the_rules_that_made_it() {
    ClaimSheet sheet = ReportText.of(TEXT).sheet();

    assertThat(sheet.reader()).isEqualTo(TestReader.shared().version());
    assertThat(sheet.rules()).isEqualTo(Extractor.RULES);
    assertThat(sheet.faults()).isEmpty();
  }

  @Test
  void every_table_of_the_lexicon_loads() {
    assertThatCode(Extractor::new).doesNotThrowAnyException();
  }

  @Test
  void a_text_without_words_makes_no_claims() {
    assertThat(ReportText.of("").claims()).isEmpty();
    assertThat(ReportText.of(" \n\n ").claims()).isEmpty();
  }

  @Test
  void the_outlet_ends_every_chain_and_the_words_are_those_of_the_text() {
    ReportText report = Samples.TRUCE.report();

    assertThat(report.sheet().claims())
        .isNotEmpty()
        .allSatisfy(claim -> {
          assertThat(claim.ground().sources().getLast().name()).isEqualTo("Halden Wire");
          assertThat(claim.ground().evidence().contains(claim.ground().head())).isTrue();
          assertThat(claim.ground().head().in(report.text())).isNotBlank();
        });
  }

  @Property(tries = 200)
  void sentences_in_any_order_are_extracted_without_faults(@ForAll("shuffled") String text) {
    ClaimSheet sheet = ReportText.of(text).by("LPA").published("2031-07-24").sheet();

    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.claims())
        .allSatisfy(claim ->
            assertThat(claim.ground().evidence().end()).isLessThanOrEqualTo(text.length()));
  }

  @Provide
  Arbitrary<String> shuffled() {
    return Arbitraries.of(
            "Prime Minister Oren Castellane",
            "the Front",
            "two officials",
            "he",
            "they",
            "it",
            "said",
            "told LPA",
            "according to",
            "denied",
            "that",
            "will",
            "not",
            "refused to",
            "release",
            "released",
            "met",
            "signed an agreement",
            "demanded",
            "called on",
            "must include",
            "is ready for",
            "12",
            "at least",
            "from 30 to 40",
            "prisoners",
            "trucks",
            "the truce",
            "in Karsa",
            "with",
            "by",
            "in exchange for",
            "until Monday",
            "since 7 October",
            "on 31 June",
            "a 42-day",
            "if",
            "unless",
            "and",
            "“",
            "”",
            ",",
            ".",
            "\n\n",
            "the head of",
            "acting",
            "😀")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(l -> String.join(" ", l));
  }
}
