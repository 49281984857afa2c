package dev.parley.fuse.threads;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Position;
import dev.parley.claim.Topic;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The threads of a record's claims; the same for any order of claims. */
public final class StoryThreads {
  private final Chapters made;
  private final SortedMap<String, Chapter> chapters;
  private final SortedMap<String, SortedMap<String, Boolean>> ofReports;
  private final SortedMap<String, String> names;

  private StoryThreads(Collection<Told> claims) {
    made = new Chapters(claims);
    chapters = made.all();
    ofReports = made.ofReports();
    names = made.names();
  }

  /**
   * Finds the threads in which sides deal with one another, those of most stories first.
   *
   * @param claims all claims of the reports that they come from; reports without a day are in no
   *     thread
   */
  public static List<StoryThread> of(Collection<Told> claims) {
    return new StoryThreads(claims).all();
  }

  private List<StoryThread> all() {
    MemoryStore<Chapter> store = new MemoryStore<>();
    new Groups<>(new Threads(), store).change(List.of(), chapters);
    SortedMap<String, List<String>> members = store.groups();
    Map<String, String> groups = new HashMap<>();
    members.forEach((group, ids) -> ids.forEach(id -> groups.put(id, group)));
    SortedMap<String, List<String>> reportsOf = new TreeMap<>();
    ofReports.forEach((report, in) ->
        reportsOf.computeIfAbsent(home(in, groups), g -> new ArrayList<>()).add(report));
    List<StoryThread> out = new ArrayList<>();
    reportsOf.forEach((group, ids) -> {
      List<Chapter> of =
          members.getOrDefault(group, List.of()).stream()
              .map(id -> Objects.requireNonNull(chapters.get(id)))
              .sorted(Chapter.HEAVIEST)
              .toList();
      if (of.stream().anyMatch(c -> !c.talks().isEmpty())) {
        out.add(thread(of, ids));
      }
    });
    out.sort(
        Comparator.comparingInt((StoryThread t) -> -t.stories().size())
            .thenComparing(StoryThread::id));
    return List.copyOf(out);
  }

  /** The group of the heaviest chapter in which the report tells of dealings, else of any. */
  private String home(Map<String, Boolean> in, Map<String, String> groups) {
    String heaviest =
        in.entrySet().stream()
            .min(
                Comparator.comparing((Map.Entry<String, Boolean> e) -> !e.getValue())
                    .thenComparing(e -> chapters.get(e.getKey()), Chapter.HEAVIEST))
            .orElseThrow()
            .getKey();
    return Objects.requireNonNull(groups.get(heaviest));
  }

  private StoryThread thread(List<Chapter> of, List<String> ids) {
    Map<String, Integer> pairs = new HashMap<>();
    of.forEach(
        c -> pairs.merge(c.pair().toString(), c.talks().size() + c.stories().size(), Integer::sum));
    Pair main =
        of.stream()
            .map(Chapter::pair)
            .min(
                Comparator.comparingInt((Pair p) -> -pairs.getOrDefault(p.toString(), 0))
                    .thenComparing(Pair::toString))
            .orElseThrow();
    List<Told> claims = new ArrayList<>();
    Map<String, Set<String>> others = new HashMap<>();
    Map<String, Set<String>> topics = new HashMap<>();
    Map<String, Set<String>> places = new HashMap<>();
    Set<String> between = new HashSet<>();
    for (String id : ids) {
      for (Chapters.Part part : made.parts(id)) {
        Told told = part.told();
        Set<String> in = part.sides();
        claims.add(told);
        in.stream()
            .filter(s -> !main.has(s))
            .forEach(s -> count(others, names.getOrDefault(s, s), told));
        if (in.contains(main.first()) && in.contains(main.second())) {
          between.add(told.id());
        }
        if (told.claim() instanceof Position p && p.topic() != Topic.OTHER) {
          count(topics, p.topic().label(), told);
        }
        if (told.claim() instanceof Event e
            && (e.type() == EventType.CONSULT || e.type() == EventType.AGREE)
            && e.place() != null) {
          count(places, e.place(), told);
        }
      }
    }
    List<Story> stories = stories(claims);
    List<LocalDate> days =
        claims.stream().map(Told::known).filter(Objects::nonNull).sorted().toList();
    List<String> sides =
        List.of(
            names.getOrDefault(main.first(), main.first()),
            names.getOrDefault(main.second(), main.second()));
    return new StoryThread(
        (main.first() + "-" + main.second()).replace(' ', '-')
            + "-"
            + days.getFirst().toString().substring(0, "2031-03".length()),
        sides,
        most(others),
        most(topics),
        most(places),
        days.getFirst(),
        days.getLast(),
        stories,
        new Rounds(t -> between.contains(t.id())).of(claims));
  }

  private static void count(Map<String, Set<String>> counts, String what, Told told) {
    counts.computeIfAbsent(what, w -> new HashSet<>()).add(told.report().story());
  }

  /** Names of each sort that a thread lists. */
  private static final int MOST = 8;

  private static List<String> most(Map<String, Set<String>> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Story> stories(List<Told> claims) {
    SortedMap<String, SortedMap<String, Told>> byStory = new TreeMap<>();
    claims.forEach(t ->
        byStory
            .computeIfAbsent(t.report().story(), s -> new TreeMap<>())
            .putIfAbsent(String.valueOf(t.known()) + t.report().id(), t));
    return byStory.entrySet().stream()
        .map(e ->
            new Story(
                e.getKey(),
                e.getValue().values().stream()
                    .map(Told::known)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null),
                e.getValue().values().stream().map(Told::report).toList()))
        .sorted(
            Comparator.comparing(Story::first, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Story::id))
        .toList();
  }
}
