package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that the text ascribes to somebody (PARC's source, cue and content).
 *
 * @param kind what the source does
 * @param cue the ascribing words ("told AFP"), or null
 * @param source who is said to say so: the noun phrase or pronoun, or null
 * @param content what is ascribed, in text order, without the quotation marks around a whole
 * @param confidence the probability that all of this is right, 0 to 1
 */
public record Attribution(
    Kind kind, @Nullable Span cue, @Nullable Span source, List<Span> content, double confidence) {
  public Attribution {
    content = List.copyOf(content);
  }

  /** Whether some words stand within one piece of the content. */
  public boolean holds(Span words) {
    for (Span piece : content) {
      if (piece.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some words share anything with the content. */
  public boolean touches(Span words) {
    for (Span piece : content) {
      if (piece.overlaps(words)) {
        return true;
      }
    }
    return false;
  }

  /** What the source does with the content. */
  public enum Kind {
    SAYING,
    THINKING,
    WANTING,
    /** "A report shows". */
    SHOWING,
    /** "Declined to comment". */
    NONE
  }
}
