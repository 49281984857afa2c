package dev.parley.extract.event;

import dev.parley.claim.Standing;

/**
 * An event as the finders see it, before it is known whether it is told as a claim: all sixteen
 * types of PLOVER, with one party or with none.
 */
public record Happening(Trigger trigger, Participants participants, Standing standing) {}
