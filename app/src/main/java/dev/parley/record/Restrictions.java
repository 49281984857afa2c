package dev.parley.record;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which reports and sources do not go out. What that means, {@link Redaction} does. */
public final class Restrictions {
  static final String PREFIX = "restrict/";
  static final String REPORT = PREFIX + "report/";
  static final String SOURCE = PREFIX + "source/";

  private final RecordFile file;

  Restrictions(RecordFile file) {
    this.file = file;
  }

  /** A report's claims and its text do not go out; false where that stands already. */
  public boolean report(String id, Instant recorded) {
    return file.decide(REPORT + id, JsonNodeFactory.instance.objectNode(), recorded);
  }

  /** Takes that back; false where it was not restricted. */
  public boolean allowReport(String id, Instant recorded) {
    return file.decide(REPORT + id, null, recorded);
  }

  /**
   * A source is not named.
   *
   * @param name under which the restriction can be taken back
   * @param names all that claims call it
   */
  public boolean source(String name, ActorKind kind, Collection<String> names, Instant recorded) {
    ObjectNode ruling = JsonNodeFactory.instance.objectNode();
    ruling.put("name", name).put("kind", kind.label());
    ArrayNode all = ruling.putArray("names");
    new TreeSet<>(names).forEach(all::add);
    return file.decide(subject(name), ruling, recorded);
  }

  /**
   * Takes that back, by the name, one of its other names, or words of one that no other restricted
   * source has; false where none was restricted.
   */
  public boolean allowSource(String name, Instant recorded) {
    String folded = Folding.fold(name);
    List<String> called = new ArrayList<>();
    List<String> like = new ArrayList<>();
    file.decided(SOURCE)
        .forEach((subject, ruling) -> {
          List<String> names =
              ruling.path("names").valueStream().map(n -> Folding.fold(n.asString())).toList();
          if (names.contains(folded) || subject.equals(subject(name))) {
            called.add(subject);
          } else if (names.stream().anyMatch(n -> n.contains(folded))) {
            like.add(subject);
          }
        });
    List<String> meant = called.isEmpty() && like.size() == 1 ? like : called;
    meant.forEach(subject -> file.decide(subject, null, recorded));
    return !meant.isEmpty();
  }

  private static String subject(String name) {
    return SOURCE + Folding.fold(name).strip();
  }

  /** The ids of restricted reports. */
  public List<String> reports() {
    return file.decided(REPORT).keySet().stream().map(s -> s.substring(REPORT.length())).toList();
  }

  /** The names of restricted sources. */
  public List<String> sources() {
    SortedMap<String, JsonNode> all = file.decided(SOURCE);
    return all.values().stream().map(r -> r.path("name").asString()).toList();
  }
}
