/**
 * The deal sheet: which papers lie on the table, what stands in them, who takes or refuses them,
 * what was concluded, until when it runs, and who says that it was broken.
 *
 * <p>{@link dev.parley.fuse.deal.DealSheet} is made of claims, in any order. {@code Mention} is a
 * paper as words name it, {@code Papers} tells which one is meant, {@code Conclusions} finds the
 * deals, {@code LineMaker} makes lines, {@code Arranged} sorts them and {@code Standings} says
 * where a paper stands on a day; {@code Spans} computes until when a deal runs.
 *
 * <p>Traps: "the draft" is the one that the report named before, and nobody's where it named two; a
 * planned event is a term only of a paper that its report names or of the truce that stood. An
 * agreement's end is computed from its beginning and duration, and an extension without a told end
 * leaves it open: nothing is said to have expired that may have been extended.
 */
@NullMarked
package dev.parley.fuse.deal;

import org.jspecify.annotations.NullMarked;
