package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.Folding;
import dev.parley.digest.ReportDigest;
import dev.parley.digest.ReportDigestJson;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Groups;
import dev.parley.fuse.Room;
import dev.parley.fuse.actors.ActorName;
import dev.parley.fuse.copies.CopyRoom;
import dev.parley.fuse.copies.Printed;
import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.EventRoom;
import dev.parley.fuse.events.Telling;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.TextDigest;
import dev.parley.record.ClaimNames.ClaimName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what reports have in common: copies of one story, tellings of one event, names of one
 * actor. Each is a {@link Groups} over tables of the record, brought up to date with every report
 * that comes, changes or is read again.
 */
final class Fusing {
  /** The rooms, which name their tables and the decisions of people about them. */
  static final String STORY = "story";

  static final String HAPPENING = "happening";
  static final String ACTOR = "actor";

  /** Its tables, without a prefix. */
  static final List<String> TABLES =
      Stream.of(
              SqlGroups.tables(STORY),
              SqlGroups.tables(HAPPENING),
              SqlGroups.tables(ACTOR),
              List.of("happening_text", "actor_shown"))
          .flatMap(List::stream)
          .toList();

  /** Loads its tables when somebody first needs them: most questions do not. */
  private static final class Loaded {
    static final Tellings TELLINGS = new Tellings();
    static final EventRoom EVENTS = new EventRoom();
  }

  private static final CopyRoom COPIES = new CopyRoom();
  private static final int TEXTS_AT_HAND = 500;

  private final SqlTables tables;
  private final SqlGroups<Printed> stories;
  private final SqlGroups<Telling> happenings;
  private final SqlGroups<ActorName> actors;
  private final Judgements judgements;
  private final SequencedMap<String, TextDigest> texts = new LinkedHashMap<>(16, 0.75f, true);

  Fusing(Parts parts, String prefix) {
    this.tables = new SqlTables(parts.database(), prefix);
    this.judgements = parts.judgements();
    this.stories = store(parts, prefix, STORY, new PrintedForm(), new SqlGroups.Subjects<>() {});
    this.happenings =
        store(
            parts,
            prefix,
            HAPPENING,
            new TellingForm(() -> Loaded.TELLINGS, this::words),
            new SqlGroups.Subjects<>() {});
    this.actors =
        store(parts, prefix, ACTOR, new ActorNames(), new ActorSubjects(parts.database(), tables));
  }

  private static <T> SqlGroups<T> store(
      Parts parts,
      String prefix,
      String room,
      SqlGroups.Form<T> form,
      SqlGroups.Subjects<T> subjects) {
    return new SqlGroups<>(parts.database(), parts.judgements(), prefix, room, form, subjects);
  }

  /**
   * Makes the tables.
   *
   * @param temporary whether they last no longer than the connection
   */
  void create(boolean temporary) throws SQLException {
    stories.create(temporary);
    happenings.create(temporary);
    actors.create(temporary);
    String temp = temporary ? "TEMP " : "";
    tables.execute(
        "CREATE " + temp + "TABLE {happening_text} (report TEXT PRIMARY KEY, digest TEXT)",
        "CREATE "
            + temp
            + "TABLE {actor_shown} (id TEXT PRIMARY KEY, name TEXT, names INTEGER, folded TEXT)"
            + " WITHOUT ROWID");
  }

  void drop() throws SQLException {
    stories.drop();
    happenings.drop();
    actors.drop();
    tables.execute("DROP TABLE IF EXISTS {happening_text}", "DROP TABLE IF EXISTS {actor_shown}");
    texts.clear();
  }

  /** The ids of all names that a report's claims give. */
  SortedSet<String> names(String report) throws SQLException {
    PreparedStatement s =
        tables.statement(
            "SELECT a.actor FROM {claim} c JOIN {claim_actor} a ON a.claim = c.id WHERE c.report = ?1"
                + " UNION SELECT a.actor FROM {claim} c JOIN {claim_source} a ON a.claim = c.id"
                + " WHERE c.report = ?1");
    s.setString(1, report);
    return strings(s);
  }

