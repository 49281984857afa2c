package dev.parley.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements of a connection that are used again: SQLite takes longer to prepare a short
 * question than to answer it.
 *
 * <p>Whoever gets a statement closes it as always; it is kept then, without what it was bound to
 * and with its answer closed. Of each wording one is kept at most, so that a question within
 * another of the same wording gets a statement of its own. One connection, one thread.
 */
final class StatementPool {
  /** Different wordings, more than the program has; lists of values make some more. */
  private static final int MOST = 200;

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new LinkedHashMap<>();

  StatementPool(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = kept.remove(sql);
    PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
    return (PreparedStatement)
        Proxy.newProxyInstance(
            PreparedStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            new Lent(sql, statement)::call);
  }

  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    PreparedStatement other = kept.putIfAbsent(sql, statement);
    if (other != null) {
      statement.close();
    } else if (kept.size() > MOST) {
      String oldest = kept.keySet().iterator().next();
      PreparedStatement gone = kept.remove(oldest);
      if (gone != null) {
        gone.close();
      }
    }
  }

  void close() throws SQLException {
    for (PreparedStatement statement : kept.values()) {
      statement.close();
    }
    kept.clear();
  }

  /** A statement in use. */
  private final class Lent {
    private final String sql;
    private final PreparedStatement statement;
    private @Nullable ResultSet answer;
    private boolean closed;

    Lent(String sql, PreparedStatement statement) {
      this.sql = sql;
      this.statement = statement;
    }

    @Nullable Object call(Object proxy, Method method, @Nullable Object[] args) throws Throwable {
      if (method.getName().equals("close")) {
        close();
        return null;
      }
      try {
        Object out = method.invoke(statement, args);
        if (out instanceof ResultSet rows) {
          answer = rows;
        }
        return out;
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private void close() throws SQLException {
      if (!closed) {
        closed = true;
        if (answer != null) {
          answer.close();
        }
        giveBack(sql, statement);
      }
    }
  }
}
