/**
 * A report, kept as three things: the {@link dev.parley.report.Raw bytes} that came in, the {@link
 * dev.parley.report.StoredText text} taken out of them, and the {@link
 * dev.parley.report.Publication publication}: which outlet printed that text, and when.
 *
 * <p>They are apart because they live apart: two outlets that print one wire text are two
 * publications of one text; a better intake takes another text out of the same bytes; and a text
 * can be erased while the record of its publication stays.
 *
 * <p>Trap: all offsets anywhere in Parley are offsets into {@link
 * dev.parley.report.StoredText#value()}.
 */
@NullMarked
package dev.parley.report;

import org.jspecify.annotations.NullMarked;
