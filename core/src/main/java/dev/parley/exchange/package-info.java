/**
 * Claims as JSON and back: the interchange form, one object a claim.
 *
 * <p>{@link dev.parley.exchange.ClaimJson} writes and reads the fields of one claim; {@link
 * dev.parley.exchange.CodePoints} converts between Java's UTF-16 offsets and the interchange's
 * Unicode code points, here and nowhere else.
 *
 * <p>Trap: a claim's id is made of its report, its kind and its head, so the same words keep their
 * id when a better reader fills in better values; only claims that share all three need an ordinal.
 */
@NullMarked
package dev.parley.exchange;

import org.jspecify.annotations.NullMarked;
