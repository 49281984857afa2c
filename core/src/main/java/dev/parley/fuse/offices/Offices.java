package dev.parley.fuse.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The offices that reports name, and who holds them; the same for any order of namings. */
public final class Offices {
  /**
   * An office.
   *
   * @param post the words of the post without those of the body
   * @param body empty where no report tells it: then it may be several offices
   */
  private record Office(Set<String> post, Set<String> body) {}

  private static final OfficeKey KEY = new OfficeKey();

  private final Map<Office, List<Holding>> holdings = new HashMap<>();

  /** What names have come to, since the same ones come again and again. */
  private final Map<String, Set<String>> keyed = new HashMap<>();

  private final Map<String, Set<String>> telling = new HashMap<>();

  /** Offices out of claims of tenures. */
  public Offices(Collection<Naming> namings) {
    Map<Set<String>, List<Naming>> byPost =
        namings.stream().distinct().collect(Collectors.groupingBy(this::post));
    byPost.forEach(this::addPost);
  }

  private Set<String> post(Naming naming) {
    return without(words(keyed, naming.post()), body(naming));
  }

  private Set<String> body(Naming naming) {
    return words(keyed, Objects.requireNonNullElse(naming.body(), ""));
  }

  private Set<String> person(Naming naming) {
    return telling.computeIfAbsent(naming.person(), TellingWords::of);
  }

  /** The words of a post without those of its body; all of them where it has no others. */
  private static Set<String> without(Set<String> post, Set<String> body) {
    Set<String> alone = new TreeSet<>(post);
    alone.removeAll(body);
    return alone.isEmpty() ? post : alone;
  }

  /**
   * The posts of all namings that can tell who holds a post; others do not matter for it.
   *
   * @param all every post that is named, with the bodies that it is named with
   * @param post words of the post and its body
   * @param body words of the body, or null for any
   */
  public static Set<String> posts(
      Map<String, ? extends Collection<String>> all, String post, @Nullable String body) {
    Set<String> asked = TellingWords.of(post);
    Set<String> of = TellingWords.of(body);
    Map<String, Set<String>> words = new HashMap<>();
    return like(
        all,
        (named, bodyOf) -> {
          Set<String> ofBody = words.computeIfAbsent(bodyOf, TellingWords::of);
          Set<String> ofPost = words.computeIfAbsent(named, TellingWords::of);
          return ofBody.containsAll(of)
              && asked.stream().allMatch(w -> ofBody.contains(w) || ofPost.contains(w));
        });
  }

  /**
   * The telling words of a post without those of its body; only namings of a post with the same
   * words can be of one office.
   */
  public static String words(String post, @Nullable String body) {
    return String.join(" ", without(KEY.words(post), KEY.words(body)));
  }

  private static Set<String> like(
      Map<String, ? extends Collection<String>> all, BiPredicate<String, String> which) {
    // Posts and bodies come back with one another, and taking words apart is what takes time.
    Map<String, Set<String>> words = new HashMap<>();
    Map<String, Set<Set<String>>> ofPosts = new HashMap<>();
    Set<Set<String>> found = new HashSet<>();
    all.forEach((post, bodies) -> {
      Set<Set<String>> offices = ofPosts.computeIfAbsent(post, p -> new HashSet<>());
      for (String body : bodies) {
        Set<String> office = without(words(words, post), words(words, body));
        offices.add(office);
        if (which.test(post, body)) {
          found.add(office);
        }
      }
    });
    Set<String> out = new TreeSet<>();
    ofPosts.forEach((post, offices) -> {
      if (!Collections.disjoint(offices, found)) {
        out.add(post);
      }
    });
    return out;
  }

  private static Set<String> words(Map<String, Set<String>> known, String name) {
    return known.computeIfAbsent(name, KEY::words);
  }

  private static boolean fits(
      String post, @Nullable String body, Set<String> asked, Set<String> of) {
    Set<String> words = TellingWords.of(body);
    boolean itsBody = words.containsAll(of);
    words.addAll(TellingWords.of(post));
    return itsBody && words.containsAll(asked);
  }

  private void addPost(Set<String> post, List<Naming> namings) {
    Fullest people = new Fullest(namings.stream().map(this::person).toList());
    // A state has one name here, so that Egypt's service and the Egyptian one are one body.
    Fullest bodies = new Fullest(namings.stream().map(this::body).toList());
    Map<Set<String>, Set<Set<String>>> bodiesOf = new HashMap<>();
    for (Naming n : namings) {
      Set<String> body = bodies.of(body(n));
      Set<Set<String>> known = bodiesOf.computeIfAbsent(people.of(person(n)), p -> new HashSet<>());
      if (!body.isEmpty()) {
        known.add(body);
      }
    }
    Map<Office, Map<Set<String>, List<Naming>>> offices = new HashMap<>();
    for (Naming n : namings) {
      Set<String> person = people.of(person(n));
      Set<String> body = bodies.of(body(n));
      Set<Set<String>> known = bodiesOf.getOrDefault(person, Set.of());
      if (body.isEmpty() && known.size() == 1) {
        body = known.iterator().next();
      }
      offices
          .computeIfAbsent(new Office(post, body), o -> new HashMap<>())
          .computeIfAbsent(person, p -> new ArrayList<>())
          .add(n);
    }
    offices.forEach((office, byPerson) ->
        holdings.put(
            office,
            byPerson.entrySet().stream().map(e -> holding(e.getKey(), e.getValue())).toList()));
  }

