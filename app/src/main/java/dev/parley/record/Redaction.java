package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.report.Publication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

/**
 * Takes out of rows what restrictions forbid to show.
 *
 * <p>A restricted report's claims do not go out. Of a restricted source the names are replaced
 * wherever they stand, and a claim that names it loses all its words: the words that are left could
 * be looked up, and would lead to it. A person is named by every word of the name ("Brandt said"),
 * which also hides namesakes: better too much than too little.
 */
final class Redaction {
  static final String MARK = "[restricted]";

  private static final int SHORTEST_NAME = 3;

  /** Fields that hold no words of a report: their values are the interchange's own. */
  private static final Set<String> CONTROL =
      Set.of(
          "id",
          "report",
          "text",
          "kind",
          "status",
          "standing",
          "stance",
          "topic",
          "type",
          "mode",
          "measure",
          "bound",
          "manner",
          "published",
          "said",
          "when",
          "period",
          "as_of",
          "deadline",
          "duration",
          "generated_by",
          "made_by");

  /** Words of the report, by which it could be found again. */
  private static final Set<String> WORDS =
      Set.of(
          "exact",
          "cue",
          "detail",
          "condition",
          "exchange_for",
          "violates",
          "old", // what a correction has replaced
          "title",
          "url",
          "path");

  /** Where a report is found. */
  private static final List<String> PLACE = List.of("title", "url", "path");

  private final Set<String> reports;

  /** Those that name a restricted source: where they are found does not go out. */
  private final Set<String> naming;

  /** Folded, with a blank at each end. */
  private final List<String> names = new ArrayList<>();

  private Redaction(Set<String> reports, Set<String> naming) {
    this.reports = reports;
    this.naming = naming;
  }

  /**
   * What the restrictions that stand forbid.
   *
   * @param naming the reports that name a restricted source
   */
  static Redaction of(SortedMap<String, JsonNode> restrictions, Set<String> naming) {
    Set<String> reports = new HashSet<>();
    Redaction out = new Redaction(reports, naming);
    restrictions.forEach((subject, ruling) -> {
      if (subject.startsWith(Restrictions.REPORT)) {
        reports.add(subject.substring(Restrictions.REPORT.length()));
      } else {
        boolean person = ruling.path("kind").asString("").equals("person");
        ruling.path("names").forEach(name -> out.addName(name.asString(), person));
      }
    });
    return out;
  }

  private void addName(String name, boolean person) {
    String folded = Folding.fold(name);
    if (folded.isBlank()) {
      return;
    }
    names.add(folded);
    if (person) {
      for (String word : folded.strip().split(" ")) {
        if (word.length() >= SHORTEST_NAME) {
          names.add(" " + word + " ");
        }
      }
    }
  }

  /** True where some names do not go out. */
  boolean changesNames() {
    return !names.isEmpty();
  }

  /** The reports that may not be shown. */
  Set<String> hidden() {
    return Collections.unmodifiableSet(reports);
  }

  /** True where a report may not be shown. */
  boolean hides(String report) {
    return reports.contains(report);
  }

  /** True where these words name a restricted source. */
  boolean names(@Nullable String words) {
    if (names.isEmpty() || words == null) {
      return false;
    }
    String folded = Folding.fold(words);
    return names.stream().anyMatch(folded::contains);
  }

  /** The words, or a mark in their place where they name a restricted source. */
  String clean(String words) {
    return names(words) ? MARK : words;
  }

  /** What may be shown of a claim, which is the claim itself in most cases. */
  ClaimRow clean(ClaimRow row) {
    if (names.isEmpty()) {
      return row;
    }
    if (!names(row.json())) {
      return naming.contains(row.report()) ? withoutPlace(row) : row;
    }
    ObjectNode json = (ObjectNode) row.json().deepCopy();
    boolean person = names(json.path("person"));
    clean(json);
    if (person) { // the office tells who it is
      json.put("post", MARK).putNull("body");
    }
    return new ClaimRow(row.id(), row.kind(), row.report(), json);
  }

