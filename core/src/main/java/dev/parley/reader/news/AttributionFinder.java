package dev.parley.reader.news;

import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.ADV;
import static dev.parley.reader.Upos.CCONJ;
import static dev.parley.reader.Upos.PUNCT;
import static dev.parley.reader.Upos.SCONJ;

import dev.parley.claim.Span;
import dev.parley.lexicon.Table;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.reader.news.QuotationFinder.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to say what, by position: a verb of the cue table, its subject, and the clause or
 * quotation before or behind it; "according to"; and quotations that go on without a cue.
 */
final class AttributionFinder {
  /**
   * How sure each kind of rule is; rough shares of right answers, until a model measures its own.
   */
  private static final double CUED_QUOTE = 0.9;

  private static final double CUED_CLAUSE = 0.8;
  private static final double UNCUED = 0.6;

  /** A shorter quotation without a cue is a word in scare quotes. */
  private static final int SCARE_WORDS = 4;

  private record Cue(Kind kind, String needs) {}

  private final Map<String, Cue> cues = new HashMap<>();

  AttributionFinder() {
    for (Table.Row row :
        Table.load(AttributionFinder.class, "cues.tsv", "verb", "kind", "content").rows()) {
      Kind kind = row.need("kind", k -> Kind.valueOf(k.toUpperCase(Locale.ROOT)));
      if (!Set.of("clause", "noun", "quote", "about").contains(row.need("content"))) {
        throw row.fault("content must be clause, noun, quote or about");
      }
      cues.put(row.need("verb"), new Cue(kind, row.need("content")));
    }
  }

  List<Attribution> find(
      String text,
      List<Span> paragraphs,
      List<Sentence> sentences,
      List<Word> words,
      List<Phrase> phrases,
      List<Predicate> predicates,
      List<Quotation> quotations) {
    return new Search(text, paragraphs, sentences, words, phrases, predicates, quotations).run();
  }

  /** One text's search. */
  private final class Search {
    private final String text;
    private final List<Span> paragraphs;
    private final List<Sentence> sentences;
    private final List<Word> words;
    private final @Nullable Phrase[] phraseOf;
    private final List<Predicate> predicates;
    private final List<Quotation> quotations;
    private final List<Attribution> found = new ArrayList<>();

