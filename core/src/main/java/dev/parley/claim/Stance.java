package dev.parley.claim;

/** What a party makes of a term. */
public enum Stance implements Labelled {
  DEMAND,
  PROPOSE,
  ACCEPT,
  REJECT,
  /** Says that it is ready for it. */
  OPEN
}
