package dev.parley.explain;

import dev.parley.claim.Span;
import java.util.Arrays;
import java.util.stream.IntStream;

/** On which lines of a stored text words stand, from 1. */
final class LineNumbers {
  private final int[] ends;

  LineNumbers(String text) {
    this.ends = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
  }

  /** The line on which some words begin. */
  int of(Span words) {
    int found = Arrays.binarySearch(ends, words.start());
    return 1 + (found < 0 ? -found - 1 : found);
  }
}
