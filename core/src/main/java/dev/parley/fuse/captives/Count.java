package dev.parley.fuse.captives;

import dev.parley.claim.Bound;
import dev.parley.claim.Edtf;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import org.jspecify.annotations.Nullable;

/**
 * What one claim counts.
 *
 * @param claimant who says so
 * @param holder whose captives they are or were, or null where nothing tells
 * @param of who is counted, as the report says it, or null
 * @param period the days it covers or on which it stood so, as the report says, or null
 * @param exchangeFor the words of what is given for them, or null
 */
record Count(
    Told told,
    Fate fate,
    Weight weight,
    Known claimant,
    @Nullable Known holder,
    @Nullable String of,
    long value,
    @Nullable Long high,
    Bound bound,
    @Nullable Edtf period,
    @Nullable String exchangeFor) {

  Count weighing(Weight other) {
    return new Count(
        told, fate, other, claimant, holder, of, value, high, bound, period, exchangeFor);
  }

  Count heldBy(@Nullable Known other) {
    return new Count(
        told, fate, weight, claimant, other, of, value, high, bound, period, exchangeFor);
  }

  Count exchangedFor(@Nullable String words) {
    return new Count(told, fate, weight, claimant, holder, of, value, high, bound, period, words);
  }
}
