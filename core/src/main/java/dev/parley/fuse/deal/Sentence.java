package dev.parley.fuse.deal;

import dev.parley.claim.Span;
import dev.parley.fuse.Told;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The sentence of a claim, before and after the words that make it. */
final class Sentence {
  private static final Pattern END_OF_CLAUSE = Pattern.compile("[,.;:](?=\\s|$).*$");

  private Sentence() {}

  /** From the words that make the claim on. */
  static String behind(Told told) {
    String words = told.words().evidence();
    return words.substring(at(told, words));
  }

  /** Up to the words that make the claim. */
  static String ahead(Told told) {
    String words = told.words().evidence();
    return words.substring(0, at(told, words));
  }

  /**
   * From the words that make the claim to the end of their clause.
   *
   * @param without leaves those words themselves out
   */
  static String clause(Told told, boolean without, int most) {
    String rest = behind(told);
    String head = told.words().head();
    if (without && rest.startsWith(head)) {
      rest = rest.substring(head.length());
    }
    String[] words = END_OF_CLAUSE.matcher(rest.strip()).replaceFirst("").split("\\s+");
    List<String> first = Arrays.asList(words).subList(0, Math.min(words.length, most));
    return String.join(" ", first);
  }

  /** Spans count code points. */
  private static int at(Told told, String words) {
    Span head = told.claim().ground().head();
    int from = head.start() - told.claim().ground().evidence().start();
    return from < 0 || from > words.codePointCount(0, words.length())
        ? 0
        : words.offsetByCodePoints(0, from);
  }
}
