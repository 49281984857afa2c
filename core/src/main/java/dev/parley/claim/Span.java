package dev.parley.claim;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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

  /**
   * Index of the first thing that ends after an offset; how many there are if none does.
   *
   * @param things in text order, without overlaps
   * @param where each stands
   */
  public static <T> int firstEndingAfter(List<T> things, Function<T, Span> where, int offset) {
    int low = 0;
    int high = things.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (where.apply(things.get(mid)).end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  /**
   * The things that this stretch touches, in order.
   *
   * @param things in text order, without overlaps
   * @param where each stands
   */
  public <T> List<T> touched(List<T> things, Function<T, Span> where) {
    int from = firstEndingAfter(things, where, start);
    int to = from;
    while (to < things.size() && where.apply(things.get(to)).start() < end) {
      to++;
    }
    return things.subList(from, to);
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
