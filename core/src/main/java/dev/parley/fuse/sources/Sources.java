package dev.parley.fuse.sources;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.sources.Matter.Fit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All sources of some claims; the same for any order of the claims. */
public final class Sources {
  private static final Comparator<Account> MOST_FIRST =
      Comparator.comparingInt((Account a) -> -a.said().size())
          .thenComparing(a -> a.voice().name())
          .thenComparing(a -> a.voice().id());

  private final Map<String, List<Told>> byVoice = new HashMap<>();
  private final Map<String, List<Voice>> voices = new HashMap<>();
  private final Map<String, NavigableMap<LocalDate, List<Told>>> byMatter = new HashMap<>();
  private final Stories stories = new Stories();

  /**
   * Sources of claims.
   *
   * @param asOf what is about later days does not count; null for all
   */
  public Sources(Collection<Told> claims, @Nullable LocalDate asOf) {
    claims.stream().filter(t -> t.until(asOf)).sorted(Told.IN_ORDER).forEach(this::add);
    stories.close();
  }

  private void add(Told told) {
    List<Voice> chain = Voice.of(told);
    voices.put(told.id(), chain);
    stories.add(told, chain);
    for (Voice voice : chain) {
      byVoice.computeIfAbsent(voice.id(), v -> new ArrayList<>()).add(told);
    }
    Matter matter = Matter.of(told);
    if (matter != null) {
      byMatter
          .computeIfAbsent(matter.key(), k -> new TreeMap<>())
          .computeIfAbsent(matter.day(), d -> new ArrayList<>())
          .add(told);
    }
  }

  /** All, those with the most claims first. */
  public List<Account> all() {
    return byVoice.keySet().stream().map(this::account).sorted(MOST_FIRST).toList();
  }

  /**
   * Those of this name, however it is written; where none has it, those with its words in their
   * name.
   */
  public List<Account> named(String name) {
    return idsOf(name).stream().map(this::account).sorted(MOST_FIRST).toList();
  }

  /** The ids of those. */
  public List<String> idsOf(String name) {
    String asked = Folding.fold(name);
    List<String> exact = ids(n -> n.equals(asked));
    return exact.isEmpty() && !asked.isBlank() ? ids(n -> n.contains(asked)) : exact;
  }

  /** The claims in whose chain a source stands. */
  public List<Told> claimsOf(String id) {
    return List.copyOf(claims(id));
  }

  private List<String> ids(java.util.function.Predicate<String> folded) {
    return byVoice.keySet().stream()
        .filter(id ->
            own(id).stream()
                .anyMatch(v ->
                    folded.test(Folding.fold(v.name()))
                        || !v.anonymous() && folded.test(Folding.fold(v.raw()))))
        .toList();
  }

  /** What the claims of a voice call it. */
  private Set<Voice> own(String id) {
    return claims(id).stream().map(t -> voice(t, id)).collect(Collectors.toSet());
  }

  private List<Told> claims(String id) {
    return byVoice.getOrDefault(id, List.of());
  }

  private List<Voice> chain(Told told) {
    return voices.getOrDefault(told.id(), List.of());
  }

  private Voice voice(Told told, String id) {
    return chain(told).stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  private Account account(String id) {
    List<Told> claims = claims(id);
    Map<Voice, Long> names =
        claims.stream()
            .map(t -> voice(t, id))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Voice most =
        names.entrySet().stream()
            .max(
                Map.Entry.<Voice, Long>comparingByValue()
                    .thenComparing(e -> e.getKey().name())
                    .thenComparing(e -> e.getKey().kind())
                    .thenComparing(e -> e.getKey().raw()))
            .orElseThrow()
            .getKey();
    Set<String> raw = names.keySet().stream().map(Voice::raw).collect(Collectors.toSet());
    return new Account(most, raw, claims.stream().map(t -> said(t, id)).toList(), stories.of(id));
  }

  private Said said(Told told, String id) {
    List<Voice> chain = chain(told);
    Matter matter = Matter.of(told);
    List<String> same = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (Told t : matter == null ? List.<Told>of() : near(matter)) {
      if (!another(told, t, id)) {
        continue;
      }
      Fit fit = Matter.compare(told, t);
      if (fit == Fit.SAME && !told.report().story().equals(t.report().story())) {
        same.add(t.id());
      } else if (fit == Fit.OTHER) {
        other.add(t.id());
      }
    }
    boolean own = !chain.isEmpty() && chain.getFirst().id().equals(id);
    return new Said(told, own, matter != null, same, other);
  }

  private List<Told> near(Matter matter) {
    NavigableMap<LocalDate, List<Told>> days =
        Objects.requireNonNull(byMatter.get(matter.key()), matter.key());
    LocalDate day = matter.day();
    return days
        .subMap(day.minusDays(Matter.NEAR), true, day.plusDays(Matter.NEAR), true)
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Not by way of this source, and on the matter not the same one speaking. */
  private boolean another(Told told, Told other, String id) {
    List<Voice> chain = chain(other);
    Voice nearest = chain(told).getFirst();
    return !chain.isEmpty()
        && !chain.getFirst().matter().equals(nearest.matter())
        && chain.stream().noneMatch(v -> v.id().equals(id));
  }
}
