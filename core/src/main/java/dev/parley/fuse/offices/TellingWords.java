package dev.parley.fuse.offices;

import dev.parley.lexicon.Table;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a name that tell which one is meant: no case, no accents, no small words. */
final class TellingWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SILENT =
      Table.load(TellingWords.class, "silent.tsv", "word").unique("word").column("word");

  private TellingWords() {}

  static Set<String> of(@Nullable String name) {
    Set<String> words = new TreeSet<>();
    if (name != null) {
      String plain =
          ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
      words.addAll(Arrays.asList(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT))));
      words.remove("");
      words.removeAll(SILENT);
    }
    return words;
  }
}