    Search(
        String text,
        List<Span> paragraphs,
        List<Sentence> sentences,
        List<Word> words,
        List<Phrase> phrases,
        List<Predicate> predicates,
        List<Quotation> quotations) {
      this.text = text;
      this.paragraphs = paragraphs;
      this.sentences = sentences;
      this.words = words;
      this.predicates = predicates;
      this.quotations = quotations;
      this.phraseOf = new Phrase[words.size()];
      for (Phrase phrase : phrases) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
          phraseOf[i] = phrase;
        }
      }
    }

    List<Attribution> run() {
      int at = 0;
      for (Sentence sentence : sentences) {
        int from = at;
        while (at < predicates.size() && predicates.get(at).verb() < sentence.end()) {
          at++;
        }
        accordingTo(sentence);
        for (Predicate predicate : predicates.subList(from, at)) {
          cued(sentence, predicate, predicates.subList(from, at));
        }
      }
      uncued();
      found.sort(Comparator.comparingInt(a -> start(a)));
      return found;
    }

    private int start(Attribution a) {
      return a.cue() == null ? a.content().getFirst().start() : a.cue().start();
    }

    // ---- according to -------------------------------------------------------------------------

    private void accordingTo(Sentence sentence) {
      for (int i = sentence.first(); i + 2 < sentence.end(); i++) {
        boolean cue =
            words.get(i).form().equalsIgnoreCase("according")
                && words.get(i + 1).form().equalsIgnoreCase("to");
        Phrase named = phraseOf[i + 2];
        if (!cue || named == null || quotationAt(words.get(i).span().start()) != null) {
          continue;
        }
        int end = chainEnd(named, sentence);
        Span source = cover(named.first(), end);
        Span content =
            i == sentence.first()
                ? from(skipInsertion(end, sentence), sentence)
                : clauseBefore(i, sentence);
        if (content != null) {
          add(Kind.SAYING, cover(i, i + 2), source, List.of(content));
        }
      }
    }

    /** Behind ", quoting its main news agency,": the comma that closes the inserted words. */
    private int skipInsertion(int i, Sentence sentence) {
      if (i >= sentence.end() || !isComma(i)) {
        return i;
      }
      boolean inserted = i + 1 < sentence.end() && words.get(i + 1).lemma().matches("quote|cite");
      if (inserted) {
        for (int k = i + 1; k < sentence.end(); k++) {
          if (isComma(k)) {
            return k + 1;
          }
        }
      }
      return i + 1;
    }

    /** The nearest clause before "according to": back to a conjunction, "with" or the beginning. */
    private @Nullable Span clauseBefore(int i, Sentence sentence) {
      int end = i;
      while (end > sentence.first() && words.get(end - 1).is(PUNCT) && !isQuote(end - 1)) {
        end--;
      }
      int start = sentence.first();
      for (int k = end - 1; k > sentence.first() + 1; k--) {
        boolean boundary =
            isComma(k - 1) && words.get(k).form().matches("with|but|while|though|although")
                || words.get(k - 1).form().equals(";");
        if (boundary && quotationAt(words.get(k).span().start()) == null) {
          start = words.get(k).form().equals("with") ? k + 1 : k;
          break;
        }
      }
      return start < end ? unquoted(cover(start, end)) : null;
    }

    // ---- verbs --------------------------------------------------------------------------------

    private void cued(Sentence sentence, Predicate p, List<Predicate> all) {
      Word verb = words.get(p.verb());
      if (quotationAt(verb.span().start()) != null) {
        return;
      }
      if (verb.lemma().equals("quote") || verb.lemma().equals("cite")) {
        quoted(sentence, p);
        return;
      }
      boolean asSaying =
          p.first() > sentence.first()
              && p.form() == Predicate.Form.PARTICIPLE
              && words.get(p.first() - 1).form().equals("as");
      if (asSaying) {
        return; // "quoted the ministry as saying" is read at "quoted"
      }
      Cue cue = cues.get(verb.lemma());
      if (cue == null || p.form() == Predicate.Form.INFINITIVE) {
        return;
      }
      Kind kind = p.negated() && !verb.lemma().equals("deny") ? Kind.NONE : cue.kind();
      List<Span> contents = new ArrayList<>();
      int begin = contentBegin(p.verb() + 1, sentence, verb.lemma());
      boolean inverted = speaksBehindQuotation(p, sentence);
      Span behind = begin < 0 || inverted ? null : contentFrom(begin, sentence, p, all);
      boolean post = false;
      if (behind == null || !hasVerbOrQuote(behind) && cue.needs().equals("clause")) {
        Span before = contentBefore(sentence, p);
        if (before != null) {
          contents.add(before);
          post = true;
          Span second = quotationBehind(p, sentence);
          if (second != null) {
            contents.add(second);
          }
        }
      }
      if (contents.isEmpty() && behind != null && enough(behind, cue, begin)) {
        contents.add(behind);
      }
      if (contents.isEmpty()) {
        return;
      }
      add(kind, cueSpan(p, sentence), source(p, sentence, post), contents);
    }

    /** For "said X": X, which the tree takes for the subject or, seldom, for the object. */
    private static @Nullable Phrase speakerBehind(Predicate p) {
      Phrase subject = p.subject();
      if (subject == null) {
        return p.object();
      }
      return subject.first() > p.verb() ? subject : null;
    }

    /** “…,” said X, who sells thread: what follows X tells of X. */
    private boolean speaksBehindQuotation(Predicate p, Sentence sentence) {
      int mark = p.first() - 1;
      return mark >= sentence.first()
          && speakerBehind(p) != null
          && isQuote(mark)
          && quotationEnding(words.get(mark).span().end()) != null;
    }

    private boolean enough(Span content, Cue cue, int begin) {
      return switch (cue.needs()) {
        case "clause" -> hasVerbOrQuote(content);
        case "quote" -> touchesQuotation(content);
        default -> begin >= 0;
      };
    }

    /** "X quoted the ministry as saying (that) …" and "…, citing the ministry". */
    private void quoted(Sentence sentence, Predicate p) {
      Phrase object = p.object();
      if (object == null) {
        return;
      }
      int end = chainEnd(object, sentence);
      Span cue = cover(p.verb(), p.verb() + 1);
      if (end + 1 < sentence.end()
          && words.get(end).form().equals("as")
          && words.get(end + 1).lemma().equals("say")) {
        int begin = contentBegin(end + 2, sentence, "say");
        Span content = begin < 0 ? null : from(begin, sentence);
        if (content != null) {
          if (p.subject() != null) {
            add(
                Kind.SAYING,
                cue,
                sourceSpan(p.subject(), p.first(), sentence),
                List.of(from(end, sentence, object.first())));
          }
          add(Kind.SAYING, cover(end, end + 2), cover(object.first(), end), List.of(content));
        }
        return;
      }
      // ", citing X,": X is who says it, inside what the one who cites tells
      for (Attribution outer : List.copyOf(found)) {
        Span outerSource = outer.source();
        if (outer.cue() != null
            && outerSource != null
            && sentence.span().contains(outer.cue())
            && p.form() == Predicate.Form.PARTICIPLE) {
          add(Kind.SAYING, cue, cover(object.first(), end), outer.content());
          return;
        }
      }
    }

    private Span from(int end, Sentence sentence, int first) {
      Span rest = from(end, sentence);
      return rest == null
          ? cover(first, sentence.end())
          : Span.cover(words.get(first).span(), rest);
    }

    /** First word of the content behind a cue, or -1 where a comma or the end comes first. */
    private int contentBegin(int i, Sentence sentence, String lemma) {
      boolean addressee = lemma.matches("tell|inform|warn|promise|remind|assure");
      while (i < sentence.end()) {
        Word w = words.get(i);
        Phrase phrase = phraseOf[i];
        if (w.form().equalsIgnoreCase("that") && w.is(SCONJ, Upos.PRON, Upos.DET)) {
          return i + 1;
        }
        if (isQuote(i) || w.form().equals(":")) {
          return w.form().equals(":") ? i + 1 : i;
        }
        if (isComma(i)) {
          return i + 1 < sentence.end() && isQuote(i + 1) ? i + 1 : -1;
        }
        if (w.is(PUNCT)) {
          return -1;
        }
        if (phrase != null && TimeWords.is(words.get(phrase.head()).form())) {
          i = phrase.end();
        } else if (phrase != null && addressee) {
          addressee = false;
          i = chainEnd(phrase, sentence);
        } else if (phrase != null) {
          return i;
        } else if (w.is(ADP)
            && i + 1 < sentence.end()
            && phraseOf[i + 1] != null
            && !w.form().equals("of")) {
          i = chainEnd(java.util.Objects.requireNonNull(phraseOf[i + 1]), sentence);
        } else if (w.is(ADV)) {
          i++;
        } else if (w.is(SCONJ) && w.form().matches("as|after|before|when|while|because|in")) {
          return -1;
        } else {
          return i;
        }
      }
      return -1;
    }

    private @Nullable Span contentFrom(
        int begin, Sentence sentence, Predicate p, List<Predicate> all) {
      if (begin >= sentence.end()) {
        return words.get(sentence.end() - 1).form().equals(":") ? nextBlock(sentence) : null;
      }
      Quotation opening =
          isQuote(begin) ? quotationStarting(words.get(begin).span().start()) : null;
      if (opening != null && opening.outer().end() >= lastWordEnd(sentence)) {
        return opening.inner();
      }
      int end = sentence.end();
      for (Predicate q : all) {
        if (q.verb() <= p.verb()
            || q.verb() <= begin
            || quotationAt(words.get(q.verb()).span().start()) != null) {
          continue;
        }
        if (isCueVerb(q)) {
          int cut = coordinationBefore(q, begin);
          if (cut > begin) {
            end = Math.min(end, cut);
          }
        }
      }
      for (int i = begin + 1; i + 1 < end; i++) {
        if (isComma(i)
            && words.get(i + 1).form().equals("according")
            && quotationAt(words.get(i).span().start()) == null) {
          end = i;
        }
      }
      end = withoutTail(begin, end);
      Span content = trimmed(begin, end);
      return content == null ? null : unquoted(stretched(content));
    }

    /** A comma (or conjunction) that parts a second cue from the first one's content, or -1. */
    private int coordinationBefore(Predicate q, int begin) {
      int first = q.first();
      Phrase subject = q.subject();
      boolean own =
          subject != null && subject.end() <= first && subject.equals(phraseOf[first - 1]);
      int i = (own && subject != null ? subject.first() : first) - 1;
      if (i > begin && isComma(i) && q.form() == Predicate.Form.PARTICIPLE) {
        return i;
      }
      if (i > begin && words.get(i).is(CCONJ, SCONJ)) {
        return isComma(i - 1) ? i - 1 : own ? -1 : i;
      }
      return -1;
    }

    /**
     * ", without providing further details": words behind a closed quotation's comma are not said.
     */
    private int withoutTail(int begin, int end) {
      for (int i = begin + 1; i + 1 < end; i++) {
        Quotation before = isComma(i) ? quotationEnding(words.get(i - 1).span().end()) : null;
        if (before != null
            && words.get(i + 1).form().matches("without|requesting|citing|speaking|referring")) {
          return i;
        }
      }
      return end;
    }

    /** The clause before ", X said"; or the quotation(s) that end there. */
    private @Nullable Span contentBefore(Sentence sentence, Predicate p) {
      int first = p.first();
      Phrase subject = p.subject();
      boolean inverted = false;
      if (subject != null && subject.first() >= sentence.first() && subject.first() < first) {
        first = subject.first();
      } else {
        inverted = speakerBehind(p) != null;
      }
      int i = first - 1;
      if (i < sentence.first()) {
        // The sentence may begin with the cue, behind a quotation that ended in a full stop.
        return null;
      }
      boolean mark = isQuote(i) && quotationEnding(words.get(i).span().end()) != null;
      boolean comma = isComma(i) && (isQuote(i - 1) || !inverted || quotationEndsBefore(i));
      if (!mark && !comma && !words.get(i).form().matches("[?!]")) {
        return null;
      }
      if (inverted && !mark && !isQuoteNear(i)) {
        return null;
      }
      int end = i + 1;
      while (end > sentence.first() && isComma(end - 1)) {
        end--;
      }
      int start = sentence.first();
      // Behind another attribution in the same sentence only what is left counts.
      for (Attribution a : found) {
        for (Span c : a.content()) {
          if (sentence.span().contains(c)
              && c.end() <= words.get(end - 1).span().start()
              && a.cue() != null
              && a.cue().start() < words.get(first).span().start()) {
            start = Math.max(start, afterWord(c.end()));
          }
        }
      }
      while (start < end && (isComma(start) || words.get(start).is(CCONJ))) {
        start++;
      }
      Span content = trimmed(start, end);
      return content == null ? null : unquoted(stretched(content));
    }

    private boolean quotationEndsBefore(int i) {
      return i > 0 && isQuote(i - 1);
    }

    private boolean isQuoteNear(int i) {
      return isQuote(i) || i > 0 && isQuote(i - 1);
    }

    private int afterWord(int offset) {
      int i = 0;
      while (i < words.size() && words.get(i).span().start() < offset) {
        i++;
      }
      return i;
    }

    /** For "A", he said, "B": the second piece. */
    private @Nullable Span quotationBehind(Predicate p, Sentence sentence) {
      for (int i = p.verb() + 1; i < sentence.end(); i++) {
        if (isQuote(i)) {
          Quotation q = quotationStarting(words.get(i).span().start());
          boolean afterComma = isComma(i - 1) || words.get(i - 1).form().equals(":");
          return q != null && afterComma ? clean(q.inner()) : null;
        }
        if (phraseOf[i] == null && words.get(i).is(Upos.VERB)) {
          return null;
        }
      }
      return null;
    }

    private @Nullable Span source(Predicate p, Sentence sentence, boolean post) {
      Phrase subject = p.subject();
      if (subject != null && subject.first() < p.first()) {
        return sourceSpan(subject, p.first(), sentence);
      }
      Phrase behind = speakerBehind(p);
      if (post && behind != null) {
        return cover(behind.first(), chainEnd(behind, sentence));
      }
      return subject == null ? null : sourceSpan(subject, p.first(), sentence);
    }

    /** The subject with what tells it apart: "Hamas official who was present at the meeting". */
    private Span sourceSpan(Phrase subject, int verb, Sentence sentence) {
      int end = subject.end();
      boolean close = end < verb && subject.first() >= sentence.first();
      for (int i = end; i < verb && close; i++) {
        close = !isComma(i) && !isQuote(i);
      }
      return cover(subject.first(), close ? trimAdverbs(end, verb) : chainEnd(subject, sentence));
    }

    private int trimAdverbs(int end, int verb) {
      int last = verb;
      while (last > end
          && (words.get(last - 1).is(ADV)
              || phraseOf[last - 1] != null && TimeWords.is(words.get(last - 1).form()))) {
        last--;
      }
      return last;
    }

    private Span cueSpan(Predicate p, Sentence sentence) {
      int end = p.verb() + 1;
      if (end < sentence.end()) {
        Phrase addressee = phraseOf[end];
        boolean tell = words.get(p.verb()).lemma().equals("tell");
        if (tell && addressee != null) {
          end = addressee.end();
        }
      }
      return cover(p.first(), end);
    }

    // ---- quotations without a cue ---------------------------------------------------------------

    private void uncued() {
      for (Quotation q : quotations) {
        boolean covered =
            found.stream().anyMatch(a -> a.content().stream().anyMatch(c -> c.overlaps(q.inner())));
        if (covered || q.inner().in(text).split("\\s+").length <= SCARE_WORDS) {
          continue;
        }
        Sentence sentence = sentenceAt(q.outer().start());
        if (sentence == null || !wholeSentence(q, sentence)) {
          continue;
        }
        Attribution before = lastBefore(q.outer().start());
        Span content = clean(q.inner());
        if (before != null && content != null && nearEnough(before, q)) {
          found.add(new Attribution(Kind.SAYING, null, before.source(), List.of(content), UNCUED));
        }
      }
    }

    private boolean wholeSentence(Quotation q, Sentence sentence) {
      return q.outer().start() <= sentence.span().start() + 1
          && (q.outer().end() >= sentence.span().end() - 1);
    }

    /** In the same paragraph, or in the next where the quotation was left open or opens it. */
    private boolean nearEnough(Attribution before, Quotation q) {
      int a = paragraphAt(start(before));
      int b = paragraphAt(q.outer().start());
      return b - a <= 1;
    }

    private int paragraphAt(int offset) {
      for (int i = 0; i < paragraphs.size(); i++) {
        if (offset < paragraphs.get(i).end()) {
          return i;
        }
      }
      return paragraphs.size();
    }

    private @Nullable Attribution lastBefore(int offset) {
      Attribution last = null;
      for (Attribution a : found) {
        boolean before = a.content().getLast().end() <= offset && a.kind() == Kind.SAYING;
        if (before && (last == null || start(a) > start(last))) {
          last = a;
        }
      }
      return last;
    }

    // ---- helpers --------------------------------------------------------------------------------

    private void add(Kind kind, Span cue, @Nullable Span source, List<Span> contents) {
      boolean quote = contents.stream().anyMatch(this::touchesQuotation);
      found.add(new Attribution(kind, cue, source, contents, quote ? CUED_QUOTE : CUED_CLAUSE));
    }

    private boolean isCueVerb(Predicate q) {
      Cue cue = cues.get(words.get(q.verb()).lemma());
      return cue != null && cue.kind() == Kind.SAYING;
    }

    private boolean hasVerbOrQuote(Span content) {
      if (touchesQuotation(content)) {
        return true;
      }
      return predicates.stream().anyMatch(q -> content.contains(words.get(q.verb()).span()));
    }

    private boolean touchesQuotation(Span span) {
      return quotations.stream().anyMatch(q -> q.inner().overlaps(span));
    }

    private @Nullable Span from(int begin, Sentence sentence) {
      Span content = trimmed(begin, sentence.end());
      return content == null ? null : unquoted(stretched(content));
    }

    /** Without commas and full stops at its ends. */
    private @Nullable Span trimmed(int begin, int end) {
      while (begin < end && words.get(begin).form().matches("[,.:;]")) {
        begin++;
      }
      while (end > begin && words.get(end - 1).form().matches("[,.:;]")) {
        end--;
      }
      return begin < end ? cover(begin, end) : null;
    }

    /** A quotation that the content touches is taken whole, also over sentences. */
    private Span stretched(Span content) {
      Span out = content;
      for (Quotation q : quotations) {
        if (q.inner().contains(content.start())
            || q.outer().start() >= content.start() && q.outer().start() < content.end()) {
          out = Span.cover(out, q.outer());
        }
      }
      return out;
    }

    /** Without its marks where the whole is one quotation. */
    private Span unquoted(Span content) {
      for (Quotation q : quotations) {
        if (q.outer().contains(content) && content.length() >= q.outer().length() - 2) {
          Span inner = clean(q.inner());
          return inner == null ? content : inner;
        }
      }
      return content;
    }

    private @Nullable Span clean(Span inner) {
      int start = inner.start();
      int end = inner.end();
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start
          && (Character.isWhitespace(text.charAt(end - 1))
              || ",.".indexOf(text.charAt(end - 1)) >= 0)) {
        end--;
      }
      return start < end ? new Span(start, end) : null;
    }

    /** For "X said:" at the end of a paragraph: the quotation or paragraph that follows. */
    private @Nullable Span nextBlock(Sentence sentence) {
      int next = paragraphAt(sentence.span().start()) + 1;
      if (next >= paragraphs.size()) {
        return null;
      }
      Span paragraph = paragraphs.get(next);
      Quotation q = quotationStarting(paragraph.start());
      return q == null ? paragraph : clean(q.inner());
    }

    private int chainEnd(Phrase phrase, Sentence sentence) {
      int end = phrase.end();
      while (end + 1 < sentence.end()
          && words.get(end).is(ADP)
          && words.get(end).lemma().matches("of|for|at|from|in|on|to|with|by")) {
        Phrase next = phraseOf[end + 1];
        boolean more =
            next != null
                && !TimeWords.is(words.get(next.head()).form())
                && (words.get(end).lemma().matches("of|for|at|from")
                    || words.get(phrase.head()).is(Upos.NOUN));
        if (!more || next == null) {
          break;
        }
        end = next.end();
      }
      return end;
    }

    private Span cover(int first, int end) {
      return Span.cover(words.get(first).span(), words.get(Math.max(first, end - 1)).span());
    }

    private int lastWordEnd(Sentence sentence) {
      int last = sentence.end() - 1;
      while (last > sentence.first() && words.get(last).form().matches("[.]")) {
        last--;
      }
      return words.get(last).span().end();
    }

    private boolean isComma(int i) {
      return i >= 0 && i < words.size() && words.get(i).form().equals(",");
    }

    private boolean isQuote(int i) {
      return i >= 0
          && i < words.size()
          && quotations.stream()
              .anyMatch(q ->
                  words.get(i).span().start() == q.outer().start()
                      || q.closed() && words.get(i).span().end() == q.outer().end());
    }

    private @Nullable Quotation quotationAt(int offset) {
      return first(q -> q.inner().contains(offset));
    }

    private @Nullable Quotation quotationStarting(int offset) {
      return first(q -> q.outer().start() == offset);
    }

    private @Nullable Quotation quotationEnding(int offset) {
      return first(q -> q.closed() && q.outer().end() == offset);
    }

    private @Nullable Quotation first(java.util.function.Predicate<Quotation> fits) {
      return quotations.stream().filter(fits).findFirst().orElse(null);
    }

    private @Nullable Sentence sentenceAt(int offset) {
      return sentences.stream().filter(s -> s.span().contains(offset)).findFirst().orElse(null);
    }
  }
}
