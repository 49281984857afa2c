package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.fuse.dossiers.Membership;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which reports belong to which dossier: a function of a report's claims and of the dossiers that
 * stand. It is asked when either changes, so that no question has to.
 */
final class DossierRows {
  static final String SUBJECT = "dossier/";

  private final Database database;
  private final Judgements judgements;

  /** Put before every table's name. */
  private final String prefix;

  DossierRows(Parts parts, String prefix) {
    this.database = parts.database();
    this.judgements = parts.judgements();
    this.prefix = prefix;
  }

  /** The dossiers that stand, by name. */
  SortedMap<String, Dossier> dossiers() throws SQLException {
    SortedMap<String, Dossier> out = new TreeMap<>();
    judgements
        .current(SUBJECT)
        .forEach((subject, ruling) ->
            out.put(subject.substring(SUBJECT.length()), DossierJson.read(ruling)));
    return out;
  }

  /** Says anew to which of these dossiers a report belongs. */
  void refresh(String report, SortedMap<String, Dossier> dossiers) throws SQLException {
    run("DELETE FROM " + prefix + "dossier_report WHERE report = ?", report);
    if (dossiers.isEmpty()) {
      return;
    }
    List<Told> claims = claims(report);
    for (Dossier dossier : dossiers.values()) {
      if (new Membership(dossier).belongs(claims)) {
        run(
            "INSERT INTO " + prefix + "dossier_report (dossier, report) VALUES (?, ?)",
            dossier.name(),
            report);
      }
    }
  }

  /** Says anew which reports belong to a dossier that was added, changed or removed. */
  void refill(String name) throws SQLException {
    run("DELETE FROM " + prefix + "dossier_report WHERE dossier = ?", name);
    Dossier dossier = dossiers().get(name);
    if (dossier == null) {
      return;
    }
    Membership membership = new Membership(dossier);
    for (String report : reports()) {
      if (membership.belongs(claims(report))) {
        run(
            "INSERT INTO " + prefix + "dossier_report (dossier, report) VALUES (?, ?)",
            name,
            report);
      }
    }
  }

  private List<String> reports() throws SQLException {
    List<String> out = new ArrayList<>();
    try (PreparedStatement s = database.prepare("SELECT id FROM " + prefix + "report ORDER BY id");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.add(r.getString(1));
      }
    }
    return out;
  }

  private List<Told> claims(String report) throws SQLException {
    List<Told> out = new ArrayList<>();
    try (PreparedStatement s =
        database.prepare(
            "SELECT id, kind, json FROM " + prefix + "claim WHERE report = ? AND rejected = 0")) {
      s.setString(1, report);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          out.add(
              ToldClaims.of(
                  new ClaimRow(
                      r.getString(1),
                      r.getString(2),
                      report,
                      ClaimJson.MAPPER.readTree(r.getString(3)))));
        }
      }
    }
    return out;
  }

  private void run(String sql, String... values) throws SQLException {
    try (PreparedStatement s = database.prepare(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setString(i + 1, values[i]);
      }
      s.executeUpdate();
    }
  }
}
