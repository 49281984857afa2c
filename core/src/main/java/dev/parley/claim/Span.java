package dev.parley.claim;

import java.util.Comparator;

/**
 * A stretch of a stored text.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one past the last unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span cannot run from " + start + " to " + end);
    }
  }

  /** The smallest span that holds both. */
  public static Span cover(Span a, Span b) {
    return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** True where the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The words themselves. */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
