package dev.parley.reader;

import dev.parley.claim.Stance;
import dev.parley.claim.Topic;
import java.util.List;

/**
 * A word that shows what a party wants: "demands", "refused", "must".
 *
 * @param word index of the word
 * @param stance what the party makes of the terms
 * @param confidence that it shows this stance, 0 to 1
 * @param parties the words that name who wants it, the likeliest first
 * @param terms what is wanted, the likeliest first
 */
public record StanceCue(
    int word, Stance stance, double confidence, List<EventCue.Part> parties, List<Term> terms) {
  public StanceCue {
    parties = List.copyOf(parties);
    terms = List.copyOf(terms);
  }

  /**
   * What is wanted, by the word that the others of it hang on.
   *
   * @param word index of the word
   * @param confidence that it is wanted, 0 to 1
   * @param topic what it is about, if it is a term at all
   */
  public record Term(int word, double confidence, Topic topic) {}
}
