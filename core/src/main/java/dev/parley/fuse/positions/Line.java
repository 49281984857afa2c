package dev.parley.fuse.positions;

import dev.parley.fuse.positions.Shift.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a party says of one matter, day after day.
 *
 * <p>All sayings of a day are taken together. What agrees with a stance that stands continues it;
 * what agrees with none is a new one, and a shift where it was surely said later than all that
 * stood. Stances of days that cannot be put in order stand side by side.
 */
final class Line {
  private final List<Saying> sayings = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private List<Run> standing = List.of();

  /**
   * A shift, while the stance that it brings may still be repeated.
   *
   * @param size how often the old stance had been said
   */
  record Turn(Run from, int size, Run to, Change change, boolean contradicted) {}

  /** Adds a saying; all of them must come in the order of their days. */
  void add(Saying saying) {
    sayings.add(saying);
  }

  List<Run> runs() {
    return runs;
  }

  List<Turn> turns() {
    return turns;
  }

  /** Finds the stances, once all sayings are in. */
  Line followed() {
    int from = 0;
    for (int i = 1; i <= sayings.size(); i++) {
      if (i == sayings.size() || !day(sayings.get(i)).equals(day(sayings.get(from)))) {
        follow(sayings.subList(from, i));
        from = i;
      }
    }
    return this;
  }

  private static LocalDate day(Saying saying) {
    return days(saying).last();
  }

  private static Days days(Saying saying) {
    return Objects.requireNonNull(saying.days(), "only sayings with a day have an order");
  }

  private void follow(List<Saying> ofDay) {
    List<Run> before = standing;
    List<Integer> sizes = before.stream().map(Run::size).toList();
    List<Run> fresh = new ArrayList<>();
    List<Run> now = new ArrayList<>();
    Set<String> repeating = new HashSet<>();
    LocalDate surely = LocalDate.MIN;
    for (Saying saying : ofDay) {
      Run run = agreeing(before, saying);
      if (run != null) {
        repeating.add(saying.story());
      } else {
        run = agreeing(fresh, saying);
      }
      if (run == null) {
        run = new Run(saying);
        fresh.add(run);
        runs.add(run);
      } else {
        run.add(saying);
      }
      if (!now.contains(run)) {
        now.add(run);
      }
      surely = days(saying).first().isAfter(surely) ? days(saying).first() : surely;
    }
    boolean otherwise = now.size() > 1;
    for (Run run : fresh) {
      // A story that also repeats the old stance tells of two stances, and of no change.
      if (run.ends() && endsWithin(run, now)) {
        continue;
      }
      if (run.stories().anyMatch(story -> !repeating.contains(story))) {
        turn(before, sizes, run, otherwise);
      }
    }
    boolean ending = now.stream().allMatch(Run::ends);
    for (Run run : before) {
      boolean ended = now.stream().anyMatch(run::endsWith);
      if (!now.contains(run) && (!day(run.latest()).isBefore(surely) || ending && !ended)) {
        now.add(run);
      }
    }
    now.removeIf(Run::over);
    standing = now;
  }

  /** "It demanded that they leave, but dropped the demand": one story tells both, in this order. */
  private boolean endsWithin(Run end, List<Run> now) {
    Set<String> stories = end.stories().collect(Collectors.toSet());
    boolean any = false;
    for (Run run : now) {
      if (run.endsWith(end) && stories.containsAll(run.storiesOf(day(end.latest())))) {
        turns.add(new Turn(run, run.size(), end, Change.STANCE, false));
        run.end();
        any = true;
      }
    }
    return any;
  }

  private static @Nullable Run agreeing(List<Run> runs, Saying saying) {
    return runs.stream().filter(r -> r.agrees(saying)).findFirst().orElse(null);
  }

  private void turn(List<Run> before, List<Integer> sizes, Run to, boolean contradicted) {
    Saying first = to.at(1);
    int latest = -1;
    for (int i = 0; i < before.size(); i++) {
      if (to.ends() && !before.get(i).endsWith(to)) {
        continue;
      }
      LocalDate day = day(before.get(i).at(sizes.get(i)));
      if (!days(first).after(day)) {
        return;
      }
      if (latest < 0 || day.isAfter(day(before.get(latest).at(sizes.get(latest))))) {
        latest = i;
      }
    }
    if (latest >= 0) {
      Run from = before.get(latest);
      Change change = from.sameStance(first) ? Change.TERMS : Change.STANCE;
      turns.add(new Turn(from, sizes.get(latest), to, change, contradicted));
    }
  }
}
