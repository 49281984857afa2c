package dev.parley.export;

import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Source;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How claims are shown where a form has only a title and a text for them. */
final class Shown {
  private Shown() {}

  /** "[planned] words": what is not said to be done never looks done. */
  static String marked(Claim claim, String words) {
    Standing standing = claim.ground().standing();
    return standing == Standing.ASSERTED ? words : "[" + standing.label() + "] " + words;
  }

  /** Who says so, nearest first, with outlet and date at the end. */
  static String sources(Told told) {
    String chain =
        told.claim().ground().sources().stream()
            .map(Source::name)
            .collect(Collectors.joining(" ← "));
    Edtf published = told.report().published();
    return published == null ? chain : (chain + ", " + published.text()).strip();
  }

  /** The first day, or null where the time is open or missing. */
  static @Nullable LocalDate first(@Nullable Edtf time) {
    return time == null || time.earliest().equals(LocalDate.MIN) ? null : time.earliest();
  }

  /** The last day, or null where the time is open or missing. */
  static @Nullable LocalDate last(@Nullable Edtf time) {
    return time == null || time.latest().equals(LocalDate.MAX) ? null : time.latest();
  }

  /** Its text, or null. */
  static @Nullable String text(@Nullable Edtf time) {
    return time == null ? null : time.text();
  }
}
