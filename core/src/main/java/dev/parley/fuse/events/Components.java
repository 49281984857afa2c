package dev.parley.fuse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The connected components of a growing graph; each is called after its smallest member. */
final class Components {
  private final int[] above;

  Components(int members) {
    above = new int[members];
    for (int i = 0; i < members; i++) {
      above[i] = i;
    }
  }

  void join(int a, int b) {
    int one = of(a);
    int other = of(b);
    above[Math.max(one, other)] = Math.min(one, other);
  }

  int of(int member) {
    int at = member;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** Every component with its members, all in order. */
  List<List<Integer>> all() {
    SortedMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < above.length; i++) {
      all.computeIfAbsent(of(i), c -> new ArrayList<>()).add(i);
    }
    return List.copyOf(all.values());
  }
}
