package dev.parley.extract.time;

import dev.parley.extract.time.Timex.Type;
import org.jspecify.annotations.Nullable;

/** So many of something: "six days", "several years". */
record Length(Amount amount, Grain grain) implements Meaning {
  @Override
  public Moment in(Frame frame) {
    return new Moment(Type.DURATION, amount.timex(grain), null, null, iso());
  }

  /** ISO 8601, or null where it is vague. */
  @Nullable String iso() {
    return amount.vague() || amount.n() >= Amount.MOST ? null : amount.iso(grain);
  }
}
