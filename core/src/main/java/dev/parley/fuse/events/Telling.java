package dev.parley.fuse.events;

import dev.parley.claim.Edtf;
import dev.parley.claim.EventType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report's telling of an event; {@link Tellings} makes it.
 *
 * @param id of the claim
 * @param trigger the words that tell it
 * @param setting what stands around them
 * @param type of PLOVER, or null where it is not known
 * @param when on which day or days, or null where the report does not tell
 */
public record Telling(
    String id,
    TextDigest text,
    Trigger trigger,
    Setting setting,
    @Nullable EventType type,
    @Nullable Edtf when) {

  /**
   * The words that tell an event.
   *
   * @param stem of their head
   * @param families which they belong to
   * @param loose whether one of these is of words that stand in every report
   */
  public record Trigger(String stem, Set<String> families, boolean loose) {
    public Trigger {
      families = Set.copyOf(families);
    }
  }

  /**
   * What stands around an event's words.
   *
   * @param sentence which one of the report
   * @param near those that hang on the event's words or near them: who, whom, where, with what
   * @param names the words of the sentence's names
   * @param numbers of the sentence, as they stand there
   */
  public record Setting(int sentence, Bag near, Bag names, Set<String> numbers) {
    public Setting {
      numbers = Set.copyOf(numbers);
    }
  }
}
