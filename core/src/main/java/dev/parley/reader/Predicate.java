package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verb with what hangs on it.
 *
 * @param verb index of the verb
 * @param first index of the first word of the verb group ("will not be")
 * @param span of the verb group
 * @param subject who does it, or in the passive whom it is done to; null where the clause tells
 *     none
 * @param object the direct object, or null
 * @param obliques prepositional phrases of the clause, in order
 * @param passive true for "was freed", "held by"
 * @param negated true for "will not", "never"
 * @param modal lemma of the modal ("will", "may"), or null
 * @param form finite, infinitive or participle
 */
public record Predicate(
    int verb,
    int first,
    Span span,
    @Nullable Phrase subject,
    @Nullable Phrase object,
    List<Oblique> obliques,
    boolean passive,
    boolean negated,
    @Nullable String modal,
    Form form) {
  public Predicate {
    obliques = List.copyOf(obliques);
  }

  /** How the verb stands. */
  public enum Form {
    FINITE,
    INFINITIVE,
    PARTICIPLE
  }

  /**
   * A prepositional phrase.
   *
   * @param preposition in lower case
   * @param adposition index of the preposition
   */
  public record Oblique(String preposition, int adposition, Phrase phrase) {}
}
