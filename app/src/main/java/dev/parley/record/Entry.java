package dev.parley.record;

import dev.parley.report.Hash;

/**
 * One link of the journal.
 *
 * @param seq its number, from 1, without gaps
 * @param recorded when it was written, UTC, ISO 8601
 * @param kind {@code text}, {@code publication} or {@code reading}
 * @param payload JSON, with its version in {@code v}
 * @param prev the hash of the entry before; for the first one {@link #GENESIS}
 * @param hash of all that
 */
record Entry(long seq, String recorded, String kind, String payload, String prev, String hash) {
  /** What the first entry names as the one before. */
  static final String GENESIS = "0".repeat(64);

  static Entry following(long seq, String recorded, String kind, String payload, String prev) {
    return new Entry(seq, recorded, kind, payload, prev, hash(seq, recorded, kind, payload, prev));
  }

  /**
   * The chain's form, version 1: the five parts, each as its length in UTF-16 units, a colon,
   * itself and a line end, behind the name of the form; SHA-256 of the UTF-8 bytes. Lengths keep
   * the parts apart, so no two entries have the same form.
   */
  private static String hash(long seq, String recorded, String kind, String payload, String prev) {
    StringBuilder form = new StringBuilder("parley journal 1\n");
    for (String part : new String[] {Long.toString(seq), recorded, kind, payload, prev}) {
      form.append(part.length()).append(':').append(part).append('\n');
    }
    return Hash.of(form.toString());
  }

  /** True where the hash is that of the other parts. */
  boolean isWhole() {
    return hash.equals(hash(seq, recorded, kind, payload, prev));
  }
}
