package dev.parley.fuse;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Folding;
import dev.parley.fuse.Told.Known;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which side the actors of one report stand: a person on that of the party that any of its
 * claims names, a party's delegation on the party's, a government on its country's. Who is nobody's
 * ("mediators", "the army", a person of no party) has no side.
 */
public final class Sides {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private final Map<String, Map<Known, Integer>> parties = new HashMap<>();
  private final Map<Known, Optional<Known>> bare;

  /** Sides by the claims of one report. */
  public Sides(Collection<Told> report) {
    this(report, new HashMap<>());
  }

  /**
   * The same where many reports are asked.
   *
   * @param bare what names are without words for a part; it grows
   */
  public Sides(Collection<Told> report, Map<Known, Optional<Known>> bare) {
    this.bare = bare;
    for (Told told : report) {
      Cast.actors(told.claim())
          .forEach(actor -> {
            Known party = party(told, actor);
            if (party != null) {
              parties
                  .computeIfAbsent(told.known(actor).id(), a -> new HashMap<>())
                  .merge(party, 1, Integer::sum);
            }
          });
    }
  }

  /** The side of an actor of a claim of that report, or null. */
  public @Nullable Known of(Told told, Actor actor) {
    Known party = party(told, actor);
    if (party != null) {
      return party;
    }
    Map<Known, Integer> others = parties.getOrDefault(told.known(actor).id(), Map.of());
    if (!others.isEmpty()) {
      return others.entrySet().stream()
          .min(
              Comparator.comparingInt((Map.Entry<Known, Integer> e) -> -e.getValue())
                  .thenComparing(e -> e.getKey().id()))
          .map(Map.Entry::getKey)
          .orElse(null);
    }
    return actor.kind() == ActorKind.PERSON ? null : side(told.known(actor));
  }

  private @Nullable Known party(Told told, Actor actor) {
    String of = actor.of() != null ? actor.of() : actor.country();
    return of == null ? null : side(told.known(of));
  }

  private @Nullable Known side(Known name) {
    return bare.computeIfAbsent(name, n -> Optional.ofNullable(bare(n))).orElse(null);
  }

  /** A name without the words at its ends that name a part for the whole; null if none is left. */
  private static @Nullable Known bare(Known actor) {
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(actor.name())).filter(w -> !w.isEmpty()).toList();
    int from = 0;
    int to = words.size();
    while (from < to && !names(words.get(from))) {
      from++;
    }
    while (from < to && !names(words.get(to - 1))) {
      to--;
    }
    if (from == to) {
      return null;
    }
    boolean whole = to - from == words.size();
    String name = whole ? actor.name() : String.join(" ", words.subList(from, to));
    // Under its name, also where reports know it under an id: "Kesh" is a side, and "Kesh
    // delegation" the same.
    return new Known(Folding.fold(name).strip(), name);
  }

  private static boolean names(String word) {
    return Character.isUpperCase(word.codePointAt(0)) && !Bodies.has(word);
  }
}
