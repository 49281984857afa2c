package dev.parley.extract;

import dev.parley.claim.Span;

/**
 * What a rule saw and made no claim of.
 *
 * @param kind of the claim that it would have been
 */
public record Passed(String kind, Span words, Why why) {}
