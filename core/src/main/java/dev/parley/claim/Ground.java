package dev.parley.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every claim stands on.
 *
 * @param evidence the clause or sentence that says it
 * @param head the words that make the claim: a cue, a trigger, a number, a post
 * @param sources the chain of who says so, nearest to the matter first, the outlet last
 * @param said when it was said, or null where the report does not tell
 * @param standing what the source makes of it
 * @param condition the words of the condition, or null
 */
public record Ground(
    Span evidence,
    Span head,
    List<Source> sources,
    @Nullable Edtf said,
    Standing standing,
    @Nullable String condition) {
  public Ground {
    sources = List.copyOf(sources);
  }
}
