package dev.parley.exchange;

/**
 * Converts offsets of one text between UTF-16 units (Java) and Unicode code points (the
 * interchange).
 *
 * <p>A lone surrogate counts as one code point, as {@link String#codePointCount} has it. An offset
 * in the midst of a pair belongs to the pair's code point.
 */
public final class CodePoints {
  private final String text;

  /** Code points before each unit; null where every character is one unit. */
  private final int @org.jspecify.annotations.Nullable [] before;

  private final int count;

  public CodePoints(String text) {
    this.text = text;
    this.count = text.codePointCount(0, text.length());
    this.before = count == text.length() ? null : table(text);
  }

  private static int[] table(String text) {
    int[] before = new int[text.length() + 1];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = n;
      boolean pair = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (pair) {
        before[i] = n - 1;
      } else {
        n++;
      }
    }
    before[text.length()] = n;
    return before;
  }

  /** How many code points the text has. */
  public int count() {
    return count;
  }

  /** The code point offset of a UTF-16 offset, 0 to the text's length. */
  public int fromUtf16(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(
          "offset " + offset + " in a text of " + text.length() + " units");
    }
    return before == null ? offset : before[offset];
  }

  /** The UTF-16 offset of a code point offset, 0 to {@link #count()}. */
  public int toUtf16(int offset) {
    if (offset < 0 || offset > count) {
      throw new IndexOutOfBoundsException(
          "code point " + offset + " in a text of " + count + " code points");
    }
    return before == null ? offset : text.offsetByCodePoints(0, offset);
  }
}
