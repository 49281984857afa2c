package dev.parley.lexicon;

/** Small questions about words, asked so often that a regex would cost too much. */
public final class Words {
  private Words() {}

  /** Whether a word is one of some few. */
  public static boolean oneOf(String word, String... any) {
    for (String one : any) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** A name without the "the" before it. */
  public static String withoutArticle(String name) {
    return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
  }
}
