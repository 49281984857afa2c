package dev.parley.claim;

/** What was counted. */
public enum Measure implements Labelled {
  KILLED,
  WOUNDED,
  MISSING,
  ABDUCTED,
  HELD,
  BELIEVED_DEAD,
  RELEASED,
  RESCUED,
  EXCHANGED,
  DETAINED,
  DISPLACED,
  KILLED_OR_WOUNDED,
  RETURNED_BODIES,
  AID_TRUCKS,
  OTHER
}
