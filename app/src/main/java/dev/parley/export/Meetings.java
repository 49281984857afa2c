package dev.parley.export;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who met whom, by what reports assert: nobody has met where a meeting is planned or denied. */
final class Meetings {
  private final ActorIndex actors = new ActorIndex();
  private final Map<Pair, Edge> edges = new TreeMap<>();

  /** Two actors, the first by id first. */
  record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int first = from.compareTo(other.from);
      return first != 0 ? first : to.compareTo(other.to);
    }
  }

  /** All meetings of two actors. */
  static final class Edge {
    private final Map<String, Meeting> meetings = new TreeMap<>();
    private final SortedSet<String> claims = new TreeSet<>();
    private final SortedSet<String> stories = new TreeSet<>();

    SortedSet<String> claims() {
      return claims;
    }

    /** How many independent sources tell of them. */
    int stories() {
      return stories.size();
    }

    /** By their first day; those of unknown date last. */
    List<Meeting> meetings() {
      List<Meeting> out = new ArrayList<>(meetings.values());
      out.sort(Meeting.BY_DAY);
      return out;
    }

    @Nullable LocalDate first() {
      return meetings().getFirst().from();
    }

    @Nullable LocalDate last() {
      return meetings.values().stream()
          .map(Meeting::to)
          .filter(java.util.Objects::nonNull)
          .max(LocalDate::compareTo)
          .orElse(null);
    }
  }

  /** A meeting: the first and the last day on which it can have been. */
  record Meeting(@Nullable LocalDate from, @Nullable LocalDate to) {
    static final java.util.Comparator<Meeting> BY_DAY =
        java.util.Comparator.comparing(
                Meeting::from, java.util.Comparator.nullsLast(LocalDate::compareTo))
            .thenComparing(Meeting::to, java.util.Comparator.nullsLast(LocalDate::compareTo));
  }

  void add(Told told) {
    Claim claim = told.claim();
    if (!(claim instanceof Event event)
        || event.type() != EventType.CONSULT
        || event.ground().standing() != Standing.ASSERTED) {
      return;
    }
    List<Actor> all = new ArrayList<>(event.actors());
    all.addAll(event.recipients());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (apart(told, all.get(i), all.get(j))) {
          meet(told, event, all.get(i), all.get(j));
        }
      }
    }
  }

  /** A delegation does not meet the party that it is of. */
  private static boolean apart(Told told, Actor a, Actor b) {
    String one = Folding.fold(a.name());
    String other = Folding.fold(b.name());
    return !told.known(a).id().equals(told.known(b).id())
        && !one.contains(other)
        && !other.contains(one)
        && !belongs(told, a, b)
        && !belongs(told, b, a);
  }

  private static boolean belongs(Told told, Actor a, Actor b) {
    return a.of() != null && told.known(a.of()).id().equals(told.known(b).id());
  }

  private void meet(Told told, Event event, Actor a, Actor b) {
    String one = actors.add(told, a).id();
    String other = actors.add(told, b).id();
    Pair pair = one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    Edge edge = edges.computeIfAbsent(pair, p -> new Edge());
    edge.claims.add(told.id());
    edge.stories.add(told.report().story());
    Edtf when = told.when();
    Meeting meeting = new Meeting(Shown.first(when), Shown.last(when));
    edge.meetings.merge(meeting(told, event), meeting, Meetings::narrower);
  }

  /** What makes it one meeting: the happening; where fusing tells none, its time. */
  private static String meeting(Told told, Event event) {
    String happening = told.links().happening();
    if (happening != null) {
      return "happening " + happening;
    }
    Edtf when = event.when() != null ? event.when() : told.when();
    return "time " + Shown.text(when);
  }

  private static Meeting narrower(Meeting a, Meeting b) {
    return days(b) < days(a) ? b : a;
  }

  private static long days(Meeting meeting) {
    return meeting.from() == null || meeting.to() == null
        ? Long.MAX_VALUE
        : meeting.to().toEpochDay() - meeting.from().toEpochDay();
  }

  Collection<ActorIndex.Entry> actors() {
    return actors.all();
  }

  Map<Pair, Edge> edges() {
    return edges;
  }
}
