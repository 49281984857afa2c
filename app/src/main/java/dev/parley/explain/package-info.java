/**
 * Why Parley says what it says: a report with what its reading found, what the rules claimed of it
 * and what they did not, to be looked at by a person or by a program. Nothing of it is kept.
 *
 * <p>{@link dev.parley.explain.Explanation} numbers what a reading holds and asks the extractors'
 * own {@code Actors} who each source is; {@link dev.parley.explain.ExplanationPrinter} prints it
 * for people, with marks among the report's own words, {@link dev.parley.explain.ExplanationJson}
 * writes it for programs. A {@link dev.parley.explain.Layer} is one sort of finding, which can be
 * shown alone.
 *
 * <p>Trap: attributions nest, share words and cross each other. Whatever is printed, taking the
 * marks away again must give the report's text ({@code Markup} says how), so a mark is never told
 * by its colour alone.
 */
@NullMarked
package dev.parley.explain;

import org.jspecify.annotations.NullMarked;