  private Holding holding(Set<String> person, List<Naming> namings) {
    List<Naming> full = namings.stream().filter(n -> person(n).equals(person)).toList();
    return new Holding(
        String.valueOf(mostUsed(full.isEmpty() ? namings : full, Naming::person)),
        String.valueOf(mostUsed(namings, Naming::post)),
        mostUsed(namings, Naming::body),
        namings);
  }

  /** The longer one of two that are used as often. */
  private static @Nullable String mostUsed(
      List<Naming> namings, Function<Naming, @Nullable String> name) {
    Map<String, Integer> counts = new HashMap<>();
    for (Naming n : namings) {
      String used = name.apply(n);
      if (used != null) {
        counts.merge(used, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparingInt(e -> e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** True where a name has words by which an office can be found. */
  public static boolean telling(String name) {
    return !TellingWords.of(name).isEmpty();
  }

  /**
   * All who are said to hold or to have held a post, in the order of time.
   *
   * @param post words of the post and its body
   * @param body words of the body, or null for any
   */
  public List<Holding> holders(String post, @Nullable String body) {
    return found(post, body).values().stream()
        .flatMap(List::stream)
        .sorted(Holding.BY_TIME)
        .toList();
  }

  /**
   * Who held a post on a day, according to what is said of that day and those before it. Where
   * reports differ, all are told.
   *
   * @param post words of the post and its body
   * @param body words of the body, or null for any
   */
  public List<Holding> holders(String post, @Nullable String body, LocalDate day) {
    List<Holding> out = new ArrayList<>();
    found(post, body)
        .forEach((office, all) -> {
          List<Holding> until = all.stream().map(h -> until(h, day)).flatMap(List::stream).toList();
          for (Holding h : until) {
            if (h.last() != null
                && h.formerSince() == null
                && (office.body().isEmpty() || stands(h, until))) {
              out.add(h);
            }
          }
        });
    return out.stream().sorted(Holding.BY_TIME).toList();
  }

  /**
   * Somebody is named as the holder of an office whom another held before.
   *
   * @param before the last of those who were named before
   */
  public record Change(Holding before, Holding now) {}

  /** All changes of holders of offices whose body is told, in the order of time. */
  public List<Change> changes() {
    List<Change> out = new ArrayList<>();
    holdings.forEach((office, all) -> {
      List<Holding> inOrder =
          office.body().isEmpty()
              ? List.of()
              : all.stream().filter(h -> h.first() != null).sorted(Holding.BY_TIME).toList();
      for (int i = 1; i < inOrder.size(); i++) {
        Holding now = inOrder.get(i);
        LocalDate first = now.first();
        inOrder.subList(0, i).stream()
            .filter(h -> h.last() != null && first != null && h.last().isBefore(first))
            .max(
                Comparator.comparing(
                    Holding::last, Comparator.nullsFirst(Comparator.naturalOrder())))
            .ifPresent(before -> out.add(new Change(before, now)));
      }
    });
    out.sort(Comparator.comparing(Change::now, Holding.BY_TIME));
    return out;
  }

  private Map<Office, List<Holding>> found(String post, @Nullable String body) {
    Set<String> asked = TellingWords.of(post);
    Set<String> of = TellingWords.of(body);
    Map<Office, List<Holding>> out = new HashMap<>();
    holdings.forEach((office, all) -> {
      boolean fits =
          all.stream()
              .flatMap(h -> h.namings().stream())
              .anyMatch(n -> fits(n.post(), n.body(), asked, of));
      if (fits) {
        out.put(office, all);
      }
    });
    return out;
  }

  /** What is known of it on a day; none where nothing is. */
  private static List<Holding> until(Holding holding, LocalDate day) {
    List<Naming> known =
        holding.namings().stream()
            .filter(n -> n.first() != null && !n.first().isAfter(day))
            .toList();
    return known.isEmpty()
        ? List.of()
        : List.of(new Holding(holding.person(), holding.post(), holding.body(), known));
  }

  /**
   * Somebody stands as the holder while an outlet's last word is theirs and nobody was named for
   * the first time after they were for the last.
   */
  private static boolean stands(Holding holding, List<Holding> rivals) {
    LocalDate last = holding.last();
    boolean replaced =
        rivals.stream()
            .map(Holding::first)
            .anyMatch(first -> first != null && last != null && first.isAfter(last));
    return !replaced
        && holding.said().stream()
            .anyMatch(n -> rivals.stream().noneMatch(r -> !r.equals(holding) && takesBack(r, n)));
  }

  /** True where the same outlet names another later. */
  private static boolean takesBack(Holding rival, Naming naming) {
    return rival.namings().stream()
        .filter(Naming::holds)
        .filter(n -> n.voice().equals(naming.voice()))
        .map(Naming::last)
        .anyMatch(day -> day != null && naming.last() != null && day.isAfter(naming.last()));
  }

  /** For messages: posts that share a word with the one asked for, the most named first. */
  public List<String> near(String post, int most) {
    Set<String> asked = TellingWords.of(post);
    return holdings.values().stream()
        .flatMap(List::stream)
        .filter(h -> {
          Set<String> words = TellingWords.of(h.post());
          words.addAll(TellingWords.of(h.body()));
          return words.stream().anyMatch(asked::contains);
        })
        .sorted(
            Comparator.comparingInt((Holding h) -> -h.namings().size())
                .thenComparing(Holding.BY_TIME))
        .map(Holding::post)
        .distinct()
        .limit(most)
        .toList();
  }
}
