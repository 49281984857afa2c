package dev.parley.reader.model;

import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Mentions by their head words, and what a pair of them shows besides its vectors: small numbers
 * that choose a row of a learned table. Training finds the same in {@code mentions.py}; a test
 * replays its cases.
 */
final class Mentions {
  private static final int OTHER_PRONOUN = 7;
  private static final int PROPER = 8;
  private static final int NOUN = 9;
  private static final int OTHER = 10;
  private static final int CLASSES = 11;

  /** How two names match that share neither a word nor letters. */
  static final int STRANGERS = 7;

  private static final int[] SENTENCES = {1, 2, 3, 5, 9, 17};
  private static final int[] BETWEEN = {1, 2, 3, 5, 9, 17, 33};

  private static final Map<String, Integer> PRONOUNS = new HashMap<>();

  static {
    String[] classes = {
      "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves",
      "he him his himself", "she her hers herself", "it its itself",
      "they them their theirs themselves", "this that these those one"
    };
    for (int c = 0; c < classes.length; c++) {
      for (String word : classes[c].split(" ")) {
        PRONOUNS.put(word, c);
      }
    }
  }

  private static final Set<String> UNREFERRING =
      Set.of("who", "whom", "whose", "which", "what", "there", "whoever", "whatever");

  private static final Set<String> WORDLESS =
      Set.of("flat", "fixed", "goeswith", "punct", "case", "expl", "det", "cc", "aux", "mark");

  private Mentions() {}

  /**
   * What may refer to somebody or something.
   *
   * @param word its head word in the text
   * @param sentence the number of its sentence
   * @param kind a pronoun's class, or proper name, noun, other
   * @param form of the head word, in lower case
   * @param names the words of a proper name, in lower case
   */
  record Mention(int word, int sentence, int kind, String form, Set<String> names) {
    private int coarse() {
      return kind < PROPER ? 0 : kind - PROPER + 1;
    }
  }

  /**
   * The mentions of a sentence, in order.
   *
   * @param words of the sentence
   * @param number of the sentence
   */
  static List<Mention> of(List<Word> words, int number) {
    List<Mention> out = new ArrayList<>();
    int base = words.isEmpty() ? 0 : words.getFirst().index();
    for (Word word : words) {
      String relation = relation(word);
      String form = word.form().toLowerCase(Locale.ROOT);
      int kind = WORDLESS.contains(relation) ? -1 : kind(word, form, relation, words, base);
      if (kind >= 0) {
        Set<String> names = kind == PROPER ? names(word, form, words) : Set.of();
        out.add(new Mention(word.index(), number, kind, form, names));
      }
    }
    return out;
  }

  private static int kind(Word word, String form, String relation, List<Word> words, int base) {
    return switch (word.upos()) {
      case PRON -> UNREFERRING.contains(form) ? -1 : PRONOUNS.getOrDefault(form, OTHER_PRONOUN);
      case PROPN -> {
        Word head = words.get(head(word) - base);
        yield relation.equals("compound") && head.index() != word.index() && head.is(Upos.PROPN)
            ? -1
            : PROPER;
      }
      case NOUN -> relation.equals("compound") ? -1 : NOUN;
      case NUM, ADJ -> Set.of("nsubj", "obj", "obl").contains(relation) ? OTHER : -1;
      default -> -1;
    };
  }

  private static Set<String> names(Word word, String form, List<Word> words) {
    Set<String> names = new HashSet<>(Set.of(form));
    for (Word part : words) {
      String relation = relation(part);
      boolean named = relation.equals("flat") || relation.equals("compound");
      if (part.index() != word.index()
          && head(part) == word.index()
          && part.is(Upos.PROPN)
          && named) {
        names.add(part.form().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static String relation(Word word) {
    Word.Arc arc = word.arc();
    String relation = arc == null ? "dep" : arc.relation();
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private static int head(Word word) {
    Word.Arc arc = word.arc();
    return arc == null ? word.index() : arc.head();
  }

  /**
   * The rows of the tables for a later and an earlier mention: their kinds, how their words match,
   * how many sentences apart, how many mentions between.
   */
  static int[] features(Mention later, Mention earlier, int between) {
    return new int[] {
      later.kind() * CLASSES + earlier.kind(),
      match(later, earlier),
      later.coarse() * (SENTENCES.length + 1)
          + step(later.sentence() - earlier.sentence(), SENTENCES),
      later.coarse() * (BETWEEN.length + 1) + step(between, BETWEEN)
    };
  }

  private static int step(int n, int[] edges) {
    int step = 0;
    while (step < edges.length && n >= edges[step]) {
      step++;
    }
    return step;
  }

  private static int match(Mention later, Mention earlier) {
    if (later.kind() == PROPER && earlier.kind() == PROPER) {
      return names(later, earlier);
    }
    if (later.kind() == NOUN && earlier.kind() == NOUN) {
      return later.form().equals(earlier.form()) ? 1 : 2;
    }
    if (later.kind() == NOUN && earlier.kind() == PROPER) {
      return earlier.names().contains(later.form()) ? 9 : 10;
    }
    if (later.kind() == PROPER && earlier.kind() == NOUN) {
      return later.names().contains(earlier.form()) ? 9 : 10;
    }
    return 0;
  }

  private static int names(Mention later, Mention earlier) {
    if (later.names().equals(earlier.names())) {
      return 3;
    }
    if (earlier.names().containsAll(later.names())) {
      return 4;
    }
    if (later.names().containsAll(earlier.names())) {
      return 5;
    }
    if (later.names().stream().anyMatch(earlier.names()::contains)) {
      return 6;
    }
    return initials(later, earlier) || initials(earlier, later) ? 8 : STRANGERS;
  }

  /** Whether a one-word name's letters hold the first letters of the other's words. */
  private static boolean initials(Mention brief, Mention full) {
    if (brief.names().size() != 1 || full.names().size() < 2) {
      return false;
    }
    String letters = brief.form().replaceAll("[^a-z]", "");
    return letters.length() > 1
        && letters.length() <= full.names().size() + 1
        && full.names().stream().allMatch(n -> letters.indexOf(n.charAt(0)) >= 0);
  }
}
