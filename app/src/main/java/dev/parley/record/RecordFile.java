package dev.parley.record;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Folding;
import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.fuse.offices.Offices;
import dev.parley.report.Hash;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record. Not safe for several threads at once; several processes may open the same file. */
public final class RecordFile implements AutoCloseable {
  private static final String ANYWAY = " To show it all the same: --with-restricted";

  private final Parts parts;
  private final Database database;
  private final Journal journal;
  private final Contents contents;
  private final Judgements judgements;
  private final Corrections corrections;
  private final Views views;
  private final Joined joined;
  private final Queries queries;
  private final Sight sight;

  private RecordFile(Database database) {
    this.parts = Parts.of(database);
    this.database = database;
    this.journal = parts.journal();
    this.contents = parts.contents();
    this.judgements = parts.judgements();
    this.corrections = new Corrections(judgements);
    this.views = Views.standing(parts);
    this.joined = new Joined(parts, views);
    this.sight =
        new Sight(() -> decided(Restrictions.PREFIX), () -> database.reading(views::naming));
    this.queries = new Queries(database, sight);
    boolean stand = database.reading(views::stand);
    if (!stand) {
      rebuild();
    }
  }

  /**
   * Opens a record, or makes an empty one.
   *
   * @throws RecordException where the file is no record or cannot be written
   */
  public static RecordFile openOrCreate(Path file) {
    return open(file, true);
  }

  /**
   * Opens a record that must exist.
   *
   * @throws RecordException where it does not, or is no record
   */
  public static RecordFile open(Path file) {
    return open(file, false);
  }

  private static RecordFile open(Path file, boolean create) {
    return of(Database.open(file, create));
  }

  /** The record in a database, which it closes. */
  static RecordFile of(Database database) {
    try {
      return new RecordFile(database);
    } catch (RuntimeException e) {
      try (database) {
        throw e;
      }
    }
  }

  /** The hash of the last entry: whoever remembers it can tell later that nothing was cut off. */
  public String head() {
    return database.reading(() -> {
      Entry last = journal.last();
      return last == null ? Entry.GENESIS : last.hash();
    });
  }

  /** True where this report has a reading of these versions or higher, wherever it was found. */
  public boolean isRead(Report report, Version reader, Version rules) {
    return database.reading(() -> isRead(report.id(), reader, rules));
  }

  private boolean isRead(String report, Version reader, Version rules) throws SQLException {
    Current current = Current.of(journal, report);
    return current != null && stands(current.row(), reader, rules);
  }

  /** True where readings of these versions would not take the place of the current one. */
  private static boolean stands(ReportRow current, Version reader, Version rules) {
    int readers = current.reader().compareTo(reader);
    return readers > 0 || (readers == 0 && current.rules().compareTo(rules) >= 0);
  }

  /**
   * Keeps a report that is read already: it may have been found at another path, or in other bytes.
   *
   * @return false where the record already held all of it
   */
  public boolean keep(Report report, Instant recorded) {
    return database.inTransaction(() -> {
      boolean changed = keepFound(report, recorded);
      if (changed) {
        refresh(report.id());
      }
      return changed;
    });
  }

  private void refresh(String report) throws SQLException {
    views.refresh(report);
    sight.refresh();
  }

  /**
   * Keeps a report and what it claims, wholly or not at all.
   *
   * @return false where the record already held all of it
   */
  public boolean keep(Report report, ClaimSheet sheet, Instant recorded) {
    return database.inTransaction(() -> {
      boolean changed = keepFound(report, recorded);
      changed |= keepReading(report.id(), report.text().value(), sheet, recorded);
      if (changed) {
        refresh(report.id());
      }
      return changed;
    });
  }

  /**
   * Writes down what someone has decided: a correction, a grade, a restriction.
   *
   * @param subject what it is about, as a path: {@code grade/Halden Post}
   * @param ruling what is decided, or null to take back what was
   * @return false where that is what stands already
   */
  boolean decide(String subject, @Nullable JsonNode ruling, Instant recorded) {
    boolean changed =
        database.inTransaction(() -> {
          boolean decided = judgements.decide(subject, ruling, recorded);
          if (decided && subject.startsWith(Restrictions.SOURCE)) {
            views.refreshNaming();
          }
          return decided;
        });
    sight.refresh();
    return changed;
  }

  /** What people have decided that still stands, of all subjects that begin so, by subject. */
  SortedMap<String, JsonNode> decided(String prefix) {
    return database.reading(() -> judgements.current(prefix));
  }

