package dev.parley.extract.time;

import dev.parley.claim.Span;

/**
 * A time expression of a text.
 *
 * @param first index of its first piece in the sentence
 * @param end one past its last piece
 * @param symbol of the grammar
 * @param past what it means in a clause about the past
 * @param future what it means in a clause that looks ahead
 * @param meant what it means where it stands
 * @param lead what the words before it make of it
 */
record Found(
    Span span,
    int first,
    int end,
    String symbol,
    Moment past,
    Moment future,
    Moment meant,
    Leads.Lead lead) {

  boolean isDate() {
    return meant.type() == Timex.Type.DATE && !vague()
        || meant.type() == Timex.Type.TIME
        || meant.edtf() != null;
  }

  boolean vague() {
    return meant.value().endsWith("_REF");
  }

  Timex timex() {
    return new Timex(span, meant.type(), meant.value());
  }
}
