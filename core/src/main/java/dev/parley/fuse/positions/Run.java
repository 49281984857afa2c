package dev.parley.fuse.positions;

import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stance as it grows: said, said again, and over when another takes its place. */
final class Run {
  private final List<Saying> sayings = new ArrayList<>();
  private Numbers numbers;

  Run(Saying first) {
    sayings.add(first);
    numbers = Numbers.of(first.position().terms());
  }

  void add(Saying saying) {
    sayings.add(saying);
    numbers = Numbers.of(saying.position().terms()).over(numbers);
  }

  Saying latest() {
    return sayings.getLast();
  }

  /** The last of so many sayings. */
  Saying at(int size) {
    return sayings.get(size - 1);
  }

  Stream<String> stories() {
    return sayings.stream().map(Saying::story);
  }

  int size() {
    return sayings.size();
  }

  /** True where a saying takes this stance again, on terms that do not differ. */
  boolean agrees(Saying saying) {
    return sameStance(saying) && !numbers.differ(Numbers.of(saying.position().terms()));
  }

  /** To demand a thing and to propose it are one: reports choose either verb for the same words. */
  boolean sameStance(Saying saying) {
    Saying first = sayings.getFirst();
    return (first.stance() == saying.stance() || wants(first) && wants(saying))
        && (first.firm() && saying.firm()
            || first.position().ground().standing() == saying.position().ground().standing());
  }

  private static boolean wants(Saying saying) {
    return switch (saying.stance()) {
      case DEMAND, PROPOSE -> true;
      case ACCEPT, REJECT, OPEN -> false;
    };
  }

  /** As it stands. */
  Stand stand(Known party) {
    return stand(party, sayings.size());
  }

  /** As it stood after so many sayings. */
  Stand stand(Known party, int size) {
    List<Saying> some = sayings.subList(0, size);
    return new Stand(
        party,
        last(some.getFirst()),
        last(some.getLast()),
        some.getFirst().tellings().getFirst(),
        some.getLast().tellings().getFirst(),
        some.stream().flatMap(s -> s.tellings().stream()).sorted(Told.IN_ORDER).toList());
  }

  private static @Nullable LocalDate last(Saying saying) {
    Days days = saying.days();
    return days == null ? null : days.last();
  }
}
