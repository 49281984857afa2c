package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.reader.Word;
import java.util.List;

/** The words of a text by its offsets. */
final class Words {
  private Words() {}

  /** The words that a stretch of text touches, in order. */
  static List<Word> in(List<Word> words, Span span) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (words.get(mid).span().end() > span.start()) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    int end = low;
    while (end < words.size() && words.get(end).span().start() < span.end()) {
      end++;
    }
    return words.subList(low, end);
  }
}
