package dev.parley.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Tables whose names begin alike, and statements about them that are prepared once: a store that is
 * asked a hundred times for each report spends most of its time on preparing otherwise.
 *
 * <p>In SQL, {@code {_item}} stands for the table of that name.
 */
final class SqlTables {
  private final Database database;
  private final String name;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  SqlTables(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  /** A statement that stays open; whoever runs it closes what it gives. */
  PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = database.prepareToKeep(named(sql));
      prepared.put(sql, known);
    }
    return known;
  }

  void execute(String... statements) throws SQLException {
    for (String sql : statements) {
      database.execute(named(sql));
    }
  }

  private String named(String sql) {
    return sql.replace("{", name).replace("}", "");
  }

  void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }
}
