package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.claim.Labelled;
import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import dev.parley.report.Publication;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Questions to the views. Answers come in one fixed order: by date, report, and place in the text.
 */
final class Queries {
  private static final String ORDER =
      " ORDER BY r.published_from IS NULL, r.published_from, r.id, c.start, c.kind, c.\"end\", c.rowid";

  private static final String TIMELINE =
      " ORDER BY c.when_from, c.when_to, r.published_from IS NULL, r.published_from, r.id, c.start, c.rowid";

  private final Database database;

  Queries(Database database) {
    this.database = database;
  }

  /** Hands each claim that fits to the consumer. */
  void claims(Filter filter, Consumer<ClaimRow> to) throws SQLException {
    run(filter, ORDER, "", to);
  }

  /** Events that have a date of their own, by that date. */
  void timeline(Filter filter, Consumer<ClaimRow> to) throws SQLException {
    run(
        filter,
        TIMELINE,
        " AND c.kind = 'event' AND json_extract(c.json, '$.when') IS NOT NULL",
        to);
  }

  private void run(Filter filter, String order, String more, Consumer<ClaimRow> to)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "SELECT c.id, c.kind, c.report, c.json FROM claim c JOIN report r ON r.id = c.report WHERE 1 = 1");
    List<String> values = new ArrayList<>();
    if (filter.kind() != null) {
      sql.append(" AND c.kind = ?");
      values.add(filter.kind());
    }
    if (filter.topic() != null) {
      // A statement has no topic of its own; it is about what is claimed within its words.
      sql.append(
          "statement".equals(filter.kind())
              ? " AND EXISTS (SELECT 1 FROM claim t WHERE t.report = c.report AND lower(t.topic) = ?"
                  + " AND t.start < json_extract(c.json, '$.content.end')"
                  + " AND t.\"end\" > json_extract(c.json, '$.content.start'))"
              : " AND lower(c.topic) = ?");
      values.add(filter.topic().toLowerCase(Locale.ROOT));
    }
    if (filter.actor() != null) {
      sql.append(
          " AND EXISTS (SELECT 1 FROM claim_actor a WHERE a.claim = c.id AND a.folded LIKE ?)");
      values.add("%" + Folding.fold(filter.actor()) + "%");
    }
    if (filter.source() != null) {
      sql.append(
          " AND EXISTS (SELECT 1 FROM claim_source s WHERE s.claim = c.id AND s.folded LIKE ?)");
      values.add("%" + Folding.fold(filter.source()) + "%");
    }
    if (filter.from() != null) {
      sql.append(" AND c.when_to >= ?");
      values.add(filter.from().toString());
    }
    if (filter.to() != null) {
      sql.append(" AND c.when_from <= ?");
      values.add(filter.to().toString());
    }
    if (filter.knownBy() != null) {
      sql.append(" AND r.published_to <= ?");
      values.add(filter.knownBy().toString());
    }
    try (PreparedStatement s = database.prepare(sql + more + order)) {
      for (int i = 0; i < values.size(); i++) {
        s.setString(i + 1, values.get(i));
      }
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          to.accept(row(r));
        }
      }
    }
  }

  private static ClaimRow row(ResultSet r) throws SQLException {
    return new ClaimRow(
        r.getString(1), r.getString(2), r.getString(3), ClaimJson.MAPPER.readTree(r.getString(4)));
  }

  /** Claims whose id begins so; two at most. */
  List<ClaimRow> byPrefix(String prefix) throws SQLException {
    List<ClaimRow> out = new ArrayList<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT id, kind, report, json FROM claim WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 2")) {
      s.setInt(1, prefix.length());
      s.setString(2, prefix);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.add(row(r));
        }
      }
    }
    return out;
  }

  /** All reports in their order. */
  List<ReportRow> reports() throws SQLException {
    List<ReportRow> out = new ArrayList<>();
    try (PreparedStatement s =
            database.prepare(
                "SELECT id, text, outlet, published, title, url, status, path, reader, reader_name, rules,"
                    + " rules_name FROM report ORDER BY published_from IS NULL, published_from, id");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(
            new ReportRow(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                Labelled.parse(Publication.Status.class, r.getString(7)),
                r.getString(8),
                new Version(r.getInt(9), r.getString(10)),
                new Version(r.getInt(11), r.getString(12))));
      }
    }
    return out;
  }

  /** The rules that failed on a report, each with its error. */
  List<String> faults(String report) throws SQLException {
    try (PreparedStatement s = database.prepare("SELECT faults FROM report WHERE id = ?")) {
      s.setString(1, report);
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? r.getString(1).lines().toList() : List.of();
      }
    }
  }

  /** The reader and the rules of the current readings, each pair once. */
  List<Map.Entry<Version, Version>> versions() throws SQLException {
    List<Map.Entry<Version, Version>> out = new ArrayList<>();
    try (PreparedStatement s =
            database.prepare(
                "SELECT DISTINCT reader, reader_name, rules, rules_name FROM report ORDER BY 1, 2, 3, 4");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(
            Map.entry(
                new Version(r.getInt(1), r.getString(2)),
                new Version(r.getInt(3), r.getString(4))));
      }
    }
    return out;
  }

  /** How many claims there are of each kind. */
  Map<String, Integer> counts() throws SQLException {
    Map<String, Integer> out = new TreeMap<>();
    try (PreparedStatement s = database.prepare("SELECT kind, count(*) FROM claim GROUP BY kind");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.put(r.getString(1), r.getInt(2));
      }
    }
    return out;
  }
}
