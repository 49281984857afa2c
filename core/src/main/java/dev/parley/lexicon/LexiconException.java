package dev.parley.lexicon;

/** A table that cannot be used; the message names table, line and reason. */
public final class LexiconException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public LexiconException(String message) {
    super(message);
  }
}
