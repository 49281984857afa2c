package dev.parley.fuse.actors;

import dev.parley.claim.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A name as it is written: its words between blanks, without possessives. */
final class Raw {
  private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]?(?=\\s|$)");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘`ʿʾʼ](?=\\p{L})");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Raw() {}

  static List<String> words(String name) {
    String bare =
        APOSTROPHE.matcher(POSSESSIVE.matcher(name.strip()).replaceAll("")).replaceAll("");
    List<String> words =
        new ArrayList<>(
            Arrays.stream(BLANKS.split(bare)).filter(w -> !Folding.fold(w).isBlank()).toList());
    if (words.size() > 1 && words.getFirst().equalsIgnoreCase("the")) {
      words.removeFirst();
    }
    return words;
  }

  /** Folded, with the dots of an acronym out: "U.N." is "un". */
  static String fold(String words) {
    String folded = Folding.fold(words).strip();
    return folded.matches("\\p{L}( \\p{L})+") && words.contains(".")
        ? folded.replace(" ", "")
        : folded;
  }

  /** Whether a word is written as names are. */
  static boolean isCapital(String word) {
    return word.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(c -> !Character.isLowerCase(c));
  }

  static boolean isAcronym(String word) {
    return word.codePoints().filter(Character::isLetter).count() > 1
        && word.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
  }
}
