package dev.parley.reader.news;

import static dev.parley.reader.Upos.ADJ;
import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.ADV;
import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.NUM;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;
import static dev.parley.reader.Upos.SYM;
import static dev.parley.reader.Upos.VERB;

import dev.parley.claim.Span;
import dev.parley.reader.Phrase;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Base noun phrases out of tags. */
final class PhraseFinder {
  private static final Set<String> OWNERS =
      Set.of("my", "your", "his", "her", "its", "our", "their", "whose");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  private static final Set<String> DAYS =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "today",
          "yesterday",
          "tomorrow",
          "tonight");

  private PhraseFinder() {}

  static List<Phrase> find(List<Sentence> sentences, List<Word> words) {
    List<Phrase> out = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (int i = sentence.first(); i < sentence.end(); ) {
        int end = end(words, i, sentence.end());
        if (end > i) {
          out.add(phrase(words, i, end));
          i = end;
        } else {
          i++;
        }
      }
    }
    return out;
  }

  private static Phrase phrase(List<Word> words, int first, int end) {
    int head = end - 1;
    while (head > first && !words.get(head).is(NOUN, PROPN, PRON, NUM, SYM)) {
      head--;
    }
    Span span = new Span(words.get(first).span().start(), words.get(end - 1).span().end());
    return new Phrase(span, first, end, head);
  }

  /** One past the last word of the phrase that begins here, or {@code i} where none does. */
  private static int end(List<Word> words, int i, int limit) {
    Word first = words.get(i);
    if (first.is(PRON) && RELATIVES.contains(first.form().toLowerCase(Locale.ROOT))) {
      return i;
    }
    if (first.is(PRON) && !OWNERS.contains(first.form().toLowerCase(Locale.ROOT))) {
      return i + 1;
    }
    int last = i; // one past the last word that may end a phrase
    int at = i;
    while (at < limit && joins(words, i, at, limit)) {
      Word w = words.get(at);
      if (DAYS.contains(w.form()) && last > i && words.get(at - 1).is(NOUN, PROPN)) {
        break; // "told EFE Wednesday", "a statement Tuesday": the day is no part of the name
      }
      at++;
      if (w.is(NOUN, PROPN) || (w.is(NUM, SYM) && !followedByNoun(words, at, limit))) {
        last = at;
      }
    }
    return last;
  }

  private static boolean followedByNoun(List<Word> words, int at, int limit) {
    return at < limit && words.get(at).is(NOUN, PROPN, ADJ);
  }

  private static boolean joins(List<Word> words, int first, int at, int limit) {
    Word w = words.get(at);
    boolean start = at == first;
    String form = w.form().toLowerCase(Locale.ROOT);
    if (w.is(NOUN, PROPN, NUM, SYM)) {
      return true;
    }
    if (w.is(DET)) {
      return start || words.get(at - 1).is(DET);
    }
    if (w.is(PRON)) {
      return start && OWNERS.contains(form);
    }
    if (at + 1 >= limit) {
      return false;
    }
    Word next = words.get(at + 1);
    if (w.is(ADJ)) {
      return true;
    }
    if (w.is(ADV)) {
      return next.is(ADJ, NUM)
          || (next.is(VERB) && at + 2 < limit && words.get(at + 2).is(NOUN, PROPN));
    }
    if (form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’")) {
      return !start
          && words.get(at - 1).is(NOUN, PROPN)
          && next.is(NOUN, PROPN, ADJ, NUM, ADV, VERB);
    }
    if (w.is(VERB) && !start) {
      // "the proposed truce", "a detained aide"
      Word before = words.get(at - 1);
      return before.is(DET, ADJ, NUM, ADV)
          && next.is(NOUN, PROPN, ADJ)
          && (form.endsWith("ed") || form.endsWith("ing") || form.endsWith("en"));
    }
    if (form.equals("-") || form.equals("–")) {
      // "a 42-day truce", "Prisoner-of-war"; a dash with blanks around it parts phrases
      return !start
          && words.get(at - 1).span().end() == w.span().start()
          && w.span().end() == next.span().start();
    }
    if (w.is(ADP) && form.equals("than") && !start) {
      return words.get(at - 1).lemma().matches("more|less|fewer|few") && next.is(NUM);
    }
    return false;
  }
}
