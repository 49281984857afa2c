package dev.parley.reader;

import dev.parley.claim.EventType;
import dev.parley.claim.Standing;
import java.util.List;

/**
 * A word that tells an event: "met", "talks", "airstrike".
 *
 * @param word index of the word; of several that tell it together, the one the others hang on
 * @param type of PLOVER
 * @param confidence that it tells an event of this type, 0 to 1
 * @param standing whether it happened, is planned, possible or denied, as far as the words show
 * @param actors the words that name who does it, the likeliest first
 * @param recipients the words that name to whom it is done, the likeliest first
 * @param times the words that tell when, the likeliest first; also in other sentences
 */
public record EventCue(
    int word,
    EventType type,
    double confidence,
    Standing standing,
    List<Part> actors,
    List<Part> recipients,
    List<Part> times) {
  public EventCue {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    times = List.copyOf(times);
  }

  /**
   * A word that names somebody who takes part, or a time.
   *
   * @param word index of the head of what names it
   * @param confidence from 0 to 1
   */
  public record Part(int word, double confidence) {}
}