  /**
   * Takes a claim out of all lists and views, or puts it back.
   *
   * @param prefix the first digits of the claim's id
   * @param undo true to put it back
   * @return false where that is so already
   * @throws RecordException where no claim or several have such an id
   */
  public boolean reject(String prefix, boolean undo, Instant recorded) {
    ClaimRow row = claim(prefix);
    return database.inTransaction(() -> {
      boolean changed = corrections.reject(row.id(), undo, recorded);
      if (changed) {
        views.refresh(row.report());
      }
      return changed;
    });
  }

  /**
   * Sets a field of a claim right.
   *
   * @param prefix the first digits of the claim's id
   * @param field a path into the claim: {@code standing}, {@code actors.0.name}
   * @param value what should stand there, JSON null for nothing; null takes an earlier correction
   *     of this field back
   * @return false where that is so already
   * @throws RecordException where no claim has such an id, or such a field, or it takes no such
   *     value
   */
  public boolean correct(String prefix, String field, @Nullable JsonNode value, Instant recorded) {
    ClaimRow row = claim(prefix);
    return database.inTransaction(() -> {
      ObjectNode read = asRead(row.id());
      if (read == null) {
        throw new RecordException(
            "No current reading makes the claim " + row.id() + ". Run: parley rebuild");
      }
      boolean changed = corrections.set(read, field, value, recorded);
      if (changed) {
        views.refresh(row.report());
      }
      return changed;
    });
  }

  /**
   * Decides that two claims tell one event, or do not.
   *
   * @param a the first digits of a claim's id
   * @param same null to take back what was decided
   */
  public Ruled sameEvent(String a, String b, @Nullable Boolean same, Instant recorded) {
    ClaimRow one = claim(a);
    ClaimRow other = claim(b);
    return database.inTransaction(() -> joined.events(one, other, same, recorded));
  }

  /**
   * Decides that two names are of one actor, or are not.
   *
   * @param a a name as a report gives it; case and accents do not matter
   * @param same null to take back what was decided
   * @throws RecordException where no report gives such a name
   */
  public Ruled sameActor(String a, String b, @Nullable Boolean same, Instant recorded) {
    return sight.ruled(database.inTransaction(() -> joined.actors(a, b, same, recorded)));
  }

  /**
   * Says how an actor is called in views.
   *
   * @param name one of its names
   * @param shown null to take that back
   * @return false where that is so already
   * @throws RecordException where no report gives such a name
   */
  public boolean rename(String name, @Nullable String shown, Instant recorded) {
    return database.inTransaction(() -> joined.rename(name, shown, recorded));
  }

  /** All corrections of claims, and whether they hold. */
  public List<Correction> corrections() {
    return database.inSnapshot(() -> {
      List<Correction> out = new ArrayList<>();
      for (Correction correction : corrections.all(this::asRead)) {
        String report = queries.reportOf(correction.claim());
        out.add(sight.redaction().clean(correction, report, asRead(correction.claim())));
      }
      return out;
    });
  }

  /** A claim as the current reading makes it, or null where none does. */
  private @Nullable ObjectNode asRead(String id) throws SQLException {
    String report = queries.reportOf(id);
    Current current = report == null ? null : Current.of(journal, report);
    if (current == null) {
      return null;
    }
    for (JsonNode claim : sheet(current).get("claims")) {
      if (claim.get("id").asString().equals(id)) {
        return (ObjectNode) claim;
      }
    }
    return null;
  }

  private JsonNode sheet(Current current) throws SQLException {
    return ClaimJson.MAPPER.readTree(contents.text(current.claims()));
  }

  /**
   * Writes down a dossier, in the place of one of the same name.
   *
   * @return false where it stands so already
   */
  public boolean keep(Dossier dossier, Instant recorded) {
    return decideDossier(dossier.name(), DossierJson.write(dossier), recorded);
  }

  /**
   * Takes a dossier back; its reports stay.
   *
   * @throws RecordException where none has this name
   */
  public void removeDossier(String name, Instant recorded) {
    decideDossier(dossier(name).name(), null, recorded);
  }

  private boolean decideDossier(String name, @Nullable JsonNode ruling, Instant recorded) {
    return database.inTransaction(() -> {
      boolean changed = judgements.decide(DossierRows.SUBJECT + name, ruling, recorded);
      if (changed) {
        views.refreshDossier(name);
      }
      return changed;
    });
  }

