package dev.parley.fuse.sources;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source and what it said.
 *
 * @param voice under the name that most of its claims show
 * @param names all names that claims have for it
 * @param said in the order of {@link Told#IN_ORDER}
 * @param prints of an outlet
 */
public record Account(Voice voice, Set<String> names, List<Said> said, Prints prints) {
  public Account {
    SortedSet<String> sorted = new TreeSet<>(names);
    names = java.util.Collections.unmodifiableSortedSet(sorted);
    said = List.copyOf(said);
  }

  /** The ids of those claims of which something holds. */
  public List<String> claims(Predicate<Said> which) {
    return said.stream().filter(which).map(s -> s.told().id()).toList();
  }

  /** The first day on which it said something; null where no day is known. */
  public @Nullable LocalDate first() {
    return days().min(Comparator.naturalOrder()).orElse(null);
  }

  public @Nullable LocalDate last() {
    return days().max(Comparator.naturalOrder()).orElse(null);
  }

  private Stream<LocalDate> days() {
    return said.stream().map(s -> day(s.told())).flatMap(Stream::ofNullable);
  }

  /** When it was said, else when it was printed. */
  public static @Nullable LocalDate day(Told told) {
    Edtf own = told.claim().ground().said();
    if (own == null || own.latest().equals(LocalDate.MAX)) {
      return told.known();
    }
    return own.latest();
  }
}
