/**
 * The same event told by several reports: {@link dev.parley.fuse.events.SameEvent} takes {@link
 * dev.parley.fuse.events.Telling}s, which {@link dev.parley.fuse.events.Tellings} makes of a
 * report's words, and says which of them tell one event.
 *
 * <p>Order does not matter: how alike two tellings are ({@code Likeness}) is a function of these
 * two and of tables that ship; a group is a function of its connected component ({@code
 * AverageLinkage}); its id is its smallest member's. So a new report can change the groups of the
 * component that it falls into, and no other.
 *
 * <p>Traps: likeness alone does not keep the rounds of long talks apart, since they share place,
 * people and words; {@code Contradictions} does, by their dates. Groups are no chains: two tellings
 * that are linked through a third may well be parted again.
 *
 * <p>This package knows claims and tables, and nothing of reading, extracting or storing: what it
 * needs of a report's words travels with the tellings.
 */
@NullMarked
package dev.parley.fuse.events;

import org.jspecify.annotations.NullMarked;
