package dev.parley.fuse.copies;

import java.util.Arrays;

/** Likenesses of pairs, each kept once, under the report that came later. */
final class Links {
  private int[] heads =
      new int[1 << 8]; // one more than the place of a report's last link, 0 for none
  private int[] others = new int[1 << 8];
  private int[] next = new int[1 << 8];
  private short[] odds = new short[1 << 8];
  private int size;

  /** Takes a link. */
  interface Consumer {
    void link(int other, int odds);
  }

  void add(int later, int earlier, int likeness) {
    if (later >= heads.length) {
      heads = Arrays.copyOf(heads, later + (later >> 1));
    }
    if (size == others.length) {
      int room = size + (size >> 1);
      others = Arrays.copyOf(others, room);
      next = Arrays.copyOf(next, room);
      odds = Arrays.copyOf(odds, room);
    }
    others[size] = earlier;
    odds[size] = (short) likeness;
    next[size] = heads[later];
    heads[later] = ++size;
  }

  void forEach(int later, Consumer to) {
    for (int at = later < heads.length ? heads[later] : 0; at != 0; at = next[at - 1]) {
      to.link(others[at - 1], odds[at - 1]);
    }
  }
}
