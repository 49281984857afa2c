package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.dossiers.Dossier;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says of claims what fusing has joined them to: the story of their report, the event that they
 * tell, the actors whom they name.
 */
final class Linked implements AutoCloseable {
  private final Database database;
  private final SqlTables tables;
  private final @Nullable Dossier dossier;
  private final Holders holders;
  private final Map<String, String> stories = new HashMap<>();

  /**
   * For one answer.
   *
   * @param dossier whose other names of actors count, or null
   * @param knownBy what was printed later names nobody, or null
   * @param hidden reports that may not be shown
   */
  Linked(
      Database database,
      @Nullable Dossier dossier,
      @Nullable LocalDate knownBy,
      Predicate<String> hidden) {
    this.database = database;
    this.tables = new SqlTables(database, "");
    this.dossier = dossier;
    this.holders = new Holders(tables, knownBy, hidden);
  }

  Told of(Told told) {
    return database.reading(() -> linked(told));
  }

  private Told linked(Told told) throws SQLException {
    Told.Report report = told.report();
    String story = stories.get(report.id());
    if (story == null) {
      story = group("SELECT grp FROM {story_item} WHERE id = ?", report.id(), report.story());
      stories.put(report.id(), story);
    }
    boolean event = told.claim().kind().equals("event");
    return new Told(
        told.id(),
        told.claim(),
        report.in(story),
        told.words(),
        new Told.Links(
            event
                ? group("SELECT grp FROM {happening_item} WHERE id = ?", told.id(), told.id())
                : null,
            actors(told)));
  }

  /**
   * The group of an item.
   *
   * @param none where it is in none: a Parley that made no digest has read it
   */
  private String group(String sql, String id, String none) throws SQLException {
    PreparedStatement s = tables.statement(sql);
    s.setString(1, id);
    try (ResultSet r = s.executeQuery()) {
      return r.next() ? r.getString(1) : none;
    }
  }

  private Map<String, Known> actors(Told told) throws SQLException {
    PreparedStatement s =
        tables.statement(
            "SELECT a.name, s.id, s.name, i.report <> '' AND a.kind = 'person' FROM {claim_actor} a JOIN {actor_item} i ON i.id = a.actor"
                + " JOIN {actor_shown} s ON s.id = i.grp WHERE a.claim = ?1"
                + " UNION SELECT a.name, s.id, s.name, i.report <> '' AND a.kind = 'person' FROM {claim_source} a"
                + " JOIN {actor_item} i ON i.id = a.actor JOIN {actor_shown} s ON s.id = i.grp"
                + " WHERE a.claim = ?1 ORDER BY 1, 2 DESC");
    s.setString(1, told.id());
    Map<String, Known> out = new HashMap<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        Known known = new Known(r.getString(2), r.getString(3));
        if (r.getBoolean(4)) {
          known = holder(told, r.getString(1), known);
        }
        // Of two kinds that a claim gives one name, the first group by its id counts.
        out.put(
            Folding.fold(r.getString(1)).strip(), dossier == null ? known : dossier.known(known));
      }
    }
    return out;
  }

  /** Whom a description means where it names a post; else itself. */
  private Known holder(Told told, String description, Known own) throws SQLException {
    LocalDate day = told.day();
    Known holder = day == null ? null : holders.of(description, day);
    return holder == null ? own : holder;
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }
}
