package dev.parley.explain;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what is printed.
 *
 * @param layer what it marks, or null where it is the report's own words
 */
record Piece(String text, @Nullable Layer layer) {}
