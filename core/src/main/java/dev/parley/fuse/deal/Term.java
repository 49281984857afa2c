package dev.parley.fuse.deal;

import dev.parley.claim.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What a line says in figures and words; each null where the report does not tell.
 *
 * @param detail the words of the term
 */
public record Term(
    @Nullable String topic,
    @Nullable String detail,
    @Nullable Long value,
    @Nullable String duration,
    @Nullable Edtf deadline,
    @Nullable String condition,
    @Nullable String exchangeFor) {
  static Term words(String detail) {
    return new Term(null, detail, null, null, null, null, null);
  }
}
