/**
 * Times as reports write them, resolved to EDTF against the report's publication date.
 *
 * <p>{@link dev.parley.extract.time.TimeFinder} finds {@link dev.parley.extract.time.TimeMention}s.
 * "Sunday" is the last one in a sentence about the past and the next one in a sentence about the
 * future, so a mention carries both readings and the rule that uses it knows the tense. Without a
 * publication date, what depends on it stays unresolved.
 */
@NullMarked
package dev.parley.extract.time;

import org.jspecify.annotations.NullMarked;
