package dev.parley.fuse.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes digests and tellings out of a report's words, by tables that do not change. */
public final class Tellings {
  /** Of a long report those that tell most; with 100 groups get worse, with more not better. */
  private static final int WORDS_OF_A_TEXT = 400;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Frequencies frequencies = new Frequencies();
  private final Families families = new Families();

  /** What fusing keeps of a text. */
  public TextDigest text(String report, @Nullable LocalDate published, String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      counts.merge(words.group(), 1, Integer::sum);
    }
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach((word, n) -> weights.put(word, (1 + Math.log(n)) * frequencies.weight(word)));
    return new TextDigest(report, published, new Bag(weights).heaviest(WORDS_OF_A_TEXT));
  }

  /**
   * The words that tell an event.
   *
   * @param words as they stand there, at least one, then the particle of their head if it has one
   * @param head which of them the others hang on
   */
  public Telling.Trigger trigger(List<String> words, int head, String lemma) {
    Set<String> found = families.of(words, head, lemma);
    return new Telling.Trigger(Stems.of(words.get(head)), found, families.anyLoose(found));
  }

  /** Lemmas or words of names, each once, by how telling they are. */
  public Bag bag(Collection<String> words) {
    Map<String, Double> weights = new TreeMap<>();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      weights.put(lower, frequencies.weight(lower));
    }
    return new Bag(weights);
  }
}
