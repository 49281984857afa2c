package dev.parley.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as they are compared: no case, no accents, words between single blanks. */
public final class Folding {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  /** With a blank before and behind, so that {@code LIKE '% word %'} finds whole words. */
  public static String fold(@Nullable String name) {
    if (name == null) {
      return " ";
    }
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return " " + words + " ";
  }
}
