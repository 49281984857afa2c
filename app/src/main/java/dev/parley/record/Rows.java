package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Folding;
import dev.parley.claim.Version;
import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.words.Gist;
import dev.parley.record.ClaimNames.ClaimName;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lays a report and its claims out in the rows of the views. */
final class Rows {
  private final Database database;

  /** Put before every table's name. */
  private final String prefix;

  Rows(Database database, String prefix) {
    this.database = database;
    this.prefix = prefix;
  }

  /**
   * What was laid out.
   *
   * @param claims those that nobody has rejected, as they stand in the rows
   * @param names whom the report's names mean
   */
  record Laid(List<ObjectNode> claims, ReportNames names) {}

  /**
   * Inserts what a report and its claim sheet come to.
   *
   * @param decided what people have set right in claims
   * @return what stands now
   */
  Laid insert(ReportRow report, JsonNode sheet, SortedMap<String, JsonNode> decided)
      throws SQLException {
    Edtf published = report.publication().published();
    add(
        "report",
        report.id(),
        report.text(),
        report.outlet(),
        report.published(),
        from(published),
        to(published),
        report.title(),
        report.url(),
        report.status().label(),
        report.path(),
        report.reader().number(),
        report.reader().name(),
        report.rules().number(),
        report.rules().name(),
        String.join("\n", sheet.get("faults").valueStream().map(JsonNode::asString).toList()));
    List<Corrections.Corrected> claims = new ArrayList<>();
    for (JsonNode claim : sheet.get("claims")) {
      claims.add(Corrections.applied((ObjectNode) claim, decided));
    }
    List<ObjectNode> standing =
        claims.stream().filter(c -> !c.rejected()).map(Corrections.Corrected::claim).toList();
    ReportNames names = new ReportNames(report.id(), standing);
    for (Corrections.Corrected claim : claims) {
      insert(report, claim, published, names);
    }
    return new Laid(standing, names);
  }

  private void insert(
      ReportRow report,
      Corrections.Corrected corrected,
      @Nullable Edtf published,
      ReportNames reportNames)
      throws SQLException {
    ObjectNode claim = corrected.claim();
    String id = claim.get("id").asString();
    String kind = claim.get("kind").asString();
    Edtf own = ownDate(claim);
    Edtf when = own == null ? published : own;
    add(
        "claim",
        id,
        report.id(),
        kind,
        claim.get("head").get("start").asInt(),
        claim.get("head").get("end").asInt(),
        claim.get("head").get("exact").asString(),
        claim.get("evidence").get("exact").asString(),
        Json.text(claim, "standing"),
        Json.text(claim, "condition"),
        Json.text(claim, "said"),
        topic(claim, kind),
        from(when),
        to(when),
        confidence(claim),
        Json.text(claim, "made_by"),
        corrected.rejected() ? 1 : 0,
        Linked.names(reportNames, claim),
        exported(report, claim).toString());
    switch (kind) {
      case "statement" ->
          add(
              "statement",
              id,
              name(claim.get("speaker")),
              Json.text(claim, "cue"),
              Json.text(claim, "manner"),
              claim.get("content").get("exact").asString(),
              claim.get("direct").asBoolean() ? 1 : 0,
              name(claim.get("addressee")));
      case "event" ->
          add(
              "event",
              id,
              Json.text(claim, "type"),
              Json.text(claim, "mode"),
              names(claim.get("actors")),
              names(claim.get("recipients")),
              Json.text(claim, "place"),
              Json.text(claim, "when"),
              Json.text(claim, "duration"),
              Json.text(claim, "deadline"),
              number(claim, "quantity"),
              Json.text(claim, "exchange_for"));
      case "position" ->
          add(
              "position",
              id,
              name(claim.get("party")),
              Json.text(claim, "stance"),
              Json.text(claim, "topic"),
              Json.text(claim, "detail"),
              name(claim.get("towards")),
              Json.text(claim, "duration"),
              Json.text(claim, "deadline"),
              number(claim, "value"),
              Json.text(claim, "exchange_for"),
              partyOffice(claim, reportNames));
      case "tally" ->
          add(
              "tally",
              id,
              Json.text(claim, "measure"),
              number(claim, "value"),
              number(claim, "high"),
              Json.text(claim, "bound"),
              Json.text(claim, "of"),
              Json.text(claim, "by"),
              Json.text(claim, "place"),
              Json.text(claim, "period"),
              Json.text(claim, "as_of"),
              gist(Json.text(claim, "of")),
              to(published));
      case "tenure" ->
          add(
              "tenure",
              id,
              name(claim.get("person")),
              Json.text(claim, "post"),
              Json.text(claim, "body"),
              Json.text(claim, "status"),
              Json.text(claim, "as_of"),
              Holders.key(Json.text(claim, "post"), Json.text(claim, "body")),
              Offices.words(claim.get("post").asString(), Json.text(claim, "body")),
              to(published));
      default ->
          throw new IllegalStateException("the claim " + id + " is of no known kind: " + kind);
    }
    if (corrected.rejected()) {
      return; // names nobody
    }
    actors(id, reportNames, claim);
    sources(id, reportNames, claim);
  }