  /** The claim itself names nobody, and who finds its report finds the source. */
  private static ClaimRow withoutPlace(ClaimRow row) {
    ObjectNode json = (ObjectNode) row.json().deepCopy();
    if (json.get("report") instanceof ObjectNode report) {
      for (String field : PLACE) {
        if (report.path(field).isString()) {
          report.set(field, mark());
        }
      }
    }
    return new ClaimRow(row.id(), row.kind(), row.report(), json);
  }

  /** True where a claim names a restricted source. */
  boolean namesIn(ClaimRow row) {
    return !names.isEmpty() && names(row.json());
  }

  private boolean names(JsonNode node) {
    return node.isString()
        ? names(node.asString())
        : node.isObject()
            ? node.propertyStream()
                .anyMatch(p -> !holdsNone(p.getKey(), p.getValue()) && names(p.getValue()))
            : node.valueStream().anyMatch(this::names);
  }

  private static boolean holdsNone(String field, JsonNode value) {
    return CONTROL.contains(field) && !(field.equals("report") && value.isObject());
  }

  private void clean(ObjectNode node) {
    Map<String, JsonNode> changed = new HashMap<>();
    boolean named = names(node.path("name"));
    node.propertyStream()
        .forEach(p -> {
          JsonNode value = p.getValue();
          if (holdsNone(p.getKey(), value)) {
            return;
          }
          switch (value) {
            case ObjectNode o -> clean(o);
            case ArrayNode a -> clean(a);
            default -> {
              if (value.isString() && (WORDS.contains(p.getKey()) || names(value))) {
                changed.put(p.getKey(), mark());
              } else if (named && (p.getKey().equals("of") || p.getKey().equals("country"))) {
                changed.put(p.getKey(), JsonNodeFactory.instance.nullNode());
              }
            }
          }
        });
    node.setAll(changed);
  }

  private void clean(ArrayNode array) {
    for (int i = 0; i < array.size(); i++) {
      switch (array.get(i)) {
        case ObjectNode o -> clean(o);
        case ArrayNode a -> clean(a);
        case JsonNode value -> {
          if (names(value)) {
            array.set(i, mark());
          }
        }
      }
    }
  }

  private static JsonNode mark() {
    return JsonNodeFactory.instance.stringNode(MARK);
  }

  /** The same of what fusing joined the claim to. */
  Told clean(Told told) {
    if (names.isEmpty()
        || told.links().actors().entrySet().stream()
            .noneMatch(e -> names(e.getKey()) || names(e.getValue().name()))) {
      return told;
    }
    Map<String, Told.Known> actors = new HashMap<>();
    told.links()
        .actors()
        .forEach((folded, known) -> {
          boolean named = names(folded) || names(known.name());
          actors.put(
              named ? Folding.fold(MARK).strip() : folded,
              named ? new Told.Known(Folding.fold(MARK).strip(), MARK) : known);
        });
    return new Told(
        told.id(),
        told.claim(),
        told.report(),
        told.words(),
        new Told.Links(told.links().happening(), actors));
  }

  /**
   * What may be shown of a correction; where its claim is gone, nobody can tell what it quotes.
   *
   * @param claim as it was read
   */
  Correction clean(Correction correction, @Nullable String report, @Nullable JsonNode claim) {
    if (names.isEmpty() && reports.isEmpty()) {
      return correction;
    }
    boolean harmless =
        report != null
            && claim != null
            && !hides(report)
            && !names(claim)
            && !names(correction.old())
            && !names(correction.value());
    return harmless
        ? correction
        : new Correction(
            correction.claim(), correction.field(), mark(), mark(), correction.state());
  }

  /** What may be shown of a report beside its text. */
  ReportRow clean(ReportRow row) {
    boolean outlet = names(row.outlet());
    boolean hidden = hides(row.id());
    if (!hidden
        && !outlet
        && !naming.contains(row.id())
        && !names(row.title())
        && !names(row.url())
        && !names(row.path())) {
      return row;
    }
    return new ReportRow(
        row.id(),
        row.text(),
        row.outlet() != null && (hidden || outlet) ? MARK : row.outlet(),
        hidden ? null : row.published(),
        row.title() == null ? null : MARK,
        row.url() == null ? null : MARK,
        hidden ? Publication.Status.NORMAL : row.status(),
        MARK,
        row.reader(),
        row.rules());
  }
}
