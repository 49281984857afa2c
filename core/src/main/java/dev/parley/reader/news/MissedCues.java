package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attributions that the model left out although the tree tells them plainly: a verb of saying with
 * its subject and the clause that it governs, most of them within what somebody else says.
 */
final class MissedCues {
  /** A rough share of right answers; too few stand in the texts to measure it by. */
  private static final double CONFIDENCE = 0.6;

  /** How far up its tree a word is followed. */
  private static final int STEPS = 40;

  /** Whoever speaks says it anyway. */
  private static final Set<String> SPEAKERS = Set.of("i", "we", "you");

  private static final Set<String> QUOTING = Set.of("quote", "cite");

  private MissedCues() {}

  /** The attributions with those of such verbs, in the order of their cues. */
  static List<Attribution> join(
      List<Attribution> said, List<Word> words, List<Predicate> predicates, CueTable cues) {
    List<Attribution> out = new ArrayList<>(said);
    for (Predicate p : predicates) {
      Phrase subject = p.subject();
      boolean missed =
          subject != null
              && said.stream().noneMatch(a -> a.cue() != null && a.cue().overlaps(p.span()));
      if (!missed
          || subject == null
          || !isPlain(p) && !isQuoted(p, words)
          || !isOther(subject, words)) {
        continue;
      }
      Kind kind = cues.kind(words.get(p.verb()).lemma());
      boolean nested =
          said.stream().anyMatch(a -> a.content().stream().anyMatch(c -> c.contains(p.span())));
      Span content = clause(p, words);
      if (content != null
          && !content.overlaps(subject.span())
          && (kind == Kind.SAYING || kind == Kind.THINKING && nested)) {
        out.add(new Attribution(kind, p.span(), subject.span(), List.of(content), CONFIDENCE));
      }
    }
    out.sort(Comparator.comparingInt(MissedCues::start));
    return out;
  }

  private static boolean isPlain(Predicate p) {
    return !p.passive() && !p.negated() && p.modal() == null && p.form() == Predicate.Form.FINITE;
  }

  /** "Was quoted as saying". */
  private static boolean isQuoted(Predicate p, List<Word> words) {
    Word.Arc arc = words.get(p.verb()).arc();
    Word above = arc == null ? null : words.get(arc.head());
    return p.form() == Predicate.Form.PARTICIPLE
        && p.verb() > 0
        && words.get(p.verb() - 1).lemma().equals("as")
        && above != null
        && QUOTING.contains(above.lemma());
  }

  private static boolean isOther(Phrase subject, List<Word> words) {
    return !SPEAKERS.contains(words.get(subject.head()).form().toLowerCase(Locale.ROOT));
  }

  /** The clause that a verb governs, without "that"; null where it governs none. */
  private static @Nullable Span clause(Predicate p, List<Word> words) {
    for (int i = Math.max(0, p.verb() - STEPS); i < Math.min(words.size(), p.verb() + STEPS); i++) {
      Word.Arc arc = words.get(i).arc();
      if (arc != null && arc.head() == p.verb() && arc.relation().equals("ccomp")) {
        return i < p.verb()
            ? under(i, Math.max(0, i - STEPS), Math.min(p.first(), p.verb()), words)
            : under(i, p.verb() + 1, words.size(), words);
      }
    }
    return null;
  }

  /** The words that hang on a word, from the first of them on. */
  private static Span under(int top, int from, int to, List<Word> words) {
    int first = top;
    while (first > from && hangsOn(first - 1, top, words)) {
      first--;
    }
    int end = top + 1;
    while (end < to && hangsOn(end, top, words)) {
      end++;
    }
    while (first < top && (words.get(first).is(Upos.PUNCT) || isThat(words.get(first)))) {
      first++;
    }
    while (end > top + 1 && words.get(end - 1).is(Upos.PUNCT)) {
      end--;
    }
    return Span.cover(words.get(first).span(), words.get(end - 1).span());
  }

  private static boolean isThat(Word word) {
    return word.is(Upos.SCONJ) && word.form().equalsIgnoreCase("that");
  }

  private static boolean hangsOn(int word, int top, List<Word> words) {
    int at = word;
    for (int step = 0; step < STEPS && at != top; step++) {
      Word.Arc arc = words.get(at).arc();
      if (arc == null || arc.head() == at) {
        return false;
      }
      at = arc.head();
    }
    return at == top;
  }

  private static int start(Attribution attribution) {
    Span cue = attribution.cue();
    return cue == null ? attribution.content().getFirst().start() : cue.start();
  }
}
