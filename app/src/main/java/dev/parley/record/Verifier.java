package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.report.Hash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Recomputes the chain and every content address. */
final class Verifier {
  private final Database database;
  private final Journal journal;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> hashes = new HashSet<>();
  private String prev = Entry.GENESIS;
  private long seq;
  private boolean broken;

  Verifier(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  Verification verify(@Nullable String head, @Nullable Views standing, @Nullable Views scratch)
      throws SQLException {
    journal.forEach(this::check);
    if (head != null && !hashes.contains(head)) {
      problems.add(
          "The remembered head "
              + head
              + " is not in the journal: entries were cut off or replaced after it was noted."
              + " Restore the record from a copy.");
    }
    long contents = checkContents();
    if (standing != null && scratch != null && problems.isEmpty()) {
      compare(standing, scratch);
    }
    return new Verification(seq, contents, prev, problems);
  }

  private void check(Entry entry) {
    if (broken) {
      return; // the first broken entry tells; all behind it would follow from it
    }
    seq++;
    String wrong = null;
    if (entry.seq() != seq) {
      wrong = "entry " + seq + " is missing";
    } else if (!entry.prev().equals(prev)) {
      wrong = "entry " + seq + " does not follow the one before it";
    } else if (!entry.isWhole()) {
      wrong = "entry " + seq + " (" + entry.kind() + ") was changed after it was written";
    }
    if (wrong != null) {
      broken = true;
      problems.add("The chain breaks: " + wrong + ". Restore the record from a copy made before.");
      return;
    }
    prev = entry.hash();
    hashes.add(prev);
    JsonNode payload = ClaimJson.MAPPER.readTree(entry.payload());
    for (String field : List.of("text", "bytes", "claims")) {
      JsonNode hash = payload.get(field);
      if (hash != null
          && hash.isString()
          && named.add(hash.asString())
          && !exists(hash.asString())) {
        problems.add(
            "Entry "
                + seq
                + " names the "
                + field
                + " "
                + hash.asString()
                + ", which is missing."
                + " Read the report again, or restore the record from a copy.");
      }
    }
  }

  private boolean exists(String hash) {
    try (PreparedStatement s = database.prepare("SELECT 1 FROM content WHERE hash = ?")) {
      s.setString(1, hash);
      try (ResultSet r = s.executeQuery()) {
        return r.next();
      }
    } catch (SQLException e) {
      throw new RecordException("The record " + database.file() + " failed: " + e.getMessage(), e);
    }
  }

  private long checkContents() throws SQLException {
    long count = 0;
    try (PreparedStatement s =
            database.prepare("SELECT hash, kind, data FROM content ORDER BY hash");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        count++;
        if (!Hash.of(r.getBytes(3)).equals(r.getString(1))) {
          problems.add(
              "The "
                  + r.getString(2).toLowerCase(java.util.Locale.ROOT)
                  + " at "
                  + r.getString(1)
                  + " were changed after they were kept. Restore the record from a copy.");
        }
      }
    }
    return count;
  }

  private void compare(Views standing, Views scratch) throws SQLException {
    scratch.rebuild();
    List<String> stands = standing.dump();
    List<String> should = scratch.dump();
    scratch.drop();
    for (int i = 0; i < Math.max(stands.size(), should.size()); i++) {
      String is = i < stands.size() ? stands.get(i) : "nothing";
      String ought = i < should.size() ? should.get(i) : "nothing";
      if (!is.equals(ought)) {
        problems.add(
            "The views differ from the journal: there is '"
                + cut(is)
                + "' where '"
                + cut(ought)
                + "' should be. Run: parley rebuild");
        return;
      }
    }
  }

  private static String cut(String row) {
    return row.length() <= 120 ? row : row.substring(0, 120) + "…";
  }
}
