package dev.parley.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which reports name a restricted source anywhere in their words. Whoever finds such a report has
 * found the source, so claims that do not name it must not tell either where they stand. Filled
 * when restrictions or reports change: no question can look through all texts.
 */
final class NamingReports {
  static final String TABLE = "naming_report";

  private final Database database;
  private final Judgements judgements;
  private final Contents contents;

  /** Put before every table's name. */
  private final String prefix;

  NamingReports(Parts parts, String prefix) {
    this.database = parts.database();
    this.judgements = parts.judgements();
    this.contents = parts.contents();
    this.prefix = prefix;
  }

  /** What stands of a report, by what is restricted now. */
  void refresh(String report) throws SQLException {
    try (PreparedStatement s =
        database.prepare("DELETE FROM " + prefix + TABLE + " WHERE report = ?")) {
      s.setString(1, report);
      s.executeUpdate();
    }
    Redaction redaction = redaction();
    if (redaction.changesNames()) {
      fill(redaction, " WHERE id = ?", report);
    }
  }

  /** The same of all reports. */
  void refill() throws SQLException {
    database.execute("DELETE FROM " + prefix + TABLE);
    Redaction redaction = redaction();
    if (redaction.changesNames()) {
      fill(redaction, "");
    }
  }

  private Redaction redaction() throws SQLException {
    return Redaction.of(judgements.current(Restrictions.SOURCE), Set.of());
  }

  private void fill(Redaction redaction, String where, String... values) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT id, text, outlet, title, url, path FROM " + prefix + "report" + where)) {
      for (int i = 0; i < values.length; i++) {
        s.setString(i + 1, values[i]);
      }
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          String text = r.getString(2);
          // Nobody can tell what stood in a text that was erased.
          boolean named = !contents.holds(text) || redaction.names(contents.text(text));
          for (int i = 3; i <= 6; i++) {
            named |= redaction.names(r.getString(i));
          }
          if (named) {
            found.add(r.getString(1));
          }
        }
      }
    }
    try (PreparedStatement s = database.prepare("INSERT INTO " + prefix + TABLE + " VALUES (?)")) {
      for (String report : found) {
        s.setString(1, report);
        s.executeUpdate();
      }
    }
  }

  /** All of them. */
  Set<String> all() throws SQLException {
    Set<String> out = new HashSet<>();
    try (PreparedStatement s = database.prepare("SELECT report FROM " + prefix + TABLE);
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }
}
