package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a text.
 *
 * @param text the stored text that all spans count
 * @param sentences in order, without overlaps
 * @param words of all sentences, in order, without overlaps
 * @param phrases base noun phrases, in order, without overlaps
 * @param predicates verbs with their arguments, in the order of the verbs
 * @param names in order, without overlaps
 * @param entities who is who
 * @param attributions in the order of their cues
 * @param quotations what stands between quotation marks, without them
 * @param events words that may tell an event, in order; the unlikely ones among them
 * @param stances words that may show what a party wants, in order; the unlikely ones among them
 */
public record Reading(
    String text,
    List<Sentence> sentences,
    List<Word> words,
    List<Phrase> phrases,
    List<Predicate> predicates,
    List<Name> names,
    List<Entity> entities,
    List<Attribution> attributions,
    List<Span> quotations,
    List<EventCue> events,
    List<StanceCue> stances) {
  public Reading {
    sentences = List.copyOf(sentences);
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    predicates = List.copyOf(predicates);
    names = List.copyOf(names);
    entities = List.copyOf(entities);
    attributions = List.copyOf(attributions);
    quotations = List.copyOf(quotations);
    events = List.copyOf(events);
    stances = List.copyOf(stances);
  }

  /** The sentence's words. */
  public List<Word> words(Sentence sentence) {
    return words.subList(sentence.first(), sentence.end());
  }

  /** The words that a stretch of text touches, in order. */
  public List<Word> words(Span span) {
    return span.touched(words, Word::span);
  }

  /**
   * What the model makes of a word as one that tells an event, or null where it sees nothing of it.
   */
  public @Nullable EventCue eventAt(int word) {
    for (EventCue cue : events) {
      if (cue.word() == word) {
        return cue;
      }
    }
    return null;
  }

  /** The names that a stretch of text touches, in order. */
  public List<Name> names(Span span) {
    return span.touched(names, Name::span);
  }

  /** Index of the first word that ends after an offset; the number of words if none does. */
  public int firstEndingAfter(int offset) {
    return Span.firstEndingAfter(words, Word::span, offset);
  }

  /** The sentence that holds an offset, or the last one before it; null in a text without words. */
  public @Nullable Sentence sentenceAt(int offset) {
    int low = 0; // how many begin at or before the offset
    int high = sentences.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sentences.get(mid).span().start() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return sentences.isEmpty() ? null : sentences.get(Math.max(0, low - 1));
  }

  /** The predicate whose verb stands at an index, or null. */
  public @Nullable Predicate predicateAt(int verb) {
    int low = 0;
    int high = predicates.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Predicate p = predicates.get(mid);
      if (p.verb() < verb) {
        low = mid + 1;
      } else if (p.verb() > verb) {
        high = mid - 1;
      } else {
        return p;
      }
    }
    return null;
  }

  /** The noun phrase that the first word of a stretch belongs to, or null. */
  public @Nullable Phrase phraseAt(Span span) {
    return phraseAt(firstEndingAfter(span.start()));
  }

  /** The noun phrase that a word belongs to, or null. */
  public @Nullable Phrase phraseAt(int word) {
    int low = 0;
    int high = phrases.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Phrase phrase = phrases.get(mid);
      if (word < phrase.first()) {
        high = mid - 1;
      } else if (word >= phrase.end()) {
        low = mid + 1;
      } else {
        return phrase;
      }
    }
    return null;
  }
}
