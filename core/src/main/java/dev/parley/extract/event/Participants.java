package dev.parley.extract.event;

import java.util.List;

/**
 * Who acts in an event and who receives, as the words that head them, coordinated ones each.
 *
 * @param actors indexes of words
 * @param recipients indexes of words
 */
public record Participants(List<Integer> actors, List<Integer> recipients) {
  public Participants {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
