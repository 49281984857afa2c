package dev.parley.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The append-only chain of entries.
 *
 * <p>An entry whose kind and payload already stand in the journal is not written again: it would
 * say nothing new. That is why reading a file twice changes nothing.
 */
final class Journal {
  private static final String COLUMNS = "seq, recorded, kind, payload, prev, hash";

  private final Database database;

  Journal(Database database) {
    this.database = database;
  }

  static void create(Database database) throws SQLException {
    database.execute(
        """
        CREATE TABLE journal (
          seq INTEGER PRIMARY KEY,
          recorded TEXT NOT NULL,
          kind TEXT NOT NULL,
          payload TEXT NOT NULL,
          prev TEXT NOT NULL,
          hash TEXT NOT NULL UNIQUE,
          report TEXT GENERATED ALWAYS AS (json_extract(payload, '$.report')) VIRTUAL
        )
        """,
        "CREATE UNIQUE INDEX journal_once ON journal (kind, payload)",
        "CREATE INDEX journal_report ON journal (report, kind)",
        """
        CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END
        """,
        """
        CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END
        """);
  }

  /** Appends an entry, unless the journal already says the same; true if it was appended. */
  boolean append(String kind, String payload, Instant recorded) throws SQLException {
    try (PreparedStatement s =
        database.prepare("SELECT 1 FROM journal WHERE kind = ? AND payload = ?")) {
      s.setString(1, kind);
      s.setString(2, payload);
      try (ResultSet r = s.executeQuery()) {
        if (r.next()) {
          return false;
        }
      }
    }
    Entry last = last();
    String time = recorded.truncatedTo(ChronoUnit.MILLIS).toString();
    Entry entry =
        last == null
            ? Entry.following(1, time, kind, payload, Entry.GENESIS)
            : Entry.following(last.seq() + 1, time, kind, payload, last.hash());
    try (PreparedStatement s =
        database.prepare("INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")) {
      s.setLong(1, entry.seq());
      s.setString(2, entry.recorded());
      s.setString(3, entry.kind());
      s.setString(4, entry.payload());
      s.setString(5, entry.prev());
      s.setString(6, entry.hash());
      s.executeUpdate();
    }
    return true;
  }

  @Nullable Entry last() throws SQLException {
    try (PreparedStatement s =
        database.prepare("SELECT " + COLUMNS + " FROM journal ORDER BY seq DESC LIMIT 1")) {
      List<Entry> found = entries(s);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  /**
   * The entries of one kind about a report.
   *
   * <p>The plus keeps SQLite from walking through all entries of the kind in the order of another
   * index, only to have them sorted already.
   */
  List<Entry> about(String report, String kind) throws SQLException {
    try (PreparedStatement s =
        database.prepare(
            "SELECT "
                + COLUMNS
                + " FROM journal WHERE report = ? AND kind = ? ORDER BY +payload")) {
      s.setString(1, report);
      s.setString(2, kind);
      return entries(s);
    }
  }

  /** The entries of one kind that were written after another. */
  List<Entry> after(long seq, String kind) throws SQLException {
    try (PreparedStatement s =
        database.prepare(
            "SELECT " + COLUMNS + " FROM journal WHERE kind = ? AND seq > ? ORDER BY seq")) {
      s.setString(1, kind);
      s.setLong(2, seq);
      return entries(s);
    }
  }

  /** True where this entry stands at its place. */
  boolean holds(Entry entry) throws SQLException {
    try (PreparedStatement s =
        database.prepare("SELECT 1 FROM journal WHERE seq = ? AND hash = ?")) {
      s.setLong(1, entry.seq());
      s.setString(2, entry.hash());
      try (ResultSet r = s.executeQuery()) {
        return r.next();
      }
    }
  }

  /**
   * All reports that the journal speaks of, in the order in which they came: mostly that of their
   * dates, and what is of one time lies together in the tables of fusing.
   */
  List<String> reports() throws SQLException {
    List<String> out = new ArrayList<>();
    try (PreparedStatement s =
            database.prepare(
                "SELECT report FROM journal WHERE report IS NOT NULL GROUP BY report ORDER BY min(seq)");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }

  /** What to do with each entry. */
  @FunctionalInterface
  interface Visitor {
    void visit(Entry entry) throws SQLException;
  }

  /** Visits all entries in order, one at a time. */
  void forEach(Visitor visitor) throws SQLException {
    try (PreparedStatement s =
            database.prepare("SELECT " + COLUMNS + " FROM journal ORDER BY seq");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        visitor.visit(entry(r));
      }
    }
  }

  private static List<Entry> entries(PreparedStatement s) throws SQLException {
    List<Entry> out = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(entry(r));
      }
    }
    return out;
  }

  private static Entry entry(ResultSet r) throws SQLException {
    return new Entry(
        r.getLong(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6));
  }
}
