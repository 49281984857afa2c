package dev.parley.claim;

/** What a term is about. */
public enum Topic implements Labelled {
  CEASEFIRE,
  WITHDRAWAL,
  CAPTIVES,
  AID,
  CROSSINGS,
  MONITORING,
  DISARMAMENT,
  GOVERNANCE,
  TERRITORY,
  RETURN,
  RECONSTRUCTION,
  JUSTICE,
  SANCTIONS,
  SECURITY,
  TALKS,
  OTHER
}
