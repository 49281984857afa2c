package dev.parley.record;

import dev.parley.claim.Folding;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which claims {@code c} of which reports {@code r} a filter lets through, as SQL.
 *
 * <p>SQLite takes the tables in the order in which they stand here (CROSS JOIN), and a plus before
 * a column keeps it from beginning with that one's index: without statistics it takes every index
 * for as good as another, and would read all claims of a kind where a name finds ten.
 */
final class Where {
  private static final String ANY_OF = "(SELECT value FROM json_each(?))";

  /** Of who is named by an office only. */
  private static final String BY_OFFICE =
      " UNION ALL SELECT d.claim FROM claim_source d WHERE d.office IN (SELECT t.office";

  /** From a name {@code i} to the tenures that say it holds an office. */
  private static final String HELD =
      "claim_actor a ON a.actor = i.id AND a.role = 'person'"
          + " CROSS JOIN tenure t ON t.claim = a.claim";

  /** And on to the positions of whoever holds such an office. */
  private static final String POSITIONS_HELD =
      " CROSS JOIN " + HELD + " CROSS JOIN position p ON p.office = t.office";

  private final StringBuilder sql =
      new StringBuilder(
          " FROM claim c CROSS JOIN report r ON r.id = c.report WHERE c.rejected = 0");
  private final List<String> values = new ArrayList<>();

  private Where() {}

  static Where of(Filter filter) {
    Where where = new Where();
    filter.only().forEach(only -> where.part(only, filter.knownBy()));
    where.names(filter);
    String kind = filter.kind();
    if (kind != null) {
      boolean few = !filter.only().stream().allMatch(Where::isFoundByKind);
      boolean named = filter.actor() != null || filter.source() != null;
      where.and(
          few || named || filter.dossier() != null ? " AND +c.kind = ?" : " AND c.kind = ?", kind);
    }
    where.topic(filter);
    if (filter.from() != null) {
      where.and(" AND c.when_to >= ?", filter.from().toString());
    }
    if (filter.to() != null) {
      where.and(" AND c.when_from <= ?", filter.to().toString());
    }
    if (filter.knownBy() != null) {
      where.and(" AND r.published_to <= ?", filter.knownBy().toString());
    }
    return where;
  }

