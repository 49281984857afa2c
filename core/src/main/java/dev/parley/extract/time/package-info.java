/**
 * Times as reports write them: EDTF against the report's publication date for claims, and TIMEX3
 * for whoever speaks TimeML.
 *
 * <p>{@link dev.parley.extract.time.TimeFinder} reads. A sentence is cut into pieces ({@code
 * Token}), {@code Vocabulary} tells what each can be ({@code words.tsv}), {@code Grammar} makes
 * times of them by the rules of {@code rules.tsv}, {@code Chooser} takes the longest. A rule names
 * a {@code Builder}, which makes a {@code Meaning}: what the words mean in a {@code Frame} of
 * publication date, date spoken of last, and direction. {@code Tense} finds the direction. {@code
 * Days}, {@code Period} and {@code Grain} reckon; {@code Holiday} knows the feasts of {@code
 * holidays.tsv}. {@code TimeTies} makes {@link dev.parley.extract.time.TimeMention}s for claims,
 * with the words around them ({@code leads.tsv}): intervals, limits, distances.
 *
 * <p>"Sunday" is the last one in a sentence about the past and the next one in a sentence about the
 * future. A mention carries both, since the rule that uses it may know better than the verb beside
 * it which is meant; a {@link dev.parley.extract.time.Timex} has one value, by the tense. Without a
 * publication date, what depends on it stays unresolved.
 *
 * <p>To teach it an expression, add a row to a table. Rows of one stage do not see what the same
 * stage makes, so a rule cannot feed itself.
 */
@NullMarked
package dev.parley.extract.time;

import org.jspecify.annotations.NullMarked;
