package dev.parley.intake;

/** Stops the taking in of one report; becomes an {@link IntakeResult.Refused}. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String next;

  RefusedException(String reason, String next) {
    super(reason);
    this.next = next;
  }

  IntakeResult.Refused at(String where) {
    return new IntakeResult.Refused(where, String.valueOf(getMessage()), next);
  }
}
