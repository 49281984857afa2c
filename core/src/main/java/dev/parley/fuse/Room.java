package dev.parley.fuse;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * How things of one sort are brought together across reports: texts to stories, tellings to events,
 * names to actors.
 *
 * <p>Everything here is a pure function of the items it is given and of tables that do not change.
 * So it does not matter in which order they come, and whoever adds one has to look only at the
 * component that it falls into. {@link Groups} does that.
 *
 * @param <T> the items; equal ones have equal keys
 */
public interface Room<T> {
  /** Under which keys an item is found. */
  Collection<String> keys(T item);

  /**
   * Under which keys those are looked for that may belong to an item. It must go both ways: where
   * {@code a} looks for {@code b}, {@code b} looks for {@code a}.
   */
  Collection<String> asks(T item);

  /**
   * How strongly two items are linked: symmetric. NaN where nothing is to be remembered of the two.
   */
  double likeness(T a, T b);

  /** True where this likeness puts the two into one component. */
  boolean joins(double likeness);

  /**
   * Divides a component into groups.
   *
   * @param items all items of the component by their ids
   * @param links what is remembered between them, by the two ids, the smaller first
   * @return the ids of each group; every item is in exactly one
   */
  List<List<String>> groups(SortedMap<String, T> items, Collection<Link> links);

  /**
   * A remembered likeness.
   *
   * @param first the smaller id
   */
  record Link(String first, String second, double likeness) {
    /** With the ids in their order. */
    public static Link of(String a, String b, double likeness) {
      return a.compareTo(b) < 0 ? new Link(a, b, likeness) : new Link(b, a, likeness);
    }
  }
}
