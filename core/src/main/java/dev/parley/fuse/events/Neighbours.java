package dev.parley.fuse.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which tellings may tell the same event: those of reports that have something in common. */
final class Neighbours {
  /** What is done with two tellings, by their places; the first is the smaller. */
  interface Pair {
    void of(int a, int b);
  }

  private final SortedMap<String, List<Integer>> byReport = new TreeMap<>();
  private final Map<String, TextDigest> texts = new HashMap<>();
  private final Map<String, List<String>> byWord = new HashMap<>();

  Neighbours(List<Telling> tellings) {
    for (int i = 0; i < tellings.size(); i++) {
      TextDigest text = tellings.get(i).text();
      byReport.computeIfAbsent(text.report(), r -> new ArrayList<>()).add(i);
      if (texts.put(text.report(), text) == null) {
        text.words()
            .words()
            .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(text.report()));
      }
    }
  }

  void forEachPair(Pair pair) {
    byReport.forEach((report, tellings) -> {
      for (int i = 0; i < tellings.size(); i++) {
        for (int j = i + 1; j < tellings.size(); j++) {
          pair.of(tellings.get(i), tellings.get(j));
        }
      }
      for (String other : likeAfter(report)) {
        across(tellings, byReport.getOrDefault(other, List.of()), pair);
      }
    });
  }

  /** The reports that are like this one and come after it. */
  private Collection<String> likeAfter(String report) {
    TextDigest text = texts.get(report);
    if (text == null) {
      return List.of();
    }
    TreeSet<String> sharing = new TreeSet<>();
    text.words().words().forEach(w -> sharing.addAll(byWord.getOrDefault(w, List.of())));
    return sharing.tailSet(report, false).stream().filter(r -> alike(text, texts.get(r))).toList();
  }

  private static boolean alike(TextDigest text, @Nullable TextDigest other) {
    return other != null && text.words().cosine(other.words()) > Likeness.LEAST_TEXT;
  }

  private static void across(List<Integer> some, List<Integer> others, Pair pair) {
    for (int a : some) {
      for (int b : others) {
        pair.of(Math.min(a, b), Math.max(a, b));
      }
    }
  }
}
