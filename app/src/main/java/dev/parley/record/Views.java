package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables that questions are asked of. Everything in them can be made again from the journal;
 * whoever changes a table raises {@link #VERSION}, and records rebuild themselves when opened.
 */
final class Views {
  static final int VERSION = 1;

  /** In the order in which they are compared and dropped. */
  static final List<String> TABLES =
      List.of(
          "report",
          "claim",
          "statement",
          "event",
          "position",
          "tally",
          "tenure",
          "claim_actor",
          "claim_source");

  private static final String[] SCHEMA = {
    """
    CREATE TABLE %1$sreport (id TEXT PRIMARY KEY, text TEXT, outlet TEXT, published TEXT,
      published_from TEXT, published_to TEXT, title TEXT, url TEXT, status TEXT, path TEXT,
      reader INTEGER, reader_name TEXT, rules INTEGER, rules_name TEXT, faults TEXT)
    """,
    """
    CREATE TABLE %1$sclaim (id TEXT PRIMARY KEY, report TEXT, kind TEXT, start INTEGER, "end" INTEGER,
      head TEXT, words TEXT, standing TEXT, condition TEXT, said TEXT, topic TEXT,
      when_from TEXT, when_to TEXT, json TEXT)
    """,
    "CREATE INDEX %1$sclaim_report ON %1$sclaim (report)",
    "CREATE INDEX %1$sclaim_kind ON %1$sclaim (kind)",
    """
    CREATE TABLE %1$sstatement (claim TEXT PRIMARY KEY, speaker TEXT, cue TEXT, manner TEXT,
      content TEXT, direct INTEGER, addressee TEXT)
    """,
    """
    CREATE TABLE %1$sevent (claim TEXT PRIMARY KEY, type TEXT, mode TEXT, actors TEXT, recipients TEXT,
      place TEXT, "when" TEXT, duration TEXT, deadline TEXT, quantity INTEGER, exchange_for TEXT)
    """,
    """
    CREATE TABLE %1$sposition (claim TEXT PRIMARY KEY, party TEXT, stance TEXT, topic TEXT, detail TEXT,
      towards TEXT, duration TEXT, deadline TEXT, value INTEGER, exchange_for TEXT)
    """,
    """
    CREATE TABLE %1$stally (claim TEXT PRIMARY KEY, measure TEXT, value INTEGER, high INTEGER,
      bound TEXT, "of" TEXT, "by" TEXT, place TEXT, period TEXT, as_of TEXT)
    """,
    """
    CREATE TABLE %1$stenure (claim TEXT PRIMARY KEY, person TEXT, post TEXT, body TEXT, status TEXT,
      as_of TEXT)
    """,
    "CREATE TABLE %1$sclaim_actor (claim TEXT, role TEXT, name TEXT, kind TEXT, folded TEXT)",
    "CREATE INDEX %1$sclaim_actor_claim ON %1$sclaim_actor (claim)",
    """
    CREATE TABLE %1$sclaim_source (claim TEXT, link INTEGER, name TEXT, kind TEXT, anonymous INTEGER,
      number INTEGER, folded TEXT)
    """,
    "CREATE INDEX %1$sclaim_source_claim ON %1$sclaim_source (claim)",
  };

  private final Database database;
  private final Journal journal;
  private final Contents contents;

  /** Put before every table's name; empty for the tables that stand. */
  private final String prefix;

  Views(Database database, Journal journal, Contents contents, String prefix) {
    this.database = database;
    this.journal = journal;
    this.contents = contents;
    this.prefix = prefix;
  }

  /** True where the tables stand in this version. */
  boolean stand() throws SQLException {
    try (PreparedStatement s =
            database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'views_v" + VERSION + "'");
        ResultSet r = s.executeQuery()) {
      return r.next();
    }
  }

  /** Drops the tables and fills them from the journal. */
  void rebuild() throws SQLException {
    drop();
    for (String sql : SCHEMA) {
      database.execute(String.format(java.util.Locale.ROOT, sql, prefix));
    }
    if (prefix.isEmpty()) {
      database.execute("CREATE VIEW views_v" + VERSION + " AS SELECT " + VERSION + " AS version");
    }
    for (String report : journal.reports()) {
      insert(report);
    }
  }

  void drop() throws SQLException {
    for (String table : TABLES) {
      database.execute("DROP TABLE IF EXISTS " + prefix + table);
    }
    if (prefix.isEmpty()) {
      List<String> markers = new ArrayList<>();
      try (PreparedStatement s =
              database.prepare(
                  "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'views\\_v%' ESCAPE '\\'");
          ResultSet r = s.executeQuery()) {
        while (r.next()) {
          markers.add(r.getString(1));
        }
      }
      for (String marker : markers) {
        database.execute("DROP VIEW " + marker);
      }
    }
  }

  /** Brings one report's rows up to what the journal says of it. */
  void refresh(String report) throws SQLException {
    for (String table :
        List.of(
            "statement", "event", "position", "tally", "tenure", "claim_actor", "claim_source")) {
      delete(
          "DELETE FROM "
              + prefix
              + table
              + " WHERE claim IN (SELECT id FROM "
              + prefix
              + "claim WHERE report = ?)",
          report);
    }
    delete("DELETE FROM " + prefix + "claim WHERE report = ?", report);
    delete("DELETE FROM " + prefix + "report WHERE id = ?", report);
    insert(report);
  }

  private void delete(String sql, String report) throws SQLException {
    try (PreparedStatement s = database.prepare(sql)) {
      s.setString(1, report);
      s.executeUpdate();
    }
  }

  private void insert(String report) throws SQLException {
    Current current = Current.of(journal, report);
    if (current == null) {
      return;
    }
    ReportRow row = current.row();
    Edtf published = row.published() == null ? null : Edtf.parse(row.published());
    add(
        "report",
        row.id(),
        row.text(),
        row.outlet(),
        row.published(),
        from(published),
        to(published),
        row.title(),
        row.url(),
        row.status().label(),
        row.path(),
        row.reader().number(),
        row.reader().name(),
        row.rules().number(),
        row.rules().name(),
        String.join("\n", faults(report)));
    for (JsonNode stored : ClaimJson.MAPPER.readTree(contents.text(current.claims()))) {
      insert(row, (ObjectNode) stored, published);
    }
  }

  private List<String> faults(String report) throws SQLException {
    return journal.about(report, Payloads.READING).stream()
        .map(Payloads::read)
        .max(
            java.util.Comparator.comparing(Payloads.Read::reader)
                .thenComparing(Payloads.Read::rules))
        .map(Payloads.Read::faults)
        .orElse(List.of());
  }

  private void insert(ReportRow report, ObjectNode claim, @Nullable Edtf published)
      throws SQLException {
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
        text(claim, "standing"),
        text(claim, "condition"),
        text(claim, "said"),
        topic(claim, kind),
        from(when),
        to(when),
        exported(report, claim).toString());
    switch (kind) {
      case "statement" ->
          add(
              "statement",
              id,
              name(claim.get("speaker")),
              text(claim, "cue"),
              text(claim, "manner"),
              claim.get("content").get("exact").asString(),
              claim.get("direct").asBoolean() ? 1 : 0,
              name(claim.get("addressee")));
      case "event" ->
          add(
              "event",
              id,
              text(claim, "type"),
              text(claim, "mode"),
              names(claim.get("actors")),
              names(claim.get("recipients")),
              text(claim, "place"),
              text(claim, "when"),
              text(claim, "duration"),
              text(claim, "deadline"),
              number(claim, "quantity"),
              text(claim, "exchange_for"));
      case "position" ->
          add(
              "position",
              id,
              name(claim.get("party")),
              text(claim, "stance"),
              text(claim, "topic"),
              text(claim, "detail"),
              name(claim.get("towards")),
              text(claim, "duration"),
              text(claim, "deadline"),
              number(claim, "value"),
              text(claim, "exchange_for"));
      case "tally" ->
          add(
              "tally",
              id,
              text(claim, "measure"),
              number(claim, "value"),
              number(claim, "high"),
              text(claim, "bound"),
              text(claim, "of"),
              text(claim, "by"),
              text(claim, "place"),
              text(claim, "period"),
              text(claim, "as_of"));
      case "tenure" ->
          add(
              "tenure",
              id,
              name(claim.get("person")),
              text(claim, "post"),
              text(claim, "body"),
              text(claim, "status"),
              text(claim, "as_of"));
      default ->
          throw new IllegalStateException("the claim " + id + " is of no known kind: " + kind);
    }
    actors(id, claim);
    int link = 0;
    for (JsonNode source : claim.get("sources")) {
      add(
          "claim_source",
          id,
          link++,
          text(source, "name"),
          text(source, "kind"),
          source.get("anonymous").asBoolean() ? 1 : 0,
          number(source, "number"),
          Folding.fold(text(source, "name")));
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

  private void actors(String id, JsonNode claim) throws SQLException {
    for (String role :
        List.of("speaker", "addressee", "actors", "recipients", "party", "towards", "person")) {
      JsonNode value = claim.get(role);
      if (value == null) {
        continue;
      }
      for (JsonNode actor : value.isArray() ? value : List.of(value)) {
        if (actor.isObject()) {
          String name = text(actor, "name");
          String of = text(actor, "of");
          add(
              "claim_actor",
              id,
              role,
              name,
              text(actor, "kind"),
              Folding.fold(of == null ? name : name + " / " + of));
        }
      }
    }
    for (String role : List.of("body", "by", "of")) {
      JsonNode value = claim.get(role);
      if (value != null && value.isString()) {
        add("claim_actor", id, role, value.asString(), null, Folding.fold(value.asString()));
      }
    }
  }

  private static @Nullable Edtf ownDate(JsonNode claim) {
    for (String field : List.of("when", "period", "as_of", "said")) {
      String value = text(claim, field);
      if (value != null) {
        return Edtf.parse(value);
      }
    }
    return null;
  }

  private static @Nullable String topic(JsonNode claim, String kind) {
    return switch (kind) {
      case "position" -> text(claim, "topic");
      case "event" -> text(claim, "type");
      case "tally" -> text(claim, "measure");
      default -> null;
    };
  }

  private static @Nullable String text(JsonNode in, String field) {
    JsonNode value = in.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static @Nullable Long number(JsonNode in, String field) {
    JsonNode value = in.get(field);
    return value == null || value.isNull() ? null : Long.valueOf(value.asLong());
  }

  private static @Nullable String name(@Nullable JsonNode actor) {
    return actor == null || !actor.isObject() ? null : text(actor, "name");
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

  /** All rows of all tables as lines in a fixed order, for comparing. */
  List<String> dump() throws SQLException {
    List<String> out = new ArrayList<>();
    for (String table : TABLES) {
      try (PreparedStatement s = database.prepare("SELECT * FROM " + prefix + table);
          ResultSet r = s.executeQuery()) {
        int columns = r.getMetaData().getColumnCount();
        List<String> rows = new ArrayList<>();
        while (r.next()) {
          StringBuilder row = new StringBuilder(table);
          for (int i = 1; i <= columns; i++) {
            row.append('|').append(r.getString(i));
          }
          rows.add(row.toString());
        }
        rows.sort(null);
        out.addAll(rows);
      }
    }
    return out;
  }
}
