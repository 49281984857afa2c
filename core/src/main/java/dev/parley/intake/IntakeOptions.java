package dev.parley.intake;

import dev.parley.claim.Edtf;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are taken in.
 *
 * @param published the date of reports that do not tell theirs, or null
 * @param outlet the outlet of reports that do not tell theirs, or null
 * @param encoding of text files; null for UTF-8 (or UTF-16 with its mark)
 * @param anyLanguage true to read reports in other languages than English too
 * @param maxBytes the largest report, in bytes
 */
public record IntakeOptions(
    @Nullable Edtf published,
    @Nullable String outlet,
    @Nullable Charset encoding,
    boolean anyLanguage,
    long maxBytes) {
  /** Four mebibytes: some 700,000 words, far more than any report. */
  public static final long MAX_BYTES = 4L << 20;

  public static final IntakeOptions DEFAULT = new IntakeOptions(null, null, null, false, MAX_BYTES);
}
