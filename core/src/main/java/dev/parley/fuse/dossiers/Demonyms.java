package dev.parley.fuse.dossiers;

import dev.parley.lexicon.Table;
import java.util.Set;
import java.util.stream.Stream;

/** Words for what is of a country: "Lorenthian" of "Lorenthia". */
final class Demonyms {
  private static final Set<String> ENDINGS =
      Table.load(Demonyms.class, "demonyms.tsv", "ending").unique("ending").column("ending");
  private static final String VOWELS = "aeiouy";

  /** A stem shorter than this tells no country. */
  private static final int LEAST = 4;

  private Demonyms() {}

  /** The stems of countries that a word may be made of. */
  static Stream<String> stems(String word) {
    return ENDINGS.stream()
        .filter(word::endsWith)
        .map(ending -> stem(word.substring(0, word.length() - ending.length())))
        .filter(stem -> stem.length() >= LEAST)
        .distinct()
        .sorted();
  }

  /** What a country's name shares with the words made of it. */
  static String stem(String country) {
    return !country.isEmpty() && VOWELS.indexOf(country.charAt(country.length() - 1)) >= 0
        ? country.substring(0, country.length() - 1)
        : country;
  }
}
