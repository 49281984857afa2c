package dev.parley.claim;

/** What the source makes of what it tells. */
public enum Standing implements Labelled {
  /** It is so, or it happened. */
  ASSERTED,
  /** It is said not to be so. */
  DENIED,
  /** It will happen. */
  PLANNED,
  /** It may or could be, or is reported to be. */
  POSSIBLE,
  /** It holds only if something else does. */
  CONDITIONAL
}
