package dev.parley.fuse.deal;

import dev.parley.claim.Actor;
import dev.parley.claim.Event;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.deal.DealWords.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which paper words mean: by its number or owner, by what the report named before ("the
 * draft"), or the deal that stood on that day. Where more than one fits, it is none.
 */
final class Papers {
  /** Papers of one number are another negotiation's where nobody spoke of them for so long. */
  private static final int SLEEP_DAYS = 200;

  /** A named paper where a report first names it. */
  private record Naming(int at, Mention mention) {}

  /** Of which report it is asked which deal it means. */
  private record Asked(String report, boolean truce) {}

  private final Deals deals;
  private final Map<String, List<Naming>> namings = new HashMap<>();
  private final Map<String, Set<String>> actors = new HashMap<>();

  private final Map<Asked, Optional<Deal>> meant = new HashMap<>();
  private final Map<String, String> folds = new HashMap<>();

  /** By the name of a paper, since when it was spoken of on a day. */
  private final Map<String, NavigableMap<LocalDate, LocalDate>> since = new HashMap<>();

  Papers(List<Told> told, List<Deal> deals) {
    this.deals = new Deals(deals);
    Map<String, SortedSet<LocalDate>> days = new HashMap<>();
    for (Told t : told) {
      Set<String> of = actors.computeIfAbsent(t.report().id(), r -> new HashSet<>());
      actors(t).forEach(a -> of.add(folded(t.known(a).name())));
      for (Mention m : Mention.in(t.words().evidence())) {
        if (m.named() && m.sort() == Sort.DRAFT) {
          namings
              .computeIfAbsent(t.report().id(), r -> new ArrayList<>())
              .add(new Naming(t.claim().ground().evidence().start(), m));
          LocalDate day = t.known();
          if (day != null) {
            days.computeIfAbsent(key(t, m), k -> new TreeSet<>()).add(day);
          }
        }
      }
    }
    days.forEach((paper, of) -> since.put(paper, since(of)));
  }

  private static List<Actor> actors(Told told) {
    return switch (told.claim()) {
      case Event e -> {
        List<Actor> all = new ArrayList<>(e.actors());
        all.addAll(e.recipients());
        yield all;
      }
      case Position p -> List.of(p.party());
      case Statement s -> s.speaker() == null ? List.of() : List.of(s.speaker());
      case Tally t -> List.of();
      case Tenure t -> List.of(t.person());
    };
  }

  private static String key(Told told, Mention mention) {
    if (mention.ordinal() != null) {
      return mention.ordinal() + " " + mention.noun();
    }
    String owner = mention.owner();
    return (owner == null ? "" : told.known(owner).id()) + " " + mention.noun();
  }

  /** The paper that a claim names itself, with the proposal's own name and owner. */
  @Nullable Paper explicit(Told told, Position.Proposal proposal) {
    List<Mention> named = Mention.in(proposal.name());
    String owner = proposal.owner();
    Mention first = named.isEmpty() ? null : named.getFirst();
    if (first != null && first.sort() != Sort.DRAFT && owner == null) {
      return meant(told, first);
    }
    Mention mention =
        new Mention(
            Sort.DRAFT,
            first == null ? proposal.name() : first.name(),
            first == null ? Folding.fold(proposal.name()).strip() : first.noun(),
            first == null ? null : first.ordinal(),
            owner != null ? owner : first == null ? null : first.owner(),
            true,
            false,
            0);
    return paper(told, mention);
  }

  /** The paper that a mention means in a claim's report, or null where that is unsure. */
  @Nullable Paper meant(Told told, Mention mention) {
    if (mention.sort() == Sort.DRAFT) {
      if (mention.named()) {
        return paper(told, mention);
      }
      return mention.definite() ? before(told) : null;
    }
    if (mention.owner() != null || !(mention.definite() || mention.sort() == Sort.TRUCE)) {
      return null;
    }
    Deal deal = deal(told, mention.sort() == Sort.TRUCE);
    return deal == null ? null : deal.paper();
  }

  /** The one paper that the report named so far. */
  private @Nullable Paper before(Told told) {
    int at = told.claim().ground().evidence().start();
    List<Mention> before =
        namings.getOrDefault(told.report().id(), List.of()).stream()
            .filter(n -> n.at() <= at)
            .map(Naming::mention)
            .toList();
    Set<String> keys = new TreeSet<>();
    before.forEach(m -> keys.add(key(told, m)));
    return keys.size() == 1 ? paper(told, before.getFirst()) : null;
  }

  /** The one numbered draft that a report names, if it names no other paper. */
  @Nullable Paper only(Told told) {
    Set<String> keys = new TreeSet<>();
    List<Naming> all = namings.getOrDefault(told.report().id(), List.of());
    all.forEach(n -> keys.add(key(told, n.mention())));
    return keys.size() == 1 && all.getFirst().mention().ordinal() != null
        ? all.stream()
            .min(Comparator.comparingInt(Naming::at))
            .map(n -> paper(told, n.mention()))
            .orElse(null)
        : null;
  }

  private Paper paper(Told told, Mention mention) {
    String key = key(told, mention);
    String owner = mention.owner();
    return new Paper(
        key + since(told, key),
        mention.name(),
        owner == null ? null : told.known(owner),
        mention.ordinal(),
        null);
  }

  /** Tells papers of one name apart that lie far apart in time. */
  private String since(Told told, String key) {
    LocalDate day = told.known();
    NavigableMap<LocalDate, LocalDate> spoken = since.get(key);
    if (day == null || spoken == null) {
      return "";
    }
    Map.Entry<LocalDate, LocalDate> last = spoken.floorEntry(day);
    boolean slept = last == null || last.getKey().plusDays(SLEEP_DAYS).isBefore(day);
    return " " + (slept ? day : last.getValue());
  }

  /** Each day with the first one since which a paper was spoken of without so long a sleep. */
  private static NavigableMap<LocalDate, LocalDate> since(SortedSet<LocalDate> days) {
    NavigableMap<LocalDate, LocalDate> out = new TreeMap<>();
    LocalDate first = null;
    LocalDate before = null;
    for (LocalDate day : days) {
      if (first == null || before == null || before.plusDays(SLEEP_DAYS).isBefore(day)) {
        first = day;
      }
      out.put(day, first);
      before = day;
    }
    return out;
  }

  /** The deal that a report means by "the truce" or "the agreement". */
  @Nullable Deal deal(Told told, boolean truce) {
    LocalDate day = told.known();
    return day == null
        ? null
        : meant
            .computeIfAbsent(
                new Asked(told.report().id(), truce), a -> Optional.ofNullable(deal(a, day)))
            .orElse(null);
  }

  private @Nullable Deal deal(Asked asked, LocalDate day) {
    Set<String> names = actors.getOrDefault(asked.report(), Set.of());
    return deals.meant(asked.report(), names, day, asked.truce());
  }

  private String folded(String name) {
    return folds.computeIfAbsent(name, Folding::fold);
  }
}
