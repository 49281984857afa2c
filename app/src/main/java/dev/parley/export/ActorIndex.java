package dev.parley.export;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.fuse.Told;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The actors of the claims seen so far, across reports. */
final class ActorIndex {
  private final Map<String, Entry> entries = new TreeMap<>();

  /** An actor, with what most claims say that it is. */
  static final class Entry {
    private final Told.Known known;
    private final Map<ActorKind, Integer> kinds = new EnumMap<>(ActorKind.class);
    private @Nullable String country;
    private int claims;

    private Entry(Told.Known known) {
      this.known = known;
    }

    String id() {
      return known.id();
    }

    String name() {
      return known.name();
    }

    @Nullable String country() {
      return country;
    }

    int claims() {
      return claims;
    }

    ActorKind kind() {
      return kinds.entrySet().stream()
          .max(
              Comparator.<Map.Entry<ActorKind, Integer>>comparingInt(Map.Entry::getValue)
                  .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
          .map(Map.Entry::getKey)
          .orElse(ActorKind.ORGANISATION); // it is only told as what others belong to
    }
  }

  /** Counts an actor of a claim. */
  Entry add(Told told, Actor actor) {
    Entry entry = entry(told, actor.name());
    entry.kinds.merge(actor.kind(), 1, Integer::sum);
    entry.claims++;
    if (entry.country == null) {
      entry.country = actor.country();
    }
    return entry;
  }

  /** An actor that a claim only names, such as the body that somebody belongs to. */
  Entry entry(Told told, String name) {
    Told.Known known = told.known(name);
    return entries.computeIfAbsent(known.id(), id -> new Entry(known));
  }

  /** All of them, by id. */
  Collection<Entry> all() {
    return entries.values();
  }
}
