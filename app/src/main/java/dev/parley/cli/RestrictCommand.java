package dev.parley.cli;

import dev.parley.claim.Labelled;
import dev.parley.fuse.sources.Account;
import dev.parley.record.Kept;
import dev.parley.record.RecordFile;
import dev.parley.record.Restrictions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What must not go out. */
@Command(
    name = "restrict",
    description =
        "Keep a report, or the name and words of a source, out of every list, view and export."
            + " Without arguments, tell how much is restricted; with --with-restricted, what.",
    footerHeading =
        "%nThe record file itself still holds everything: share exports, never the record.%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RestrictCommand extends AskingCommand {
  /** What can be restricted. */
  enum What implements Labelled {
    REPORT,
    SOURCE
  }

  @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "report or source.")
  private @Nullable What what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The report's id, path or file name; or the source as parley sources names it.")
  private @Nullable String name;

  @Option(names = "--undo", description = "Take the restriction back.")
  private boolean undo;

  @Override
  protected int run(RecordFile file) {
    Restrictions restrictions = file.restrictions();
    if (what == null) {
      if (undo) {
        throw wrong(
            "Say what to allow again: restrict report REPORT --undo, or source NAME --undo");
      }
      standing(restrictions);
      return 0;
    }
    if (name == null) {
      throw wrong("Name the " + what.label() + ": restrict " + what.label() + " NAME");
    }
    switch (what) {
      case REPORT -> report(file, restrictions, name);
      case SOURCE -> source(file, restrictions, name);
    }
    return 0;
  }

  private void standing(Restrictions restrictions) {
    List<String> reports = restrictions.reports();
    List<String> sources = restrictions.sources();
    out()
        .println(
            "Restricted: "
                + ReadSummary.count(reports.size(), "report")
                + ", "
                + ReadSummary.count(sources.size(), "source")
                + ".");
    if (showsRestricted()) {
      reports.forEach(id -> out().println("  report " + id));
      sources.forEach(n -> out().println("  source " + n));
    } else if (!reports.isEmpty() || !sources.isEmpty()) {
      err().println("Which they are: parley restrict --with-restricted");
      err().flush();
    }
  }

  private void report(RecordFile file, Restrictions restrictions, String named) {
    String id = file.report(named).id();
    boolean changed =
        undo ? restrictions.allowReport(id, Instant.now()) : restrictions.report(id, Instant.now());
    told("Report " + id, changed);
  }

  private void source(RecordFile file, Restrictions restrictions, String named) {
    if (undo) {
      if (!restrictions.allowSource(named, Instant.now())) {
        throw new CommandFailedException("No source of this name is restricted.");
      }
      told("The source", true);
      return;
    }
    file.show(Kept.RESTRICTED);
    Account source = GradeCommand.source(file, named);
    boolean changed =
        restrictions.source(
            source.voice().name(), source.voice().kind(), source.names(), Instant.now());
    told("The source, with all its names (" + String.join(", ", source.names()) + "),", changed);
  }

  private void told(String subject, boolean changed) {
    out()
        .println(
            subject
                + (undo ? " may go out" : " does not go out")
                + (changed ? " from now on." : " already."));
  }
}
