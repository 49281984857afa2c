package dev.parley.fuse.positions;

import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.positions.Cell.Beside;
import dev.parley.fuse.words.Gist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What parties want of which topic, and where that changed, by what claims tell until a day. */
public final class Positions {
  private static final Comparator<Stand> BY_DAY =
      Comparator.comparing(Stand::until, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Stand::stories)
          .thenComparing(s -> s.latest().id());

  private final List<Cell> cells = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();
  private final List<Known> parties;

  /** Of which party and topic. */
  private record Key(String party, Topic topic) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : party.compareTo(other.party);
    }
  }

  /**
   * Brings together what claims tell.
   *
   * @param told in any order; what is no position is passed over
   * @param asOf what was said later is left out, and what has no day; null leaves nothing out
   */
  public Positions(Collection<Told> told, @Nullable LocalDate asOf) {
    Map<Key, Map<String, List<Saying>>> byStory = new TreeMap<>();
    Names names = new Names();
    told.stream()
        .sorted(Told.IN_ORDER)
        .forEach(t -> {
          if (t.claim() instanceof Position position && counts(t, asOf)) {
            Known party = t.known(position.party());
            names.add(party, t.report().story());
            List<Saying> ofStory =
                byStory
                    .computeIfAbsent(new Key(party.id(), position.topic()), k -> new HashMap<>())
                    .computeIfAbsent(t.report().story(), s -> new ArrayList<>());
            Saying saying = new Saying(t, position);
            ofStory.stream()
                .filter(s -> s.repeats(saying))
                .findFirst()
                .ifPresentOrElse(s -> s.tellings().add(t), () -> ofStory.add(saying));
          }
        });
    byStory.forEach((key, stories) -> {
      List<Saying> sayings =
          stories.values().stream().flatMap(List::stream).sorted(Saying.IN_ORDER).toList();
      bringTogether(names.known(key.party()), sayings);
    });
    parties = names.mostActive();
    shifts.sort(
        Comparator.comparing((Shift s) -> Objects.requireNonNull(s.to().since()))
            .thenComparing(s -> s.to().party().id())
            .thenComparing(s -> s.to().topic())
            .thenComparing(s -> s.to().first().id()));
  }

  private static boolean counts(Told told, @Nullable LocalDate asOf) {
    Days days = Days.of(told);
    return asOf == null || (days != null && !days.last().isAfter(asOf));
  }

  /** Topic by topic, the parties of each in the order of their names. */
  public List<Cell> cells() {
    return List.copyOf(cells);
  }

  /** Those of whom most stories tell what they want come first. */
  public List<Known> parties() {
    return parties;
  }

  /** In the order of time. */
  public List<Shift> shifts() {
    return List.copyOf(shifts);
  }

  private void bringTogether(Known party, List<Saying> sayings) {
    List<Line> firm = lines(sayings.stream().filter(s -> s.days() != null && sure(s)).toList());
    List<Line> loose = lines(sayings.stream().filter(s -> s.days() != null && !sure(s)).toList());
    List<Run> undated = sayings.stream().filter(s -> s.days() == null).map(Run::new).toList();
    for (Line line : firm) {
      for (Line.Turn t : line.turns()) {
        shifts.add(
            new Shift(
                t.from().stand(party, t.size()),
                t.to().stand(party),
                t.change(),
                t.contradicted()));
      }
    }
    List<Run> asserted = latest(firm, LocalDate.MIN);
    List<Run> others = latest(loose, asserted.isEmpty() ? LocalDate.MIN : surely(asserted));
    List<Stand> stands = new ArrayList<>();
    for (List<Run> some : List.of(asserted, others, undated)) {
      stands.addAll(some.stream().map(r -> r.stand(party)).sorted(BY_DAY.reversed()).toList());
    }
    Stand first = stands.getFirst();
    cells.add(
        new Cell(
            first, stands.stream().skip(1).map(s -> new Beside(s, contradict(first, s))).toList()));
  }

  private static boolean sure(Saying saying) {
    return saying.firm() || saying.ends();
  }

  /** Joins sayings about the same matter; each with the latest before it. */
  private static List<Line> lines(List<Saying> sayings) {
    List<Line> lines = new ArrayList<>();
    List<Line> lineOf = new ArrayList<>();
    for (int i = 0; i < sayings.size(); i++) {
      Line line = null;
      for (int j = i - 1; j >= 0 && line == null; j--) {
        line = sayings.get(j).sameMatter(sayings.get(i)) ? lineOf.get(j) : null;
      }
      if (line == null) {
        line = new Line();
        lines.add(line);
      }
      line.add(sayings.get(i));
      lineOf.add(line);
    }
    lines.forEach(Line::followed);
    return lines;
  }

  /** The stances that none was surely said after, and not before a day. */
  private static List<Run> latest(List<Line> lines, LocalDate from) {
    List<Run> all = lines.stream().flatMap(l -> l.runs().stream()).toList();
    LocalDate surely = surely(all);
    LocalDate least = surely.isAfter(from) ? surely : from;
    return all.stream().filter(r -> !r.over() && !days(r).last().isBefore(least)).toList();
  }

  private static LocalDate surely(List<Run> runs) {
    return runs.stream()
        .map(r -> days(r).first())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private static Days days(Run run) {
    return Objects.requireNonNull(run.latest().days());
  }

  /** True where two stances about the same do not go together. */
  private static boolean contradict(Stand one, Stand two) {
    Position a = Stand.position(one.latest());
    Position b = Stand.position(two.latest());
    if (!Gist.of(a.detail()).fits(Gist.of(b.detail()))) {
      return false;
    }
    boolean denied = one.standing() == Standing.DENIED;
    if (denied != (two.standing() == Standing.DENIED)) {
      return a.stance() == b.stance();
    }
    boolean turnedDown = a.stance() == Stance.REJECT;
    return turnedDown != (b.stance() == Stance.REJECT)
        || (a.stance() == b.stance() && Numbers.of(a.terms()).differ(Numbers.of(b.terms())));
  }
}
