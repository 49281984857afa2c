package dev.parley.fuse.actors;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/**
 * How an actor is called: as the table of bodies calls it, where a report does so, else by the
 * fullest of its names.
 */
record Shown(Function<ActorName, Form> forms, Bodies bodies) {
  String of(Collection<ActorName> names) {
    return names.stream()
        .min(
            Comparator.comparing((ActorName n) -> n.name().equals(bodies.known(n.name())))
                .reversed()
                .thenComparing(Comparator.comparingInt(this::says).reversed())
                .thenComparing(n -> Raw.isAcronym(n.name()))
                .thenComparingInt(this::length)
                .thenComparing(ActorName::name))
        .orElseThrow()
        .name();
  }

  /** A person's name grows by titles, a body's by what tells it apart. */
  private int length(ActorName name) {
    int length = name.name().length();
    return forms.apply(name) instanceof Form.Body b && !Bodies.isOneWord(b) ? -length : length;
  }

  private int says(ActorName name) {
    return switch (forms.apply(name)) {
      case Form.Person p -> p.weight();
      case Form.Body b -> b.governed() == null ? b.words().size() : 0;
      case Form.Description d -> 0;
    };
  }
}
