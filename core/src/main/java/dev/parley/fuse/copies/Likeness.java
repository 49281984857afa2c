package dev.parley.fuse.copies;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that two reports are copies of one story: thousandths of log odds, above 0 where
 * it is likelier than not. A pure function of the two.
 *
 * <p>What decides is not how much two reports share but where it stands. A background paragraph
 * that every report on a conflict repeats, the rest of yesterday's report under today's news, a
 * paragraph of another story in a round-up: all of them share up to nine tenths of the shorter
 * text, and the lead of one of the two stands nowhere in the other. A copy has the other's lead, as
 * a rule, and where it got a new one, the old lead goes on below it. So the lesser of the two
 * shares of leads weighs most, and containment comes second.
 *
 * <p>The weights were fitted by logistic regression on the part of the measuring set that is there
 * to choose on, and rounded; the bias was then raised to where groups came out best, since groups
 * ask for the mean of many likenesses (DECISIONS.md).
 */
final class Likeness {
  /** What is less likely than this counts as this, so that one bad pair does not part a group. */
  static final int FLOOR = -3000;

  /**
   * What is likelier counts as this, so that one exact copy does not outvote what speaks against.
   */
  static final int CEILING = 4000;

  /** Reports further apart in time tell the story as it went on. */
  static final int DAYS = 5;

  /** Less than that two short reports of one form share by chance. */
  static final int FEWEST = 8;

  /** In steps of {@link Digest#STEP} telling words: about fifty words of the text. */
  static final int LEAD = 6;

  private static final double BIAS = 4.5;
  private static final double CONTAINMENT = 5;
  private static final double LESSER_LEAD = 4;
  private static final double DAY_APART = -1;

  /** Two texts share as much of a lead by chance; less than that makes no difference. */
  private static final double LEAD_BY_CHANCE = 0.1;

  /** Without a day, copies are held to be as far apart as hardly any are. */
  private static final int DAYS_UNKNOWN = 3;

  private Likeness() {}

  /** Compares two reports. */
  static int of(Printed a, Printed b) {
    if (a.digest().version() != b.digest().version()) {
      return FLOOR;
    }
    long days = days(a.published(), b.published());
    Shared shared = Shared.of(a.digest(), b.digest(), LEAD);
    if (days > DAYS || shared.both() < FEWEST) {
      return FLOOR;
    }
    double odds =
        BIAS
            + CONTAINMENT * shared.containment()
            + LESSER_LEAD * Math.log(LEAD_BY_CHANCE + shared.lesserLead())
            + DAY_APART * days;
    return (int) Math.max(FLOOR, Math.min(CEILING, Math.round(1000 * odds)));
  }

  private static long days(@Nullable Edtf a, @Nullable Edtf b) {
    if (a == null || b == null) {
      return DAYS_UNKNOWN;
    }
    long after = daysBetween(a.latest(), b.earliest());
    long before = daysBetween(b.latest(), a.earliest());
    long apart = Math.max(0, Math.max(after, before));
    boolean known = a.asDay() != null && b.asDay() != null;
    return known ? apart : Math.max(DAYS_UNKNOWN, apart);
  }

  /** Open dates lie beyond what {@code ChronoUnit} can count, but not beyond epoch days. */
  private static long daysBetween(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }
}