  /** Adds a condition. */
  Where and(String condition, String value) {
    sql.append(condition);
    values.add(value);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  /** Fills in the values. */
  void set(PreparedStatement s) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      s.setString(i + 1, values.get(i));
    }
  }

  private void names(Filter filter) {
    if (filter.actor() != null) {
      and(
          " AND c.id IN (SELECT claim FROM claim_actor WHERE instr(folded, ?))",
          Folding.fold(filter.actor()));
    }
    if (filter.source() != null) {
      and(
          " AND c.id IN (SELECT claim FROM claim_source WHERE instr(folded, ?))",
          Folding.fold(filter.source()));
    }
    if (filter.dossier() != null) {
      and(
          " AND c.report IN (SELECT report FROM dossier_report WHERE dossier = ?)",
          filter.dossier());
    }
  }

  private void topic(Filter filter) {
    if (filter.topic() == null) {
      return;
    }
    if ("statement".equals(filter.kind())) {
      // A statement has no topic of its own; it is about what is claimed within its words.
      and(
          " AND c.report IN (SELECT report FROM claim WHERE kind IN ('event', 'position', 'tally')"
              + " AND topic = ? COLLATE NOCASE)",
          filter.topic());
      and(
          " AND EXISTS (SELECT 1 FROM claim t WHERE t.report = c.report AND t.topic = ? COLLATE NOCASE"
              + " AND t.start < json_extract(c.json, '$.content.end')"
              + " AND t.\"end\" > json_extract(c.json, '$.content.start'))",
          filter.topic());
    } else {
      and(" AND c.topic = ? COLLATE NOCASE", filter.topic());
    }
  }

  /** True where an index of the claims of a kind is the shortest way to a part. */
  private static boolean isFoundByKind(Only part) {
    return part instanceof Only.Topics || part instanceof Only.Reports || part instanceof Only.Days;
  }

  private void part(Only part, @Nullable LocalDate knownBy) {
    switch (part) {
      case Only.Kinds kinds -> and(" AND +c.kind IN " + ANY_OF, array(kinds.any()));
      case Only.Topics topics ->
          and(" AND c.topic COLLATE NOCASE IN " + ANY_OF, array(topics.any()));
      case Only.Named named -> {
        List<String> any = named.any().stream().map(Folding::fold).toList();
        sql.append(
            " AND c.id IN (WITH named AS MATERIALIZED (SELECT i.id FROM actor_shown s"
                + " CROSS JOIN actor_item i ON i.grp = s.id WHERE");
        any("s.folded", any);
        sql.append(") SELECT claim FROM claim_actor WHERE");
        any("folded", any);
        sql.append(
            " UNION ALL SELECT a.claim FROM named i CROSS JOIN claim_actor a ON a.actor = i.id"
                + " UNION ALL SELECT p.claim FROM named i"
                + POSITIONS_HELD
                + ")");
      }
      case Only.Parties parties ->
          and(
              " AND c.id IN (SELECT a.claim FROM actor_item i CROSS JOIN claim_actor a"
                  + " ON a.actor = i.id AND a.role = 'party' WHERE i.grp IN "
                  + ANY_OF
                  + ")",
              array(parties.any()));
      case Only.Holders holders ->
          and(
              " AND c.id IN (SELECT p.claim FROM actor_item i"
                  + POSITIONS_HELD
                  + " WHERE i.grp IN "
                  + ANY_OF
                  + ")",
              array(holders.any()));
      case Only.Happenings happenings ->
          and(
              " AND c.id IN (SELECT id FROM happening_item WHERE grp IN " + ANY_OF + ")",
              array(happenings.any()));
      case Only.Posts posts -> among("tenure", "post", posts.any(), null);
      case Only.PostWords words -> among("tenure", "words", words.any(), knownBy);
      case Only.Gists gists -> among("tally", "gist", gists.any(), knownBy);
      case Only.Counted counted -> among("tally", "\"of\"", counted.any(), null);
      case Only.Places places -> among("tally", "place", places.any(), null);
      case Only.Numbered numbered -> numbered(numbered);
      case Only.Exchanged() ->
          sql.append(" AND c.id IN (SELECT claim FROM event WHERE exchange_for IS NOT NULL)");
      case Only.Reports reports -> and(" AND +c.report IN " + ANY_OF, array(reports.any()));
      case Only.BesideCopies copies ->
          and(
              " AND c.report IN (WITH own(id) AS (SELECT value FROM json_each(?))"
                  + " SELECT o.id FROM own CROSS JOIN story_item i INDEXED BY story_item_told"
                  + " ON i.id = own.id CROSS JOIN story_item o ON o.grp = i.grp"
                  + " WHERE o.id NOT IN own)",
              array(copies.any()));
      case Only.Said said -> said(said);
      case Only.SaidBy said -> {
        String who = " FROM actor_item i CROSS JOIN ";
        String ids = " WHERE i.grp IN " + ANY_OF;
        and(
            " AND c.id IN (SELECT s.claim" + who + "claim_source s ON s.actor = i.id" + ids,
            array(said.any()));
        and(BY_OFFICE + who + HELD + ids + "))", array(said.any()));
      }
      case Only.Days days ->
          and(
              " AND (c.topic || '|' || c.when_to IN " + ANY_OF + " OR c.when_to = '9999-12-31')",
              array(days.any()));
      case Only.Since since -> {
        and(
            " AND c.report IN (SELECT id FROM report WHERE published_to >= ?",
            since.day().toString());
        known(knownBy);
      }
    }
  }

  private void said(Only.Said said) {
    String who = " FROM actor_shown n CROSS JOIN actor_item i ON i.grp = n.id CROSS JOIN ";
    String ids = " WHERE instr(n.folded, ?)";
    String first = " " + said.name().strip().replaceFirst(" .*", "") + " ";
    and(" AND c.id IN (SELECT claim FROM claim_source WHERE instr(folded, ?)", said.name());
    // An unnamed one is shown with the outlet: "official (Post)".
    and(" OR anonymous = 1 AND instr(folded, ?)", first);
    and(" UNION ALL SELECT s.claim" + who + "claim_source s ON s.actor = i.id" + ids, said.name());
    and(
        " UNION ALL SELECT p.id FROM report o CROSS JOIN claim p ON p.report = o.id"
            + " WHERE o.outlet IN "
            + ANY_OF,
        array(said.outlets()));
    and(BY_OFFICE + who + HELD + ids + "))", said.name());
  }

  private void numbered(Only.Numbered numbered) {
    sql.append(" AND c.id IN (SELECT e.claim FROM (");
    String before = "";
    for (Map.Entry<String, List<String>> type : numbered.heads().entrySet()) {
      and(
          before
              + "SELECT id FROM claim WHERE kind = 'event' AND topic = ? COLLATE NOCASE AND (head GLOB '*[^ -~]*' OR",
          type.getKey());
      any("lower(head)", type.getValue());
      sql.append(')');
      before = " UNION ALL ";
    }
    sql.append(") h CROSS JOIN event e ON e.claim = h.id WHERE e.quantity IS NOT NULL)");
  }

  /**
   * Claims by a column of their kind's table.
   *
   * @param knownBy only where the table tells when its reports were printed; else null
   */
  private void among(
      String table, String column, Collection<String> any, @Nullable LocalDate knownBy) {
    and(
        " AND c.id IN (SELECT claim FROM " + table + " WHERE " + column + " IN " + ANY_OF,
        array(any));
    known(knownBy);
  }

  /** Ends a part; what is known later would be looked at in vain. */
  private void known(@Nullable LocalDate by) {
    if (by != null) {
      and(" AND published_to <= ?", by.toString());
    }
    sql.append(')');
  }

  private void any(String column, List<String> words) {
    sql.append(" (0");
    words.forEach(w -> and(" OR instr(" + column + ", ?)", w));
    sql.append(')');
  }

  private static String array(Collection<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
    values.forEach(array::add);
    return array.toString();
  }
}
