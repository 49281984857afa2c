package dev.parley.cli;

/** A command that cannot do what it was asked; the message is for the user. */
final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailedException(String message) {
    super(message);
  }
}
