package dev.parley.extract.time;

import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses among the times that can begin at a word. */
final class Chooser {
  /** Symbols that are a time wherever they stand. */
  private static final Set<String> TIMES =
      Set.of(
          "day",
          "span",
          "time",
          "length",
          "duration",
          "shift",
          "age",
          "range",
          "set",
          "ref",
          "holy");

  /** Marks that may stand before a year; "$2029" and "#2029" are none. */
  private static final Set<String> BEFORE_YEARS =
      Set.of(",", "(", ";", ":", "\"", "'", "“", "-", "/");

  /** Earlier years need a preposition. */
  private static final int LATELY = 1800;

  /** Earlier than this "1709 children" are so many children. */
  private static final int CENTURY = 1900;

  private static final int FAR = 2100;

  /** The longest; of those as long as each other the first. */
  @Nullable Sense longest(List<Sense> senses, List<Token> tokens, List<Word> words, int i) {
    Sense best = null;
    for (Sense sense : senses) {
      boolean longer = best == null || sense.end() > best.end();
      if (longer && isTime(sense, tokens, words, i)) {
        best = sense;
      }
    }
    return best;
  }

  private static boolean isTime(Sense sense, List<Token> tokens, List<Word> words, int i) {
    if (TIMES.contains(sense.symbol())) {
      return true;
    }
    return switch (sense.symbol()) {
      case "anno" -> isYear(tokens, words, i);
      case "plural" -> true;
      case "bare" -> true;
      case "atref" -> i > 0 && tokens.get(i - 1).form().equals("at");
      case "tail" ->
          sense.end() == tokens.size() || tokens.get(sense.end()).kind() == Token.Kind.MARK;
      case "aseason", "night" -> sense.end() - i > 1 || i > 0 && words.get(i - 1).is(Upos.ADP);
      default -> false;
    };
  }

  /** "In 2029", "the 2029 vote", but not "room 2029", "2000 people". */
  private static boolean isYear(List<Token> tokens, List<Word> words, int i) {
    int year = Integer.parseInt(tokens.get(i).form());
    Token before = i == 0 ? null : tokens.get(i - 1);
    if (year < LATELY && (before == null || !words.get(i - 1).is(Upos.ADP)) || year > FAR) {
      return false;
    }
    if (before != null) {
      boolean noun = words.get(i - 1).is(Upos.NOUN) && !before.capital();
      boolean sign = before.kind() == Token.Kind.MARK && !BEFORE_YEARS.contains(before.form());
      if (noun || sign || before.kind() == Token.Kind.NUMBER) {
        return false;
      }
    }
    boolean counts = i + 1 < tokens.size() && words.get(i + 1).xpos().equals("NNS");
    return !counts || year >= CENTURY && year % 100 != 0;
  }
}
