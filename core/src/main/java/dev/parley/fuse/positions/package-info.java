/**
 * What parties want over time, according to reports: the latest stance on a day, and where it
 * shifted.
 *
 * <p>{@link dev.parley.fuse.positions.Positions} takes the claims in any order. It makes {@code
 * Saying}s of them (what the reports of one story tell counts once, on its first day), joins those
 * of a party, a topic and a matter in {@code Line}s, and tells {@link
 * dev.parley.fuse.positions.Stand}s: a stance taken and repeated until it changes. {@link
 * dev.parley.fuse.positions.Cell}s are the latest of them, {@link dev.parley.fuse.positions.Shift}s
 * the changes.
 *
 * <p>Traps: the order is that of saying, not of printing. Two stances about different matters of
 * one topic stand side by side and are no shift; the matter is told by words alone. What is planned
 * or only possible starts and ends no shift, and never hides what is asserted. What is denied is a
 * stance that the party takes no more ("dropped its demand"): it ends the stance, which is a shift.
 * A party is who claims say it is: no officer is made his party here.
 */
@NullMarked
package dev.parley.fuse.positions;

import org.jspecify.annotations.NullMarked;
