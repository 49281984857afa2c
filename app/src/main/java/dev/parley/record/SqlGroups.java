package dev.parley.record;

import dev.parley.fuse.Groups;
import dev.parley.fuse.Groups.Decision;
import dev.parley.fuse.Room.Link;
import dev.parley.fuse.Rulings.Ruling;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Items, links and groups of one room in tables of a record: {@code ROOM_item}, {@code ROOM_key},
 * {@code ROOM_link}. What people have decided stands in the journal, under {@link Same}.
 *
 * <p>An item's keys stand a second time with the item, since an index by which they could be found
 * takes more room than their list.
 *
 * <p>The heap holds some decoded items and no more, however many there are. An item is taken from
 * there only where the table still says the same of it, so neither a transaction that was rolled
 * back nor another process can leave a wrong one.
 *
 * <p>Works within the transaction of its caller, who says {@link #begin} first.
 */
final class SqlGroups<T> implements Groups.Store<T>, AutoCloseable {
  /** How many decoded items are kept at hand: those of some days, where reports come by date. */
  private static final int AT_HAND = 2_000;

  /**
   * How items are written down.
   *
   * @param <T> the items
   */
  interface Form<T> {
    /** The report that an item belongs to. */
    String report(T item);

    /** The same string for equal items. */
    String write(T item);

    /** Reads what {@link #write} wrote. */
    T read(String id, String data);
  }

  /**
   * What the decisions of people are about: mostly an item by its id.
   *
   * @param <T> the items
   */
  interface Subjects<T> {
    /** What a decision calls an item. */
    default String of(String id, T item) {
      return id;
    }

    /** The ids of the items that a decision calls so; they need not be in. */
    default Collection<String> ids(String subject) {
      return List.of(subject);
    }
  }

  private record Decoded<T>(String data, T item) {}

  private final Database database;
  private final Judgements judgements;
  private final String room;
  private final Form<T> form;
  private final Subjects<T> subjects;
  private final SqlTables tables;
  private final SequencedMap<String, Decoded<T>> atHand = new LinkedHashMap<>(16, 0.75f, true);

  private final Set<String> touched = new HashSet<>();

  /** By either of the two; null until somebody asks. */
  private @Nullable Map<String, List<Ruling>> decided;

  /**
   * The store of a room.
   *
   * @param prefix before every table's name: empty, or that of temporary tables
   */
  SqlGroups(
      Database database,
      Judgements judgements,
      String prefix,
      String room,
      Form<T> form,
      Subjects<T> subjects) {
    this.database = database;
    this.judgements = judgements;
    this.room = room;
    this.form = form;
    this.subjects = subjects;
    this.tables = new SqlTables(database, prefix + room);
  }

  /** The names of a room's tables, without a prefix. */
  static List<String> tables(String room) {
    return List.of(room + "_item", room + "_key", room + "_link");
  }

  /**
   * Makes the tables.
   *
   * @param temporary whether they last no longer than the connection
   */
  void create(boolean temporary) throws SQLException {
    String temp = temporary ? "TEMP " : "";
    tables.execute(
        "CREATE "
            + temp
            + "TABLE {_item} (id TEXT PRIMARY KEY, report TEXT, data TEXT, keys TEXT,"
            + " grp TEXT)",
        "CREATE INDEX {_item_report} ON {_item} (report)",
        "CREATE INDEX {_item_grp} ON {_item} (grp)",
        // Who only asks for an item's group reads no digest beside it.
        "CREATE INDEX {_item_told} ON {_item} (id, grp, report)",
        "CREATE " + temp + "TABLE {_key} (key TEXT, id TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID",
        "CREATE "
            + temp
            + "TABLE {_link} (first TEXT, second TEXT, likeness REAL, PRIMARY KEY (first, second))"
            + " WITHOUT ROWID",
        "CREATE INDEX {_link_second} ON {_link} (second, likeness)");
  }

  void drop() throws SQLException {
    tables.execute(
        "DROP TABLE IF EXISTS {_item}",
        "DROP TABLE IF EXISTS {_key}",
        "DROP TABLE IF EXISTS {_link}");
    atHand.clear();
  }

  /** A transaction begins: others may have decided something since the last one. */
  void begin() {
    decided = null;
  }

  /** The groups that have got or lost members since this was asked last. */
  SortedSet<String> takeTouched() {
    SortedSet<String> out = new TreeSet<>(touched);
    touched.clear();
    return out;
  }

  /** The ids of a report's items. */
  List<String> of(String report) {
    return ids("SELECT id FROM {_item} WHERE report = ? ORDER BY id", report);
  }

  /** The ids of a group's members, in order. */
  List<String> members(String group) {
    return ids("SELECT id FROM {_item} WHERE grp = ? ORDER BY id", group);
  }

  /** True where an item is in and was written down as this one would be. */
  boolean holds(String id, T item) {
    return form.write(item).equals(string("SELECT data FROM {_item} WHERE id = ?", id));
  }

  /** The group of an item, or null where it is not in. */
  @Nullable String groupOf(String id) {
    return string("SELECT grp FROM {_item} WHERE id = ?", id);
  }

  @Override
  public void put(String id, T item, Collection<String> keys) {
    String data = form.write(item);
    touched.add(id); // a group of its own, until it is divided
    String sorted = array(new TreeSet<>(keys)); // neighbours in the table come one after another
    database.reading(() -> {
      PreparedStatement s = tables.statement("INSERT INTO {_item} VALUES (?1, ?2, ?3, ?4, ?1)");
      s.setString(1, id);
      s.setString(2, form.report(item));
      s.setString(3, data);
      s.setString(4, sorted);
      s.executeUpdate();
      PreparedStatement k =
          tables.statement("INSERT OR IGNORE INTO {_key} SELECT value, ?1 FROM json_each(?2)");
      k.setString(1, id);
      k.setString(2, sorted);
      return k.executeUpdate();
    });
    keep(id, new Decoded<>(data, item));
  }

  @Override
  public void remove(String id) {
    String group = groupOf(id);
    if (group != null) {
      touched.add(group);
    }
    update(
        "DELETE FROM {_key} WHERE id = ?1 AND key IN (SELECT value FROM json_each("
            + "(SELECT keys FROM {_item} WHERE id = ?1)))",
        id);
    update("DELETE FROM {_item} WHERE id = ?", id);
    update("DELETE FROM {_link} WHERE first = ?", id);
    update("DELETE FROM {_link} WHERE second = ?", id);
    atHand.remove(id);
  }

  @Override
  public T get(String id) {
    String data = string("SELECT data FROM {_item} WHERE id = ?", id);
    if (data == null) {
      throw new IllegalArgumentException("no item '" + id + "' is in " + room);
    }
    Decoded<T> known = atHand.get(id);
    if (known == null || !known.data().equals(data)) {
      known = new Decoded<>(data, form.read(id, data));
      keep(id, known);
    }
    return known.item();
  }

  private void keep(String id, Decoded<T> item) {
    atHand.put(id, item);
    if (atHand.size() > AT_HAND) {
      atHand.pollFirstEntry();
    }
  }

  @Override
  public SortedSet<String> having(Collection<String> keys) {
    // CROSS JOIN: SQLite must look the keys up, whatever it thinks of the tables' sizes.
    return new TreeSet<>(
        ids(
            "SELECT DISTINCT k.id FROM json_each(?) asked CROSS JOIN {_key} k"
                + " ON k.key = asked.value",
            array(keys)));
  }

  private static String array(Collection<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
    values.forEach(array::add);
    return array.toString();
  }

  @Override
  public void link(Link link) {
    database.reading(() -> {
      PreparedStatement s = tables.statement("INSERT OR REPLACE INTO {_link} VALUES (?, ?, ?)");
      s.setString(1, link.first());
      s.setString(2, link.second());
      s.setDouble(3, link.likeness());
      return s.executeUpdate();
    });
  }

  @Override
  public Collection<Link> links(String id) {
    return database.reading(() -> {
      PreparedStatement s =
          tables.statement(
              "SELECT first, second, likeness FROM {_link} WHERE first = ?1"
                  + " UNION ALL SELECT first, second, likeness FROM {_link} WHERE second = ?1");
      s.setString(1, id);
      List<Link> out = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.add(new Link(r.getString(1), r.getString(2), r.getDouble(3)));
        }
      }
      return out;
    });
  }

  @Override
  public Collection<Decision> decisions(String id) {
    Map<String, List<Ruling>> all = decided;
    if (all == null) {
      all = new HashMap<>();
      for (Ruling ruling : database.reading(() -> Same.decided(judgements, room)).standing()) {
        all.computeIfAbsent(ruling.first(), i -> new ArrayList<>()).add(ruling);
        all.computeIfAbsent(ruling.second(), i -> new ArrayList<>()).add(ruling);
      }
      decided = all;
    }
    if (all.isEmpty()) {
      return List.of();
    }
    List<Decision> out = new ArrayList<>();
    for (String subject : new TreeSet<>(List.of(id, subjects.of(id, get(id))))) {
      for (Ruling ruling : all.getOrDefault(subject, List.of())) {
        String other = ruling.first().equals(subject) ? ruling.second() : ruling.first();
        items(other).stream()
            .filter(item -> !item.equals(id))
            .forEach(item -> out.add(new Decision(id, item, ruling.same())));
      }
    }
    return out;
  }

  /** The ids of the items that are in and that decisions call so. */
  Collection<String> items(String subject) {
    return groupOf(subject) != null
        ? List.of(subject)
        : subjects.ids(subject).stream().filter(id -> groupOf(id) != null).toList();
  }

  @Override
  public void group(String id, String group) {
    String before = groupOf(id);
    if (group.equals(before)) {
      return;
    }
    touched.add(group);
    if (before != null) {
      touched.add(before);
    }
    database.reading(() -> {
      PreparedStatement s = tables.statement("UPDATE {_item} SET grp = ?2 WHERE id = ?1");
      s.setString(1, id);
      s.setString(2, group);
      return s.executeUpdate();
    });
  }

  private List<String> ids(String sql, String argument) {
    return database.reading(() -> {
      PreparedStatement s = tables.statement(sql);
      s.setString(1, argument);
      List<String> out = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.add(r.getString(1));
        }
      }
      return out;
    });
  }

  private @Nullable String string(String sql, String argument) {
    List<String> found = ids(sql, argument);
    return found.isEmpty() ? null : found.getFirst();
  }

  private void update(String sql, String argument) {
    database.reading(() -> {
      PreparedStatement s = tables.statement(sql);
      s.setString(1, argument);
      return s.executeUpdate();
    });
  }

  @Override
  public void close() {
    database.reading(() -> {
      tables.close();
      return null;
    });
  }
}
