package dev.parley.record;

import dev.parley.claim.Labelled;
import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import dev.parley.report.Publication;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Questions to the views. Answers come in one fixed order: by date, report, and place in the text.
 */
final class Queries {
  private static final String ORDER =
      " ORDER BY r.published_from IS NULL, r.published_from, r.id, c.start, c.kind, c.\"end\", c.rowid";

  private static final String TIMELINE =
      " ORDER BY c.when_from, c.when_to, r.published_from IS NULL, r.published_from, r.id, c.start, c.rowid";

  private final Database database;
  private final Sight sight;

  /**
   * Questions to a record.
   *
   * @param sight what may be seen of it; only what says so goes around it
   */
  Queries(Database database, Sight sight) {
    this.database = database;
    this.sight = sight;
  }

  /** Hands each claim that fits to the consumer. */
  void claims(Filter filter, Consumer<ClaimRow> to) throws SQLException {
    run("", filter, ORDER, (row, r) -> to.accept(row));
  }

  /**
   * The same, each with what fusing joined it to.
   *
   * @param ordered false where the order does not matter: sorting whole rows takes time
   */
  void told(Filter filter, boolean ordered, BiConsumer<ClaimRow, Linked.Beside> to)
      throws SQLException {
    run(
        ", (SELECT grp FROM story_item INDEXED BY story_item_told WHERE id = c.report),"
            + " CASE c.kind WHEN 'event' THEN (SELECT grp FROM happening_item INDEXED BY"
            + " happening_item_told WHERE id = c.id) END, c.names",
        filter,
        ordered ? ORDER : "",
        (row, r) ->
            to.accept(row, new Linked.Beside(r.getString(5), r.getString(6), r.getString(7))));
  }

  /** Events that have a date of their own, by that date. */
  void timeline(Filter filter, Consumer<ClaimRow> to) throws SQLException {
    run(
        "",
        filter.of("event"),
        " AND json_extract(c.json, '$.when') IS NOT NULL" + TIMELINE,
        (row, r) -> to.accept(row));
  }

  /** What is done with a row, and with the columns behind it. */
  @FunctionalInterface
  private interface Taking {
    void take(ClaimRow row, ResultSet r) throws SQLException;
  }

  private void run(String columns, Filter filter, String more, Taking to) throws SQLException {
    if (sight.hidesWhoIsAskedFor(filter)) {
      return;
    }
    Where where = Where.of(sight.asked(filter));
    try (PreparedStatement s =
        database.prepare("SELECT c.id, c.kind, c.report, c.json" + columns + where.sql() + more)) {
      where.set(s);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          ClaimRow row = sight.claim(row(r));
          if (row != null) {
            to.take(row, r);
          }
        }
      }
    }
  }

  /** How much there is of reports that are not withdrawn and that may be seen. */
  Extent extent(Filter filter, Predicate<String> hidden) throws SQLException {
    Where where = Where.of(filter).and(" AND r.status != ?", Publication.Status.WITHDRAWN.label());
    int reports = 0;
    int claims = 0;
    TreeSet<String> days = new TreeSet<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT r.id, count(*), r.published_from, r.published_to"
                + where.sql()
                + " GROUP BY r.id")) {
      where.set(s);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          if (!hidden.test(r.getString(1))) {
            reports++;
            claims += r.getInt(2);
            if (r.getString(3) != null) {
              days.add(r.getString(3));
              days.add(r.getString(4));
            }
          }
        }
      }
    }
    return new Extent(
        reports, claims, days.isEmpty() ? null : days.first(), days.isEmpty() ? null : days.last());
  }

  private static ClaimRow row(ResultSet r) throws SQLException {
    return new ClaimRow(
        r.getString(1), r.getString(2), r.getString(3), ClaimJson.MAPPER.readTree(r.getString(4)));
  }

  /**
   * Claims whose id begins so, rejected ones too, two at most; empty in the place of one that may
   * not be seen.
   */
  List<Optional<ClaimRow>> byPrefix(String prefix) throws SQLException {
    List<Optional<ClaimRow>> out = new ArrayList<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT id, kind, report, json FROM claim WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 2")) {
      s.setInt(1, prefix.length());
      s.setString(2, prefix);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.add(Optional.ofNullable(sight.claim(row(r))));
        }
      }
    }
    return out;
  }

  /** The report that makes a claim, or null where none does; it may be one that nobody may see. */
  @Nullable String reportOf(String claim) throws SQLException {
    try (PreparedStatement s = database.prepare("SELECT report FROM claim WHERE id = ?")) {
      s.setString(1, claim);
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? r.getString(1) : null;
      }
    }
  }

  /** All reports in their order, as far as they may be seen. */
  List<ReportRow> reports() throws SQLException {
    return unseenReports().stream().map(sight::report).toList();
  }

  /**
   * All reports in their order, for what does not go out: finding one by its name, reading anew.
   */
  List<ReportRow> unseenReports() throws SQLException {
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

  private String hidden() {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    sight.redaction().hidden().forEach(out::add);
    return out.toString();
  }

  /** The last day on which a report that may be seen was printed, or null; open dates have none. */
  @Nullable LocalDate lastPublished() throws SQLException {
    try (PreparedStatement s =
        database.prepare(
            "SELECT max(published_to) FROM report WHERE published_to < '9999-12-31'"
                + " AND id NOT IN (SELECT value FROM json_each(?))")) {
      s.setString(1, hidden());
      try (ResultSet r = s.executeQuery()) {
        String day = r.next() ? r.getString(1) : null;
        return day == null ? null : LocalDate.parse(day);
      }
    }
  }

  /** The rules that failed on a report, each with its error. */
  List<String> faults(String report) throws SQLException {
    try (PreparedStatement s = database.prepare("SELECT faults FROM report WHERE id = ?")) {
      s.setString(1, report);
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? sight.faults(report, r.getString(1).lines().toList()) : List.of();
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

  /** How many claims of reports that may be seen there are of each kind. */
  Map<String, Integer> counts() throws SQLException {
    Map<String, Integer> out = new TreeMap<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT kind, count(*) FROM claim WHERE rejected = 0"
                + " AND report NOT IN (SELECT value FROM json_each(?)) GROUP BY kind")) {
      s.setString(1, hidden());
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.put(r.getString(1), r.getInt(2));
        }
      }
    }
    return out;
  }

  /** The posts that tenures name, each with the bodies that they name with it. */
  SortedMap<String, SortedSet<String>> posts() throws SQLException {
    SortedMap<String, SortedSet<String>> out = new TreeMap<>();
    try (PreparedStatement s =
            database.prepare("SELECT DISTINCT post, ifnull(body, '') FROM tenure");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.computeIfAbsent(r.getString(1), p -> new TreeSet<>()).add(r.getString(2));
      }
    }
    return out;
  }

  /** Who or what is counted, in all words that tallies have for them. */
  SortedSet<String> counted() throws SQLException {
    return distinct("\"of\"");
  }

  /** The places at which tallies count, in all words that they have for them. */
  SortedSet<String> countedAt() throws SQLException {
    return distinct("place");
  }

  /** Who printed reports. */
  SortedSet<String> outlets() throws SQLException {
    SortedSet<String> out = new TreeSet<>();
    try (PreparedStatement s =
            database.prepare("SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }

  private SortedSet<String> distinct(String column) throws SQLException {
    SortedSet<String> out = new TreeSet<>();
    try (PreparedStatement s =
            database.prepare(
                "SELECT DISTINCT " + column + " FROM tally WHERE " + column + " IS NOT NULL");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }
}
