package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.dossiers.Dossier;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The tables that questions are asked of. Everything in them can be made again from the journal;
 * whoever changes a table raises {@link #VERSION}, and records rebuild themselves when opened.
 */
final class Views {
  static final int VERSION = 14;

  /** In the order in which they are compared and dropped. */
  static final List<String> TABLES =
      Stream.concat(
              Stream.of(
                  "report",
                  "claim",
                  "statement",
                  "event",
                  "position",
                  "tally",
                  "tenure",
                  "claim_actor",
                  "claim_source",
                  "dossier_report",
                  NamingReports.TABLE),
              Fusing.TABLES.stream())
          .toList();

  private static final String[] SCHEMA = {
    """
    CREATE %2$sTABLE %1$sreport (id TEXT PRIMARY KEY, text TEXT, outlet TEXT, published TEXT,
      published_from TEXT, published_to TEXT, title TEXT, url TEXT, status TEXT, path TEXT,
      reader INTEGER, reader_name TEXT, rules INTEGER, rules_name TEXT, faults TEXT)
    """,
    "CREATE INDEX %1$sreport_published ON %1$sreport (published_to)",
    "CREATE INDEX %1$sreport_outlet ON %1$sreport (outlet)",
    """
    CREATE %2$sTABLE %1$sclaim (id TEXT PRIMARY KEY, report TEXT, kind TEXT, start INTEGER, "end" INTEGER,
      head TEXT, words TEXT, standing TEXT, condition TEXT, said TEXT, topic TEXT,
      when_from TEXT, when_to TEXT, confidence REAL, made_by TEXT,
      rejected INTEGER, names TEXT, json TEXT)
    """,
    "CREATE INDEX %1$sclaim_report ON %1$sclaim (report)",
    // Holds all that most questions narrow claims down by, so that rows with their JSON stay
    // unread.
    """
    CREATE INDEX %1$sclaim_asked ON %1$sclaim (kind, topic COLLATE NOCASE, when_from, when_to, rejected,
      report, id, head)
    """,
    """
    CREATE %2$sTABLE %1$sstatement (claim TEXT PRIMARY KEY, speaker TEXT, cue TEXT, manner TEXT,
      content TEXT, direct INTEGER, addressee TEXT)
    """,
    """
    CREATE %2$sTABLE %1$sevent (claim TEXT PRIMARY KEY, type TEXT, mode TEXT, actors TEXT, recipients TEXT,
      place TEXT, "when" TEXT, duration TEXT, deadline TEXT, quantity INTEGER, exchange_for TEXT)
    """,
    "CREATE INDEX %1$sevent_exchange ON %1$sevent (claim) WHERE exchange_for IS NOT NULL",
    """
    CREATE %2$sTABLE %1$sposition (claim TEXT PRIMARY KEY, party TEXT, stance TEXT, topic TEXT, detail TEXT,
      towards TEXT, duration TEXT, deadline TEXT, value INTEGER, exchange_for TEXT, office TEXT)
    """,
    "CREATE INDEX %1$sposition_office ON %1$sposition (office) WHERE office IS NOT NULL",
    """
    CREATE %2$sTABLE %1$stally (claim TEXT PRIMARY KEY, measure TEXT, value INTEGER, high INTEGER,
      bound TEXT, "of" TEXT, "by" TEXT, place TEXT, period TEXT, as_of TEXT,
      gist TEXT, published_to TEXT)
    """,
    "CREATE INDEX %1$stally_of ON %1$stally (\"of\")",
    "CREATE INDEX %1$stally_place ON %1$stally (place)",
    "CREATE INDEX %1$stally_gist ON %1$stally (gist, published_to, claim)",
    """
    CREATE %2$sTABLE %1$stenure (claim TEXT PRIMARY KEY, person TEXT, post TEXT, body TEXT, status TEXT,
      as_of TEXT, office TEXT, words TEXT, published_to TEXT)
    """,
    "CREATE INDEX %1$stenure_post ON %1$stenure (post, body)",
    "CREATE INDEX %1$stenure_office ON %1$stenure (office)",
    "CREATE INDEX %1$stenure_words ON %1$stenure (words, published_to, claim)",
    "CREATE %2$sTABLE %1$sclaim_actor (claim TEXT, role TEXT, name TEXT, kind TEXT, folded TEXT,"
        + " actor TEXT)",
    "CREATE INDEX %1$sclaim_actor_actor ON %1$sclaim_actor (actor, role, claim)",
    "CREATE INDEX %1$sclaim_actor_claim ON %1$sclaim_actor (claim)",
    "CREATE INDEX %1$sclaim_actor_folded ON %1$sclaim_actor (folded, claim)",
    """
    CREATE %2$sTABLE %1$sclaim_source (claim TEXT, link INTEGER, name TEXT, kind TEXT, anonymous INTEGER,
      number INTEGER, folded TEXT, actor TEXT, office TEXT)
    """,
    "CREATE INDEX %1$sclaim_source_claim ON %1$sclaim_source (claim)",
    "CREATE INDEX %1$sclaim_source_folded ON %1$sclaim_source (folded, anonymous, claim)",
    "CREATE INDEX %1$sclaim_source_actor ON %1$sclaim_source (actor)",
    "CREATE INDEX %1$sclaim_source_office ON %1$sclaim_source (office) WHERE office IS NOT NULL",
    """
    CREATE %2$sTABLE %1$sdossier_report (dossier TEXT, report TEXT, PRIMARY KEY (dossier, report))
      WITHOUT ROWID
    """,
    "CREATE INDEX %1$sdossier_of_report ON %1$sdossier_report (report)",
    "CREATE %2$sTABLE %1$snaming_report (report TEXT PRIMARY KEY)",
  };

  private final Database database;
  private final Journal journal;
  private final Contents contents;
  private final Corrections corrections;

  private final Rows rows;
  private final DossierRows dossiers;
  private final NamingReports naming;
  private final Fusing fusing;

  /** Put before every table's name; empty for the tables that stand. */
  private final String prefix;

  private Views(Parts parts, String prefix) {
    this.database = parts.database();
    this.journal = parts.journal();
    this.contents = parts.contents();
    this.corrections = new Corrections(parts.judgements());
    this.prefix = prefix;
    this.rows = new Rows(database, prefix);
    this.fusing = new Fusing(parts, prefix);
    this.dossiers = new DossierRows(parts, prefix);
    this.naming = new NamingReports(parts, prefix);
  }

  /** The views of the record. */
  static Views standing(Parts parts) {
    return new Views(parts, "");
  }

  /** Views for comparing, in temporary tables: the record itself is not written to. */
  static Views scratch(Parts parts) {
    return new Views(parts, "scratch_");
  }

  /** True where the tables stand in this version. */
  boolean stand() throws SQLException {
    try (PreparedStatement s =
            database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'views_v" + VERSION + "'");
        ResultSet r = s.executeQuery()) {
      return r.next();
    }
  }

  /** Drops the tables and fills them from the journal. */
  void rebuild() throws SQLException {
    rebuild(journal.reports(), done -> {});
  }

  /**
   * The same in an order of one's own, which makes no difference to what is in them.
   *
   * @param done is told after each report how many are in
   */
  void rebuild(List<String> reports, IntConsumer done) throws SQLException {
    drop();
    for (String sql : SCHEMA) {
      database.execute(String.format(Locale.ROOT, sql, prefix, prefix.isEmpty() ? "" : "TEMP "));
    }
    fusing.create(!prefix.isEmpty());
    if (prefix.isEmpty()) {
      database.execute("CREATE VIEW views_v" + VERSION + " AS SELECT " + VERSION + " AS version");
    }
    SortedMap<String, Dossier> stand = dossiers.dossiers();
    for (int i = 0; i < reports.size(); i++) {
      insert(reports.get(i), new TreeSet<>());
      dossiers.refresh(reports.get(i), stand);
      done.accept(i + 1);
    }
  }

  void drop() throws SQLException {
    fusing.drop();
    for (String table : TABLES) {
      database.execute("DROP TABLE IF EXISTS " + prefix + table);
    }
    if (prefix.isEmpty()) {
      List<String> markers = new ArrayList<>();
      try (PreparedStatement s =
              database.prepare(
                  "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'views\\_v%' ESCAPE '\\'");
          ResultSet r = s.executeQuery()) {
        while (r.next()) {
          markers.add(r.getString(1));
        }
      }
      for (String marker : markers) {
        database.execute("DROP VIEW " + marker);
      }
    }
  }

  /** Brings one report's rows up to what the journal says of it. */
  void refresh(String report) throws SQLException {
    SortedSet<String> had = fusing.names(report);
    for (String table :
        List.of(
            "statement", "event", "position", "tally", "tenure", "claim_actor", "claim_source")) {
      delete(
          "DELETE FROM "
              + prefix
              + table
              + " WHERE claim IN (SELECT id FROM "
              + prefix
              + "claim WHERE report = ?)",
          report);
    }
    delete("DELETE FROM " + prefix + "claim WHERE report = ?", report);
    delete("DELETE FROM " + prefix + "report WHERE id = ?", report);
    insert(report, had);
    dossiers.refresh(report, dossiers.dossiers());
  }

  /** Brings the rows up to what sources are restricted. */
  void refreshNaming() throws SQLException {
    naming.refill();
  }

  /** The reports that name a restricted source. */
  Set<String> naming() throws SQLException {
    return naming.all();
  }

  /** Brings the rows up to what the journal says of a dossier. */
  void refreshDossier(String name) throws SQLException {
    dossiers.refill(name);
  }

  /** The dossiers that stand, by name. */
  SortedMap<String, Dossier> dossiers() throws SQLException {
    return dossiers.dossiers();
  }

  private void delete(String sql, String report) throws SQLException {
    try (PreparedStatement s = database.prepare(sql)) {
      s.setString(1, report);
      s.executeUpdate();
    }
  }

  /**
   * Inserts a report's rows and brings the groups up to them.
   *
   * @param had the names that its claims gave before
   */
  private void insert(String report, SortedSet<String> had) throws SQLException {
    Current current = Current.of(journal, report);
    if (current == null) {
      fusing.forget(report, had);
      naming.refresh(report);
      return;
    }
    JsonNode sheet = ClaimJson.MAPPER.readTree(contents.text(current.claims()));
    Rows.Laid laid = rows.insert(current.row(), sheet, corrections.standing());
    fusing.refresh(current.row(), sheet, laid, had);
    naming.refresh(report);
  }

  /** Brings the groups up to what people have decided about these subjects or items of a room. */
  void decided(String room, Collection<String> subjects) throws SQLException {
    fusing.decided(room, subjects);
  }

  /** The tables that someone has dropped. */
  List<String> missingTables() throws SQLException {
    List<String> out = new ArrayList<>(TABLES);
    try (PreparedStatement s = database.prepare("SELECT name FROM main.sqlite_master");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        out.remove(r.getString(1));
      }
    }
    return out;
  }

  /** All rows of all tables as lines in a fixed order, for comparing. */
  List<String> dump() throws SQLException {
    List<String> out = new ArrayList<>();
    for (String table : TABLES) {
      try (PreparedStatement s = database.prepare("SELECT * FROM " + prefix + table);
          ResultSet r = s.executeQuery()) {
        int columns = r.getMetaData().getColumnCount();
        List<String> rows = new ArrayList<>();
        while (r.next()) {
          StringBuilder row = new StringBuilder(table);
          for (int i = 1; i <= columns; i++) {
            row.append('|').append(literal(r.getObject(i)));
          }
          rows.add(row.toString());
        }
        rows.sort(null);
        out.addAll(rows);
      }
    }
    return out;
  }

  /** As SQL writes it: no value looks like null or like two columns. */
  private static String literal(@Nullable Object value) {
    return value instanceof String text
        ? "'" + text.replace("'", "''") + "'"
        : String.valueOf(value);
  }
}
