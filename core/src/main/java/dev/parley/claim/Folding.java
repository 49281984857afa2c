package dev.parley.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as they are compared: no case, no accents, words between single blanks. */
public final class Folding {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final char MOST_ASCII = 127;

  private Folding() {}

  /** With a blank before and behind, so that {@code LIKE '% word %'} finds whole words. */
  public static String fold(@Nullable String name) {
    if (name == null) {
      return " ";
    }
    String ascii = ascii(name);
    if (ascii != null) {
      return ascii;
    }
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return " " + words + " ";
  }

  /** The same of a name that has only ASCII, as most have; else null. */
  private static @Nullable String ascii(String name) {
    StringBuilder out = new StringBuilder(name.length() + 2).append(' ');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > MOST_ASCII) {
        return null;
      }
      if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + ('a' - 'A')));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out.append(c);
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    boolean open = out.length() == 1 || out.charAt(out.length() - 1) != ' ';
    return (open ? out.append(' ') : out).toString();
  }
}
