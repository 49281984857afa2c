package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.List;

/**
 * What a reader found in a text.
 *
 * @param text the stored text that all spans count
 * @param sentences in order, without overlaps
 * @param words of all sentences, in order, without overlaps
 * @param names in order, without overlaps
 * @param entities who is who
 * @param attributions in the order of their cues
 */
public record Reading(
    String text,
    List<Sentence> sentences,
    List<Word> words,
    List<Name> names,
    List<Entity> entities,
    List<Attribution> attributions) {
  public Reading {
    sentences = List.copyOf(sentences);
    words = List.copyOf(words);
    names = List.copyOf(names);
    entities = List.copyOf(entities);
    attributions = List.copyOf(attributions);
  }

  /** The sentence's words. */
  public List<Word> words(Sentence sentence) {
    return words.subList(sentence.first(), sentence.end());
  }

  /** The words that a stretch of text touches, in order. */
  public List<Word> words(Span span) {
    int from = firstEndingAfter(span.start());
    int to = from;
    while (to < words.size() && words.get(to).span().start() < span.end()) {
      to++;
    }
    return words.subList(from, to);
  }

  /** Index of the first word that ends after an offset; the number of words if none does. */
  public int firstEndingAfter(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (words.get(mid).span().end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }
}
