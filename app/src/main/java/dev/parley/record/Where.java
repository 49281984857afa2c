package dev.parley.record;

import dev.parley.claim.Folding;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
      boolean few = !filter.only().stream().allMatch(Only.Topics.class::isInstance);
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

  private void part(Only part, @Nullable LocalDate knownBy) {
    switch (part) {
      case Only.Kinds kinds -> and(" AND +c.kind IN " + ANY_OF, array(kinds.any()));
      case Only.Topics topics ->
          and(" AND c.topic COLLATE NOCASE IN " + ANY_OF, array(topics.any()));
      case Only.Named named -> {
        List<String> any = named.any().stream().map(Folding::fold).toList();
        sql.append(" AND c.id IN (SELECT claim FROM claim_actor WHERE");
        any("folded", any);
        sql.append(
            " UNION SELECT a.claim FROM actor_shown s CROSS JOIN actor_item i ON i.grp = s.id"
                + " CROSS JOIN claim_actor a ON a.actor = i.id WHERE");
        any("s.folded", any);
        sql.append(')');
      }
      case Only.Parties parties ->
          and(
              " AND c.id IN (SELECT a.claim FROM actor_item i CROSS JOIN claim_actor a"
                  + " ON a.actor = i.id AND a.role = 'party' WHERE i.grp IN "
                  + ANY_OF
                  + ")",
              array(parties.any()));
      case Only.Happenings happenings ->
          and(
              " AND c.id IN (SELECT id FROM happening_item WHERE grp IN " + ANY_OF + ")",
              array(happenings.any()));
      case Only.Posts posts ->
          and(
              " AND c.id IN (SELECT claim FROM tenure WHERE post IN " + ANY_OF + ")",
              array(posts.any()));
      case Only.PostWords words -> {
        and(" AND c.id IN (SELECT claim FROM tenure WHERE words IN " + ANY_OF, array(words.any()));
        known(knownBy);
      }
      case Only.Gists gists -> {
        and(" AND c.id IN (SELECT claim FROM tally WHERE gist IN " + ANY_OF, array(gists.any()));
        known(knownBy);
      }
      case Only.Counted counted ->
          and(
              " AND c.id IN (SELECT claim FROM tally WHERE \"of\" IN " + ANY_OF + ")",
              array(counted.any()));
      case Only.Since since -> {
        and(
            " AND c.report IN (SELECT id FROM report WHERE published_to >= ?",
            since.day().toString());
        known(knownBy);
      }
    }
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
