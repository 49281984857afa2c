package dev.parley.extract.actor;

import dev.parley.claim.Span;
import dev.parley.claim.TenureStatus;
import org.jspecify.annotations.Nullable;

/**
 * An office that a text gives a person.
 *
 * @param person the fullest name in the text
 * @param post the words of the post, without status ("prime minister")
 * @param body whose post it is, or null
 * @param head the post's words in the text
 */
public record Role(
    String person, String post, @Nullable String body, TenureStatus status, Span head) {}
