/**
 * What was counted, by whom, over time.
 *
 * <p>{@link dev.parley.fuse.counts.Counts} takes the claims in any order and tells {@link
 * dev.parley.fuse.counts.Count}s: one number that one claimant gives, however often it is printed,
 * with those of others that contradict it and the one of its own that it revises. {@link
 * dev.parley.fuse.counts.Reach} says which numbers "at least 40" and the like may mean.
 *
 * <p>Traps: nothing is added and nothing averaged. Numbers are compared only where measure, who is
 * counted and time are the same, and place and doer too: what has another of these may be a part of
 * the whole. Where a report is silent on one of these, it is compared within the same story alone.
 * What is planned, possible or denied is never compared with what is asserted.
 */
@NullMarked
package dev.parley.fuse.counts;

import org.jspecify.annotations.NullMarked;
