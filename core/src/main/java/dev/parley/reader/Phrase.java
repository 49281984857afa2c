package dev.parley.reader;

import dev.parley.claim.Span;

/**
 * A base noun phrase or pronoun: "the Egyptian foreign minister", "two officials", "he". What hangs
 * on it behind a preposition is no part of it.
 *
 * @param first index of its first word
 * @param end one past the index of its last word
 * @param head index of its head word
 */
public record Phrase(Span span, int first, int end, int head) {}
