package dev.parley.fuse.words;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What forms of one word have in common: "killed", "killing" and "kills" are "kill".
 *
 * <p>By form and not by lemma, since a noun and its verb tell the same event and lemmas of rare
 * verbs come out differently from one sentence to the next. A stem is a key and need not be a word.
 */
public final class Stems {
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

  /** Shorter words have no ending that could be cut. */
  private static final int SHORT = 3;

  private Stems() {}

  /** The stem of a word as it is written. */
  public static String of(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    if (word.length() <= SHORT) {
      return word;
    }
    word = withoutVerbEnding(singular(word));
    if (word.length() > SHORT && word.endsWith("e")) {
      word = cut(word, 1);
    }
    if (word.length() > SHORT && word.endsWith("y")) {
      word = cut(word, 1) + "i";
    }
    return word;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") || word.endsWith("ied")) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses")) {
      return cut(word, 2);
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? cut(word, 1) : word;
  }

  private static String withoutVerbEnding(String word) {
    for (String ending : new String[] {"ing", "ed"}) {
      if (!word.endsWith(ending)) {
        continue;
      }
      String rest = cut(word, ending.length());
      if (rest.length() >= SHORT && VOWEL.matcher(rest).find()) {
        return rest.length() > SHORT && doubled(rest) ? cut(rest, 1) : rest;
      }
    }
    return word;
  }

  /** "stabb" of "stabbed", but not "kill" of "killed". */
  private static boolean doubled(String word) {
    char last = word.charAt(word.length() - 1);
    return last == word.charAt(word.length() - 2) && "lsz".indexOf(last) < 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
