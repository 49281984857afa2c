package dev.parley.reader.provisional;

import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.ADV;
import static dev.parley.reader.Upos.AUX;
import static dev.parley.reader.Upos.CCONJ;
import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.NUM;
import static dev.parley.reader.Upos.PART;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;
import static dev.parley.reader.Upos.SCONJ;
import static dev.parley.reader.Upos.VERB;

import dev.parley.claim.Span;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Predicate.Form;
import dev.parley.reader.Predicate.Oblique;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verbs with their arguments, by position: the subject is the last free noun phrase before the verb
 * group, the object the first one after it. Trees will do this properly.
 */
final class PredicateFinder {
  private static final Set<String> MODALS =
      Set.of("will", "would", "may", "might", "could", "can", "must", "shall", "should");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private final List<Word> words;
  private final @Nullable Phrase[] phraseOf;
  private final List<Predicate> found = new ArrayList<>();

  private PredicateFinder(List<Word> words, List<Phrase> phrases) {
    this.words = words;
    this.phraseOf = new Phrase[words.size()];
    for (Phrase phrase : phrases) {
      for (int i = phrase.first(); i < phrase.end(); i++) {
        phraseOf[i] = phrase;
      }
    }
  }

  static List<Predicate> find(List<Sentence> sentences, List<Word> words, List<Phrase> phrases) {
    PredicateFinder finder = new PredicateFinder(words, phrases);
    for (Sentence sentence : sentences) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (finder.isPredicate(i, sentence)) {
          finder.found.add(finder.predicate(i, sentence));
        }
      }
    }
    return finder.found;
  }

  private boolean isPredicate(int i, Sentence sentence) {
    Word w = words.get(i);
    if (phraseOf[i] != null) {
      return false; // "the proposed truce"
    }
    if (w.is(VERB)) {
      return true;
    }
    // A copula: an auxiliary whose group holds no verb.
    if (!w.is(AUX) || !w.lemma().equals("be")) {
      return false;
    }
    int next = i + 1;
    while (next < sentence.end() && words.get(next).is(ADV, PART, AUX)) {
      next++;
    }
    return next >= sentence.end() || !words.get(next).is(VERB);
  }

  private Predicate predicate(int verb, Sentence sentence) {
    int first = verb;
    boolean be = false;
    boolean negated = false;
    boolean infinitive = false;
    String modal = null;
    while (first > sentence.first()) {
      Word w = words.get(first - 1);
      String lemma = w.lemma();
      if (phraseOf[first - 1] != null || !w.is(AUX, PART, ADV)) {
        break;
      }
      if (w.form().equals("'s") && w.is(PART)) {
        break;
      }
      be |= w.is(AUX) && (lemma.equals("be") || lemma.equals("get"));
      negated |= lemma.equals("not") || lemma.equals("n't") || lemma.equals("never");
      infinitive |= w.is(PART) && lemma.equals("to");
      if (w.is(AUX) && MODALS.contains(lemma)) {
        modal = lemma;
      }
      first--;
      if (infinitive) {
        break;
      }
    }
    Word v = words.get(verb);
    String form = v.form().toLowerCase(Locale.ROOT);
    boolean ing = form.endsWith("ing");
    boolean passive = v.is(VERB) && be && !ing;
    boolean bare = first == verb || !hasAux(first, verb);
    Phrase before = first > sentence.first() ? phraseOf[first - 1] : null;
    Phrase after = objectAfter(verb, sentence);
    // "hostages held in the town", "a draft presented by": a participle right behind its noun
    boolean reduced =
        v.is(VERB)
            && bare
            && !infinitive
            && before != null
            && !ing
            && after == null
            && participle(form)
            && !startsClause(before, sentence);
    Form how =
        infinitive ? Form.INFINITIVE : (ing && bare) || reduced ? Form.PARTICIPLE : Form.FINITE;
    Phrase subject = reduced ? before : subject(first, sentence, how);
    Span span = new Span(words.get(first).span().start(), v.span().end());
    return new Predicate(
        verb,
        first,
        span,
        subject,
        passive || reduced ? null : after,
        obliques(verb, sentence),
        passive || reduced,
        negated,
        modal,
        how);
  }

  private boolean hasAux(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).is(AUX)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Two soldiers killed" at the head of a sentence may be a main clause; then it has an object.
   */
  private boolean startsClause(Phrase before, Sentence sentence) {
    return before.first() == sentence.first() && words.get(before.head()).is(PRON, PROPN);
  }

  private static boolean participle(String form) {
    return form.endsWith("ed")
        || form.endsWith("en")
        || form.endsWith("wn")
        || Set.of(
                "held", "made", "taken", "shot", "told", "sent", "brought", "led", "set", "put",
                "met", "said", "struck")
            .contains(form);
  }

  private @Nullable Phrase subject(int first, Sentence sentence, Form form) {
    if (form == Form.INFINITIVE) {
      return governorsSubject(first, sentence);
    }
    int i = first - 1;
    if (i < sentence.first()) {
      return null;
    }
    if (form == Form.PARTICIPLE) {
      return governorsSubject(first, sentence);
    }
    if (words.get(i).is(CCONJ)) {
      return lastSubject(sentence);
    }
    if (words.get(i).is(PRON) && RELATIVES.contains(words.get(i).lemma())) {
      Phrase relative = phraseEnding(skipBack(i - 1, sentence), sentence);
      return relative == null ? null : headOfChain(relative, sentence);
    }
    return phraseBefore(i, sentence);
  }

  /** The last noun phrase before an offset that is no part of a prepositional phrase. */
  private @Nullable Phrase phraseBefore(int i, Sentence sentence) {
    while (i >= sentence.first()) {
      Word w = words.get(i);
      Phrase p = phraseOf[i];
      if (endsQuotation(i, sentence)) {
        return null; // “The talks,” said the envoy
      }
      if (p != null) {
        Phrase top = headOfChain(p, sentence);
        if (isTime(top)) {
          i = top.first() - 1;
          continue;
        }
        int before = top.first() - 1;
        if (before >= sentence.first()
            && words.get(before).is(ADP)
            && !words.get(before).lemma().equals("of")) {
          i = before - 1; // "In Cairo, ministers met" read from the right: step over the phrase
          continue;
        }
        Phrase inserted = appositionHost(top, i, sentence);
        return inserted == null ? top : inserted;
      }
      if (w.is(VERB) && !insideInsertion(i, sentence)) {
        return null;
      }
      if (w.is(SCONJ) || w.form().equals(";") || w.form().equals(":")) {
        return null;
      }
      i--;
    }
    return null;
  }

  private boolean endsQuotation(int i, Sentence sentence) {
    return i > sentence.first()
        && words.get(i).form().matches("[\"”»]")
        && words.get(i - 1).form().equals(",");
  }

  private boolean insideInsertion(int i, Sentence sentence) {
    // ", who lives in exile, was" and "an official who attended said": the verb of an inserted
    // clause does not stop the search
    for (int k = i; k > sentence.first(); k--) {
      Word w = words.get(k);
      if (w.is(PRON) && RELATIVES.contains(w.lemma())) {
        return true;
      }
      if (w.form().equals(",") && k < i) {
        return words.get(k + 1).is(VERB);
      }
    }
    return false;
  }

  /** For "X, the minister of Y, said": X, where p is "the minister". */
  private @Nullable Phrase appositionHost(Phrase p, int verbSide, Sentence sentence) {
    int comma = p.first() - 1;
    if (comma <= sentence.first() || !words.get(comma).form().equals(",")) {
      return null;
    }
    boolean closed = verbSide + 1 < sentence.end() && hasComma(p.end(), verbSide + 2);
    Phrase host = phraseOf[comma - 1];
    if (!closed || host == null) {
      return null;
    }
    Phrase top = headOfChain(host, sentence);
    boolean behindPreposition =
        top.first() > sentence.first() && words.get(top.first() - 1).is(ADP);
    return behindPreposition || isTime(top) ? null : top;
  }

  private boolean hasComma(int from, int to) {
    for (int i = from; i < Math.min(to, words.size()); i++) {
      if (words.get(i).form().equals(",")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTime(Phrase p) {
    return TimeWords.is(words.get(p.head()).form())
        && !words.get(p.first()).form().equalsIgnoreCase("the");
  }

  /** For "the head of the office of X": the first phrase of the chain. */
  private Phrase headOfChain(Phrase p, Sentence sentence) {
    Phrase top = p;
    while (top.first() - 2 >= sentence.first()
        && words.get(top.first() - 1).is(ADP)
        && Set.of("of", "for", "at", "from", "in", "on", "with", "to")
            .contains(words.get(top.first() - 1).lemma())) {
      Phrase up = phraseOf[top.first() - 2];
      if (up == null) {
        break;
      }
      top = up;
    }
    return top;
  }

  private @Nullable Phrase phraseEnding(int i, Sentence sentence) {
    return i >= sentence.first() ? phraseOf[i] : null;
  }

  private int skipBack(int i, Sentence sentence) {
    while (i > sentence.first() && words.get(i).form().equals(",")) {
      i--;
    }
    return i;
  }

  private @Nullable Phrase governorsSubject(int first, Sentence sentence) {
    Predicate governor = last(sentence);
    if (governor == null) {
      // "To stop the war, Egypt proposed": nobody yet
      return null;
    }
    // "asked Hamas to accept": the object does it
    Phrase object = governor.object();
    if (object != null
        && object.end() == first
        && !isTime(object)
        && !words
            .get(governor.verb())
            .lemma()
            .matches("hold|have|make|reach|sign|promise|be|take|send")) {
      return object;
    }
    return governor.subject();
  }

  private @Nullable Phrase lastSubject(Sentence sentence) {
    Predicate p = last(sentence);
    return p == null ? null : p.subject();
  }

  private @Nullable Predicate last(Sentence sentence) {
    return !found.isEmpty() && found.getLast().verb() >= sentence.first() ? found.getLast() : null;
  }

  private @Nullable Phrase objectAfter(int verb, Sentence sentence) {
    int i = verb + 1;
    while (i < sentence.end() && (words.get(i).is(ADV) && phraseOf[i] == null || isParticle(i))) {
      i++;
    }
    if (i >= sentence.end()) {
      return null;
    }
    Phrase p = phraseOf[i];
    return p == null
            || isTime(p)
            || RELATIVES.contains(words.get(i).form().toLowerCase(Locale.ROOT))
                && words.get(i).is(PRON, SCONJ)
        ? null
        : p;
  }

  private boolean isParticle(int i) {
    Word w = words.get(i);
    return w.is(ADP)
        && Set.of("out", "off", "up", "down", "back", "over").contains(w.lemma())
        && i + 1 < words.size()
        && words.get(i + 1).is(DET, NOUN, PROPN, NUM, PRON);
  }

  private List<Oblique> obliques(int verb, Sentence sentence) {
    List<Oblique> out = new ArrayList<>();
    for (int i = verb + 1; i + 1 < sentence.end(); i++) {
      Word w = words.get(i);
      if (w.is(VERB)
          && phraseOf[i] == null
          && !words.get(i).form().toLowerCase(Locale.ROOT).equals("including")) {
        break;
      }
      if (w.is(AUX)
          || w.is(SCONJ) && !TimeWords.isPreposition(w.lemma())
          || w.form().equals(";")
          || w.form().equals(":")) {
        break;
      }
      if (w.is(PRON) && RELATIVES.contains(w.lemma())) {
        break;
      }
      boolean adposition =
          (w.is(ADP) || w.is(SCONJ) && TimeWords.isPreposition(w.lemma())) && phraseOf[i] == null;
      if (adposition) {
        Phrase p = phraseOf[i + 1];
        if (p == null && i + 2 < sentence.end() && words.get(i + 1).is(ADV)) {
          p = phraseOf[i + 2];
        }
        if (p != null) {
          out.add(new Oblique(w.form().toLowerCase(Locale.ROOT), i, p));
        }
      }
    }
    return out;
  }
}
