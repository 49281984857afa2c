package dev.parley.fuse.captives;

import dev.parley.claim.Labelled;

/** What is told of captives. */
public enum Fate implements Labelled {
  TAKEN,
  RELEASED,
  /** Of both sides together. */
  EXCHANGED,
  RESCUED,
  DEAD,
  BODIES_RETURNED,
  HELD
}
