package dev.parley.record;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names that a claim gives to actors, and to those who say so. */
final class ClaimNames {
  private static final List<String> ACTORS =
      List.of("speaker", "addressee", "actors", "recipients", "party", "towards", "person");

  /** Fields that hold a name and no more. */
  private static final List<String> NAMES = List.of("body", "by", "of");

  /** The role of a body that an actor of the claim belongs to. */
  private static final String SIDE = "side";

  private ClaimNames() {}

  /**
   * A name.
   *
   * @param role the field that it stands in
   * @param kind what the reader takes it for, or null where that is not said
   * @param of the body that the actor belongs to, or null
   */
  record ClaimName(String role, String name, @Nullable ActorKind kind, @Nullable String of) {}

  /** Who takes part, in the order of the fields. */
  static List<ClaimName> actors(JsonNode claim) {
    List<ClaimName> out = new ArrayList<>();
    SortedSet<String> sides = new TreeSet<>();
    for (String role : ACTORS) {
      JsonNode value = claim.get(role);
      if (value == null) {
        continue;
      }
      for (JsonNode actor : value.isArray() ? value : List.of(value)) {
        if (actor.isObject()) {
          ClaimName name = name(role, actor);
          out.add(name);
          if (name.of() != null) {
            sides.add(name.of());
          }
        }
      }
    }
    for (String role : NAMES) {
      JsonNode value = claim.get(role);
      if (value != null && value.isString()) {
        out.add(new ClaimName(role, value.asString(), null, null));
      }
    }
    sides.forEach(side -> out.add(new ClaimName(SIDE, side, null, null)));
    return out;
  }

  /** Who says so, nearest to the matter first. */
  static List<ClaimName> sources(JsonNode claim) {
    List<ClaimName> out = new ArrayList<>();
    claim.get("sources").forEach(source -> out.add(name("source", source)));
    return out;
  }

  private static ClaimName name(String role, JsonNode actor) {
    JsonNode of = actor.get("of");
    return new ClaimName(
        role,
        actor.get("name").asString(),
        Labelled.parse(ActorKind.class, actor.get("kind").asString()),
        of == null || of.isNull() ? null : of.asString());
  }
}
