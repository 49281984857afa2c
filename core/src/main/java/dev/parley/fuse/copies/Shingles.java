package dev.parley.fuse.copies;

import dev.parley.lexicon.Table;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Cuts a text into shingles that outlive an editor's hand.
 *
 * <p>A shingle is two telling words that stand beside each other, or with one telling word between
 * them, in either order. Word 3-grams are too brittle: whoever replaces one word breaks three of
 * them, and half of all words are ones that an editor replaces without a thought. So the words of
 * {@code light.tsv} and all numbers are passed over (counts are what is updated first), endings are
 * cut, and of each word the consonants alone are kept, by sound: "Mashaal" and "Meshal",
 * "organisation" and "organization", "Kiev" and "Kyiv" are the same.
 */
final class Shingles {
  private static final Set<String> LIGHT = light();

  private Shingles() {}

  private static Set<String> light() {
    Set<String> all = new HashSet<>();
    for (Table.Row row :
        Table.load(Shingles.class, "light.tsv", "class", "words").unique("class").rows()) {
      row.need("class"); // says why its words are light
      for (String word : row.needList("words")) {
        if (!word.equals(plain(word))) {
          throw row.fault("write '" + word + "' in lower case and without accents");
        }
        all.add(word);
      }
    }
    return Set.copyOf(all);
  }

  /**
   * Hands on the hash of each shingle in the order of the text, and how many there were; those of
   * one word are handed on together.
   */
  static void of(String text, Consumer to) {
    Window window = new Window(to);
    StringBuilder word = new StringBuilder();
    String plain = plain(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!apostrophe(c)) { // "Shi'ite" is one word, and "minister's" loses its s below
        end(word, window);
      }
    }
    end(word, window);
  }

  /** Takes a shingle. */
  interface Consumer {
    /**
     * @param hash 64 bits, evenly spread
     * @param place which telling word of the text it begins with, from 0
     */
    void shingle(long hash, int place);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static void end(StringBuilder word, LongConsumer to) {
    // A letter alone is a piece of an abbreviation ("U.S."), which the house style writes or not.
    if (word.length() > 1 && word.chars().noneMatch(Character::isDigit)) {
      String whole = word.toString();
      if (!LIGHT.contains(whole)) {
        to.accept(hash(sound(stem(whole))));
      }
    }
    word.setLength(0);
  }

  /** Without the commonest endings. */
  static String stem(String word) {
    int n = word.length();
    if (n > 5 && word.endsWith("ing")) {
      return word.substring(0, n - 3);
    }
    if (n > 4 && (word.endsWith("ed") || word.endsWith("es"))) {
      return word.substring(0, n - 2);
    }
    if (n > 3 && word.endsWith("s") && !word.endsWith("ss")) {
      return word.substring(0, n - 1);
    }
    return word;
  }

  /**
   * The consonants, those that sound alike as one, doubled ones once; a vowel at the front as a.
   */
  static String sound(String word) {
    StringBuilder out = new StringBuilder(word.length());
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      char heard =
          switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> i == 0 ? 'a' : 0;
            case 'h', 'y', 'w' -> i == 0 ? c : 0;
            case 'z' -> 's';
            case 'q' -> 'k';
            case 'c' -> next == 'e' || next == 'i' ? 's' : next == 'h' ? 'c' : 'k';
            default -> c;
          };
      if (heard != 0 && c != last) {
        out.append(heard);
      }
      last = c;
    }
    return out.toString();
  }

  private static long hash(String word) {
    long h = 0xcbf29ce484222325L; // FNV-1a: the same on every machine and in every release of Java
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mixed(h);
  }

  /** The finisher of SplitMix64. */
  private static long mixed(long h) {
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }

  /** The last two telling words. */
  private static final class Window implements LongConsumer {
    private final Consumer to;
    private long before;
    private long last;
    private int count;

    Window(Consumer to) {
      this.to = to;
    }

    @Override
    public void accept(long word) {
      if (count > 0 && last != word) {
        to.shingle(mixed(last + word), count - 1); // a sum, since the order of the two is free
      }
      if (count > 1 && before != word) {
        to.shingle(mixed(before + word), count - 2);
      }
      before = last;
      last = word;
      count++;
    }
  }
}
