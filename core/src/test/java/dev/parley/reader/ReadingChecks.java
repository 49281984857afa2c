package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import java.util.List;

/** What must hold of every reading of every text. */
final class ReadingChecks {
  private final Reading reading;
  private final String text;

  private ReadingChecks(Reading reading, String text) {
    this.reading = reading;
    this.text = text;
  }

  /** Checks all of it. */
  static void holdsTogether(Reading reading, String text) {
    ReadingChecks checks = new ReadingChecks(reading, text);
    assertThat(reading.text()).isEqualTo(text);
    checks.sentences();
    checks.words();
    checks.phrases();
    checks.predicates();
    checks.names();
    checks.entities();
    checks.attributions();
    checks.quotations();
    checks.events();
    checks.stances();
  }

  private void sentences() {
    int word = 0;
    for (int i = 0; i < reading.sentences().size(); i++) {
      Sentence s = reading.sentences().get(i);
      span("sentence", s.span());
      assertThat(s.index()).as("index of %s", s).isEqualTo(i);
      assertThat(s.first()).as("sentences share out all words: %s", s).isEqualTo(word);
      assertThat(s.end()).as("a sentence has words: %s", s).isGreaterThan(s.first());
      assertThat(s.span())
          .as("a sentence runs from its first to its last word")
          .isEqualTo(covering(s.first(), s.end()));
      word = s.end();
    }
    assertThat(word).as("every word is in a sentence").isEqualTo(reading.words().size());
    apart("sentences", reading.sentences().stream().map(Sentence::span).toList());
  }

  private void words() {
    for (int i = 0; i < reading.words().size(); i++) {
      Word w = reading.words().get(i);
      span("word", w.span());
      assertThat(w.index()).as("index of %s", w).isEqualTo(i);
      assertThat(w.form()).as("form of %s", w).isEqualTo(w.span().in(text)).isNotBlank();
      assertThat(w.lemma()).as("lemma of %s", w).isNotEmpty();
      if (w.arc() != null) {
        assertThat(w.arc().head()).as("head of %s", w).isBetween(0, reading.words().size() - 1);
        assertThat(sentence(w.arc().head()))
            .as("%s hangs in its sentence", w)
            .isEqualTo(sentence(i));
      }
    }
    apart("words", reading.words().stream().map(Word::span).toList());
    assertThat(nonBlankUnits(0, text.length()))
        .as("no letter is left out of the words")
        .isEqualTo(
            reading.words().stream()
                .mapToLong(w -> nonBlankUnits(w.span().start(), w.span().end()))
                .sum());
  }

  private long nonBlankUnits(int from, int to) {
    return text.substring(from, to).codePoints().filter(Character::isLetterOrDigit).count();
  }

  private void phrases() {
    reading.phrases().forEach(this::phrase);
    apart("phrases", reading.phrases().stream().map(Phrase::span).toList());
  }

  private void phrase(Phrase p) {
    assertThat(p.head()).as("head of %s", p).isBetween(p.first(), p.end() - 1);
    assertThat(p.span()).as("%s covers its words", p).isEqualTo(covering(p.first(), p.end()));
    assertThat(sentence(p.first())).as("%s is in one sentence", p).isEqualTo(sentence(p.end() - 1));
  }

  private void predicates() {
    int last = -1;
    for (Predicate p : reading.predicates()) {
      assertThat(p.verb()).as("predicates stand in the order of their verbs").isGreaterThan(last);
      last = p.verb();
      assertThat(p.first()).as("%s begins before its verb", p).isBetween(0, p.verb());
      assertThat(p.span()).isEqualTo(covering(p.first(), p.verb() + 1));
      for (Phrase argument :
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(p.subject(), p.object()),
                  p.obliques().stream().map(Predicate.Oblique::phrase))
              .filter(java.util.Objects::nonNull)
              .toList()) {
        assertThat(reading.phrases()).as("an argument of %s is a phrase", p).contains(argument);
        assertThat(sentence(argument.first())).isEqualTo(sentence(p.verb()));
      }
    }
  }

  private void names() {
    reading.names().forEach(n -> span("name", n.span()));
    apart("names", reading.names().stream().map(Name::span).toList());
  }

  private void entities() {
    for (Entity e : reading.entities()) {
      assertThat(e.name()).as("%s has a name", e).isNotBlank();
      assertThat(e.mentions()).as("%s is mentioned", e).isNotEmpty();
      e.mentions().forEach(m -> span("mention", m));
      apart("mentions of " + e.name(), e.mentions());
    }
  }

  private void attributions() {
    int last = 0;
    for (Attribution a : reading.attributions()) {
      assertThat(a.content()).as("content of %s", a).isNotEmpty();
      a.content().forEach(c -> span("content", c));
      apart("contents of " + a, a.content());
      for (Span content : a.content()) {
        assertThat(Paragraphs.of(text))
            .as("%s swallows no other paragraph", a)
            .anyMatch(paragraph -> paragraph.contains(content));
      }
      if (a.cue() != null) {
        span("cue", a.cue());
      }
      if (a.source() != null) {
        span("source", a.source());
      }
      int start = a.cue() == null ? a.content().getFirst().start() : a.cue().start();
      assertThat(start).as("attributions stand in order").isGreaterThanOrEqualTo(last);
      last = start;
      assertThat(a.confidence()).isBetween(0.0, 1.0);
    }
  }

  private void quotations() {
    reading.quotations().forEach(q -> span("quotation", q));
    apart("quotations", reading.quotations());
  }

  private void events() {
    int last = 0;
    for (EventCue e : reading.events()) {
      cue(e, e.word(), e.confidence());
      assertThat(e.word()).as("events stand in order").isGreaterThanOrEqualTo(last);
      last = e.word();
      e.actors().forEach(p -> cue(e, p.word(), p.confidence()));
      e.recipients().forEach(p -> cue(e, p.word(), p.confidence()));
    }
  }

  private void stances() {
    int last = 0;
    for (StanceCue s : reading.stances()) {
      cue(s, s.word(), s.confidence());
      assertThat(s.word()).as("stances stand in order").isGreaterThanOrEqualTo(last);
      last = s.word();
      s.parties().forEach(p -> cue(s, p.word(), p.confidence()));
      s.terms().forEach(t -> cue(s, t.word(), t.confidence()));
    }
  }

  /** A word of what is told, and how sure it is. */
  private void cue(Record of, int word, double confidence) {
    assertThat(word).as("word of %s", of).isBetween(0, reading.words().size() - 1);
    assertThat(confidence).as("confidence of %s", of).isBetween(0.0, 1.0);
  }

  /** In bounds, not empty, and cutting no character beyond the basic plane in two. */
  private void span(String what, Span span) {
    assertThat(span.end()).as("%s %s is in bounds", what, span).isLessThanOrEqualTo(text.length());
    assertThat(span.isEmpty()).as("%s %s is not empty", what, span).isFalse();
    assertThat(cuts(span.start()) || cuts(span.end()))
        .as("%s %s cuts a character in two", what, span)
        .isFalse();
  }

  private boolean cuts(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static void apart(String what, List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).start())
          .as("%s stand in order and apart", what)
          .isGreaterThanOrEqualTo(spans.get(i - 1).end());
    }
  }

  private Span covering(int first, int end) {
    return Span.cover(reading.words().get(first).span(), reading.words().get(end - 1).span());
  }

  private int sentence(int word) {
    Sentence s = reading.sentenceAt(reading.words().get(word).span().start());
    return s == null ? -1 : s.index();
  }
}
