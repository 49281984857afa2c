/**
 * {@link dev.parley.reader.Reading} in, claims out.
 *
 * <p>{@link dev.parley.extract.Extractor} runs the rules of the five kinds and gives a {@link
 * dev.parley.claim.ClaimSheet}. Rules are pure functions of the reading and of the report's
 * publication (its date anchors "on Sunday", its outlet ends every chain of sources). What they
 * know of the language stands in commented tables under {@code resources/dev/parley/extract}, not
 * in code.
 */
@NullMarked
package dev.parley.extract;

import org.jspecify.annotations.NullMarked;