  private static @Nullable String gist(@Nullable String counted) {
    return counted == null ? null : Gist.of(counted).line();
  }

  private void sources(String id, ReportNames reportNames, JsonNode claim) throws SQLException {
    List<ClaimName> names = ClaimNames.sources(claim);
    for (int link = 0; link < names.size(); link++) {
      JsonNode source = claim.get("sources").get(link);
      add(
          "claim_source",
          id,
          link,
          Json.text(source, "name"),
          Json.text(source, "kind"),
          source.get("anonymous").asBoolean() ? 1 : 0,
          number(source, "number"),
          Folding.fold(Json.text(source, "name")),
          reportNames.id(names.get(link)),
          Holders.key(reportNames.item(names.get(link))));
    }
  }

  /** The claim as it is exported: with its report and what made it. */
  private static ObjectNode exported(ReportRow report, ObjectNode claim) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("id", claim.get("id"));
    out.set("kind", claim.get("kind"));
    out.putObject("report")
        .put("id", report.id())
        .put("text", report.text())
        .put("path", report.path())
        .put("url", report.url())
        .put("outlet", report.outlet())
        .put("published", report.published())
        .put("title", report.title())
        .put("status", report.status().label());
    claim
        .propertyStream()
        .filter(p -> !out.has(p.getKey()))
        .forEach(p -> out.set(p.getKey(), p.getValue()));
    out.putObject("generated_by")
        .put("reader", version(report.reader()))
        .put("rules", version(report.rules()));
    return out;
  }

  private static String version(Version version) {
    return version.toString();
  }

  private void actors(String id, ReportNames reportNames, JsonNode claim) throws SQLException {
    for (ClaimName name : ClaimNames.actors(claim)) {
      add(
          "claim_actor",
          id,
          name.role(),
          name.name(),
          name.kind() == null ? null : name.kind().label(),
          Folding.fold(name.of() == null ? name.name() : name.name() + " / " + name.of()),
          reportNames.id(name));
    }
  }

  private static @Nullable Edtf ownDate(JsonNode claim) {
    for (String field : List.of("when", "period", "as_of", "said")) {
      String value = Json.text(claim, field);
      if (value != null) {
        return Edtf.parse(value);
      }
    }
    return null;
  }

  private static @Nullable String topic(JsonNode claim, String kind) {
    return switch (kind) {
      case "position" -> Json.text(claim, "topic");
      case "event" -> Json.text(claim, "type");
      case "tally" -> Json.text(claim, "measure");
      default -> null;
    };
  }

  private static @Nullable String partyOffice(JsonNode claim, ReportNames reportNames) {
    return ClaimNames.actors(claim).stream()
        .filter(name -> name.role().equals("party"))
        .map(name -> Holders.key(reportNames.item(name)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Long number(JsonNode in, String field) {
    JsonNode value = in.get(field);
    return value == null || value.isNull() ? null : Long.valueOf(value.asLong());
  }

  /** Null where a Parley that knew none made the claim. */
  private static @Nullable Double confidence(JsonNode claim) {
    JsonNode value = claim.get("confidence");
    return value == null || value.isNull() ? null : Double.valueOf(value.asDouble());
  }

  private static @Nullable String name(@Nullable JsonNode actor) {
    return actor == null || !actor.isObject() ? null : Json.text(actor, "name");
  }

  private static String names(JsonNode actors) {
    return String.join("; ", actors.valueStream().map(a -> String.valueOf(name(a))).toList());
  }

  private static @Nullable String from(@Nullable Edtf date) {
    return date == null
        ? null
        : date.earliest().equals(LocalDate.MIN) ? "0000-01-01" : date.earliest().toString();
  }

  private static @Nullable String to(@Nullable Edtf date) {
    return date == null
        ? null
        : date.latest().equals(LocalDate.MAX) ? "9999-12-31" : date.latest().toString();
  }

  private void add(String table, @Nullable Object... values) throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    try (PreparedStatement s =
        database.prepare("INSERT INTO " + prefix + table + " VALUES (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          s.setNull(i + 1, Types.VARCHAR);
        } else {
          s.setObject(i + 1, values[i]);
        }
      }
      s.executeUpdate();
    }
  }
}
