package dev.parley.claim;

/** What an actor or a source is. */
public enum ActorKind implements Labelled {
  PERSON,
  GROUP,
  ORGANISATION,
  GOVERNMENT,
  OUTLET,
  DOCUMENT
}
