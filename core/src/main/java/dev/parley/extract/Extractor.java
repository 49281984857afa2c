package dev.parley.extract;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Made;
import dev.parley.claim.Span;
import dev.parley.claim.Statement;
import dev.parley.claim.Version;
import dev.parley.extract.actor.Actors;
import dev.parley.extract.actor.Role;
import dev.parley.extract.actor.Roles;
import dev.parley.extract.event.EventRule;
import dev.parley.extract.number.NumberFinder;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.position.PositionRule;
import dev.parley.extract.statement.StatementRule;
import dev.parley.extract.tally.TallyRule;
import dev.parley.extract.tenure.TenureRule;
import dev.parley.extract.time.TimeFinder;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Reading;
import dev.parley.report.Publication;
import java.util.ArrayList;
import java.util.List;

/** Makes claims of readings. Safe for use by many threads. */
public final class Extractor {
  /** Grows with every change to the rules or their tables. */
  public static final Version RULES = new Version(6, "sixth rules");

  private final Titles titles = new Titles();
  private final Actors.Lexicon lexicon = new Actors.Lexicon();
  private final Roles roles = new Roles(titles);
  private final NumberFinder numbers = new NumberFinder();
  private final Confidences confidences = new Confidences();
  private final TimeFinder times = new TimeFinder();
  private final List<ClaimRule> rules;

  /** With the rules of all five kinds. */
  public Extractor() {
    this(
        List.of(
            new StatementRule(),
            new EventRule(),
            new PositionRule(),
            new TallyRule(),
            new TenureRule()));
  }

  /** With rules of one's own. */
  public Extractor(List<ClaimRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * All claims of one report. A rule that fails is named among the sheet's faults, and the others
   * still run.
   *
   * @param reading of the report's text
   * @param reader the version of the reader that made it
   * @param publication anchors relative dates and ends the chain of sources
   */
  public ClaimSheet extract(Reading reading, Version reader, Publication publication) {
    ReportContext report;
    try {
      report = context(reading, publication);
    } catch (RuntimeException | StackOverflowError e) {
      return new ClaimSheet(
          reader, RULES, List.of(), List.of(fault("names, numbers and times", e)));
    }
    return extract(report, reader).sheet();
  }

  /**
   * The same, with what the rules saw and made no claim of.
   *
   * @param report see {@link #context}
   * @param reader the version of the reader that read it
   */
  public Extraction extract(ReportContext report, Version reader) {
    List<Made> made = new ArrayList<>();
    List<Passed> passed = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (ClaimRule rule : rules) {
      Notes notes = new Notes(rule.name(), confidences);
      try {
        List<? extends Claim> claims = rule.claims(report.noting(notes));
        claims.forEach(c -> check(c, report.reading().text()));
        claims.forEach(c -> made.add(notes.of(c)));
        passed.addAll(notes.passed());
      } catch (RuntimeException | StackOverflowError e) {
        // One report's odd sentence must not cost the other kinds of claims, nor the other reports.
        faults.add(fault(rule.name(), e));
      }
    }
    return new Extraction(new ClaimSheet(reader, RULES, made, faults), passed);
  }

  /** In one line, so that a list of faults can be kept as lines. */
  private static String fault(String rule, Throwable error) {
    return (rule + ": " + error).replaceAll("\\s+", " ");
  }

  /** A claim on words that the text does not have must fail here, where its rule is known. */
  private static void check(Claim claim, String text) {
    Span.cover(claim.ground().evidence(), claim.ground().head()).in(text);
    if (claim instanceof Statement statement) {
      statement.content().in(text);
    }
  }

  /** One report as the rules see it: also for who wants to know their reasons. */
  public ReportContext context(Reading reading, Publication publication) {
    List<Quantity> quantities = numbers.find(reading);
    List<Role> held = roles.find(reading);
    Actors actors = new Actors(reading, lexicon, titles, held, quantities);
    return new ReportContext(
        reading,
        publication,
        actors,
        held,
        quantities,
        times.find(reading, publication.published()),
        Tree.of(reading),
        new SourceChains(reading, publication, actors),
        new Notes("", confidences));
  }
}
