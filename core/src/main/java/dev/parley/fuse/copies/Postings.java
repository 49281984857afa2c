package dev.parley.fuse.copies;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which reports hold a key: lists of numbers in three arrays, since millions of boxed ones would
 * not fit a laptop. Twelve bytes a posting, and four for each head of a list.
 */
final class Postings {
  private static final int NONE = -1;

  private int[] heads = filled(1 << 10);
  private int[] keys = new int[1 << 10];
  private int[] values = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int size;

  void add(int key, int value) {
    if (size == keys.length) {
      grow();
    }
    keys[size] = key;
    values[size] = value;
    int slot = slot(key);
    next[size] = heads[slot];
    heads[slot] = size++;
  }

  /** The values of a key, last one first. */
  void forEach(int key, IntConsumer to) {
    for (int at = heads[slot(key)]; at != NONE; at = next[at]) {
      if (keys[at] == key) {
        to.accept(values[at]);
      }
    }
  }

  private int slot(int key) {
    int mixed = key * 0x9e3779b9;
    return (mixed ^ mixed >>> 15) & (heads.length - 1);
  }

  private void grow() {
    int room = size + (size >> 1);
    keys = Arrays.copyOf(keys, room);
    values = Arrays.copyOf(values, room);
    next = Arrays.copyOf(next, room);
    if (room > 2 * heads.length) {
      heads = filled(Integer.highestOneBit(room));
      for (int at = 0; at < size; at++) {
        int slot = slot(keys[at]);
        next[at] = heads[slot];
        heads[slot] = at;
      }
    }
  }

  private static int[] filled(int length) {
    int[] all = new int[length];
    Arrays.fill(all, NONE);
    return all;
  }
}
