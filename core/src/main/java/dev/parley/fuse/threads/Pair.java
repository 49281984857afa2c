package dev.parley.fuse.threads;

/**
 * Two sides by their ids.
 *
 * @param first the smaller id
 */
public record Pair(String first, String second) {
  /** With the ids in their order. */
  static Pair of(String a, String b) {
    return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
  }

  boolean has(String side) {
    return first.equals(side) || second.equals(side);
  }

  /** The side that this pair has and the other has not; its first where they share none. */
  String besides(Pair other) {
    return other.has(first) ? second : first;
  }

  @Override
  public String toString() {
    return first + " | " + second;
  }
}
