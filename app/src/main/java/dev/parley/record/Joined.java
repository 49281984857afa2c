package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.fuse.Rulings;
import dev.parley.fuse.Rulings.Ruling;
import dev.parley.record.Ruled.Pair;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What people decide about who is who and what is the same: two names are one actor or are not, two
 * claims tell one event or do not, an actor is called so. Journaled, and stronger than any
 * likeness, also after reports were read again.
 */
final class Joined {
  private final Database database;
  private final Judgements judgements;
  private final Views views;
  private final ActorSubjects names;

  Joined(Parts parts, Views views) {
    this.database = parts.database();
    this.names = new ActorSubjects(database, new SqlTables(database, ""));
    this.judgements = parts.judgements();
    this.views = views;
  }

  /**
   * Decides about two claims of events.
   *
   * @param same null to take back what was decided
   */
  Ruled events(ClaimRow a, ClaimRow b, @Nullable Boolean same, Instant at) throws SQLException {
    for (ClaimRow row : List.of(a, b)) {
      if (!row.kind().equals("event")) {
        throw new RecordException(
            "The claim "
                + row.id()
                + " is a "
                + row.kind()
                + ". Only events are told by several reports: parley events");
      }
    }
    if (a.id().equals(b.id())) {
      throw new RecordException("Both are the claim " + a.id() + ". Name two.");
    }
    return decide(Fusing.HAPPENING, List.of(a.id()), List.of(b.id()), same, at);
  }

  /**
   * Decides about two names of actors.
   *
   * @param same null to take back what was decided
   */
  Ruled actors(String a, String b, @Nullable Boolean same, Instant at) throws SQLException {
    SortedSet<String> ones = subjects(items(a));
    SortedSet<String> others = subjects(items(b));
    if (!Collections.disjoint(ones, others)) {
      throw new RecordException("'" + a + "' and '" + b + "' are one name. Give two.");
    }
    return decide(Fusing.ACTOR, ones, others, same, at);
  }

  private Ruled decide(
      String room,
      Collection<String> ones,
      Collection<String> others,
      @Nullable Boolean same,
      Instant at)
      throws SQLException {
    Rulings before = Same.decided(judgements, room);
    boolean changed = false;
    for (String one : ones) {
      for (String other : others) {
        changed |= decide(room, Same.subject(room, one, other), before, node(same), at);
      }
    }
    Rulings after = Same.decided(judgements, room);
    List<Ruling> overridden = both(after.overridden(), before.standing());
    List<Ruling> again = both(after.standing(), before.overridden());
    Collection<String> touched = new TreeSet<>(ones);
    touched.addAll(others);
    Stream.of(overridden, again)
        .flatMap(List::stream)
        .flatMap(r -> Stream.of(r.first(), r.second()))
        .forEach(touched::add);
    views.decided(room, touched);
    return new Ruled(changed, pairs(overridden), pairs(again));
  }

  /** What later decisions are against must be decided again, to be later than those. */
  private boolean decide(
      String room, String subject, Rulings before, @Nullable JsonNode ruling, Instant at)
      throws SQLException {
    boolean gaveWay =
        before.overridden().stream()
            .anyMatch(r -> subject.equals(Same.subject(room, r.first(), r.second())));
    return gaveWay
        ? judgements.append(subject, ruling, at)
        : judgements.decide(subject, ruling, at);
  }

  private static List<Ruling> both(List<Ruling> some, List<Ruling> others) {
    return some.stream().filter(others::contains).toList();
  }

  private List<Pair> pairs(List<Ruling> rulings) throws SQLException {
    List<Pair> out = new ArrayList<>();
    for (Ruling r : rulings) {
      LocalDate on = r.at().atZone(ZoneOffset.UTC).toLocalDate();
      out.add(new Pair(written(r.first()), written(r.second()), r.same(), on));
    }
    return out;
  }

  /** A subject as reports write it; an id stays one. */
  private String written(String subject) throws SQLException {
    SortedSet<String> written = names.names(subject);
    return written.isEmpty() ? subject : written.first();
  }

  /** What decisions call these items. */
  private SortedSet<String> subjects(SortedSet<String> items) throws SQLException {
    SortedSet<String> out = new TreeSet<>();
    try (PreparedStatement s =
        database.prepare("SELECT json_extract(data, '$.name') FROM actor_item WHERE id = ?")) {
      for (String item : items) {
        s.setString(1, item);
        try (ResultSet r = s.executeQuery()) {
          String folded = r.next() ? Folding.fold(r.getString(1)).strip() : "";
          out.add(folded.isEmpty() ? item : folded);
        }
      }
    }
    return out;
  }

  /**
   * Says how an actor is called.
   *
   * @param shown null to take that back
   */
  boolean rename(String name, @Nullable String shown, Instant at) throws SQLException {
    boolean changed = false;
    SortedSet<String> items =
        whole(items(name)); // what is decided last counts, under whatever name
    for (String item : items) {
      changed |=
          judgements.decide(
              Same.NAME + item,
              shown == null ? null : JsonNodeFactory.instance.stringNode(shown),
              at);
    }
    views.decided(Fusing.ACTOR, items);
    return changed;
  }

  private static @Nullable JsonNode node(@Nullable Boolean same) {
    return same == null ? null : JsonNodeFactory.instance.booleanNode(same);
  }

  /** The ids under which reports give a name, as any kind of actor. */
  private SortedSet<String> items(String name) throws SQLException {
    SortedSet<String> out = new TreeSet<>();
    String folded = Folding.fold(name).strip();
    for (String table : List.of("claim_actor", "claim_source")) {
      try (PreparedStatement s =
          database.prepare("SELECT DISTINCT name, actor FROM " + table + " WHERE folded LIKE ?")) {
        s.setString(1, "%" + Folding.fold(name) + "%");
        try (ResultSet r = s.executeQuery()) {
          while (r.next()) {
            if (Folding.fold(r.getString(1)).strip().equals(folded)) {
              out.add(r.getString(2));
            }
          }
        }
      }
    }
    if (out.isEmpty()) {
      throw new RecordException(
          "No report gives the name '"
              + name
              + "'. Write it as a list shows it, for example in: parley sources");
    }
    for (String item : out) {
      if (isDescription(item)) {
        throw new RecordException(
            "'"
                + name
                + "' is no name but a description, which may mean another in each report. Only names"
                + " can be joined, parted and renamed.");
      }
    }
    return out;
  }

  private boolean isDescription(String item) throws SQLException {
    try (PreparedStatement s =
        database.prepare("SELECT 1 FROM actor_item WHERE id = ? AND report <> ''")) {
      s.setString(1, item);
      try (ResultSet r = s.executeQuery()) {
        return r.next();
      }
    }
  }

  /** The ids of all names of the actors that these are names of. */
  private SortedSet<String> whole(SortedSet<String> items) throws SQLException {
    SortedSet<String> out = new TreeSet<>(items);
    try (PreparedStatement s =
        database.prepare(
            "SELECT m.id FROM actor_item i JOIN actor_item m ON m.grp = i.grp WHERE i.id = ?")) {
      for (String item : items) {
        s.setString(1, item);
        try (ResultSet r = s.executeQuery()) {
          while (r.next()) {
            out.add(r.getString(1));
          }
        }
      }
    }
    return out;
  }
}
