package dev.parley.extract.event;

import dev.parley.claim.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A word that tells an event.
 *
 * @param word index of the word in the reading
 * @param mode PLOVER's mode, or null
 * @param confidence how sure its finder is, 0 to 1
 * @param by the finder's name
 */
public record Trigger(
    int word, EventType type, @Nullable String mode, double confidence, String by) {
  public Trigger {
    if (word < 0 || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "a trigger cannot be word " + word + " with confidence " + confidence);
    }
  }
}
