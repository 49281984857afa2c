package dev.parley.extract.number;

import dev.parley.claim.Bound;
import dev.parley.claim.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text.
 *
 * @param span the number's own words, without its bound
 * @param first index of its first word, its bound included
 * @param end one past the index of its last word
 * @param value the number; the lower end of a range
 * @param high the upper end of a range, or null
 */
public record Quantity(
    Span span, int first, int end, long value, @Nullable Long high, Bound bound) {}
