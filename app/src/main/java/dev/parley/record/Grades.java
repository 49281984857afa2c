package dev.parley.record;

import dev.parley.claim.Folding;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The grades that stand. They are a person's; nothing is computed with them. */
public final class Grades {
  private static final String PREFIX = "grade/";
  private static final String SOURCE = PREFIX + "source/";
  private static final String CLAIM = PREFIX + "claim/";

  private final RecordFile file;
  private final Redaction redaction;

  /** By subject; also by what else a graded source is called. */
  private final Map<String, Grade> all = new HashMap<>();

  Grades(RecordFile file, Redaction redaction) {
    this.file = file;
    this.redaction = redaction;
    SortedMap<String, JsonNode> rulings = file.decided(PREFIX);
    rulings.forEach((subject, ruling) ->
        ruling
            .path("names")
            .forEach(name -> all.putIfAbsent(source(name.asString()), grade(ruling))));
    rulings.forEach((subject, ruling) -> all.put(subject, grade(ruling)));
  }

  private Grade grade(JsonNode ruling) {
    JsonNode note = ruling.get("note");
    return Grade.parse(
        ruling.get("grade").asString(),
        note == null || note.isNull() ? null : redaction.clean(note.asString()));
  }

  public boolean none() {
    return all.isEmpty();
  }

  /** The grade of a source, by any of its names; null where it has none. */
  public @Nullable Grade source(Collection<String> names) {
    return names.stream()
        .sorted()
        .map(n -> all.get(source(n)))
        .filter(g -> g != null)
        .findFirst()
        .orElse(null);
  }

  public @Nullable Grade claim(String id) {
    return all.get(CLAIM + id);
  }

  /**
   * What a list shows beside a claim: the letter of the source that is nearest to the matter and
   * has a grade, and the digit of the claim, else of that source; empty where nobody graded either.
   */
  public String beside(ClaimRow row) {
    if (none()) {
      return "";
    }
    Grade source = null;
    for (JsonNode link : row.json().get("sources")) {
      String name = link.get("name").asString();
      JsonNode outlet = row.json().get("report").path("outlet");
      source = source != null ? source : all.get(source(label(name, link, outlet)));
    }
    Grade claim = claim(row.id());
    String letter = source == null || source.reliability() == null ? "" : source.reliability();
    Grade digit = claim != null ? claim : source;
    return letter + (digit == null ? "" : digit.credibility());
  }

  /** Unnamed sources are graded for each outlet. */
  private static String label(String name, JsonNode link, JsonNode outlet) {
    return link.get("anonymous").asBoolean() && outlet.isString()
        ? name + " (" + outlet.asString() + ")"
        : name;
  }

  /**
   * Writes a grade of a source down, or takes it back.
   *
   * @param name as it is shown
   * @param names all that claims call it
   * @return false where that stands already
   */
  public boolean gradeSource(
      String name, Collection<String> names, @Nullable Grade grade, Instant recorded) {
    ObjectNode ruling = grade == null ? null : ruling(grade);
    if (ruling != null) {
      ArrayNode all = ruling.putArray("names");
      new TreeSet<>(names).forEach(all::add);
    }
    return file.decide(source(name), ruling, recorded);
  }

  /** The same of a claim. */
  public boolean gradeClaim(String id, @Nullable Grade grade, Instant recorded) {
    return file.decide(CLAIM + id, grade == null ? null : ruling(grade), recorded);
  }

  private static ObjectNode ruling(Grade grade) {
    ObjectNode ruling = JsonNodeFactory.instance.objectNode();
    return ruling.put("grade", grade.text()).put("note", grade.note());
  }

  private static String source(String name) {
    return SOURCE + Folding.fold(name).strip();
  }
}
