package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Measure;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.counts.Counts;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** A name counts as the party's also where the claim gives it in another place. */
  private static final String PARTIES =
      "party AS MATERIALIZED (SELECT g.grp, f.topic FROM fresh f"
          + " JOIN claim_actor a ON a.claim = f.id AND a.role = 'party'"
          + " JOIN claim_actor n ON n.claim = f.id AND n.name = a.name"
          + " JOIN actor_item g ON g.id = n.actor WHERE f.kind = 'position'"
          + " UNION SELECT g.grp, f.topic FROM fresh f"
          + " JOIN claim_actor a ON a.claim = f.id AND a.role = 'party'"
          + " JOIN claim_source n ON n.claim = f.id AND n.name = a.name"
          + " JOIN actor_item g ON g.id = n.actor WHERE f.kind = 'position')";

  /** Of numbers in like words, those that stand for a day, of one story, or of the same time. */
  private static final String TALLIES =
      "SELECT t.claim FROM tally t"
          + " WHERE json_array(t.measure, t.\"of\") IN (SELECT value FROM json_each(?))"
          + " AND (t.measure IN ("
          + Stream.of(Measure.values())
              .filter(Counts::standsOnADay)
              .map(m -> "'" + m.label() + "'")
              .collect(Collectors.joining(", "))
          + ") OR t.claim IN (SELECT k.id FROM claim k WHERE k.report IN ("
          + "SELECT o.id FROM report p JOIN story_item i ON i.id = p.id"
          + " JOIN story_item o ON o.grp = i.grp"
          + " WHERE p.published_to >= ? AND p.published_to <= ?"
          + " UNION SELECT w.report FROM tally u JOIN claim w ON w.id = u.claim"
          + " WHERE json_array(u.period, u.as_of) IN (SELECT value FROM json_each(?)))))";

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
            (measure, of) -> List.of(String.valueOf(measure), Gist.of(of).stems()));
    String times = same("tally", "period", "as_of", from, until, Related::time);
    String posts = same("tenure", "post", "body", from, until, (post, body) -> Offices.post(String.valueOf(post), body));
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
            + " UNION "
            + TALLIES
            + " UNION SELECT claim FROM tenure"
            + " WHERE json_array(post, body) IN (SELECT value FROM json_each(?))",
        List.of(from, until, counts, from, until, times, posts),
        to);
  }

  /** The pairs of values in a table that are, in their words, those of claims of these days. */
  private String same(
      String table,
      String one,
      String two,
      String from,
      String until,
      BiFunction<@Nullable String, @Nullable String, @Nullable Object> matter)
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
        (a, b) -> Stream.ofNullable(matter.apply(a, b)).forEach(asked::add));
    ArrayNode out = ClaimJson.MAPPER.createArrayNode();
    pairs(
        "SELECT DISTINCT " + columns + " FROM " + table + " t",
        List.of(),
        (a, b) -> {
          Object about = matter.apply(a, b);
          if (about != null && asked.contains(about)) {
            out.add(ClaimJson.MAPPER.createArrayNode().add(a).add(b).toString());
          }
        });
    return out.toString();
  }

  private static @Nullable Object time(@Nullable String period, @Nullable String asOf) {
    String text = period == null ? asOf : period;
    if (text == null) {
      return null;
    }
    Edtf time = Edtf.parse(text);
    return List.of(period == null, time.earliest(), time.latest());
  }

  @FunctionalInterface
  private interface Pair {
    void take(@Nullable String one, @Nullable String two);
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
