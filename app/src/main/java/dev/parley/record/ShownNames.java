package dev.parley.record;

import dev.parley.fuse.Told.Known;
import dev.parley.fuse.actors.ActorName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How actors are called where some reports may not be shown: by the names that the others give. The
 * tables know one name for everybody.
 */
final class ShownNames {
  private static final ActorNames FORM = new ActorNames();

  private final SqlTables tables;
  private final String hidden;

  /** What people call actors, by {@link Same#NAME} and a name's id. */
  private final Set<String> renamed;

  /** Whom hidden reports name; null until somebody asks. */
  private @Nullable Set<String> touched;

  private final Map<String, Known> known = new HashMap<>();

  /**
   * For one answer.
   *
   * @param hidden reports that may not be shown
   * @param renamed the subjects of what people call actors
   */
  ShownNames(SqlTables tables, Collection<String> hidden, Collection<String> renamed) {
    this.tables = tables;
    ArrayNode reports = JsonNodeFactory.instance.arrayNode();
    hidden.forEach(reports::add);
    this.hidden = reports.toString();
    this.renamed = Set.copyOf(renamed);
    this.touched = hidden.isEmpty() ? Set.of() : null;
  }

  /**
   * An actor.
   *
   * @param id of the group
   * @param name as the tables have it
   */
  Known of(String id, String name) throws SQLException {
    if (!touched().contains(id)) {
      return new Known(id, name);
    }
    Known found = known.get(id);
    if (found == null) {
      found = new Known(id, seen(id, name));
      known.put(id, found);
    }
    return found;
  }

  private Set<String> touched() throws SQLException {
    if (touched == null) {
      touched =
          new HashSet<>(
              strings(
                  "WITH c AS (SELECT id FROM {claim} WHERE report IN"
                      + " (SELECT value FROM json_each(?1)))"
                      + " SELECT i.grp FROM c CROSS JOIN {claim_actor} a ON a.claim = c.id"
                      + " CROSS JOIN {actor_item} i ON i.id = a.actor UNION"
                      + " SELECT i.grp FROM c CROSS JOIN {claim_source} a ON a.claim = c.id"
                      + " CROSS JOIN {actor_item} i ON i.id = a.actor",
                  hidden));
    }
    return touched;
  }

  private String seen(String group, String name) throws SQLException {
    List<ActorName> seen = new ArrayList<>();
    for (String id : strings("SELECT id FROM {actor_item} WHERE grp = ?1 ORDER BY id", group)) {
      if (renamed.contains(Same.NAME + id)) {
        return name; // a person's own word
      }
      if (!strings(
              "SELECT c.id FROM {claim_actor} a CROSS JOIN {claim} c ON c.id = a.claim"
                  + " WHERE a.actor = ?1 AND c.report NOT IN (SELECT value FROM json_each(?2))"
                  + " UNION ALL SELECT c.id FROM {claim_source} a CROSS JOIN {claim} c"
                  + " ON c.id = a.claim"
                  + " WHERE a.actor = ?1 AND c.report NOT IN (SELECT value FROM json_each(?2))"
                  + " LIMIT 1",
              id,
              hidden)
          .isEmpty()) {
        seen.add(
            FORM.read(id, strings("SELECT data FROM {actor_item} WHERE id = ?1", id).getFirst()));
      }
    }
    return seen.isEmpty() ? name : ActorNames.room().shown(seen);
  }

  private List<String> strings(String sql, String... values) throws SQLException {
    PreparedStatement s = tables.statement(sql);
    for (int i = 0; i < values.length; i++) {
      s.setString(i + 1, values[i]);
    }
    List<String> out = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }
}
