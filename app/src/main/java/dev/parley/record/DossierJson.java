package dev.parley.record;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Topic;
import dev.parley.fuse.dossiers.Dossier;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a dossier is written, in files and in the journal. */
public final class DossierJson {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "title",
          "parties",
          "mediators",
          "places",
          "from",
          "until",
          "aliases",
          "topics",
          "codebook");

  private static final Map<String, List<String>> BY =
      Map.of("topic", Labelled.labels(Topic.class), "type", Labelled.labels(EventType.class));

  private final JsonNode in;
  private final List<String> problems = new ArrayList<>();

  private DossierJson(JsonNode in) {
    this.in = in;
  }

  /**
   * Reads a dossier.
   *
   * @throws RecordException telling all that is wrong with it, a line each
   */
  public static Dossier read(JsonNode in) {
    return new DossierJson(in).read();
  }

  private Dossier read() {
    for (String field : in.propertyNames()) {
      if (!FIELDS.contains(field)) {
        String near = NearNames.asked(field, FIELDS);
        problem(
            field,
            "is no field of a dossier."
                + (near.isEmpty() ? " Fields are: " + String.join(", ", FIELDS) + "." : near));
      }
    }
    String name = name();
    String title = text("title");
    Dossier.Sides sides =
        new Dossier.Sides(parties(), texts("mediators", in.get("mediators")), lists("aliases"));
    sides.mediators().stream()
        .filter(sides.parties()::contains)
        .forEach(m ->
            problem("mediators", "'" + m + "' is one of the parties, too. Take it out of one."));
    sides.aliases().keySet().forEach(a -> alias(a, sides));
    LocalDate from = day("from");
    LocalDate until = day("until");
    if (from != null && until != null && until.isBefore(from)) {
      problem("until", "'" + until + "' is before from, '" + from + "'. Exchange them.");
    }
    Dossier.Matter matter =
        new Dossier.Matter(texts("places", in.get("places")), lists("topics"), from, until);
    Map<String, Dossier.Column> codebook = codebook();
    if (!problems.isEmpty()) {
      throw new RecordException(String.join("\n", problems));
    }
    return new Dossier(name, title.isEmpty() ? name : title, sides, matter, codebook);
  }

  private void problem(String field, String wrong) {
    problems.add(field + ": " + wrong);
  }

  private String name() {
    String name = text("name");
    if (!in.has("name")) {
      problem("name", "is missing. Give a short name for commands: name = \"highlands\"");
    } else if (!name.matches("[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}-]*")) {
      problem("name", "'" + name + "' is no name for commands. Use small letters, digits and '-'.");
    }
    return name;
  }

  private List<String> parties() {
    List<String> parties = texts("parties", in.get("parties"));
    if (!in.has("parties")) {
      problem(
          "parties",
          "is missing. Name those who negotiate: parties = [\"Marvane\", \"the Front\"]");
    } else if (parties.stream().distinct().count() < 2) {
      problem("parties", "names fewer than two. Name all who negotiate with one another.");
    }
    return parties;
  }

  private void alias(String name, Dossier.Sides sides) {
    List<String> known = new ArrayList<>(sides.parties());
    known.addAll(sides.mediators());
    if (!known.contains(name)) {
      String near = NearNames.asked(name, known);
      if (!near.isEmpty()) {
        problem("aliases", "'" + name + "' is none of the parties or mediators." + near);
      }
    }
  }

  private String text(String field) {
    JsonNode value = in.get(field);
    if (value == null) {
      return "";
    }
    if (!value.isString() || value.asString().isBlank()) {
      problem(field, "'" + plain(value) + "' is no text. Write it like " + field + " = \"words\"");
      return "";
    }
    return value.asString().strip();
  }

  private List<String> texts(String field, @Nullable JsonNode value) {
    List<String> out = new ArrayList<>();
    if (value == null) {
      return out;
    }
    if (!value.isArray()) {
      problem(field, "'" + plain(value) + "' is no list. Write it like [\"one\", \"another\"]");
      return out;
    }
    for (JsonNode each : value) {
      if (!each.isString() || each.asString().isBlank()) {
        problem(field, "'" + plain(each) + "' is no text. Put it in quotation marks.");
      } else {
        out.add(each.asString().strip());
      }
    }
    return out;
  }

  private Map<String, List<String>> lists(String field) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    JsonNode table = table(field, in.get(field));
    if (table != null) {
      table
          .propertyStream()
          .forEach(p -> out.put(p.getKey(), texts(field + "." + p.getKey(), p.getValue())));
    }
    return out;
  }

  private @Nullable JsonNode table(String field, @Nullable JsonNode value) {
    if (value != null && !value.isObject()) {
      problem(field, "'" + plain(value) + "' is no table. Begin it with [" + field + "]");
      return null;
    }
    return value;
  }

  private @Nullable LocalDate day(String field) {
    String written = text(field);
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      problem(field, "'" + written + "' is no day. Write it like " + field + " = \"2031-03-12\"");
      return null;
    }
  }

  private Map<String, Dossier.Column> codebook() {
    Map<String, Dossier.Column> out = new LinkedHashMap<>();
    JsonNode table = table("codebook", in.get("codebook"));
    if (table == null) {
      return out;
    }
    table
        .propertyStream()
        .forEach(p -> {
          if (p.getValue().isObject()) {
            out.put(p.getKey(), mapped("codebook." + p.getKey(), p.getValue()));
          } else if (p.getValue().isValueNode()) {
            out.put(p.getKey(), new Dossier.Column.Constant(p.getValue().asString()));
          } else {
            problem(
                "codebook." + p.getKey(),
                "is a list. Give one text, or a table with by = \"topic\"");
          }
        });
    return out;
  }

  private Dossier.Column mapped(String field, JsonNode column) {
    String by = column.path("by").asString("");
    List<String> known = BY.getOrDefault(by, List.of());
    if (known.isEmpty()) {
      problem(field, "by is '" + by + "'. Say what tells the value: by = \"topic\" or \"type\"");
    }
    Map<String, String> values = new LinkedHashMap<>();
    column
        .propertyStream()
        .filter(p -> !p.getKey().equals("by"))
        .forEach(p -> {
          if (!known.isEmpty() && !known.contains(p.getKey())) {
            String near = NearNames.asked(p.getKey(), known);
            problem(
                field,
                "'"
                    + p.getKey()
                    + "' is no "
                    + by
                    + "."
                    + (near.isEmpty() ? " Use: " + String.join(", ", known) + "." : near));
          }
          values.put(p.getKey(), p.getValue().asString(""));
        });
    return new Dossier.Column.Mapped(by, values);
  }

  private static String plain(JsonNode value) {
    return value.isValueNode() ? value.asString() : value.toString();
  }

  /** Writes a dossier; {@link #read} gives it back. */
  public static ObjectNode write(Dossier dossier) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("name", dossier.name()).put("title", dossier.title());
    dossier.sides().parties().forEach(out.withArray("parties")::add);
    put(out, "mediators", dossier.sides().mediators());
    put(out, "places", dossier.matter().places());
    if (dossier.matter().from() != null) {
      out.put("from", Objects.toString(dossier.matter().from()));
    }
    if (dossier.matter().until() != null) {
      out.put("until", Objects.toString(dossier.matter().until()));
    }
    put(out, "aliases", dossier.sides().aliases());
    put(out, "topics", dossier.matter().topics());
    dossier
        .codebook()
        .forEach((heading, column) -> {
          switch (column) {
            case Dossier.Column.Constant c -> out.withObject("/codebook").put(heading, c.value());
            case Dossier.Column.Mapped m -> {
              ObjectNode table = JsonNodeFactory.instance.objectNode().put("by", m.by());
              m.values().forEach(table::put);
              out.withObject("/codebook").set(heading, table);
            }
          }
        });
    return out;
  }

  private static void put(ObjectNode out, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = out.putArray(field);
      values.forEach(list::add);
    }
  }

  private static void put(ObjectNode out, String field, Map<String, List<String>> table) {
    if (!table.isEmpty()) {
      ObjectNode node = out.putObject(field);
      table.forEach((key, values) -> {
        ArrayNode list = node.putArray(key);
        values.forEach(list::add);
      });
    }
  }
}
