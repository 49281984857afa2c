package dev.parley.record;

/**
 * A record that cannot be used; the message says what is wrong, with which file, and what to do.
 */
public final class RecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordException(String message) {
    super(message);
  }

  public RecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
