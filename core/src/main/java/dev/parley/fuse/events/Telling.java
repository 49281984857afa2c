package dev.parley.fuse.events;

import dev.parley.claim.Actor;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.fuse.words.Gist;
import dev.parley.fuse.words.Meaning;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One report's telling of an event; {@link Tellings} makes it.
 *
 * @param id of the claim
 * @param trigger the words that tell it
 * @param setting what stands around them
 * @param parts who does what to whom, as far as the claim tells
 * @param type of PLOVER, or null where it is not known
 * @param when on which day or days, or null where the report does not tell
 */
public record Telling(
    String id,
    TextDigest text,
    Trigger trigger,
    Setting setting,
    Parts parts,
    @Nullable EventType type,
    @Nullable Edtf when) {

  /** The same telling with those who take part. */
  public Telling with(Parts parts) {
    return new Telling(id, text, trigger, setting, parts, type, when);
  }

  /**
   * The words that tell an event.
   *
   * @param stem of their head
   * @param families which they belong to
   * @param loose whether one of these is of words that stand in every report
   * @param meaning of all of them together
   */
  public record Trigger(String stem, Set<String> families, boolean loose, Meaning meaning) {
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

  /**
   * Who takes part.
   *
   * @param doers stems of the telling words of those who do it
   * @param receivers of those to whom it is done
   * @param quantity how many are released, how many trucks; null where that is not told
   */
  public record Parts(Set<String> doers, Set<String> receivers, @Nullable Long quantity) {
    /** Nothing is told. */
    public static final Parts NONE = new Parts(Set.of(), Set.of(), null);

    public Parts {
      doers = Set.copyOf(doers);
      receivers = Set.copyOf(receivers);
    }

    /** Those of an event. */
    public static Parts of(Event event) {
      return new Parts(stems(event.actors()), stems(event.recipients()), event.terms().quantity());
    }

    private static Set<String> stems(List<Actor> actors) {
      return actors.stream()
          .flatMap(a -> Gist.of(a.name()).stems().stream())
          .collect(Collectors.toSet());
    }
  }
}
