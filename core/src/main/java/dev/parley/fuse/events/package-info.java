/**
 * The same event told by several reports: {@link dev.parley.fuse.events.Tellings} makes a {@link
 * dev.parley.fuse.events.Telling} of each event that a report claims and of the {@link
 * dev.parley.fuse.events.EventDigest} of its words; {@link dev.parley.fuse.events.EventRoom} says
 * which of them tell one event, as they come and go, and {@link dev.parley.fuse.events.SameEvent}
 * when all are at hand.
 *
 * <p>Order does not matter: how alike two tellings are ({@code Likeness}) is a function of these
 * two and of tables that ship; a group is a function of its connected component ({@code
 * AverageLinkage}); its id is its smallest member's. So a new report can change the groups of the
 * component that it falls into, and no other.
 *
 * <p>Traps: likeness alone does not keep the rounds of long talks apart, since they share place,
 * people and words; {@code Contradictions} does, by their dates. What a source makes of an event
 * (planned, held, denied) parts nobody, so whoever shows a group must show each telling's standing.
 * Groups are no chains: two tellings that are linked through a third may well be parted again. What
 * {@code Keys} leave out can never be linked: two weeks are the longest way between reports that do
 * not tell the day.
 *
 * <p>This package knows claims and tables, and nothing of reading, extracting or storing: what it
 * needs of a report's words travels with the tellings.
 */
@NullMarked
package dev.parley.fuse.events;

import org.jspecify.annotations.NullMarked;
