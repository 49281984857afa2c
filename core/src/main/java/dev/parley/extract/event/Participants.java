package dev.parley.extract.event;

import java.util.List;

/**
 * Who acts in an event and who receives, as the words that head them, coordinated ones each.
 *
 * @param actors indexes of words
 * @param recipients indexes of words
 */
public record Participants(List<Integer> actors, List<Integer> recipients) {
  /** Nobody. */
  public static final Participants NONE = new Participants(List.of(), List.of());

  public Participants {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  public boolean isEmpty() {
    return actors.isEmpty() && recipients.isEmpty();
  }
}
