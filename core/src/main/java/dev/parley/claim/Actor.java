package dev.parley.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, speaks or is spoken of.
 *
 * @param name the fullest form in the report ("Ismail Haniyeh", not "he")
 * @param kind what it is
 * @param country the state it belongs to, as the report names it, or null
 * @param of the party or body that it belongs to, or null
 */
public record Actor(String name, ActorKind kind, @Nullable String country, @Nullable String of) {
  public Actor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
  }

  public static Actor named(String name, ActorKind kind) {
    return new Actor(name, kind, null, null);
  }
}
