package dev.parley.fuse.events;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words in which a report tells an event, as they stand there: what is kept of a telling. What
 * they weigh and mean is looked up when tellings are held against each other, so that a better
 * table needs no new reading.
 *
 * @param words those that tell it, at least one, then the particle of their head if it has one
 * @param head which of them the others hang on
 * @param lemma of the head
 * @param around what stands around them
 */
public record Wording(List<String> words, int head, String lemma, Around around) {
  public Wording {
    words = List.copyOf(words);
    if (head < 0 || head >= words.size()) {
      throw new IllegalArgumentException("there is no word " + head + " in " + words);
    }
  }

  /**
   * What stands around an event's words.
   *
   * @param sentence which one of the report
   * @param near lemmas of those that hang on the event's words or near them: who, whom, where
   * @param names the words of the sentence's names
   * @param numbers of the sentence, as they stand there
   */
  public record Around(
      int sentence, SortedSet<String> near, SortedSet<String> names, SortedSet<String> numbers) {
    public Around {
      near = new TreeSet<>(near);
      names = new TreeSet<>(names);
      numbers = new TreeSet<>(numbers);
    }
  }
}
