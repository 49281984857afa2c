package dev.parley.record;

/** What answers hold back unless it is asked for. */
public enum Kept {
  /** Restricted reports, and what would name a restricted source. */
  RESTRICTED,
  /** Claims of reports that their outlets have withdrawn, where claims are fused. */
  WITHDRAWN
}
