package dev.parley.claim;

/** Whether the office is held. */
public enum TenureStatus implements Labelled {
  CURRENT,
  FORMER,
  ACTING
}
