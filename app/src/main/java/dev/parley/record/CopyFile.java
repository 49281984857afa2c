package dev.parley.record;

import dev.parley.fuse.Groups;
import dev.parley.fuse.copies.CopyRoom;
import dev.parley.fuse.copies.Printed;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record that holds nothing but which reports are copies: tells what keeping that costs, without
 * what reading costs. Each report is a transaction of its own, as where reports are read.
 */
public final class CopyFile implements AutoCloseable {
  private final Database database;
  private final SqlGroups<Printed> store;
  private final Groups<Printed> groups;

  private CopyFile(Database database) {
    this.database = database;
    Judgements judgements = new Judgements(new Journal(database));
    store = new SqlGroups<>(database, judgements, "", "copy", new PrintedForm());
    groups = new Groups<>(new CopyRoom(), store);
  }

  /** Makes one where no file is yet. */
  public static CopyFile create(Path file) {
    CopyFile made = new CopyFile(Database.open(file, true));
    made.database.inTransaction(() -> {
      made.store.create(false);
      return null;
    });
    return made;
  }

  /** Adds a report that is not in. */
  public void add(Printed report) {
    database.inTransaction(() -> {
      store.begin();
      groups.change(List.of(), new TreeMap<>(Map.of(report.id(), report)));
      return null;
    });
  }

  /** How many groups there are. */
  public int groups() {
    return database.reading(() -> {
      try (PreparedStatement s = database.prepare("SELECT count(DISTINCT grp) FROM copy_item");
          ResultSet r = s.executeQuery()) {
        return r.getInt(1);
      }
    });
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
