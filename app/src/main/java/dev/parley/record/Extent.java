package dev.parley.record;

import org.jspecify.annotations.Nullable;

/**
 * How much there is of what a filter asks for.
 *
 * @param first the first day on which one of the reports may have been printed, or null
 * @param last the last one, or null
 */
public record Extent(int reports, int claims, @Nullable String first, @Nullable String last) {}
