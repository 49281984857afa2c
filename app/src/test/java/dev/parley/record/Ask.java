package dev.parley.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What an analyst, or someone who means harm, does to a record without Parley. */
final class Ask {
  private Ask() {}

  /** The rows that a query gives, columns parted by a bar. */
  static List<String> rows(Path file, String sql) {
    List<String> out = new ArrayList<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      while (r.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : "|").append(r.getString(i));
        }
        out.add(row.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return out;
  }

  static String one(Path file, String sql) {
    return rows(file, sql).getFirst();
  }

  static void change(Path file, String... statements) {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      for (String sql : statements) {
        s.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** Changes the journal, which has triggers against it. */
  static void tamper(Path file, String... statements) {
    change(file, "DROP TRIGGER journal_no_update", "DROP TRIGGER journal_no_delete");
    change(file, statements);
  }
}
