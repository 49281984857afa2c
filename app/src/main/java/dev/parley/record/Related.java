package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.words.Gist;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Finds the claims of some days and those of other days that they can be compared with, so that
 * what is new is told without reading a whole record.
 */
final class Related {
  private static final String FRESH =
      "WITH fresh AS MATERIALIZED (SELECT f.id, f.kind, f.topic FROM report p"
          + " CROSS JOIN claim f ON f.report = p.id"
          + " WHERE p.published_to >= ? AND p.published_to <= ? AND f.rejected = 0) ";

  /** A name counts as the party's also where it is given as a source's. */
  private static final String PARTIES =
      "party AS MATERIALIZED (SELECT DISTINCT g.grp, f.topic FROM fresh f"
          + " JOIN claim_actor a ON a.claim = f.id AND a.role = 'party'"
          + " JOIN (SELECT claim, name, actor FROM claim_actor"
          + " UNION ALL SELECT claim, name, actor FROM claim_source) n"
          + " ON n.claim = f.id AND (n.actor = a.actor OR n.name = a.name)"
          + " JOIN actor_item g ON g.id = n.actor WHERE f.kind = 'position')";

  private final Database database;
  private final Queries queries;

  Related(Database database, Queries queries) {
    this.database = database;
    this.queries = queries;
  }

  /**
   * The claims of reports printed on a day or later that fit, and all those about the same that do.
   */
  void claims(Filter filter, LocalDate since, Consumer<ClaimRow> to) throws SQLException {
    String from = since.toString();
    String until = filter.knownBy() == null ? "9999-12-30" : filter.knownBy().toString();
    String counts =
        same(
            "tally",
            "measure",
            "of",
            from,
            until,
            (measure, of) -> List.of(measure, Gist.of(of).stems()));
    String posts = same("tenure", "post", "body", from, until, Offices::post);
    queries.claims(
        filter,
        FRESH.strip()
            + ", "
            + PARTIES
            + " SELECT id FROM fresh"
            + " UNION SELECT o.id FROM fresh f JOIN happening_item i ON i.id = f.id"
            + " JOIN happening_item o ON o.grp = i.grp WHERE f.kind = 'event'"
            + " UNION SELECT n.claim FROM party p JOIN actor_item g ON g.grp = p.grp"
            + " JOIN claim_actor n ON n.actor = g.id"
            + " JOIN claim k ON k.id = n.claim AND k.kind = 'position' AND k.topic = p.topic"
            + " UNION SELECT n.claim FROM party p JOIN actor_item g ON g.grp = p.grp"
            + " JOIN claim_source n ON n.actor = g.id"
            + " JOIN claim k ON k.id = n.claim AND k.kind = 'position' AND k.topic = p.topic"
            + " UNION SELECT claim FROM tally"
            + " WHERE json_array(measure, \"of\") IN (SELECT value FROM json_each(?))"
            + " UNION SELECT claim FROM tenure"
            + " WHERE json_array(post, body) IN (SELECT value FROM json_each(?))",
        List.of(from, until, counts, posts),
        to);
  }

  /** The pairs of values in a table that are, in their words, those of claims of these days. */
  private String same(
      String table,
      String one,
      String two,
      String from,
      String until,
      BiFunction<String, @Nullable String, Object> matter)
      throws SQLException {
    String columns = "t.\"" + one + "\", t.\"" + two + "\"";
    Set<Object> asked = new HashSet<>();
    pairs(
        FRESH
            + "SELECT DISTINCT "
            + columns
            + " FROM fresh f JOIN "
            + table
            + " t ON t.claim = f.id",
        List.of(from, until),
        (a, b) -> asked.add(matter.apply(a, b)));
    ArrayNode out = ClaimJson.MAPPER.createArrayNode();
    pairs(
        "SELECT DISTINCT " + columns + " FROM " + table + " t",
        List.of(),
        (a, b) -> {
          if (asked.contains(matter.apply(a, b))) {
            out.add(ClaimJson.MAPPER.createArrayNode().add(a).add(b).toString());
          }
        });
    return out.toString();
  }

  @FunctionalInterface
  private interface Pair {
    void take(String one, @Nullable String two);
  }

  private void pairs(String sql, List<String> values, Pair to) throws SQLException {
    try (PreparedStatement s = database.prepare(sql)) {
      for (int i = 0; i < values.size(); i++) {
        s.setString(i + 1, values.get(i));
      }
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          to.take(r.getString(1), r.getString(2));
        }
      }
    }
  }
}
