package dev.parley.fuse;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.Position;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who and what place a claim names, whatever its kind. */
public final class Cast {
  private Cast() {}

  /** All actors of a claim; the same one may come twice. */
  public static Stream<Actor> actors(Claim claim) {
    Stream<@Nullable Actor> all =
        switch (claim) {
          case Statement s -> Stream.of(s.speaker(), s.addressee());
          case Event e -> Stream.concat(e.actors().stream(), e.recipients().stream());
          case Position p -> Stream.of(p.party(), p.towards());
          case Tenure t -> Stream.of(t.person());
          case Tally t -> Stream.empty();
        };
    return all.filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** The place that a claim names, or null. */
  public static @Nullable String place(Claim claim) {
    return switch (claim) {
      case Event e -> e.place();
      case Tally t -> t.place();
      case Statement s -> null;
      case Position p -> null;
      case Tenure t -> null;
    };
  }
}
