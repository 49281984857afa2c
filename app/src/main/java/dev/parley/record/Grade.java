package dev.parley.record;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person makes of a source or of a claim, on the Admiralty scale (NATO's AJP-2.1): how
 * reliable a source is, and how credible a piece of information.
 *
 * @param reliability A to F, or null where only a claim is graded
 * @param credibility 1 to 6
 * @param note why, or null
 */
public record Grade(@Nullable String reliability, int credibility, @Nullable String note) {
  /** The scale, for messages. */
  public static final String SCALE =
      "Reliability of a source: A completely reliable, B usually reliable, C fairly reliable, D not"
          + " usually reliable, E unreliable, F cannot be judged. Credibility of what is said: 1"
          + " confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be"
          + " judged.";

  private static final Pattern FORM = Pattern.compile("([A-F])?([1-6])");

  /**
   * Reads a grade.
   *
   * @throws IllegalArgumentException with the scale
   */
  public static Grade parse(String written, @Nullable String note) {
    Matcher m = FORM.matcher(written.strip().toUpperCase(Locale.ROOT));
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "'"
              + written
              + "' is no grade. A source gets a letter and a digit (B2), a claim a"
              + " digit (2). "
              + SCALE);
    }
    return new Grade(m.group(1), Integer.parseInt(m.group(2)), note);
  }

  /** As people write it: {@code B2}, or {@code 2} of a claim. */
  public String text() {
    return (reliability == null ? "" : reliability) + credibility;
  }
}
