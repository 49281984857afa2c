package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.record.ClaimNames.ClaimName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says of claims what fusing has joined them to: the story of their report, the event that they
 * tell, the actors whom they name.
 *
 * <p>A claim's row lists the names that it gives and their ids, and an actor is looked up once for
 * an answer: a question for each name of each claim would take longer than all the rest.
 */
final class Linked implements AutoCloseable {
  private static final char BETWEEN = '\t';

  /**
   * What stands beside a claim's row.
   *
   * @param story of its report, or null where a Parley that made no digest has read it
   * @param happening of an event, else null; null as well where there was no digest
   * @param names as {@link #names} wrote them
   */
  record Beside(@Nullable String story, @Nullable String happening, String names) {}

  private final Database database;
  private final SqlTables tables;
  private final @Nullable Dossier dossier;
  private final ShownNames names;
  private final Holders holders;
  private final Map<String, Optional<Found>> actors = new HashMap<>();
  private final Map<Known, Known> inDossier = new HashMap<>();

  /**
   * Who a name is.
   *
   * @param description the name, where it describes a person by something else than a name
   */
  private record Found(Known known, @Nullable String description) {}

  /**
   * For one answer.
   *
   * @param dossier whose other names of actors count, or null
   * @param knownBy what was printed later names nobody, or null
   * @param hidden reports that may not be shown
   * @param renamed the subjects of what people call actors
   */
  Linked(
      Database database,
      @Nullable Dossier dossier,
      @Nullable LocalDate knownBy,
      Set<String> hidden,
      Collection<String> renamed) {
    this.database = database;
    this.tables = new SqlTables(database, "");
    this.dossier = dossier;
    this.names = new ShownNames(tables, hidden, renamed);
    this.holders = new Holders(tables, names, knownBy, hidden::contains);
  }

  /** The names that a claim gives, folded, and their ids: one a line, in their order. */
  static String names(ReportNames report, JsonNode claim) {
    SortedSet<String> lines = new TreeSet<>();
    for (ClaimName name : ReportNames.all(claim)) {
      lines.add(Folding.fold(name.name()).strip() + BETWEEN + report.id(name));
    }
    return String.join("\n", lines);
  }

  Told of(Told told, Beside beside) {
    Told.Report report = told.report();
    boolean event = told.claim().kind().equals("event");
    String happening = beside.happening() == null ? told.id() : beside.happening();
    return new Told(
        told.id(),
        told.claim(),
        beside.story() == null ? report : report.in(beside.story()),
        told.words(),
        new Told.Links(event ? happening : null, actors(told, beside.names())));
  }

  private Map<String, Known> actors(Told told, String names) {
    Map<String, Known> out = new HashMap<>();
    names
        .lines()
        .forEach(line -> {
          int at = line.indexOf(BETWEEN);
          // Of two kinds that a claim gives one name, the first group by its id counts.
          actor(line.substring(at + 1))
              .ifPresent(found ->
                  out.merge(
                      line.substring(0, at),
                      meant(told, found),
                      (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b));
        });
    if (dossier != null) {
      out.replaceAll((name, known) -> inDossier.computeIfAbsent(known, dossier::known));
    }
    return out;
  }

  /** Whom a description means where it names a post; else the name itself. */
  private Known meant(Told told, Found found) {
    LocalDate day = told.day();
    String description = found.description();
    if (day == null || description == null) {
      return found.known();
    }
    Known holder = database.reading(() -> holders.of(description, day));
    return holder == null ? found.known() : holder;
  }

  private Optional<Found> actor(String id) {
    return actors.computeIfAbsent(id, i -> database.reading(() -> find(i)));
  }

  private Optional<Found> find(String id) throws SQLException {
    PreparedStatement s =
        tables.statement(
            "SELECT s.id, s.name, CASE WHEN i.report <> '' THEN (SELECT json_extract(d.data, '$.name')"
                + " FROM {actor_item} d WHERE d.id = i.id AND json_extract(d.data, '$.kind') = 'person')"
                + " END FROM {actor_item} i INDEXED BY {actor_item_told}"
                + " CROSS JOIN {actor_shown} s ON s.id = i.grp WHERE i.id = ?");
    s.setString(1, id);
    try (ResultSet r = s.executeQuery()) {
      return r.next()
          ? Optional.of(new Found(names.of(r.getString(1), r.getString(2)), r.getString(3)))
          : Optional.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }
}
