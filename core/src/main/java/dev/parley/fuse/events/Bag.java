package dev.parley.fuse.events;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words with weights.
 *
 * <p>Sums run in the order of the words, so that the same words give the same number to the last
 * bit, whichever of two bags is asked.
 */
public final class Bag {
  private final SortedMap<String, Double> weights;
  private final double total;
  private final double length;

  /**
   * @param weights all above 0
   */
  public Bag(Map<String, Double> weights) {
    this.weights = new TreeMap<>(weights);
    double sum = 0;
    double squares = 0;
    for (double weight : this.weights.values()) {
      sum += weight;
      squares += weight * weight;
    }
    this.total = sum;
    this.length = Math.sqrt(squares);
  }

  /** The words that weigh most; of equals, those that come first in the alphabet. */
  Bag heaviest(int count) {
    Comparator<Map.Entry<String, Double>> byWeight =
        Map.Entry.<String, Double>comparingByValue().reversed();
    Map<String, Double> kept = new TreeMap<>();
    weights.entrySet().stream()
        .sorted(byWeight.thenComparing(Map.Entry.comparingByKey()))
        .limit(count)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return new Bag(kept);
  }

  /** The cosine between two, from 0 to 1; 0 where one is empty. */
  double cosine(Bag other) {
    boolean smaller = weights.size() <= other.weights.size();
    Bag small = smaller ? this : other;
    Bag large = smaller ? other : this;
    double sum = 0;
    for (Map.Entry<String, Double> e : small.weights.entrySet()) {
      Double weight = large.weights.get(e.getKey());
      sum += weight == null ? 0 : e.getValue() * weight;
    }
    return sum == 0 ? 0 : sum / (length * other.length);
  }

  /**
   * How much of the lighter one both hold, from 0 to 1; 0 where one is empty. A word weighs the
   * same in both.
   */
  double share(Bag other) {
    boolean smaller = weights.size() <= other.weights.size();
    Bag small = smaller ? this : other;
    Bag large = smaller ? other : this;
    double sum = 0;
    for (Map.Entry<String, Double> e : small.weights.entrySet()) {
      sum += large.weights.containsKey(e.getKey()) ? e.getValue() : 0;
    }
    return sum == 0 ? 0 : sum / Math.min(total, other.total);
  }

  boolean has(String word) {
    return weights.containsKey(word);
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The words, in the order of the alphabet. */
  public SortedSet<String> words() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(weights.keySet()));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Bag other && weights.equals(other.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  @Override
  public String toString() {
    return weights.toString();
  }
}
