package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Reader} must keep, whatever it is made of. A new reader gets a subclass that
 * says which reader it is, and nothing else.
 */
public abstract class ReaderContract {
  /** A report in small: datelines, names, quotations over sentences, offices, numbers. */
  static final String REPORT =
      """
      Karsa, Jul 21 (HALDEN).- The Front freed four engineers on Monday, the Relief Compact said.

      “I heard dogs. I had forgotten that we have dogs,” said Abla Dirani, 46, who sells thread.

      Prime Minister Oren Castellane told LPA that the talks would go on. “We will be there,” he said.
      """;

  /** The reader under test: the same one each time, since loading may be dear. */
  protected abstract Reader reader();

  @Test
  void a_report_is_read_into_sentences_names_and_attributions() {
    Reading reading = reader().read(REPORT);

    ReadingChecks.holdsTogether(reading, REPORT);
    assertThat(reading.sentences()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(reading.names())
        .extracting(n -> n.span().in(REPORT))
        .contains("Oren Castellane", "Abla Dirani");
    assertThat(reading.attributions())
        .extracting(a -> a.source() == null ? "" : a.source().in(REPORT).replaceAll(",.*", ""))
        .contains("the Relief Compact", "Abla Dirani", "Prime Minister Oren Castellane");
    assertThat(reading.quotations())
        .extracting(q -> q.in(REPORT))
        .containsExactly("I heard dogs. I had forgotten that we have dogs,", "We will be there,");
  }

  @Test
  void the_same_text_gives_the_same_reading_alone_and_in_any_company() {
    Reading alone = reader().read(REPORT);

    reader().read("Quite another text, “with a mark left open, said nobody at all.");
    Reading afterAnother = reader().read(REPORT);
    reader().read("");
    reader().read(REPORT.repeat(3));
    Reading afterMore = reader().read(new String(REPORT.toCharArray()));

    assertThat(afterAnother).isEqualTo(alone);
    assertThat(afterMore).isEqualTo(alone);
  }

  @Test
  void many_threads_read_what_one_reads() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      texts.add(
          i % 3 == 0 ? REPORT : "Envoy number " + i + " said that the talks failed. " + REPORT);
    }
    List<Reading> one = texts.stream().map(reader()::read).toList();

