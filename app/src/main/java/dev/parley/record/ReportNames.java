package dev.parley.record;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Folding;
import dev.parley.fuse.actors.ActorName;
import dev.parley.record.ClaimNames.ClaimName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whom the names of one report mean. A body is called in full once and by its last words later
 * ("Kesh Highlands Front", "the Front"): within a report these are one, where only one full name
 * ends so. Across reports short names fit too many.
 */
final class ReportNames {
  private final String report;

  /** The full name for a short one, folded. */
  private final Map<String, String> full = new HashMap<>();

  private final Map<Given, Meant> meant = new HashMap<>();

  /** A name as a claim gives it. */
  private record Given(String name, @Nullable ActorKind kind) {}

  private record Meant(ActorName item, String id) {}

  /**
   * Of a report.
   *
   * @param claims that it makes, and that nobody has rejected
   */
  ReportNames(String report, Collection<? extends JsonNode> claims) {
    this.report = report;
    Map<String, String> bodies = new TreeMap<>();
    for (JsonNode claim : claims) {
      for (ClaimName name : all(claim)) {
        if (isBody(name) && isProper(name.name())) {
          bodies.putIfAbsent(folded(name.name()), name.name());
        }
      }
    }
    for (String shorter : bodies.keySet()) {
      List<String> longer =
          bodies.keySet().stream().filter(b -> b.endsWith(" " + shorter)).toList();
      if (longer.size() == 1) {
        full.put(shorter, bodies.getOrDefault(longer.getFirst(), shorter));
      }
    }
  }

  /** All names of a claim, its sources' among them. */
  static List<ClaimName> all(JsonNode claim) {
    List<ClaimName> out = new ArrayList<>(ClaimNames.actors(claim));
    out.addAll(ClaimNames.sources(claim));
    return out;
  }

  /** What is grouped for a name. */
  ActorName item(ClaimName name) {
    return meant(name).item();
  }

  /** Its id. */
  String id(ClaimName name) {
    return meant(name).id();
  }

  /** Taking a name apart takes time, and a report gives most of its names again and again. */
  private Meant meant(ClaimName name) {
    return meant.computeIfAbsent(
        new Given(name.name(), name.kind()),
        given -> {
          String words =
              isBody(name) ? full.getOrDefault(folded(name.name()), name.name()) : name.name();
          ActorName item = ActorNames.room().item(report, words, name.kind());
          return new Meant(item, ActorNames.id(item));
        });
  }

  private static boolean isBody(ClaimName name) {
    return name.kind() != ActorKind.PERSON
        && name.kind() != ActorKind.OUTLET
        && name.kind() != ActorKind.DOCUMENT;
  }

  /** True for a name of capital words alone: "fighters of the Front" is none of the Front's. */
  private static boolean isProper(String name) {
    for (String word : name.split(" ", -1)) {
      if (!word.equals("the") && (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0)))) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String name) {
    String folded = Folding.fold(name).strip();
    return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
  }
}
