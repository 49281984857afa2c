/**
 * {@link dev.parley.reader.Reading} in, claims out.
 *
 * <p>{@link dev.parley.extract.Extractor} runs the rules of the five kinds and gives a {@link
 * dev.parley.claim.ClaimSheet}. Rules are pure functions of the reading and of the report's
 * publication (its date anchors "on Sunday", its outlet ends every chain of sources). What they
 * know of the language stands in commented tables under {@code resources/dev/parley/extract}, not
 * in code.
 *
 * <p>A rule notes what made a claim and what it saw and passed over ({@link
 * dev.parley.extract.Notes}, {@link dev.parley.extract.Why}); a {@link
 * dev.parley.extract.Extraction} holds both. Trap: the parts of a rule are named by strings, and a
 * part that {@code confidences.tsv} does not know counts as its whole rule.
 */
@NullMarked
package dev.parley.extract;

import org.jspecify.annotations.NullMarked;
