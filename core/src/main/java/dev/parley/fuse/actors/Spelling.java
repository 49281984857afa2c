package dev.parley.fuse.actors;

import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two words may be the same name in two spellings.
 *
 * <p>A word is first written in one way ({@code sounds.tsv}): digraphs, doubled letters, glides.
 * The consonants of two spellings must then be the same. Vowels may differ as transliterations do:
 * the next vowel costs little, a far one (Karim, Karam; Hassan, Hussein) too much. Short words have
 * too few letters to differ.
 */
final class Spelling {
  private static final String VOWELS = "aeiou";

  /** Words that differ by more are two names. Chosen on the half "choose" of NamePairsTest. */
  private static final double MOST = 1.0;

  private static final double MOST_IN_FOUR_LETTERS = 0.5;
  private static final double NEXT = 0.5;
  private static final double SHORT_VOWEL = 0.7;
  private static final double LENGTH = 0.6;
  private static final double DROPPED = 0.9;
  private static final double FAR = 9;

  private record Rule(String from, String to, boolean begins, boolean ends) {
    String on(String word) {
      if (begins && ends) {
        return word.equals(from) ? to : word;
      }
      if (begins) {
        return word.startsWith(from) ? to + word.substring(from.length()) : word;
      }
      if (ends) {
        return word.endsWith(from) && word.length() > from.length()
            ? word.substring(0, word.length() - from.length()) + to
            : word;
      }
      return word.replace(from, to);
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  Spelling() {
    this(
        Table.load(Spelling.class, "sounds.tsv", "written", "sound"),
        Table.load(Spelling.class, "spellings.tsv", "name", "also"));
  }

  Spelling(Table sounds, Table spellings) {
    for (Table.Row row : sounds.unique("written").rows()) {
      String from = row.need("written");
      String to = row.need("sound");
      if (!to.matches("-|[a-zA-Z]+")) {
        throw row.fault("'" + to + "' is no sound: write letters, or - for none");
      }
      boolean begins = from.startsWith("^");
      boolean ends = from.endsWith("$");
      String bare = from.substring(begins ? 1 : 0, from.length() - (ends ? 1 : 0));
      if (bare.isEmpty()) {
        throw row.fault("'" + from + "' has no letter");
      }
      rules.add(new Rule(bare, to.equals("-") ? "" : to, begins, ends));
    }
    for (Table.Row row : spellings.rows()) {
      String name = row.need("name");
      for (String also : row.needList("also")) {
        if (names.put(also, name) != null) {
          throw row.fault("'" + also + "' stands with another name already");
        }
      }
    }
  }

  /** A folded word in one way of writing. */
  String sound(String word) {
    String out = names.getOrDefault(word, word);
    for (Rule rule : rules) {
      out = rule.on(out);
    }
    out = undoubled(out);
    return out.isEmpty() ? word : out;
  }

  private static String undoubled(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        out.append(word.charAt(i));
      }
    }
    return out.toString();
  }

  /** What spellings of one sound have in common: its consonants; of short ones the whole. */
  static String skeleton(String sound) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      if (!isVowel(sound.charAt(i))) {
        out.append(sound.charAt(i));
      } else if (i == 0) {
        out.append('-');
      }
    }
    return sound.length() <= 3 ? sound : out.toString();
  }

  /** From 0 (two names) to 1 (the same letters). */
  static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter <= 3 || !skeleton(a).equals(skeleton(b))) {
      return 0;
    }
    double cost = cost(a, b);
    return cost <= (shorter == 4 ? MOST_IN_FOUR_LETTERS : MOST) ? 1 - cost / 2 : 0;
  }

  private static double cost(String a, String b) {
    List<String> one = vowels(a);
    List<String> other = vowels(b);
    double cost = 0;
    for (int i = 0; i < one.size(); i++) {
      boolean last = i == one.size() - 1;
      cost += cost(one.get(i), other.get(i), i <= 1, last);
    }
    return cost;
  }

  /** What stands before, between and behind the consonants. */
  private static List<String> vowels(String sound) {
    List<String> out = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      if (isVowel(sound.charAt(i))) {
        open.append(sound.charAt(i));
      } else {
        out.add(open.toString());
        open.setLength(0);
      }
    }
    out.add(open.toString());
    return out;
  }

  private static double cost(String a, String b, boolean early, boolean last) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return last ? FAR : DROPPED; // Qassem is not Qassemi
    }
    double[][] least = new double[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = LENGTH * (i + j);
          continue;
        }
        double turned = least[i - 1][j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1), early);
        double longer = Math.min(least[i - 1][j], least[i][j - 1]) + LENGTH;
        least[i][j] = Math.min(turned, longer);
      }
    }
    return least[a.length()][b.length()];
  }

  private static double cost(char a, char b, boolean early) {
    if (a == b) {
      return 0;
    }
    String pair = a < b ? "" + a + b : "" + b + a;
    return switch (pair) {
      case "ae", "ei", "ou" -> NEXT;
      case "ai", "eu" -> early ? SHORT_VOWEL : FAR;
      default -> FAR;
    };
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