    List<Reading> many = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Reading>> tasks = new ArrayList<>();
      texts.forEach(text -> tasks.add(() -> reader().read(text)));
      for (var future : threads.invokeAll(tasks)) {
        many.add(future.get());
      }
    }

    assertThat(many).isEqualTo(one);
  }

  @Test
  void a_reader_names_its_version() {
    assertThat(reader().version()).isEqualTo(reader().version());
    assertThat(reader().version().number()).isPositive();
  }

  static List<String> oddTexts() {
    String gonePast = "He said that ";
    return List.of(
        "",
        " \n\t\n ",
        "\n",
        ".",
        "\"",
        "\"\"\"\"\"\"",
        "“””“““”",
        "'' ''' ‘’‘ « » „“",
        "\"He said \"that \"she said \"that",
        "“An open mark, he said.\n\n“Another one, and then nothing",
        "He said: “",
        "said",
        "according to",
        "According to the",
        "told",
        "the the the the",
        "X said Y said Z said that",
        "👩‍👩‍👧‍👦 said 😀 that 🇺🇳 met 😀.",
        "“😀,” said 𝔐𝔞𝔯𝔳𝔞𝔫𝔢. 𠮷野家 told 𝒦arsa.",
        "قال المبعوث إن المحادثات ستستأنف يوم الأحد.",
        "הוא אמר: „נחזור”, ואז הלך.",
        "\u202eHe said that \u202dthey met.\u202c",
        "nul \u0000 bell \u0007 escape \u001b[31m feed \f end",
        "zero\u200bwidth soft\u00adhyphen no\u00a0break line\u2028break paragraph\u2029break",
        "lone high \ud83d and lone low \ude00 surrogates",
        "\ufeffKarsa, Jul 21 (LPA).- It said so.",
        "e\u0301te\u0301 ﬁn Å İstanbul ıIiİ ß ẞ",
        "1,000,000,000,000,000,000,000 people were killed on 99 December 99999.",
        gonePast.repeat(200),
        "(((((((((([[[[[[[{{{{{{");
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void odd_texts_are_read_without_complaint(String text) {
    ReadingChecks.holdsTogether(reader().read(text), text);
  }

  /** Each with a second paragraph that nobody says. */
  static List<String> oddQuotations() {
    return List.of(
        "“We saw it, Voss said. “It fell.",
        "Voss said: “We saw 'it' fall.",
        "\"We saw “it” fall,\" Voss said. \"And \"then\" nothing.",
        "«We saw it,» Voss said. « It fell. »",
        "‘We saw it,’ Voss said. ‘It’s the Front’s, isn’t it?’",
        "'We saw it,' Voss said. 'It's the Front's.'",
        "We saw it fall,” Voss said.",
        "“We saw it fall\" Voss said.",
        "“We saw " + "it and saw ".repeat(2_000) + "it fall,” Voss said.",
        "It fell, said",
        "The bridge has fallen, Voss said, according to",
        "Voss said that Renko said “that Dorff said ‘that it fell’”.");
  }

  @ParameterizedTest
  @MethodSource("oddQuotations")
  void a_quotation_that_is_never_closed_does_not_swallow_the_rest(String first) {
    String rest = "The markets were open on Friday. Nobody was hurt.";
    String text = first + "\n\n" + rest;

    Reading reading = reader().read(text);

    ReadingChecks.holdsTogether(reading, text);
    assertThat(reading.attributions())
        .flatExtracting(Attribution::content)
        .allMatch(content -> content.end() <= first.length());
  }

  @Test
  void ten_thousand_letters_without_a_space_are_read_in_bounded_time() {
    bounded("a".repeat(10_000));
    bounded("𝔐".repeat(10_000));
    bounded("x\"".repeat(5_000));
  }

  @Test
  void a_sentence_of_twenty_thousand_words_is_read_in_bounded_time() {
    bounded("The envoy and " + "the official of the bureau and ".repeat(3_500) + "he said so.");
  }

  @Test
  void ten_thousand_quotations_are_read_in_bounded_time() {
    bounded("“No,” he said. ".repeat(10_000 / 4));
    bounded("\"".repeat(10_000));
    bounded("\" ".repeat(5_000));
    bounded(" “x".repeat(5_000));
  }

  @Test
  void thirty_thousand_empty_lines_are_read_in_bounded_time() {
    bounded("\n".repeat(30_000) + "He said so." + "\r\n \t".repeat(10_000));
  }

  /** Generous, since four builds may share two cores; what explodes takes longer than that. */
  private void bounded(String text) {
    Reading reading =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reader().read(text));
    ReadingChecks.holdsTogether(reading, text);
  }

  @Property(tries = 150)
  void any_text_is_read_with_offsets_that_hold(@ForAll("texts") String text) {
    ReadingChecks.holdsTogether(reader().read(text), text);
  }

  @Property(tries = 150)
  void pieces_of_reports_in_any_order_are_read_with_offsets_that_hold(
      @ForAll("shuffled") String text) {
    assertThatCode(() -> ReadingChecks.holdsTogether(reader().read(text), text))
        .doesNotThrowAnyException();
  }

  /** Any UTF-16 at all: all planes, lone surrogates, controls, right-to-left. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> marks =
        Arbitraries.of(" \n\t\"'“”‘’«»,.:;-–—()".chars().mapToObj(c -> (char) c).toList());
    Arbitrary<Character> any = Arbitraries.chars();
    Arbitrary<Character> letters = Arbitraries.chars().range('a', 'z').range('A', 'Z');
    Arbitrary<String> units =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, letters),
                net.jqwik.api.Tuple.of(3, marks),
                net.jqwik.api.Tuple.of(1, any))
            .list()
            .ofMaxSize(200)
            .map(ReaderContract::join);
    Arbitrary<String> astral =
        Arbitraries.integers()
            .between(0, 0x10FFFF)
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .map(Character::toString)
            .list()
            .ofMaxSize(60)
            .map(l -> String.join("", l));
    return Arbitraries.oneOf(units, astral);
  }

  private static String join(List<Character> units) {
    StringBuilder out = new StringBuilder();
    units.forEach(out::append);
    return out.toString();
  }

  @Provide
  Arbitrary<String> shuffled() {
    return Arbitraries.of(
            "Prime Minister Oren Castellane",
            "the Front",
            "two officials",
            "he",
            "it",
            "said",
            "told",
            "told LPA",
            "according to",
            "that",
            "would",
            "not",
            "denied",
            "citing",
            "quoted",
            "as saying",
            "met",
            "in Karsa",
            "on Sunday",
            "and",
            "who",
            "the head of",
            "’s",
            "“",
            "”",
            "\"",
            "'",
            ",",
            ".",
            ":",
            ";",
            "?",
            "—",
            "\n",
            "\n\n",
            "12",
            "😀",
            "𝔐",
            "Karsa, Jul 21 (LPA).-",
            "date 2031-07-21")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(l -> String.join(" ", l));
  }
}
