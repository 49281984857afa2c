package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who held which office when, by the samples. */
class WhoCommandTest {
  private static List<String> people(String... arguments) {
    String[] all =
        Stream.of(Stream.of("who"), Stream.of(arguments), Stream.of("--format", "csv"))
            .flatMap(s -> s)
            .toArray(String[]::new);
    return Samples.ask(all).lines().stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  @Test
  void theHeadOfIntelligenceIsAnotherPersonAfterTheChange() {
    assertThat(people("head Lorenthian intelligence", "--as-of", "2031-08"))
        .containsExactly("Karim Voss");
    assertThat(people("head Lorenthian intelligence", "--as-of", "2031-12-31"))
        .containsExactly("Elise Markand");
  }

  @Test
  void whatWasPublishedLaterWasNotKnown() {
    assertThat(people("head intelligence", "--as-of", "2031-12-31", "--known-by", "2031-08-31"))
        .containsExactly("Karim Voss");
    assertThat(people("head intelligence", "--known-by", "2031-03-18")).isEmpty();
  }

  @Test
  void anActingNegotiatorIsFoundAmongAllWhomReportsName() {
    assertThat(people("chief negotiator", "--body", "marvane", "--as-of", "2031-12-31"))
        .containsExactly("Nadia Belcourt");
    assertThat(people("CHIEF negotiator", "--body", "Marvane"))
        .startsWith("Tomas Verrin")
        .contains("Nadia Belcourt");
  }

  @Test
  void allHoldersInAllFormats() {
    StringBuilder all = new StringBuilder();
    for (String format : List.of("table", "csv", "json")) {
      all.append(Samples.transcript("who", "head intelligence", "--format", format)).append('\n');
    }
    all.append(Samples.transcript("who", "prime minister", "--as-of", "2031-08-01"));
    Golden.check("who.txt", all.toString());
  }

  @Test
  void whereNobodyIsFoundTheAnswerSaysWhatToAsk() {
    Cli none = Samples.ask("who", "head of astronomy");
    assertThat(none.code()).isZero();
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .startsWith(
            "No report names a holder of 'head of astronomy'. Posts with one of its words: head");
    assertThat(Samples.ask("who", "head intelligence", "--as-of", "2030").err())
        .isEqualTo(
            "Reports name holders of 'head intelligence', but none with 'head intelligence'"
                + " --as-of 2030. Leave an option out, or give a later day.\n");
  }

  @Test
  void aWrongQuestionIsAnsweredWithHowToAskIt() {
    Cli words = Samples.ask("who", "of the");
    assertThat(words.code()).isEqualTo(2);
    assertThat(words.err())
        .startsWith(
            "parley: POST: 'of the' has no word that tells a post or body. Write it like 'prime"
                + " minister'.");
    Cli day = Samples.ask("who", "envoy", "--as-of", "last week");
    assertThat(day.code()).isEqualTo(2);
    assertThat(day.err()).startsWith("parley: --as-of: 'last week' is no EDTF date;");
  }
}
