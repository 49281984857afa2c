package dev.parley.fuse.positions;

import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stance as it grows: said, said again, and over when another takes its place. */
final class Run {
  private final List<Saying> sayings = new ArrayList<>();
  private Numbers numbers;
  private boolean over;

  Run(Saying first) {
    sayings.add(first);
    numbers = Numbers.of(first.position().terms());
  }

  void add(Saying saying) {
    over = false;
    sayings.add(saying);
    numbers = Numbers.of(saying.position().terms()).over(numbers);
  }

  /** Who tells it also tells that it is over. */
  void end() {
    over = true;
  }

  boolean over() {
    return over;
  }

  /** True where this is told as a stance that the party takes no more. */
  boolean ends() {
    return sayings.getFirst().ends();
  }

  /** True where a stance of this sort is what ends with another. */
  boolean endsWith(Run end) {
    Saying mine = sayings.getFirst();
    Saying other = end.sayings.getFirst();
    return !ends() && (mine.stance() == other.stance() || wants(mine) && wants(other));
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

  /** The stories that tell it as of a day. */
  Set<String> storiesOf(LocalDate day) {
    return sayings.stream()
        .filter(s -> s.days() != null && s.days().last().equals(day))
        .map(Saying::story)
        .collect(Collectors.toSet());
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
