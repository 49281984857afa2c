package dev.parley.claim;

import org.jspecify.annotations.Nullable;

/**
 * One link in the chain of who says so.
 *
 * @param name as the report names it; for an unnamed source its description
 * @param kind what it is
 * @param anonymous true where no name is given ("a senior security source")
 * @param number how many they are, where told ("two officials" = 2), else null
 */
public record Source(String name, ActorKind kind, boolean anonymous, @Nullable Integer number) {
  public Source {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name or a description");
    }
  }
}
