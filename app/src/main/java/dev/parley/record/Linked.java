package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.dossiers.Dossier;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of claims what fusing has joined them to: the story of their report, the event that they
 * tell, the actors whom they name.
 */
final class Linked implements AutoCloseable {
  private final Database database;
  private final SqlTables tables;
  private final @Nullable Dossier dossier;
  private final Map<String, String> stories = new HashMap<>();

  /**
   * For one answer.
   *
   * @param dossier whose other names of actors count, or null
   */
  Linked(Database database, @Nullable Dossier dossier) {
    this.database = database;
    this.tables = new SqlTables(database, "");
    this.dossier = dossier;
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
            event ? group("SELECT grp FROM {happening_item} WHERE id = ?", told.id(), told.id()) : null,
            actors(told.id())));
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

  private Map<String, Known> actors(String claim) throws SQLException {
    PreparedStatement s =
        tables.statement(
            "SELECT a.name, s.id, s.name FROM {claim_actor} a JOIN {actor_item} i ON i.id = a.actor"
                + " JOIN {actor_shown} s ON s.id = i.grp WHERE a.claim = ?1"
                + " UNION SELECT a.name, s.id, s.name FROM {claim_source} a"
                + " JOIN {actor_item} i ON i.id = a.actor JOIN {actor_shown} s ON s.id = i.grp"
                + " WHERE a.claim = ?1 ORDER BY 1, 2 DESC");
    s.setString(1, claim);
    Map<String, Known> out = new HashMap<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        Known known = new Known(r.getString(2), r.getString(3));
        // Of two kinds that a claim gives one name, the first group by its id counts.
        out.put(
            Folding.fold(r.getString(1)).strip(), dossier == null ? known : dossier.known(known));
      }
    }
    return out;
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }
}