  /**
   * Brings the groups up to what stands of a report.
   *
   * @param sheet of its current reading
   * @param laid its claims as they stand in the views, with what people have set right
   * @param had the names that its claims gave before
   */
  void refresh(ReportRow row, JsonNode sheet, Rows.Laid laid, SortedSet<String> had)
      throws SQLException {
    begin();
    SortedMap<String, Printed> story = new TreeMap<>();
    SortedMap<String, Telling> events = new TreeMap<>();
    ReportDigest digest = digest(sheet);
    if (digest != null) {
      story.put(
          row.id(),
          new Printed(
              row.id(),
              row.outlet(),
              row.publication().published(),
              digest.copies(),
              digest.credits()));
      events.putAll(tellings(row, digest.events(), sheet, laid.claims()));
    }
    change(stories, COPIES, stories.of(row.id()), story);
    if (digest != null && !events.isEmpty()) {
      keepWords(row, digest.events());
    }
    change(happenings, Loaded.EVENTS, happenings.of(row.id()), events);
    if (events.isEmpty()) {
      forgetWords(row.id());
    }
    refreshActors(laid, had);
  }

  /** Takes a report out of all groups. */
  void forget(String report, SortedSet<String> had) throws SQLException {
    begin();
    change(stories, COPIES, stories.of(report), new TreeMap<>());
    change(happenings, Loaded.EVENTS, happenings.of(report), new TreeMap<>());
    forgetWords(report);
    refreshActors(new Rows.Laid(List.of(), new ReportNames(report, List.of())), had);
  }

  private void begin() {
    stories.begin();
    happenings.begin();
    actors.begin();
    // Nobody asks which stories and happenings changed.
    stories.takeTouched();
    happenings.takeTouched();
  }

  /** Null for a sheet of a Parley that made none; such a report stands for itself. */
  private static @Nullable ReportDigest digest(JsonNode sheet) {
    JsonNode digest = sheet.get("digest");
    return digest == null ? null : ReportDigestJson.read(digest.asString());
  }

  private static SortedMap<String, Telling> tellings(
      ReportRow row, EventDigest digest, JsonNode sheet, List<ObjectNode> claims) {
    Map<String, ObjectNode> standing = new HashMap<>();
    claims.forEach(claim -> standing.put(claim.get("id").asString(), claim));
    // The digest tells the events as they were read; what people have set right stands in the
    // claims.
    SequencedMap<String, Event> read = new LinkedHashMap<>();
    for (JsonNode claim : sheet.get("claims")) {
      if (claim.get("kind").asString().equals("event")) {
        String id = claim.get("id").asString();
        JsonNode now = standing.get(id);
        read.put(id, (Event) ClaimJson.readDetached(now == null ? claim : now));
      }
    }
    SortedMap<String, Telling> out = new TreeMap<>();
    for (Telling telling : Loaded.TELLINGS.of(digest, row.id(), day(row), read)) {
      if (standing.containsKey(telling.id())) {
        out.put(telling.id(), telling);
      }
    }
    return out;
  }

  private void keepWords(ReportRow row, EventDigest digest) throws SQLException {
    PreparedStatement s = tables.statement("INSERT OR REPLACE INTO {happening_text} VALUES (?, ?)");
    s.setString(1, row.id());
    s.setString(2, TextWords.write(day(row), digest.words()));
    s.executeUpdate();
    texts.remove(row.id());
  }

  private void forgetWords(String report) throws SQLException {
    PreparedStatement s = tables.statement("DELETE FROM {happening_text} WHERE report = ?");
    s.setString(1, report);
    s.executeUpdate();
    texts.remove(report);
  }

  /** The words of a report that is in; another process may have changed what is at hand. */
  private TextDigest words(String report, String stamp) {
    TextDigest known = texts.get(report);
    if (known == null || !TellingForm.stamp(known).equals(stamp)) {
      known = TextWords.read(Loaded.TELLINGS, report, written(report));
      texts.put(report, known);
      if (texts.size() > TEXTS_AT_HAND) {
        texts.pollFirstEntry();
      }
    }
    return known;
  }

  private String written(String report) {
    try {
      PreparedStatement s =
          tables.statement("SELECT digest FROM {happening_text} WHERE report = ?");
      s.setString(1, report);
      return strings(s).first();
    } catch (SQLException e) {
      throw new RecordException("The words of report " + report + " cannot be read.", e);
    }
  }

