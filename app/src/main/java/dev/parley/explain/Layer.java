package dev.parley.explain;

import dev.parley.claim.Labelled;

/** One sort of what a reading finds and of what the rules make of it, as it is marked in a text. */
public enum Layer implements Labelled {
  NAMES,
  CHAINS,
  ATTRIBUTIONS,
  CLAIMS,
  /** What was seen and not claimed. */
  PASSED
}
