package dev.parley.reader.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotations that go on without a cue. */
final class OpenQuotationsTest {
  @Test
  void a_sentence_in_marks_goes_to_who_spoke_last() {
    assertThat(joined("Voss said the bridge fell.", "\"We saw all of it from here.\""))
        .containsExactly("Voss: the bridge fell", "Voss: We saw all of it from here");
  }

  @Test
  void also_in_the_next_paragraph_but_not_later() {
    assertThat(joined("Voss said the bridge fell.\n\n", "\"We saw all of it from here.\""))
        .hasSize(2);
    assertThat(
            joined(
                "Voss said the bridge fell.\n\n",
                "It rained.\n\n",
                "\"We saw all of it from here.\""))
        .hasSize(1);
  }

  @Test
  void some_words_in_marks_within_a_sentence_are_nobodys() {
    assertThat(joined("Voss said the bridge fell.", "The \"friend of the people of Karsa\" left."))
        .hasSize(1);
  }

  @Test
  void a_word_or_two_in_marks_are_nobodys() {
    assertThat(joined("Voss said the bridge fell.", "\"So long.\"")).hasSize(1);
  }

  private static List<String> joined(String... sentences) {
    StringBuilder all = new StringBuilder();
    List<Sentence> cut = new ArrayList<>();
    for (String sentence : sentences) {
      int start = all.length() + (all.isEmpty() || all.toString().endsWith("\n") ? 0 : 1);
      all.append(" ".repeat(start - all.length())).append(sentence);
      int end = start + sentence.strip().length();
      cut.add(new Sentence(cut.size(), new Span(start, end), 0, 0));
    }
    String text = all.toString();
    List<Span> paragraphs = Paragraphs.of(text);
    Attribution said =
        new Attribution(
            Kind.SAYING, new Span(5, 9), new Span(0, 4), List.of(new Span(10, 25)), 0.9);
    List<String> out = new ArrayList<>();
    Quotations quotations = new Quotations(text, QuotationFinder.find(text, paragraphs));
    for (Attribution a : OpenQuotations.join(List.of(said), paragraphs, cut, quotations)) {
      String source = a.source() == null ? "" : a.source().in(text);
      out.add(source + ": " + a.content().getFirst().in(text));
    }
    return out;
  }
}
