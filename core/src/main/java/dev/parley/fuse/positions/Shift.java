package dev.parley.fuse.positions;

import dev.parley.claim.Labelled;

/**
 * A party's stance on a matter changed.
 *
 * @param from as it stood until then; its latest claim tells it last
 * @param to its first claim tells the change
 * @param contradicted that on the same day it is also told otherwise
 */
public record Shift(Stand from, Stand to, Change change, boolean contradicted) {
  /** What changed. */
  public enum Change implements Labelled {
    STANCE,
    /** The stance is the same; the duration, the deadline or the value is another. */
    TERMS
  }
}