  /** The dossiers that people have named, by name. */
  public SortedMap<String, Dossier> dossiers() {
    return database.reading(views::dossiers);
  }

  /**
   * The dossier of this name.
   *
   * @throws RecordException where there is none
   */
  public Dossier dossier(String name) {
    SortedMap<String, Dossier> all = dossiers();
    Dossier found = all.get(name);
    if (found == null) {
      throw new RecordException(
          "No dossier is named '"
              + name
              + "'."
              + (all.isEmpty()
                  ? " None is named yet. See what Parley proposes: parley dossiers --propose"
                  : NearNames.asked(name, all.keySet()) + " All of them: parley dossiers"));
    }
    return found;
  }

  /** From now on answers hold the like of this back no more. */
  public void show(Kept kept) {
    sight.show(kept);
  }

  /** What the answers so far held back. */
  public Withheld withheld() {
    return sight.withheld();
  }

  /** Which reports and sources do not go out. */
  public Restrictions restrictions() {
    return new Restrictions(this);
  }

  /** What people make of sources and claims. */
  public Grades grades() {
    return new Grades(this, sight.redaction());
  }

  private boolean keepFound(Report report, Instant recorded) throws SQLException {
    contents.put(Contents.Kind.BYTES, report.raw().bytes());
    contents.put(Contents.Kind.TEXT, report.text().value());
    boolean changed = journal.append(Payloads.TEXT, Payloads.text(report), recorded);
    return journal.append(
            Payloads.PUBLICATION, Payloads.publication(report, path(report)), recorded)
        || changed;
  }

  private boolean keepReading(String report, String text, ClaimSheet sheet, Instant recorded)
      throws SQLException {
    String hash = contents.put(Contents.Kind.CLAIMS, sheet(report, text, sheet));
    return journal.append(
        Payloads.READING,
        Payloads.reading(report, Hash.of(text), sheet.reader(), sheet.rules(), hash),
        recorded);
  }

