package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Phrase;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.reader.model.Marked;
import dev.parley.reader.news.QuotationFinder.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributions as the model marks them, brought to the conventions of a reading: a content lies in
 * one paragraph, has no "that" and no marks around the whole of it, runs to the end of the
 * quotation that it opens, and goes into another sentence by quotation only; what two cues take for
 * theirs is the nearer one's, unless one says what the other says. Each attribution is told by its
 * cue to be saying, thinking, wanting, showing or none of these.
 */
final class MarkedAttributions {
  /** A shorter quotation inside a content is a word in scare quotes. */
  private static final int SCARE_WORDS = 2;

  /** What a sentence's end counts, in characters, between a cue and its content. */
  private static final int ELSEWHERE = 100;

  /** Cues, or words, that are further apart have nothing to do with each other. */
  private static final int NEIGHBOURS = 60;

  private static final Set<String> WE = Set.of("i", "we", "us", "our", "my");

  private static final Set<String> EDGES = Set.of(",", ".", ":", ";", "–", "—", "-");

  private final CueTable cues;

  MarkedAttributions(CueTable cues) {
    this.cues = cues;
  }

  List<Attribution> of(
      List<Marked> marked,
      List<Span> paragraphs,
      List<Sentence> sentences,
      List<Word> words,
      List<Phrase> phrases,
      Quotations quotations) {
    return new Text(paragraphs, sentences, words, phrases, quotations).attributions(marked);
  }

  /** A mark with its contents as they are brought to the conventions. */
  private record Draft(Marked mark, Span cue, List<Span> contents) {
    /** Whether one of the contents tells that the other speaks: "A said that B said that …". */
    boolean tells(Draft other) {
      return contents.stream().anyMatch(c -> c.contains(other.cue));
    }
  }

  /** One text. */
  private final class Text {
    private final List<Span> paragraphs;
    private final List<Sentence> sentences;
    private final List<Word> words;
    private final List<Phrase> phrases;
    private final Quotations quotations;

    Text(
        List<Span> paragraphs,
        List<Sentence> sentences,
        List<Word> words,
        List<Phrase> phrases,
        Quotations quotations) {
      this.paragraphs = paragraphs;
      this.sentences = sentences;
      this.words = words;
      this.phrases = phrases;
      this.quotations = quotations;
    }

    List<Attribution> attributions(List<Marked> marked) {
      List<Draft> drafts = new ArrayList<>();
      for (Marked mark : marked) {
        if (!mark.cue().isEmpty()) {
          Span cue = mark.cue().getFirst();
          drafts.add(new Draft(mark, cue, contents(mark, cue, marked)));
        }
      }
      for (int i = 0; i < drafts.size(); i++) {
        for (int k = i + 1; k < Math.min(drafts.size(), i + NEIGHBOURS); k++) {
          part(drafts.get(i), drafts.get(k));
        }
      }
      List<Attribution> out = new ArrayList<>();
      for (Draft draft : drafts) {
        if (!draft.contents.isEmpty()) {
          out.add(attribution(draft, drafts));
        }
      }
      return out;
    }

    /** Gives what two cues take for theirs to the nearer one. */
    private void part(Draft one, Draft other) {
      if (one.tells(other) || other.tells(one)) {
        return;
      }
      for (Span content : List.copyOf(one.contents)) {
        for (Span theirs : List.copyOf(other.contents)) {
          if (content.overlaps(theirs)) {
            boolean nearer = away(one, content) <= away(other, theirs);
            (nearer ? other.contents : one.contents).remove(nearer ? theirs : content);
          }
        }
      }
    }

    /** How far a content is from the cue, in characters, and farther in another sentence. */
    private int away(Draft draft, Span content) {
      Span cue = draft.cue;
      Sentence home = sentenceAt(cue.start());
      int there = home != null && home.span().overlaps(content) ? 0 : ELSEWHERE;
      return there + Math.max(cue.start() - content.end(), content.start() - cue.end());
    }

    private Attribution attribution(Draft draft, List<Draft> all) {
      Marked mark = draft.mark;
      List<Word> cue = new ArrayList<>();
      mark.cue().forEach(c -> cue.addAll(c.touched(words, Word::span)));
      boolean clause =
          draft.contents.stream()
              .flatMap(c -> c.touched(words, Word::span).stream())
              .anyMatch(w -> w.is(Upos.VERB, Upos.AUX));
      Kind kind =
          cues.kind(cue, draft.contents.stream().anyMatch(c -> quotes(c, draft.cue)), clause);
      return new Attribution(
          kind, draft.cue, outside(draft, cue, all), draft.contents, mark.sure().together());
    }

