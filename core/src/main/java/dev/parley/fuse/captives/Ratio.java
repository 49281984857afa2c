package dev.parley.fuse.captives;

import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is given for what, in the words of a report.
 *
 * @param by who frees, wants or offers so; null where nothing tells
 * @param exchangeFor the words that tell what is given, or the ratio
 * @param quantity how many are freed for it, or null
 * @param told the claims that say so, in order
 */
public record Ratio(
    @Nullable Known by, String exchangeFor, @Nullable Long quantity, List<Told> told) {
  public Ratio {
    told = List.copyOf(told);
  }
}
