package dev.parley.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that may have been meant by one that is not known. */
final class NearNames {
  private static final int MOST = 3;

  private NearNames() {}

  /** Those that hold the name or are hardly different from it, the nearest first. */
  static List<String> of(String name, Collection<String> known) {
    String asked = name.toLowerCase(Locale.ROOT);
    int most = Math.max(1, asked.length() / 3);
    Comparator<String> nearest = Comparator.comparingInt(k -> distance(asked, lower(k)));
    return known.stream()
        .filter(k ->
            distance(asked, lower(k)) <= most || (!asked.isBlank() && lower(k).contains(asked)))
        .sorted(nearest.thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** A question for messages; empty where nothing is near. */
  static String asked(String name, Collection<String> known) {
    List<String> near = of(name, known);
    return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How many letters must be put in, left out or exchanged. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