    /**
     * The source, unless it stands away from the cue or within what another says beside it: in
     * "saying that X's plan failed and adding that …" X adds nothing.
     */
    private @Nullable Span outside(Draft draft, List<Word> cue, List<Draft> all) {
      Span source = source(draft.mark, cue);
      Sentence home = sentenceAt(draft.cue.start());
      if (source == null || cue.stream().anyMatch(this::hasSubject)) {
        return source;
      }
      for (Draft other : all) {
        boolean said = other.contents.stream().anyMatch(c -> c.contains(source));
        boolean beside = home != null && home.span().contains(other.cue);
        boolean joined = said || isJoined(cue, other);
        if (joined && beside && !other.tells(draft) && !other.mark.source().isEmpty()) {
          return speaker(other.mark.source().getFirst());
        }
      }
      return source;
    }

    private boolean hasSubject(Word verb) {
      int from = Math.max(0, verb.index() - NEIGHBOURS);
      return words.subList(from, Math.min(words.size(), verb.index() + NEIGHBOURS)).stream()
          .map(Word::arc)
          .anyMatch(arc ->
              arc != null && arc.head() == verb.index() && arc.relation().startsWith("nsubj"));
    }

    /** Whether a cue is joined to another by "and", or goes with it: "and warning that". */
    private boolean isJoined(List<Word> cue, Draft other) {
      return cue.stream()
          .map(Word::arc)
          .anyMatch(arc ->
              arc != null
                  && arc.relation().equals("conj")
                  && other.cue.contains(words.get(arc.head()).span()));
    }

    private @Nullable Span source(Marked mark, List<Word> cue) {
      if (cue.size() > 1 && cue.getFirst().form().equalsIgnoreCase("according")) {
        // Whom it is according to stands right there, whatever else may look like a source.
        Phrase named = phraseFrom(cue.getLast().index() + 1);
        if (named != null && mark.source().stream().noneMatch(named.span()::overlaps)) {
          return named.span();
        }
      }
      return mark.source().isEmpty() ? null : speaker(mark.source().getFirst());
    }

    /** The phrase that begins with a word, or null. */
    private @Nullable Phrase phraseFrom(int word) {
      int offset =
          word < words.size() ? words.get(word).span().start() : quotations.text().length();
      int at = Span.firstEndingAfter(phrases, Phrase::span, offset);
      return at < phrases.size() && phrases.get(at).first() == word ? phrases.get(at) : null;
    }

    // ---- contents -------------------------------------------------------------------------------

    private List<Span> contents(Marked mark, Span cue, List<Marked> all) {
      List<Span> pieces = new ArrayList<>();
      boolean block = !mark.content().isEmpty() && isBlock(mark.content().getFirst(), cue);
      for (Span content : mark.content()) {
        for (Span paragraph : content.touched(paragraphs, p -> p)) {
          boolean away = !paragraph.overlaps(cue);
          boolean own = block && away;
          piece(own ? paragraph : cut(content, paragraph), cue, own)
              .filter(p -> own || !away || quotations.touch(p))
              .ifPresent(pieces::add);
        }
      }
      if (block && !pieces.isEmpty()) {
        goOn(pieces, all);
      }
      Sentence home = sentenceAt(cue.start());
      boolean near = pieces.stream().anyMatch(p -> home != null && home.span().overlaps(p));
      List<Span> out = new ArrayList<>();
      for (Span piece : pieces) {
        boolean here = home != null && home.span().overlaps(piece);
        boolean fits = here || !near || opened(piece) != null;
        if (fits && out.stream().noneMatch(c -> c.overlaps(piece))) {
          out.add(piece);
        }
      }
      out.sort(Comparator.naturalOrder());
      return out;
    }

    /** "X said:" at the end of a paragraph, and what follows has no marks of its own. */
    private boolean isBlock(Span content, Span cue) {
      boolean here = content.touched(paragraphs, p -> p).stream().anyMatch(cue::overlaps);
      return !here && afterColon(content) && opened(content) == null;
    }

