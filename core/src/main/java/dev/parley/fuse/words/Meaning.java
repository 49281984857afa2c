package dev.parley.fuse.words;

import java.util.List;

/**
 * What some words mean together, as a direction: only the angle between two tells anything.
 *
 * <p>Whole numbers, so that sums are the same in whatever order they are made.
 */
public final class Meaning {
  private final List<String> words;
  private final int[] direction;
  private final double length;

  Meaning(List<String> words, int[] direction) {
    this.words = List.copyOf(words);
    this.direction = direction;
    this.length = Math.sqrt(product(direction, direction));
  }

  /** The cosine of the angle between two, from -1 to 1; 0 where nothing is known of one. */
  public double cosine(Meaning other) {
    if (length == 0 || other.length == 0) {
      return 0;
    }
    return product(direction, other.direction) / (length * other.length);
  }

  private static double product(int[] a, int[] b) {
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (long) a[i] * b[i];
    }
    return (double) sum;
  }

  /** The words that mean this, as they are written. */
  public List<String> words() {
    return words;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Meaning other && words.equals(other.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
