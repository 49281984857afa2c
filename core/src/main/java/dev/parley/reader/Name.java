package dev.parley.reader;

import dev.parley.claim.Span;

/** A name in the text. */
public record Name(Span span, Type type) {
  /** What is named. */
  public enum Type {
    PERSON,
    ORGANISATION,
    /** A state, town, region, river. */
    PLACE,
    FACILITY,
    /** A nationality or another group of people. */
    GROUP,
    EVENT,
    OTHER
  }
}
