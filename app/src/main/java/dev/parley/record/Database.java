package dev.parley.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/** The SQLite file itself: opening, transactions, and errors in plain words. */
final class Database implements AutoCloseable {
  /** "Parl", so that file(1) and we can tell a record from any other SQLite file. */
  private static final int APPLICATION = 0x5061726c;

  /** The format of the journal and of the contents; views have a version of their own. */
  private static final int FORMAT = 1;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLIS = 10_000;

  /** Outside of the heap: what a day's reports touch, also in a large record. */
  private static final int CACHE_KIB = 65_536;

  private static final Duration RETRY = Duration.ofMillis(5);

  // SQLite's primary result codes.
  private static final int SQLITE_ERROR = 1;
  private static final int SQLITE_PERM = 3;
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CANTOPEN = 14;
  private static final int SQLITE_AUTH = 23;
  private static final int SQLITE_NOTADB = 26;

  private final Path file;
  private final Connection connection;
  private final StatementPool statements;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.statements = new StatementPool(connection);
  }

  /** Work within the database. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  static Database open(Path file, boolean create) {
    return open(file, create, BUSY_MILLIS);
  }

  /** With a patience of its own: how long to wait for another process that is writing. */
  static Database open(Path file, boolean create, int busyMillis) {
    boolean exists = Files.exists(file);
    if (Files.isDirectory(file)) {
      throw new RecordException(
          "The record "
              + file
              + " is a folder. Name a file in it: --record "
              + file.resolve("parley.db"));
    }
    if (!exists && !create) {
      throw new RecordException(
          "There is no record at " + file + ". Make one with: parley read PATH --record " + file);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!exists && (folder == null || !Files.isDirectory(folder))) {
      throw new RecordException(
          "The record "
              + file
              + " cannot be made: the folder "
              + folder
              + " does not exist. Make it, or choose another file with --record FILE.");
    }
    if (exists) {
      checkMagic(file);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(busyMillis);
    config.setCacheSize(-CACHE_KIB); // SQLite counts pages where the number is positive
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    long until = System.nanoTime() + Duration.ofMillis(busyMillis).toNanos();
    while (true) {
      Connection connection = null;
      try {
        // As a URI, so that no character of a file's name ('?', ':memory:') means anything else.
        connection =
            config.createConnection(
                "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath());
        Database database = new Database(file, connection);
        database.checkFormat();
        return database;
      } catch (SQLException e) {
        closeQuietly(connection);
        // SQLite does not wait by itself where two change a new file's journal mode at once.
        if (primaryCode(e) != SQLITE_BUSY || System.nanoTime() > until) {
          throw explain(file, e);
        }
        LockSupport.parkNanos(RETRY.toNanos());
      } catch (RuntimeException e) {
        closeQuietly(connection);
        throw e;
      }
    }
  }

  /**
   * SQLite's primary result code, 0 where it is none of its errors; the rest tells variants apart.
   */
  private static int primaryCode(SQLException e) {
    return e instanceof SQLiteException s ? s.getResultCode().code & 0xff : 0;
  }

  private static void closeQuietly(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The error that brought us here is the one to tell.
      }
    }
  }

  private static void checkMagic(Path file) {
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(MAGIC.length);
      if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
        throw new RecordException(
            file + " is not a Parley record. Choose another file with --record FILE.");
      }
    } catch (IOException e) {
      throw new RecordException(
          "The record " + file + " cannot be read: " + e.getMessage() + ". Check its rights.", e);
    }
  }

  /**
   * Nothing of the file is changed before it is known to be a record, or empty: another program's
   * database must not come out of this in another journal mode.
   */
  private void checkFormat() throws SQLException {
    if (pragma("application_id") == 0 && isEmpty()) {
      execute("PRAGMA journal_mode = WAL");
      inTransaction(() -> {
        if (isEmpty()) { // nobody else made it meanwhile
          Journal.create(this);
          Contents.create(this);
          execute("PRAGMA application_id = " + APPLICATION);
          execute("PRAGMA user_version = " + FORMAT);
        }
        return null;
      });
    }
    // Asked again: another process may have made the record between the two questions above.
    if (pragma("application_id") != APPLICATION) {
      throw new RecordException(
          file
              + " is a database, but not a Parley record. Choose another file with --record FILE.");
    }
    int format = pragma("user_version");
    if (format > FORMAT) {
      throw new RecordException(
          String.format(
              Locale.ROOT,
              "%s was written by a newer Parley (format %d, this one knows %d). Update Parley.",
              file,
              format,
              FORMAT));
    }
    execute("PRAGMA journal_mode = WAL");
  }

  private boolean isEmpty() throws SQLException {
    try (PreparedStatement s = prepare("SELECT count(*) FROM sqlite_master");
        ResultSet r = s.executeQuery()) {
      return r.next() && r.getInt(1) == 0;
    }
  }

  private int pragma(String name) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("PRAGMA " + name)) {
      return r.next() ? r.getInt(1) : 0;
    }
  }

  Path file() {
    return file;
  }

  /** A statement for one question; those of one wording are prepared once. */
  PreparedStatement prepare(String sql) throws SQLException {
    return statements.prepare(sql);
  }

  /** A statement for somebody who keeps it and runs it often. */
  PreparedStatement prepareToKeep(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  void execute(String... statements) throws SQLException {
    try (Statement s = connection.createStatement()) {
      for (String sql : statements) {
        s.execute(sql);
      }
    }
  }

  /** Runs work and commits, or rolls all of it back. */
  <T extends @Nullable Object> T inTransaction(Work<T> work) {
    return transaction("BEGIN IMMEDIATE", work);
  }

  /** Runs work that reads one state of the record, whatever others write meanwhile. */
  <T extends @Nullable Object> T inSnapshot(Work<T> work) {
    return transaction("BEGIN", work);
  }

  private <T extends @Nullable Object> T transaction(String begin, Work<T> work) {
    try {
      execute(begin);
      boolean done = false;
      try {
        T result = work.run();
        execute("COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) { // whatever was thrown, an Error too: half of the work must not stay
          rollback();
        }
      }
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  private void rollback() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, or the file is gone; what brought us here is thrown.
    }
  }

  /** Runs work that only reads. */
  <T extends @Nullable Object> T reading(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  private static RecordException explain(Path file, SQLException e) {
    return switch (primaryCode(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new RecordException(
              "The record "
                  + file
                  + " is being written by another process. Try again when it is done.",
              e);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          new RecordException(
              "The record "
                  + file
                  + " cannot be written. Check the rights of the file and of its folder.",
              e);
      case SQLITE_FULL ->
          new RecordException(
              "The disk is full; nothing of the last report was kept in "
                  + file
                  + ". Make room and run the same command again.",
              e);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new RecordException(
              "The record "
                  + file
                  + " is damaged: "
                  + e.getMessage()
                  + ". Restore it from a copy, or make a new one from the reports.",
              e);
      case SQLITE_ERROR ->
          new RecordException(
              "The record "
                  + file
                  + " does not answer: "
                  + e.getMessage()
                  + ". Where a table is missing, run: parley rebuild --record "
                  + file,
              e);
      default ->
          new RecordException(
              "The record "
                  + file
                  + " failed: "
                  + e.getMessage()
                  + ". Run: parley verify --record "
                  + file,
              e);
    };
  }

  @Override
  public void close() {
    try {
      statements.close();
      connection.close();
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }
}
