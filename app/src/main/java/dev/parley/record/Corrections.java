package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.record.Correction.State;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings what people have set right to the claims of a reading. */
final class Corrections {
  private final Judgements judgements;

  Corrections(Judgements judgements) {
    this.judgements = judgements;
  }

  /** A claim as it goes into the views. */
  record Corrected(ObjectNode claim, boolean rejected, List<Correction> corrections) {}

  /** What people have decided of all claims, by subject. */
  SortedMap<String, JsonNode> standing() throws SQLException {
    return judgements.current(Correction.PREFIX);
  }

  /**
   * A claim with all corrections that hold.
   *
   * @param claim as the reading makes it; it is not changed
   * @param standing what people have decided
   */
  static Corrected applied(ObjectNode claim, SortedMap<String, JsonNode> standing) {
    String id = claim.get("id").asString();
    String from = Correction.subject(id, "");
    SortedMap<String, JsonNode> stand = standing.subMap(from, from + Character.MAX_VALUE);
    if (stand.isEmpty()) {
      return new Corrected(claim, false, List.of());
    }
    ObjectNode out = claim.deepCopy();
    List<Correction> made = new ArrayList<>();
    boolean rejected = false;
    for (Map.Entry<String, JsonNode> entry : stand.entrySet()) {
      String field = Correction.field(entry.getKey());
      if (field.equals(Correction.REJECT)) {
        rejected = true;
        made.add(rejection(id, State.HOLDS));
      } else {
        Correction correction = correction(claim, id, field, entry.getValue());
        made.add(correction);
        if (correction.state() == State.HOLDS) {
          set(out, field, correction.value());
        }
      }
    }
    ArrayNode told = JsonNodeFactory.instance.arrayNode();
    made.stream()
        .filter(c -> c.state() == State.HOLDS && !c.field().equals(Correction.REJECT))
        .forEach(c -> told.addObject().put("field", c.field()).set("old", c.old()));
    if (!told.isEmpty()) {
      out.set("corrections", told);
    }
    return new Corrected(out, rejected, made);
  }

  private static Correction rejection(String id, State state) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return new Correction(
        id, Correction.REJECT, json.booleanNode(false), json.booleanNode(true), state);
  }

  private static Correction correction(JsonNode claim, String id, String field, JsonNode ruling) {
    JsonNode stands = Correction.at(claim, field);
    State state =
        ruling.get("old").equals(stands == null ? JsonNodeFactory.instance.nullNode() : stands)
            ? State.HOLDS
            : State.READER_SAYS_OTHERWISE;
    return new Correction(id, field, ruling.get("old"), ruling.get("value"), state);
  }

  /** How a claim is found as its reading makes it. */
  interface Claims {
    /** The claim, or null where no current reading makes it. */
    @Nullable ObjectNode find(String id) throws SQLException;
  }

  /** All corrections and what became of them, by claim and field. */
  List<Correction> all(Claims claims) throws SQLException {
    SortedMap<String, JsonNode> standing = standing();
    List<Correction> out = new ArrayList<>();
    Set<String> looked = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : standing.entrySet()) {
      String id = Correction.claim(entry.getKey());
      ObjectNode claim = claims.find(id);
      if (claim == null) {
        out.add(lost(id, Correction.field(entry.getKey()), entry.getValue()));
      } else if (looked.add(id)) {
        out.addAll(applied(claim, standing).corrections());
      }
    }
    return out;
  }

  private static Correction lost(String id, String field, JsonNode ruling) {
    return field.equals(Correction.REJECT)
        ? rejection(id, State.NO_SUCH_CLAIM)
        : new Correction(id, field, ruling.get("old"), ruling.get("value"), State.NO_SUCH_CLAIM);
  }

  boolean reject(String claim, boolean undo, Instant recorded) throws SQLException {
    return judgements.decide(
        Correction.subject(claim, Correction.REJECT),
        undo ? null : JsonNodeFactory.instance.booleanNode(true),
        recorded);
  }

  /**
   * Sets a field of a claim right.
   *
   * @param claim as the reading makes it
   * @param value what should stand there; null takes an earlier correction back
   * @throws RecordException where the field or the value is none of such a claim
   */
  boolean set(ObjectNode claim, String field, @Nullable JsonNode value, Instant recorded)
      throws SQLException {
    String subject = Correction.subject(claim.get("id").asString(), field);
    if (value == null) {
      return judgements.decide(subject, null, recorded);
    }
    JsonNode old = Correction.at(claim, field);
    if (old == null || old.isContainer() || FIXED.contains(field.split("\\.", -1)[0])) {
      throw new RecordException(
          "'"
              + field
              + "' is no field of this claim that can be set. It has: "
              + String.join(", ", named(claim))
              + ".");
    }
    if (value.isString() && value.asString().isBlank()) {
      throw new RecordException("A blank cannot stand in '" + field + "'. For nothing, write ''.");
    }
    ObjectNode tried = claim.deepCopy();
    set(tried, field, value);
    try {
      var _ = ClaimJson.readDetached(tried);
    } catch (IllegalArgumentException e) {
      throw new RecordException(
          "'" + value.asString() + "' cannot stand in '" + field + "': " + e.getMessage() + ".", e);
    }
    ObjectNode ruling = JsonNodeFactory.instance.objectNode();
    ruling.set("old", old);
    ruling.set("value", value);
    return judgements.decide(subject, ruling, recorded);
  }

  /** What makes a claim this claim, or says how it was made. */
  private static final List<String> FIXED =
      List.of(
          "id",
          "kind",
          "evidence",
          "head",
          "content",
          "report",
          "confidence",
          "made_by",
          "generated_by",
          "corrections");

  /** All of them; those of the sources, which are many, last. */
  private static List<String> named(ObjectNode claim) {
    return fields("", claim).stream()
        .sorted(Comparator.comparing(path -> path.startsWith("sources.")))
        .toList();
  }

  /** The paths of all values of a claim that may be set. */
  private static List<String> fields(String before, JsonNode in) {
    List<String> out = new ArrayList<>();
    if (in.isArray()) {
      for (int i = 0; i < in.size(); i++) {
        out.addAll(fields(before + i + ".", in.get(i)));
      }
      return out;
    }
    in.propertyStream()
        .forEach(p -> {
          String path = before + p.getKey();
          if (before.isEmpty() && FIXED.contains(path)) {
            return;
          }
          if (p.getValue().isContainer()) {
            out.addAll(fields(path + ".", p.getValue()));
          } else {
            out.add(path);
          }
        });
    return out;
  }

  private static void set(ObjectNode claim, String path, JsonNode value) {
    int cut = path.lastIndexOf('.');
    JsonNode parent = cut < 0 ? claim : Correction.at(claim, path.substring(0, cut));
    if (parent instanceof ObjectNode object) {
      object.set(path.substring(cut + 1), value);
    }
  }
}