    /** The paragraphs behind a block in which the same "we" speaks and nobody else does. */
    private void goOn(List<Span> pieces, List<Marked> all) {
      for (Span paragraph : paragraphs) {
        if (paragraph.start() < pieces.getLast().end()) {
          continue;
        }
        List<Word> in = paragraph.touched(words, Word::span);
        boolean we = in.stream().anyMatch(w -> WE.contains(w.form().toLowerCase(Locale.ROOT)));
        boolean others =
            quotations.touch(paragraph)
                || all.stream().anyMatch(m -> m.cue().stream().anyMatch(paragraph::overlaps));
        Span whole = we && !others ? trimmed(in) : null;
        if (whole == null) {
          return;
        }
        pieces.add(whole);
      }
    }

    /** A content within one paragraph, trimmed, in quotation or in one sentence. */
    private Optional<Span> piece(Span marked, Span cue, boolean block) {
      Span trimmed = trimmed(marked.touched(words, Word::span));
      if (trimmed == null) {
        return Optional.empty();
      }
      Quotation opens = opened(trimmed);
      if (opens != null) {
        Sentence last = sentenceAt(opens.inner().end() - 1);
        boolean on = last != null && trimmed.end() > last.span().end();
        trimmed = on || trimmed.end() < opens.outer().end() ? opens.outer() : trimmed;
      } else if (!block && !afterColon(trimmed)) {
        trimmed = inSentence(trimmed, cue);
        trimmed = trimmed == null ? null : trimmed(trimmed.touched(words, Word::span));
      }
      return Optional.ofNullable(trimmed).map(t -> quotations.unquoted(quotations.stretched(t)));
    }

    /** What of a content lies in the cue's sentence, else in the first that it touches. */
    private @Nullable Span inSentence(Span content, Span cue) {
      Sentence home = sentenceAt(cue.start());
      Sentence first = sentenceAt(content.start());
      Sentence in = home != null && home.span().overlaps(content) ? home : first;
      return in == null ? content : cut(content, in.span());
    }

    private boolean afterColon(Span content) {
      int first = Span.firstEndingAfter(words, Word::span, content.start());
      return first > 0 && words.get(first - 1).form().equals(":");
    }

    private @Nullable Quotation opened(Span content) {
      for (Quotation q : quotations.all()) {
        if (q.outer().start() == content.start() || q.inner().start() == content.start()) {
          return q;
        }
      }
      return null;
    }

    private @Nullable Span trimmed(List<Word> in) {
      int first = 0;
      int end = in.size();
      while (first < end && EDGES.contains(in.get(first).form())) {
        first++;
      }
      if (first < end
          && in.get(first).form().equalsIgnoreCase("that")
          && in.get(first).is(Upos.SCONJ)) {
        first++;
      }
      while (end > first && EDGES.contains(in.get(end - 1).form())) {
        end--;
      }
      return first < end ? Span.cover(in.get(first).span(), in.get(end - 1).span()) : null;
    }

    /** Whether a content quotes; a cue within the same quotation does not do the quoting. */
    private boolean quotes(Span content, Span cue) {
      return quotations.all().stream()
          .filter(q -> q.inner().overlaps(content) && !q.inner().contains(cue))
          .anyMatch(q -> quotations.words(q) > SCARE_WORDS);
    }

    private @Nullable Sentence sentenceAt(int offset) {
      int at = Span.firstEndingAfter(sentences, Sentence::span, offset);
      return at < sentences.size() ? sentences.get(at) : null;
    }

    private static Span cut(Span span, Span within) {
      return new Span(Math.max(span.start(), within.start()), Math.min(span.end(), within.end()));
    }

    // ---- sources --------------------------------------------------------------------------------

    /**
     * A source from the words that govern it: what stands before the noun phrase that the clause
     * takes for its subject is no part of it.
     */
    private Span speaker(Span source) {
      List<Word> in = source.touched(words, Word::span);
      int first = in.getFirst().index();
      int end = in.getLast().index() + 1;
      for (Word word : in) {
        Word.Arc arc = word.arc();
        if (arc != null && word.hangsOutside(first, end) && arc.relation().startsWith("nsubj")) {
          int begin = leftmost(word.index(), first);
          return new Span(words.get(begin).span().start(), source.end());
        }
      }
      return source;
    }

    /** The first of the words that hang on a word, itself included. */
    private int leftmost(int head, int from) {
      for (int i = from; i < head; i++) {
        int up = i;
        for (int step = 0; step < 20 && up != head; step++) {
          Word.Arc arc = words.get(up).arc();
          up = arc == null || arc.head() == up ? -1 : arc.head();
          if (up < 0) {
            break;
          }
        }
        if (up == head) {
          return i;
        }
      }
      return head;
    }
  }
}
