package dev.parley.explain;

import dev.parley.claim.Labelled;

/** One sort of what a reading finds, as it is marked in a text. */
public enum Layer implements Labelled {
  NAMES,
  CHAINS,
  ATTRIBUTIONS
}
