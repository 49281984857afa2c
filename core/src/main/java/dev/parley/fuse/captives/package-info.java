/**
 * The account of captives: who was taken, released, rescued, who died and who is still held,
 * according to whom, and whether a claimant's figures add up.
 *
 * <p>{@link dev.parley.fuse.captives.Account} is made of claims, in any order. {@code Count} is
 * what one claim counts, {@code Counts} finds them, {@code Entries} tells once what a claimant said
 * more than once, and {@code Balances} does the sums.
 *
 * <p>Traps: what is planned, possible or denied is in the ledger and in no sum. A part ("12 of them
 * engineers") is never added to its whole, nor a total so far to single releases. No figure of one
 * claimant stands in for another's unsaid: where a balance borrows, it says from whom. A gap is
 * shown, never closed.
 */
@NullMarked
package dev.parley.fuse.captives;

import org.jspecify.annotations.NullMarked;
