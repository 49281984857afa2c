/**
 * Who says what, and who else does: {@link dev.parley.fuse.sources.Sources} gives each person, body
 * and outlet in the chains its claims, and tells of each whether someone independent says the same
 * or what does not fit.
 *
 * <p>Independent is who has another story and another nearest source: two outlets that quote one
 * spokesman are one voice on the matter. Nothing is rated here; grades are a person's.
 *
 * <p>Traps. Only events, tallies and positions can be compared ({@link
 * dev.parley.fuse.sources.Matter}): that two people said something is no confirmation of either.
 * And what cannot be compared is neither alone nor confirmed.
 */
@NullMarked
package dev.parley.fuse.sources;

import org.jspecify.annotations.NullMarked;
