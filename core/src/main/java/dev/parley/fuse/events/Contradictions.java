package dev.parley.fuse.events;

import dev.parley.claim.Edtf;

/** What two tellings of one event cannot differ in. */
final class Contradictions {
  /** "Two days later", a night, another time zone: dates of one event may be a day apart. */
  private static final int SLACK_DAYS = 1;

  private Contradictions() {}

  /** True where both tell a kind or a time, and no event can have both. */
  static boolean between(Telling a, Telling b) {
    return a.type() != null && b.type() != null && a.type() != b.type()
        || a.when() != null && b.when() != null && apart(a.when(), b.when())
        || far(a, b);
  }

  /** True where one does not tell its day, and was printed long before or after the other's. */
  private static boolean far(Telling a, Telling b) {
    Days one = Days.of(a);
    Days other = Days.of(b);
    return one != null && other != null && one.between(other) > Days.FAR;
  }

  private static boolean apart(Edtf a, Edtf b) {
    return before(a, b) || before(b, a);
  }

  private static boolean before(Edtf a, Edtf b) {
    return a.latest().isBefore(b.earliest())
        && a.latest().plusDays(SLACK_DAYS).isBefore(b.earliest());
  }
}
