package dev.parley.fuse.events;

import dev.parley.claim.Edtf;
import dev.parley.claim.EventType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What two tellings of one event cannot differ in. */
final class Contradictions {
  /** "Two days later", a night, another time zone: dates of one event may be a day apart. */
  private static final int SLACK_DAYS = 1;

  private static final Set<EventType> DONE_TO_OTHERS =
      EnumSet.of(
          EventType.RETREAT,
          EventType.AID,
          EventType.COERCE,
          EventType.ASSAULT,
          EventType.SANCTION,
          EventType.CONCEDE);

  /**
   * Talks come in rounds, often one a week; a report that does not tell their day speaks of those
   * of these days.
   */
  private static final int BETWEEN_ROUNDS = 5;

  private Contradictions() {}

  /** True where both tell a kind, a time or who takes part, and no event can have both. */
  static boolean between(Telling a, Telling b) {
    return a.type() != null && b.type() != null && a.type() != b.type()
        || a.when() != null && b.when() != null && apart(a.when(), b.when())
        || far(a, b)
        || othersTakePart(a, b);
  }

  /**
   * True for a deed that one does to another, where the two tell of others. A report that tells of
   * two releases tells of other people or another number; of two reports, one may name a state and
   * the other its army, or count otherwise, so more must differ.
   */
  private static boolean othersTakePart(Telling a, Telling b) {
    if (a.type() == null || b.type() == null || !DONE_TO_OTHERS.contains(a.type())) {
      return false;
    }
    Telling.Parts one = a.parts();
    Telling.Parts other = b.parts();
    boolean doers = apart(one.doers(), other.doers());
    boolean receivers = apart(one.receivers(), other.receivers());
    boolean numbers =
        one.quantity() != null
            && other.quantity() != null
            && !one.quantity().equals(other.quantity());
    if (a.text().report().equals(b.text().report())) {
      return doers || receivers || numbers;
    }
    return doers && receivers || numbers && !(a.when() != null && a.when().equals(b.when()));
  }

  /** True where both are told and nothing is in both. */
  static boolean apart(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }

  /** True where one does not tell its day, and was printed long before or after the other's. */
  private static boolean far(Telling a, Telling b) {
    Days one = Days.of(a);
    Days other = Days.of(b);
    int most = a.type() == EventType.CONSULT ? BETWEEN_ROUNDS : Days.FAR;
    return one != null && other != null && one.between(other) > most;
  }

  private static boolean apart(Edtf a, Edtf b) {
    return before(a, b) || before(b, a);
  }

  private static boolean before(Edtf a, Edtf b) {
    return a.latest().isBefore(b.earliest())
        && a.latest().plusDays(SLACK_DAYS).isBefore(b.earliest());
  }
}
