package dev.parley.record;

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
  private final Journal journal;

  /** The latest of each subject, up to the last entry that was read. */
  private final TreeMap<String, Payloads.Judged> latest = new TreeMap<>();

  private @Nullable Entry last;

  Judgements(Journal journal) {
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
    return !(ruling == null ? stands == null : ruling.equals(stands))
        && append(subject, ruling, recorded);
  }

  /** Writes a decision down again that stands already, so that it is later than others. */
  boolean append(String subject, @Nullable JsonNode ruling, Instant recorded) throws SQLException {
    return journal.append(
        Payloads.JUDGEMENT,
        Payloads.judgement(subject, recorded.truncatedTo(ChronoUnit.MILLIS), ruling),
        recorded);
  }

  /** What stands of all subjects that begin so, by subject. */
  SortedMap<String, JsonNode> current(String prefix) throws SQLException {
    SortedMap<String, JsonNode> out = new TreeMap<>();
    judged(prefix).forEach((subject, judged) -> out.put(subject, judged.ruling()));
    return out;
  }

  /** The same with the times of the decisions. */
  SortedMap<String, Payloads.Judged> judged(String prefix) throws SQLException {
    bringUpToDate();
    SortedMap<String, Payloads.Judged> out = new TreeMap<>();
    for (Payloads.Judged judged : latest.tailMap(prefix).values()) {
      if (!judged.on().startsWith(prefix)) {
        break;
      }
      if (!judged.ruling().isNull()) {
        out.put(judged.on(), judged);
      }
    }
    return out;
  }

  /**
   * Reads the entries that are new. What was read is forgotten where its last entry is not there
   * any more: the transaction that wrote it was rolled back.
   */
  private void bringUpToDate() throws SQLException {
    if (last != null && !journal.holds(last)) {
      latest.clear();
      last = null;
    }
    for (Entry entry : journal.after(last == null ? 0 : last.seq(), Payloads.JUDGEMENT)) {
      Payloads.Judged judged = Payloads.judged(entry);
      latest.merge(judged.on(), judged, Payloads.Judged::later);
      last = entry;
    }
  }
}