  /** Faults are kept with the claims, not in the chain: they may quote, too. */
  private static String sheet(String report, String text, ClaimSheet sheet) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ArrayNode faults = out.putArray("faults");
    sheet.faults().forEach(faults::add);
    ArrayNode claims = out.putArray("claims");
    new ClaimJson(text).write(report, sheet.made()).forEach(claims::add);
    if (sheet.digest() != null) {
      out.put("digest", sheet.digest());
    }
    return out.toString();
  }

  /** Relative to the record's folder, so that it does not matter where a command is run. */
  private String path(Report report) {
    Path folder = database.file().toAbsolutePath().normalize().getParent();
    Path origin = report.origin().toAbsolutePath().normalize();
    boolean sameRoot = folder != null && folder.getRoot().equals(origin.getRoot());
    Path shown = sameRoot && folder != null ? folder.relativize(origin) : origin;
    String text = shown.toString().replace('\\', '/');
    return report.part() == 0 ? text : text + "#" + report.part();
  }

  /** Makes claims of a text and its publication. */
  @FunctionalInterface
  public interface Rereader {
    ClaimSheet read(String text, Publication publication);
  }

  /**
   * Reads again all reports whose current reading is of lower versions; the old readings stay in
   * the journal. A reading that would not become the current one is not made.
   *
   * @return how many reports were read
   */
  public int reread(Version reader, Version rules, Rereader rereader, Instant recorded) {
    int count = 0;
    for (ReportRow report : database.reading(queries::unseenReports)) {
      if (stands(report, reader, rules)) {
        continue;
      }
      String text = stored(report);
      ClaimSheet sheet = rereader.read(text, report.publication());
      database.inTransaction(() -> {
        keepReading(report.id(), text, sheet, recorded);
        views.refresh(report.id());
        return null;
      });
      count++;
    }
    return count;
  }

  /** Drops all views and fills them from the journal. */
  public void rebuild() {
    database.inTransaction(() -> {
      views.rebuild();
      return null;
    });
  }

  /**
   * The same in the order in which reports were printed, for who measures what it costs.
   *
   * @param done is told after each report how many are in
   */
  public void rebuildByDate(IntConsumer done) {
    List<String> reports =
        database.reading(queries::unseenReports).stream().map(ReportRow::id).toList();
    database.inTransaction(() -> {
      views.rebuild(reports, done);
      return null;
    });
  }

  /**
   * Recomputes the chain and all content addresses. Nothing is written to the record, and others
   * may write to it meanwhile.
   *
   * @param head a head that was noted before and must still be in the chain, or null
   * @param deep also rebuilds the views beside those that stand, and compares them
   */
  public Verification verify(@Nullable String head, boolean deep) {
    Verifier verifier = new Verifier(database, journal);
    Views scratch = deep ? Views.scratch(parts) : null;
    return database.inSnapshot(() -> verifier.verify(head, deep ? views : null, scratch));
  }

  /** The claims that fit, by date of the report and place in the text. */
  public List<ClaimRow> claims(Filter filter) {
    List<ClaimRow> out = new ArrayList<>();
    forEachClaim(filter, out::add);
    return out;
  }

  /** The same, one at a time. */
  public void forEachClaim(Filter filter, Consumer<ClaimRow> to) {
    checkDossier(filter);
    database.reading(() -> {
      queries.claims(filter, to);
      return null;
    });
  }

  /**
   * The claims that fit as fusing sees them, in the order of {@link Told#IN_ORDER}. Those of
   * withdrawn reports are left out, and so is what people have rejected.
   */
  public List<Told> told(Filter filter) {
    List<Told> out = new ArrayList<>();
    forEachTold(filter, false, (told, row) -> out.add(told));
    return Told.inOrder(out);
  }

  /**
   * The claims of reports that may have been printed on a day or later, and those of earlier ones
   * that tell of the same events, positions of the same parties, counts of the same people, or
   * holders of the same offices.
   */
  public List<Told> toldAround(Filter filter, LocalDate since) {
    // A dossier and what is restricted give other names than those by which claims are found.
    return changesNames(filter) ? told(filter) : new Around(this, filter).since(since);
  }

  /** Who or what tallies count, in all words that they have for them. */
  SortedSet<String> counted() {
    return database.reading(queries::counted);
  }

  /**
   * The tallies of those who are counted in some words, at a place with others.
   *
   * @param of folded words, or null for anybody
   * @param place folded words, or null for any place
   */
  public List<Told> toldOfCounts(Filter filter, @Nullable String of, @Nullable String place) {
    Filter narrow = filter.of("tally");
    if (!hidesNames()) { // else words may be other than in the tables
      narrow = of == null ? narrow : narrow.only(new Only.Counted(with(of, counted())));
      narrow = place == null ? narrow : narrow.only(new Only.Places(with(place, countedAt())));
    }
    return told(narrow);
  }

  /** The claims that can matter for an account of captives. */
  public List<Told> toldOfCaptives(Filter filter) {
    return new OfCaptives(this, filter).told();
  }

  /**
   * The claims of the sources of a name, and all that can be held against them.
   *
   * @param asOf what is about later days names nobody; null for all
   */
  public List<Told> toldOfSource(Filter filter, String name, @Nullable LocalDate asOf) {
    return changesNames(filter) ? told(filter) : new OfSource(this, filter, asOf).told(name);
  }

  /** Who printed reports. */
  SortedSet<String> outlets() {
    return database.reading(queries::outlets);
  }

  /** True where claims name others, or say other words, than the tables by which they are found. */
  boolean changesNames(Filter filter) {
    return filter.dossier() != null || hidesNames();
  }

  /** True where claims say other words than the tables by which they are found. */
  boolean hidesNames() {
    return sight.redaction().changesNames();
  }

  private static List<String> with(String folded, Collection<String> all) {
    return all.stream().filter(w -> Folding.fold(w).contains(folded)).toList();
  }

  private SortedSet<String> countedAt() {
    return database.reading(queries::countedAt);
  }

  /**
   * The tenures that can tell who holds a post; others do not matter for it.
   *
   * @param post words of the post and its body
   * @param body words of the body, or null for any
   */
  public List<Told> toldOfPost(Filter filter, String post, @Nullable String body) {
    return told(filter.of("tenure").only(new Only.Posts(Offices.posts(posts(), post, body))));
  }

  /** The posts that tenures name, each with the bodies that they name with it. */
  Map<String, SortedSet<String>> posts() {
    return database.reading(queries::posts);
  }

  /** The same one at a time, each with its row, by date of the report and place in the text. */
  public void forEachTold(Filter filter, BiConsumer<Told, ClaimRow> to) {
    forEachTold(filter, true, to);
  }

  private void forEachTold(Filter filter, boolean ordered, BiConsumer<Told, ClaimRow> to) {
    Dossier dossier = filter.dossier() == null ? null : dossier(filter.dossier());
    database.reading(() -> {
      try (Linked linked =
          new Linked(
              database,
              dossier,
              filter.knownBy(),
              sight.redaction().hidden(),
              judgements.current(Same.NAME).keySet())) {
        queries.told(
            filter,
            ordered,
            (row, links) -> {
              Told told = sight.told(linked.of(ToldClaims.of(row), links));
              if (told != null) {
                to.accept(told, row);
              }
            });
      }
      return null;
    });
  }

  /** How many claims and reports fit, and when these were printed. */
  public Extent extent(Filter filter) {
    checkDossier(filter);
    return database.reading(() -> queries.extent(filter, sight.redaction()::hides));
  }

  private void checkDossier(Filter filter) {
    if (filter.dossier() != null) {
      dossier(filter.dossier());
    }
  }

  /** Events that have a date, by that date. */
  public List<ClaimRow> timeline(Filter filter) {
    checkDossier(filter);
    List<ClaimRow> out = new ArrayList<>();
    database.reading(() -> {
      queries.timeline(filter, out::add);
      return null;
    });
    return out;
  }

  /**
   * The claim whose id begins so.
   *
   * @throws RecordException where none or several do
   */
  public ClaimRow claim(String prefix) {
    List<Optional<ClaimRow>> found =
        prefix.isBlank() ? List.of() : database.reading(() -> queries.byPrefix(prefix));
    if (found.isEmpty()) {
      throw new RecordException(
          "No claim's id begins with '"
              + prefix
              + "'. The lists show ids, for example: parley statements");
    }
    if (found.size() > 1) {
      throw new RecordException(
          "Several claims' ids begin with '" + prefix + "'. Give one more digit of the id.");
    }
    return found
        .getFirst()
        .orElseThrow(() ->
            new RecordException(
                "The claim '" + prefix + "' stands in a restricted report." + ANYWAY));
  }

  /** All reports, by date. */
  public List<ReportRow> reports() {
    return database.reading(queries::reports);
  }

  /**
   * The report whose id begins so, or whose path or file name is this.
   *
   * @throws RecordException where none or several are
   */
  public ReportRow report(String name) {
    List<ReportRow> found =
        database.reading(queries::unseenReports).stream()
            .filter(r ->
                r.id().startsWith(name) || r.path().equals(name) || r.path().endsWith("/" + name))
            .toList();
    if (name.isBlank() || found.isEmpty()) {
      throw new RecordException(
          "No report has the id or path '"
              + name
              + "'. The lists name them, for example: parley statements --format csv");
    }
    if (found.size() > 1) {
      throw new RecordException(
          found.size()
              + " reports fit '"
              + name
              + "': "
              + String.join(
                  ", ",
                  found.stream()
                      .map(sight::report)
                      .map(r -> r.id() + " (" + r.path() + ")")
                      .toList())
              + ". Give one of these ids.");
    }
    return sight.report(found.getFirst());
  }

  /**
   * The stored text that a report's offsets count.
   *
   * @throws RecordException where it may not be shown
   */
  public String text(ReportRow report) {
    String text = stored(report);
    if (!sight.showsText(report, text)) {
      throw new RecordException(
          "The text of report "
              + report.id()
              + " is withheld: the report is restricted, or names a restricted source."
              + ANYWAY);
    }
    return text;
  }

  /** True where a report's text may be shown. */
  public boolean showsText(ReportRow report) {
    return sight.showsText(report, stored(report));
  }

  private String stored(ReportRow report) {
    return database.reading(() -> contents.text(report.text()));
  }

  /**
   * The last day on which a report that may be shown was printed, or null where none has a date.
   */
  public @Nullable LocalDate lastPublished() {
    return database.reading(queries::lastPublished);
  }

  /** The rules that failed on a report when it was read, each with its error. */
  public List<String> faults(ReportRow report) {
    return database.reading(() -> queries.faults(report.id()));
  }

  /** The readers and rules that made the current readings: each pair once, in their order. */
  public List<Map.Entry<Version, Version>> versions() {
    return database.reading(queries::versions);
  }

  /** How many claims of reports that may be shown there are of each kind. */
  public Map<String, Integer> counts() {
    return database.reading(queries::counts);
  }

  /** All rows of all views in a fixed order: two records of the same reports dump the same. */
  public List<String> dumpViews() {
    return database.reading(views::dump);
  }

  @Override
  public void close() {
    database.close();
  }
}
