package dev.parley.record;

import dev.parley.report.Hash;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes, texts and claim sheets by content address (SHA-256).
 *
 * <p>Claim sheets lie here and not in the journal because they quote: what a report says must be
 * erasable without breaking the chain.
 *
 * <p>The door for erasing: nothing in the chain needs a content to be there, so an entry of a kind
 * of its own can say which contents were erased, and why. Three places must then ask for it: {@link
 * #put} (what was erased does not come back), {@link Verifier#missing} (it may be missing) and
 * {@link Views} (its report stays, without claims).
 */
final class Contents {
  /** What a content is. */
  enum Kind {
    BYTES,
    TEXT,
    CLAIMS
  }

  private final Database database;

  Contents(Database database) {
    this.database = database;
  }

  static void create(Database database) throws SQLException {
    database.execute(
        "CREATE TABLE content (hash TEXT PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL)"
            + " WITHOUT ROWID");
  }

  /** Keeps a content once and gives its address. */
  String put(Kind kind, byte[] data) throws SQLException {
    String hash = Hash.of(data);
    try (PreparedStatement s =
        database.prepare("INSERT OR IGNORE INTO content (hash, kind, data) VALUES (?, ?, ?)")) {
      s.setString(1, hash);
      s.setString(2, kind.name());
      s.setBytes(3, data);
      s.executeUpdate();
    }
    return hash;
  }

  String put(Kind kind, String text) throws SQLException {
    return put(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private byte @Nullable [] get(String hash) throws SQLException {
    try (PreparedStatement s = database.prepare("SELECT data FROM content WHERE hash = ?")) {
      s.setString(1, hash);
      try (ResultSet r = s.executeQuery()) {
        return r.next() ? r.getBytes(1) : null;
      }
    }
  }

  /** True where the record holds something at this address, whatever it is. */
  boolean holds(String hash) throws SQLException {
    return get(hash) != null;
  }

  /**
   * A text or claim sheet.
   *
   * @throws RecordException where the record does not hold it, or it is not what its address says
   */
  String text(String hash) throws SQLException {
    byte[] data = get(hash);
    if (data == null || !Hash.of(data).equals(hash)) {
      throw new RecordException(
          "The content "
              + hash
              + (data == null ? " is missing from " : " was changed in ")
              + database.file()
              + ". Run: parley verify --record "
              + database.file());
    }
    return new String(data, StandardCharsets.UTF_8);
  }
}
