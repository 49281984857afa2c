package dev.parley.fuse.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Groups the members of one connected component: the two groups that are most alike on average
 * become one, again and again, until no two are alike enough.
 *
 * <p>Connected components alone would join a meeting to an attack through a chain of small
 * likenesses. Of equals, those with the smallest members are joined first; so the groups are a
 * function of the members' order, which the caller fixes.
 */
final class AverageLinkage {
  /** A likeness that no other outweighs. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  private record Pair(double average, int first, int second) {}

  private static final Comparator<Pair> BEST =
      Comparator.comparingDouble(Pair::average)
          .reversed()
          .thenComparingInt(Pair::first)
          .thenComparingInt(Pair::second);

  private final double least;
  private final List<List<Integer>> groups = new ArrayList<>();

  /** For each group, the sums of likenesses to the others; those at 0 are left out. */
  private final List<Map<Integer, Double>> sums = new ArrayList<>();

  private final PriorityQueue<Pair> queue = new PriorityQueue<>(BEST);

  /**
   * @param members how many there are
   * @param least the likeness above which two groups are joined
   */
  AverageLinkage(int members, double least) {
    this.least = least;
    for (int i = 0; i < members; i++) {
      groups.add(new ArrayList<>(List.of(i)));
      sums.add(new TreeMap<>());
    }
  }

  /** How alike two members are; 0 where nothing is said. */
  void alike(int a, int b, double likeness) {
    sums.get(a).put(b, likeness);
    sums.get(b).put(a, likeness);
  }

  /** The groups, each in order, by their first members. */
  List<List<Integer>> groups() {
    for (int i = 0; i < groups.size(); i++) {
      for (int other : sums.get(i).keySet()) {
        if (other > i) {
          offer(i, other);
        }
      }
    }
    for (Pair best = queue.poll(); best != null; best = queue.poll()) {
      if (current(best)) {
        join(best.first(), best.second());
      }
    }
    return groups.stream()
        .filter(g -> !g.isEmpty())
        .map(g -> g.stream().sorted().toList())
        .toList();
  }

  private void offer(int a, int b) {
    double average = average(a, b);
    if (average > least) {
      queue.add(new Pair(average, Math.min(a, b), Math.max(a, b)));
    }
  }

  /** False for a pair that was queued before one of the two grew or went. */
  private boolean current(Pair pair) {
    return !groups.get(pair.first()).isEmpty()
        && !groups.get(pair.second()).isEmpty()
        && average(pair.first(), pair.second()) == pair.average();
  }

  private double average(int a, int b) {
    double sum = sums.get(a).getOrDefault(b, 0.0);
    return sum / groups.get(a).size() / groups.get(b).size();
  }

  /** Joins the second group to the first. */
  private void join(int first, int second) {
    Map<Integer, Double> joined = new HashMap<>(sums.get(second));
    joined.remove(first);
    sums.get(first).remove(second);
    groups.get(first).addAll(groups.get(second));
    groups.get(second).clear();
    sums.get(second).clear();
    joined.forEach((other, sum) -> {
      sums.get(first).merge(other, sum, Double::sum);
      sums.get(other).remove(second);
      sums.get(other).put(first, sums.get(first).get(other));
    });
    sums.get(first).keySet().forEach(other -> offer(first, other));
  }
}
