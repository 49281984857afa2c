/**
 * Which reports are copies of one story, so that a story that ten outlets took from one wire counts
 * as one source.
 *
 * <p>{@link dev.parley.fuse.copies.Digest} is what is kept of a text, at most 512 bytes, and
 * travels with its reading; {@link dev.parley.fuse.copies.Credits} finds whom the text credits.
 * {@link dev.parley.fuse.copies.Printed} is a report with both. {@link
 * dev.parley.fuse.copies.CopyRoom} groups them, and {@link dev.parley.fuse.copies.CopyGroup} tells
 * of a group where it comes from.
 *
 * <p>The way of a report: {@code Shingles} cuts its text into pairs of telling words, of which
 * {@code Digest} keeps a sample; {@code CopyRoom} makes keys of some of these, by which others are
 * found; {@code Likeness} decides on each pair by what the two share and where it stands; {@code
 * Grouping} parts what hangs together into groups by mean likeness; {@code Origin} names where the
 * story comes from.
 *
 * <p>Traps: the order of arrival must not matter, so sums are whole numbers. A pair is decided
 * without a look at any third report. What two reports share says little by itself: background and
 * updates share as much as copies do.
 */
@NullMarked
package dev.parley.fuse.copies;

import org.jspecify.annotations.NullMarked;
