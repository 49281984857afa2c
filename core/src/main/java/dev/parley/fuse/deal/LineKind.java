package dev.parley.fuse.deal;

import dev.parley.claim.Labelled;

/** What a line of the sheet tells of its paper. */
public enum LineKind implements Labelled {
  /** Where the paper stands on the day that is asked about. */
  STATUS,
  CONCLUDED,
  BEGINS,
  EXTENDED,
  /** The deal came out of a draft. */
  FOLLOWS,
  /** The paper took the place of an earlier one. */
  REPLACES,
  TERM,
  DEMANDED,
  PROPOSED,
  ACCEPTED,
  REJECTED,
  /** Somebody says that it is ready for it. */
  OPEN,
  /** Somebody says something of the paper. */
  SAID,
  VIOLATION,
  /** Somebody denies a violation. */
  DENIAL,
  /** Who is in the body that watches. */
  MEMBER,
  /** What the body that watches is for. */
  MANDATE
}
