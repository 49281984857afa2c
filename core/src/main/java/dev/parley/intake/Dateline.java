package dev.parley.intake;

import dev.parley.claim.Edtf;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a wire text tells: "date 2023-12-20", "Cairo, Dec 20 (EFE).-", "CAIRO, December
 * 20, 2023 (Name) -". It is read, and left where it stands.
 *
 * @param date the day, where it has a year
 * @param yearless the day as written where it has none, else null
 * @param outlet the name in parentheses, or null
 */
record Dateline(@Nullable Edtf date, @Nullable String yearless, @Nullable String outlet) {
  private static final int HEAD = 400;

  private static final Pattern DATE_LINE =
      Pattern.compile("\\bdate[: ]\\s*(\\d{4}-\\d{2}-\\d{2})\\b");

  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}' .-]{1,40}(?:,\\s*\\p{Lu}[\\p{L}' .-]{1,30})?,\\s*"
              + "(?:(?<m1>"
              + MONTH
              + ")\\s+(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\s+(?<m2>"
              + MONTH
              + "))"
              + "(?:,?\\s+(?<y>\\d{4}))?\\s*\\((?<outlet>[^()\\n]{2,40})\\)\\s*[.:]?\\s*[-–—]");

  /** Reads the head of a text. */
  static Dateline of(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    int lineEnd = head.stripLeading().indexOf('\n');
    String first =
        lineEnd < 0
            ? head
            : head.substring(0, head.length() - head.stripLeading().length() + lineEnd);
    Matcher line = DATE_LINE.matcher(first);
    Edtf date = line.find() ? Dates.tryParse(line.group(1)) : null;
    Matcher m = DATELINE.matcher(head);
    if (!m.find()) {
      return new Dateline(date, null, null);
    }
    String month = m.group("m1") == null ? m.group("m2") : m.group("m1");
    String day = m.group("d1") == null ? m.group("d2") : m.group("d1");
    if (date == null && m.group("y") != null) {
      date = Dates.tryParts(m.group("y"), month, day);
    }
    String yearless = date == null && m.group("y") == null ? month + " " + day : null;
    return new Dateline(date, yearless, m.group("outlet").strip());
  }
}
