package dev.parley.extract.time;

import dev.parley.claim.Span;

/**
 * A time expression as TimeML marks it.
 *
 * @param span its words, without a preposition before them
 * @param type what it is
 * @param value TIMEX3's: "2031-07-24", "2031-W30", "2031-07-24TMO", "P3M", "PAST_REF"
 */
public record Timex(Span span, Type type, String value) {
  /** TimeML's types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
