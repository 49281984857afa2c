package dev.parley.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What people have decided: corrections, grades, restrictions, dossiers. Each is an entry of the
 * journal about one subject; of several about one subject the latest stands, in whatever order they
 * arrived.
 *
 * <p>A subject is a path of its own: {@code grade/Halden Post}, {@code claim/3f.../reject}. Whoever
 * takes a decision back says so in an entry without a ruling.
 */
final class Judgements {
  private final Database database;
  private final Journal journal;

  Judgements(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /**
   * Writes down a decision.
   *
   * @param subject what it is about
   * @param ruling what is decided, or null to take back what was decided before
   * @return false where that is what stands already
   */
  boolean decide(String subject, @Nullable JsonNode ruling, Instant recorded) throws SQLException {
    JsonNode stands = current(subject).get(subject);
    if (ruling == null ? stands == null : ruling.equals(stands)) {
      return false;
    }
    return journal.append(
        Payloads.JUDGEMENT,
        Payloads.judgement(subject, recorded.truncatedTo(ChronoUnit.MILLIS), ruling),
        recorded);
  }

  /** What stands of all subjects that begin so, by subject. */
  SortedMap<String, JsonNode> current(String prefix) throws SQLException {
    SortedMap<String, Payloads.Judged> latest = new TreeMap<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT seq, recorded, kind, payload, prev, hash FROM journal WHERE kind = ?"
                + " AND substr(json_extract(payload, '$.on'), 1, ?) = ?")) {
      s.setString(1, Payloads.JUDGEMENT);
      s.setInt(2, prefix.length());
      s.setString(3, prefix);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          Payloads.Judged judged = Payloads.judged(Journal.entry(r));
          latest.merge(judged.on(), judged, Payloads.Judged::later);
        }
      }
    }
    SortedMap<String, JsonNode> out = new TreeMap<>();
    latest.forEach((subject, judged) -> {
      if (!judged.ruling().isNull()) {
        out.put(subject, judged.ruling());
      }
    });
    return out;
  }
}