  private void refreshActors(Rows.Laid laid, SortedSet<String> had) throws SQLException {
    SortedMap<String, ActorName> come = new TreeMap<>();
    SortedSet<String> gone = new TreeSet<>(had);
    for (ObjectNode claim : laid.claims()) {
      for (ClaimName name : ReportNames.all(claim)) {
        String id = laid.names().id(name);
        gone.remove(id);
        if (!come.containsKey(id) && actors.groupOf(id) == null) {
          come.put(id, laid.names().item(name));
        }
      }
    }
    gone.removeIf(id -> actors.groupOf(id) == null);
    for (String id : List.copyOf(gone)) {
      if (isNamed(id)) {
        gone.remove(id);
      }
    }
    change(actors, ActorNames.room(), gone, come);
    show(actors.takeTouched());
  }

  /** True where a claim still gives this name. */
  private boolean isNamed(String id) throws SQLException {
    PreparedStatement s =
        tables.statement(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM {claim_actor} WHERE actor = ?1)"
                + " OR EXISTS (SELECT 1 FROM {claim_source} WHERE actor = ?1)");
    s.setString(1, id);
    return !strings(s).isEmpty();
  }

  /** Says anew how the actors of these groups are called. */
  private void show(Collection<String> groups) throws SQLException {
    SortedMap<String, JsonNode> given = judgements.current(Same.NAME);
    for (String group : groups) {
      PreparedStatement forget = tables.statement("DELETE FROM {actor_shown} WHERE id = ?");
      forget.setString(1, group);
      forget.executeUpdate();
      List<String> members = actors.members(group);
      if (!members.isEmpty()) {
        PreparedStatement s = tables.statement("INSERT INTO {actor_shown} VALUES (?, ?, ?, ?)");
        s.setString(1, group);
        String name = shown(members, given);
        s.setString(2, name);
        s.setInt(3, members.size());
        s.setString(4, Folding.fold(name));
        s.executeUpdate();
      }
    }
  }

  private String shown(List<String> members, SortedMap<String, JsonNode> given) {
    for (String member : members) {
      JsonNode name = given.get(Same.NAME + member);
      if (name != null) {
        return name.asString();
      }
    }
    return ActorNames.room().shown(members.stream().map(actors::get).toList());
  }

  /** Divides anew what people have decided about: two names, or two tellings. */
  void decided(String room, Collection<String> subjects) throws SQLException {
    begin();
    switch (room) {
      case HAPPENING -> divide(happenings, Loaded.EVENTS, subjects);
      default -> {
        TreeSet<String> touched = new TreeSet<>();
        for (String id : divide(actors, ActorNames.room(), subjects)) {
          String group = actors.groupOf(id);
          if (group != null) {
            touched.add(group);
          }
        }
        touched.addAll(actors.takeTouched());
        show(touched);
      }
    }
  }

  private static <T> List<String> divide(
      SqlGroups<T> store, Room<T> room, Collection<String> subjects) {
    List<String> ids = subjects.stream().flatMap(s -> store.items(s).stream()).toList();
    new Groups<>(room, store).divide(ids);
    return ids;
  }

  /**
   * Changes what is different; most reports that are kept again change nothing. What is written of
   * an item is compared: what it shares with others may be new in it and in the table by now, and
   * old in its keys and links.
   */
  private static <T> void change(
      SqlGroups<T> store, Room<T> room, Collection<String> old, SortedMap<String, T> now) {
    List<String> gone = new ArrayList<>();
    SortedMap<String, T> come = new TreeMap<>(now);
    for (String id : old) {
      T item = now.get(id);
      if (item != null && store.holds(id, item)) {
        come.remove(id);
      } else {
        gone.add(id);
      }
    }
    if (!gone.isEmpty() || !come.isEmpty()) {
      new Groups<>(room, store).change(gone, come);
    }
  }

  private static @Nullable LocalDate day(ReportRow row) {
    Edtf published = row.publication().published();
    return published == null ? null : published.asDay();
  }

  private static SortedSet<String> strings(PreparedStatement s) throws SQLException {
    SortedSet<String> out = new TreeSet<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }
}
