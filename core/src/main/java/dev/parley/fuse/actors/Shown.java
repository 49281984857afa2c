package dev.parley.fuse.actors;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/**
 * How an actor is called: as the table of bodies calls it, where a report does so, else by the
 * fullest of its names. Of names that say the same, the shortest has fewest titles.
 */
record Shown(Function<ActorName, Form> forms, Bodies bodies) {
  String of(Collection<ActorName> names) {
    return names.stream()
        .min(
            Comparator.comparing((ActorName n) -> !n.name().equals(bodies.known(n.name())))
                .thenComparingInt(n -> -says(n))
                .thenComparing(n -> Raw.isAcronym(n.name()))
                .thenComparingInt(n -> n.name().length())
                .thenComparing(ActorName::name))
        .orElseThrow()
        .name();
  }

  private int says(ActorName name) {
    return switch (forms.apply(name)) {
      case Form.Person p -> p.weight();
      case Form.Body b -> b.words().size();
      case Form.Description d -> 0;
    };
  }
}
