package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.report.Hash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Recomputes the chain and every content address. */
final class Verifier {
  private static final Pattern ID = Pattern.compile("\\|'([0-9a-f]{16,64})'");

  private final Database database;
  private final Journal journal;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> heads = new HashSet<>(Set.of(Entry.GENESIS));

  /** Who names a content first, in the order of the journal: "Entry 7 names the text". */
  private final Map<String, String> named = new LinkedHashMap<>();

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
    // Behind a break all heads are unknown: the break tells enough.
    if (head != null && !broken && !heads.contains(head.strip().toLowerCase(Locale.ROOT))) {
      problems.add(
          "The remembered head "
              + head
              + " is not in the journal: entries were cut off or replaced after it was noted."
              + " Restore the record from a copy.");
    }
    long contents = checkContents();
    if (problems.isEmpty()) {
      checkFile();
    }
    if (standing != null && scratch != null && problems.isEmpty()) {
      compare(standing, scratch);
    }
    return new Verification(seq, contents, prev, problems);
  }

  private void check(Entry entry) {
    if (broken) {
      return; // the first broken entry tells; all behind it would follow from it
    }
    long expected = seq + 1;
    String wrong = null;
    if (entry.seq() != expected) {
      wrong = "entry " + expected + " is missing";
    } else if (!entry.prev().equals(prev)) {
      wrong = "entry " + expected + " does not follow the one before it";
    } else if (!entry.isWhole()) {
      wrong = "entry " + expected + " (" + entry.kind() + ") was changed after it was written";
    }
    if (wrong != null) {
      broken = true;
      problems.add("The chain breaks: " + wrong + ". Restore the record from a copy made before.");
      return;
    }
    seq = expected;
    prev = entry.hash();
    heads.add(prev);
    note(entry);
  }

  private void note(Entry entry) {
    JsonNode payload;
    try {
      payload = ClaimJson.MAPPER.readTree(entry.payload());
    } catch (JacksonException e) {
      problems.add(
          "Entry "
              + seq
              + " ("
              + entry.kind()
              + ") is not JSON: "
              + e.getOriginalMessage()
              + ". Restore the record from a copy.");
      return;
    }
    for (String field : List.of("text", "bytes", "claims")) {
      JsonNode hash = payload.get(field);
      if (hash != null && hash.isString()) {
        named.putIfAbsent(hash.asString(), "Entry " + seq + " names the " + field + " ");
      }
    }
  }

  private long checkContents() throws SQLException {
    long count = 0;
    Set<String> there = new HashSet<>();
    Set<String> changed = new TreeSet<>();
    try (PreparedStatement s = database.prepare("SELECT hash, data FROM content");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        count++;
        String hash = r.getString(1);
        there.add(hash);
        if (!Hash.of(r.getBytes(2)).equals(hash)) {
          changed.add(hash);
        }
      }
    }
    named.forEach((hash, entry) -> {
      if (!there.contains(hash)) {
        problems.add(missing(hash, entry));
      } else if (changed.remove(hash)) {
        problems.add(
            entry
                + hash
                + ", which was changed after it was kept. Restore the record from a copy.");
      }
    });
    for (String hash : changed) { // behind a break, or put there by hand
      problems.add(
          "The content at "
              + hash
              + ", which no whole entry names, is not what its address says."
              + " Restore the record from a copy.");
    }
    return count;
  }

  private static String missing(String hash, String entry) {
    return entry
        + hash
        + ", which is missing. Read the report again, or restore the record from a copy.";
  }

  /** The file's own structure: an index that lies would not show in the chain. */
  private void checkFile() throws SQLException {
    try (PreparedStatement s = database.prepare("PRAGMA integrity_check(1)");
        ResultSet r = s.executeQuery()) {
      String found = r.next() ? r.getString(1) : "no answer";
      if (!found.equals("ok")) {
        problems.add(
            "The file is damaged: "
                + found.replace('\n', ' ').strip()
                + ". Restore it from a copy, or make a new record from the reports.");
      }
    }
  }

  private void compare(Views standing, Views scratch) throws SQLException {
    List<String> gone = standing.missingTables();
    if (!gone.isEmpty()) {
      problems.add("The views " + String.join(", ", gone) + " are missing. Run: parley rebuild");
      return;
    }
    scratch.rebuild();
    List<String> stands = standing.dump();
    List<String> should = scratch.dump();
    scratch.drop();
    for (int i = 0; i < Math.max(stands.size(), should.size()); i++) {
      String is = i < stands.size() ? stands.get(i) : "nothing";
      String ought = i < should.size() ? should.get(i) : "nothing";
      if (!is.equals(ought)) {
        problems.add(
            "The views differ from the journal: "
                + (called(is).equals(called(ought))
                    ? "other values stand in " + called(is)
                    : "there is " + called(is) + " where " + called(ought) + " should be")
                + ". Run: parley rebuild");
        return;
      }
    }
  }

  /** A row's table and first id: its words and names may be restricted. */
  private static String called(String row) {
    int end = row.indexOf('|');
    if (end < 0) {
      return row;
    }
    Matcher id = ID.matcher(row);
    return "a row of " + row.substring(0, end) + (id.find() ? " (" + id.group(1) + ")" : "");
  }
}
