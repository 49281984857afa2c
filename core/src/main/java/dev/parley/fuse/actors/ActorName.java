package dev.parley.fuse.actors;

import dev.parley.claim.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * A name as reports give it; {@link SameActor#item} makes them.
 *
 * @param name the fullest form in a report
 * @param kind what the reader takes it for, or null where that is not said
 * @param report where the name is a description, which means nobody outside of its report, this
 *     report; else null
 */
public record ActorName(String name, @Nullable ActorKind kind, @Nullable String report) {
  public ActorName {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor needs a name");
    }
  }

  /** The same for equal names of any reports. */
  public String id() {
    String plain = (kind == null ? "any" : kind.label()) + ":" + name;
    return report == null ? plain : plain + "@" + report;
  }
}
