package dev.parley.reader.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.Phrase;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.reader.model.Marked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of marks that are set by hand. */
final class MarkedAttributionsTest {
  private static final MarkedAttributions MARKED = new MarkedAttributions(new CueTable());

  private static final Map<String, Upos> TAGS =
      Map.of(
          "said",
          Upos.VERB,
          "denied",
          Upos.VERB,
          "wants",
          Upos.VERB,
          "repeated",
          Upos.VERB,
          "fell",
          Upos.VERB,
          "that",
          Upos.SCONJ,
          "declined",
          Upos.VERB);

  private static final Map<String, String> LEMMAS =
      Map.of(
          "said",
          "say",
          "denied",
          "deny",
          "wants",
          "want",
          "repeated",
          "repeat",
          "declined",
          "decline");

  @Test
  void a_content_has_neither_its_that_nor_the_marks_around_the_whole() {
    String text = "Voss said that the bridge fell. \"We saw it,\" he said.";

    assertThat(
            contents(
                text,
                mark(text, "Voss said", "said", "that the bridge fell"),
                mark(text, "he said", "said", "\"We saw it,\"")))
        .containsExactly("the bridge fell", "We saw it");
  }

  @Test
  void a_content_runs_to_the_end_of_the_quotation_that_it_opens_and_no_further() {
    String text = "\"We saw it. It fell. All of it fell,\" Voss said. Karsa fell.";

    assertThat(contents(text, mark(text, "Voss said", "said", "\"We saw it. It")))
        .containsExactly("We saw it. It fell. All of it fell");
    assertThat(
            contents(
                text,
                mark(
                    text,
                    "Voss said",
                    "said",
                    "\"We saw it. It fell. All of it fell,\" Voss said. Karsa fell")))
        .containsExactly("We saw it. It fell. All of it fell");
  }

  @Test
  void what_is_no_quotation_does_not_run_into_another_sentence_or_paragraph() {
    String text = "Voss said the bridge fell. Karsa fell.\n\nOrlu fell.";

    assertThat(
            contents(
                text, mark(text, "Voss said", "said", "the bridge fell. Karsa fell.\n\nOrlu fell")))
        .containsExactly("the bridge fell");
  }

  @Test
  void a_block_behind_a_colon_may_have_sentences() {
    String text = "Voss said: the bridge fell. Karsa fell.";

    assertThat(contents(text, mark(text, "Voss said", "said", "the bridge fell. Karsa fell")))
        .containsExactly("the bridge fell. Karsa fell");
  }

  @Test
  void a_block_of_paragraphs_behind_a_colon_is_taken_by_the_paragraph_while_we_speak() {
    String text =
        "Voss said:\n\nThe bridge fell. We saw it.\n\nWe fell.\n\nKarsa fell. Renko said nothing.";

    assertThat(contents(text, mark(text, "Voss said", "said", "The bridge fell")))
        .containsExactly("The bridge fell. We saw it", "We fell");
  }

  @Test
  void what_two_cues_take_for_theirs_is_the_nearer_ones() {
    String text = "Voss said the bridge fell, Renko said.";
    Marked near = mark(text, "Voss said", "said", "the bridge fell");
    Marked far = mark(text, "Renko said", "said", "the bridge fell");

    assertThat(contents(text, near, far)).containsExactly("the bridge fell");
    assertThat(sources(text, near, far)).containsExactly("Voss");
  }

  @Test
  void who_says_that_another_said_so_keeps_the_whole() {
    String text = "Voss said that Renko said that the bridge fell.";

    assertThat(
            contents(
                text,
                mark(text, "Voss said", "said", "Renko said that the bridge fell"),
                mark(text, "Renko said", "said", "the bridge fell")))
        .containsExactly("Renko said that the bridge fell", "the bridge fell");
  }

  @Test
  void according_to_is_according_to_whom_it_names() {
    String text = "Voss fell, according to the ministry.";
    Marked mark = mark(text, "Voss fell", "according to", "Voss fell");

    assertThat(sources(text, mark)).containsExactly("the ministry");
  }

  @Test
  void the_cue_tells_whether_something_is_said_wanted_or_neither() {
    String text = "Voss repeated demands. Voss declined a comment. Voss wants a truce.";

    assertThat(
            attributions(
                text,
                mark(text, "Voss repeated", "repeated", "demands"),
                mark(text, "Voss declined", "declined", "a comment"),
                mark(text, "Voss wants", "wants", "a truce")))
        .extracting(Attribution::kind)
        .containsExactly(Kind.WANTING, Kind.NONE, Kind.WANTING);
  }

  @Test
  void a_mark_without_a_content_is_none() {
    String text = "Voss said.";

    assertThat(contents(text, mark(text, "Voss said", "said", "."))).isEmpty();
  }

  private static List<String> contents(String text, Marked... marks) {
    List<String> out = new ArrayList<>();
    attributions(text, marks).forEach(a -> a.content().forEach(c -> out.add(c.in(text))));
    return out;
  }

  private static List<String> sources(String text, Marked... marks) {
    return attributions(text, marks).stream()
        .map(a -> a.source() == null ? "" : a.source().in(text))
        .toList();
  }

  private static List<Attribution> attributions(String text, Marked... marks) {
    List<Span> paragraphs = Paragraphs.of(text);
    List<Word> words = words(text);
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    for (Word word : words) {
      boolean stop = word.form().equals(".") && !text.startsWith(",", word.span().end());
      if (stop || text.startsWith("\n", word.span().end())) {
        int end = word.index() + 1;
        Span span = Span.cover(words.get(first).span(), word.span());
        sentences.add(new Sentence(sentences.size(), span, first, end));
        first = end;
      }
    }
    Quotations quotations = new Quotations(text, QuotationFinder.find(text, paragraphs));
    return MARKED.of(
        Arrays.asList(marks), paragraphs, sentences, words, phrases(words), quotations);
  }

  /** Each "the" with its noun. */
  private static List<Phrase> phrases(List<Word> words) {
    List<Phrase> out = new ArrayList<>();
    for (Word word : words) {
      if (word.form().equals("the")) {
        int noun = word.index() + 1;
        Span span = Span.cover(word.span(), words.get(noun).span());
        out.add(new Phrase(span, word.index(), noun + 1, noun));
      }
    }
    return out;
  }

  private static List<Word> words(String text) {
    List<Word> out = new ArrayList<>();
    Matcher token = Pattern.compile("\\w+|[^\\w\\s]").matcher(text);
    while (token.find()) {
      String form = token.group();
      Upos tag = form.matches("\\w+") ? TAGS.getOrDefault(form, Upos.NOUN) : Upos.PUNCT;
      Span span = new Span(token.start(), token.end());
      out.add(new Word(out.size(), span, form, LEMMAS.getOrDefault(form, form), tag, "", null));
    }
    return out;
  }

  /** A mark whose source is the first word of a clause. */
  private static Marked mark(String text, String clause, String cue, String content) {
    int from = text.indexOf(clause);
    int at = text.indexOf(cue, from);
    int said = text.lastIndexOf(content);
    return new Marked(
        List.of(new Span(at, at + cue.length())),
        List.of(new Span(from, from + clause.indexOf(' '))),
        List.of(new Span(said, said + content.length())),
        new Marked.Sure(0.9, 0.9, 0.9, true));
  }
}
