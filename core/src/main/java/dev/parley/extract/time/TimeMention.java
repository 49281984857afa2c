package dev.parley.extract.time;

import dev.parley.claim.Edtf;
import dev.parley.claim.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time that claims can use.
 *
 * @param span its words, without a "since" or "until" before them
 * @param past what it means where the clause tells of the past, or null
 * @param future what it means where the clause looks ahead, or null
 * @param duration ISO 8601 for "42-day" and "for five months", or null
 * @param relation how it ties to its clause
 */
public record TimeMention(
    Span span,
    @Nullable Edtf past,
    @Nullable Edtf future,
    @Nullable String duration,
    Relation relation) {
  /** How a time ties to its clause. */
  public enum Relation {
    AT,
    SINCE,
    /** A limit: "until Monday", "by Friday". */
    UNTIL,
    LENGTH
  }
}
