package dev.parley.reader;

import dev.parley.claim.Span;

/**
 * A sentence.
 *
 * @param index its place in the reading, from 0
 * @param span from its first to its last word
 * @param first index of its first word
 * @param end one past the index of its last word
 */
public record Sentence(int index, Span span, int first, int end) {}
