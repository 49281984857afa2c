package dev.parley.fuse.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Splits what hangs together by links into groups that belong together.
 *
 * <p>Chains are the danger: A is like B, B like C, and so on through a war. So groups join by the
 * mean of all likenesses between them, the likeliest first, as long as the mean is above 0; two
 * members that are unlike speak against, and one bold link does not outvote them. Sums are whole
 * numbers and ties go to the smaller ids, so the outcome depends on nothing but the members.
 */
final class Grouping {
  /** Two groups that may join; those that changed since are stale. */
  private record Join(int a, int b, double mean, int age) {
    static final Comparator<Join> LIKELIEST =
        Comparator.comparingDouble((Join j) -> -j.mean)
            .thenComparingInt(Join::a)
            .thenComparingInt(Join::b);
  }

  /** What the known likenesses between two groups come to. */
  private static final class Sum {
    long odds;
    long pairs;
  }

  private final List<TreeMap<Integer, Sum>> between = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final PriorityQueue<Join> queue = new PriorityQueue<>(Join.LIKELIEST);

  /**
   * @param size how many reports; they are numbered in the order of their ids
   */
  Grouping(int size) {
    for (int i = 0; i < size; i++) {
      between.add(new TreeMap<>());
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  /** Tells the likeness of two reports, once for each pair; pairs that are not told are unlike. */
  void link(int a, int b, int odds) {
    Sum sum = new Sum();
    sum.odds = odds;
    sum.pairs = 1;
    between.get(a).put(b, sum);
    between.get(b).put(a, sum);
  }

  /** The groups, each in the order of its members, by their first ones. */
  List<List<Integer>> groups() {
    for (int a = 0; a < members.size(); a++) {
      int first = a;
      between.get(a).tailMap(a, false).forEach((b, sum) -> offer(first, b, sum));
    }
    for (Join join = queue.poll(); join != null; join = queue.poll()) {
      if (join.age == age(join.a, join.b)) {
        join(join.a, join.b);
      }
    }
    return members.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().toList())
        .toList();
  }

  /** Grows with either group; none has the age of one that is gone. */
  private int age(int a, int b) {
    return members.get(a).isEmpty() || members.get(b).isEmpty()
        ? -1
        : members.get(a).size() + members.get(b).size();
  }

  private void offer(int a, int b, Sum sum) {
    long all = (long) members.get(a).size() * members.get(b).size();
    long odds = sum.odds + (all - sum.pairs) * Likeness.FLOOR;
    if (odds > 0) {
      queue.add(new Join(Math.min(a, b), Math.max(a, b), (double) odds / all, age(a, b)));
    }
  }

  private void join(int into, int gone) {
    members.get(into).addAll(members.get(gone));
    members.get(gone).clear();
    TreeMap<Integer, Sum> mine = between.get(into);
    mine.remove(gone);
    between
        .get(gone)
        .forEach((other, sum) -> {
          TreeMap<Integer, Sum> theirs = between.get(other);
          theirs.remove(gone);
          if (other != into) {
            Sum both = mine.computeIfAbsent(other, o -> new Sum());
            both.odds += sum.odds;
            both.pairs += sum.pairs;
            theirs.put(into, both);
          }
        });
    between.get(gone).clear();
    mine.forEach((other, sum) -> offer(into, other, sum));
  }
}
