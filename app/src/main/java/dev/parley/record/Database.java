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
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file itself: opening, transactions, and errors in plain words. */
final class Database implements AutoCloseable {
  /** "Parl", so that file(1) and we can tell a record from any other SQLite file. */
  private static final int APPLICATION = 0x5061726c;

  /** The format of the journal and of the contents; views have a version of their own. */
  private static final int FORMAT = 1;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Work within the database. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  static Database open(Path file, boolean create) {
    boolean exists = Files.exists(file);
    if (!exists && !create) {
      throw new RecordException(
          "There is no record at " + file + ". Make one with: parley read PATH --record " + file);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!exists && (folder == null || !Files.isDirectory(folder))) {
      throw new RecordException(
          "The record " + file + " cannot be made: the folder " + folder + " does not exist.");
    }
    if (exists) {
      checkMagic(file);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + file);
      Database database = new Database(file, connection);
      database.checkFormat();
      return database;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw explain(file, e);
    } catch (RecordException e) {
      closeQuietly(connection);
      throw e;
    }
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

  private void checkFormat() throws SQLException {
    int application = pragma("application_id");
    int format = pragma("user_version");
    if (application == 0 && format == 0 && isEmpty()) {
      inTransaction(() -> {
        if (isEmpty()) { // nobody else made it meanwhile
          Journal.create(this);
          Contents.create(this);
          execute("PRAGMA application_id = " + APPLICATION);
          execute("PRAGMA user_version = " + FORMAT);
        }
        return null;
      });
      return;
    }
    if (application != APPLICATION) {
      throw new RecordException(
          file
              + " is a database, but not a Parley record. Choose another file with --record FILE.");
    }
    if (format > FORMAT) {
      throw new RecordException(
          String.format(
              Locale.ROOT,
              "%s was written by a newer Parley (format %d, this one knows %d). Update Parley.",
              file,
              format,
              FORMAT));
    }
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

  PreparedStatement prepare(String sql) throws SQLException {
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
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.run();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw explain(file, e);
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
    SQLiteErrorCode code =
        e instanceof SQLiteException s ? s.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT ->
          new RecordException(
              "The record "
                  + file
                  + " is being written by another process. Try again when it is done.",
              e);
      case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          new RecordException(
              "The record "
                  + file
                  + " cannot be written. Check the rights of the file and of its folder.",
              e);
      case SQLITE_FULL ->
          new RecordException(
              "The disk is full; nothing of the last report was kept in " + file + ".", e);
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_INDEX ->
          new RecordException(
              "The record "
                  + file
                  + " is damaged: "
                  + e.getMessage()
                  + ". Restore it from a copy, or make a new one from the reports.",
              e);
      default -> new RecordException("The record " + file + " failed: " + e.getMessage(), e);
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }
}
