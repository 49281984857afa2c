package dev.parley.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, will happen, may happen or is said not to have happened: see the ground's
 * standing.
 *
 * @param mode PLOVER's mode, or null
 * @param actors who does it; in a meeting all who meet
 * @param recipients to whom
 * @param place where, or null
 * @param when on which day or days, or null
 */
public record Event(
    Ground ground,
    EventType type,
    @Nullable String mode,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable String place,
    @Nullable Edtf when,
    Terms terms)
    implements Claim {
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** The same event on a day. */
  public Event on(Edtf day) {
    return new Event(ground, type, mode, actors, recipients, place, day, terms);
  }

  /**
   * What the report tells of an event's terms; each null where it does not.
   *
   * @param duration ISO 8601 ({@code P7D})
   * @param deadline until when
   * @param quantity how many are released, how many trucks
   * @param exchangeFor the words of what is given in exchange
   * @param violates the agreement that it is said to break
   */
  public record Terms(
      @Nullable String duration,
      @Nullable Edtf deadline,
      @Nullable Long quantity,
      @Nullable String exchangeFor,
      @Nullable String violates) {
    public static final Terms NONE = new Terms(null, null, null, null, null);
  }
}
