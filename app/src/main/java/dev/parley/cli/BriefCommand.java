package dev.parley.cli;

import dev.parley.brief.BriefForm;
import dev.parley.brief.HtmlBrief;
import dev.parley.brief.MarkdownBrief;
import dev.parley.brief.TextBrief;
import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.fuse.brief.Brief;
import dev.parley.fuse.brief.Briefing;
import dev.parley.record.Filter;
import dev.parley.record.Kept;
import dev.parley.record.RecordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is new. */
@Command(
    name = "brief",
    description =
        "Tell what reports of some days say that none before them said: meetings, positions that"
            + " shifted, terms, releases, violations, counts, office holders, contradictions. Each"
            + " line has the words of those who say so in its footnotes.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BriefCommand extends AskingCommand {
  /** How a brief is printed. */
  enum Form implements Labelled {
    TEXT,
    MARKDOWN,
    HTML
  }

  @Option(
      names = "--since",
      required = true,
      paramLabel = "DATE",
      description = "The first day of publication that counts (the first one of a longer time).")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day of publication that counts (default: that of the last report).")
  private @Nullable String until;

  @Mixin private SourceOptions by;

  @Option(
      names = "--with-withdrawn",
      description = "Count claims of reports that their outlets have withdrawn as well.")
  private boolean withWithdrawn;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "25",
      description =
          "How many lines a section has at most; those that most independent stories tell come first"
              + " (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the brief there and not to the terminal.")
  private @Nullable Path to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, markdown or html (default: ${DEFAULT-VALUE}).")
  private Form format;

  @Override
  protected int run(RecordFile file) {
    LocalDate first = day("--since", since, Edtf::earliest);
    LocalDate last = day("--until", until, Edtf::latest);
    if (first == null) {
      throw wrong("--since: '" + since + "' has no first day. Write it like 2031-03-12.");
    }
    if (last == null) {
      last = file.lastPublished();
    }
    if (last == null) {
      err().println("No report of the record has a date, so nothing can be told to be new.");
      return 0;
    }
    if (last.isBefore(first)) {
      throw wrong(
          "--since " + first + " is later than " + last + ", the last day. Give an earlier one.");
    }
    if (most < 1) {
      throw wrong("--most " + most + " leaves nothing to tell. Give 1 or more.");
    }
    if (withWithdrawn) {
      file.show(Kept.WITHDRAWN);
    }
    Filter filter = new Filter(null, null, null, null, null, by.source(), last, by.dossier());
    Brief brief = Briefing.of(file.toldAround(filter, first), first, last, most);
    StringBuilder text = new StringBuilder();
    try {
      form().write(brief, frame(file, first, last), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (to == null) {
      out().print(text);
    } else {
      save(to, text);
    }
    return 0;
  }

  private void save(Path path, CharSequence text) {
    Path to = path.toAbsolutePath().normalize();
    if (to.equals(record.toAbsolutePath().normalize())) {
      throw new CommandFailedException(
          path + " is the record itself. Name another file with --out FILE.");
    }
    try {
      // Beside the target, and moved there when it is whole: nobody finds half a brief.
      Path part = Files.createTempFile(to.getParent(), to.getFileName() + ".", ".part");
      Files.writeString(part, text);
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailedException(
          "The brief cannot be written to " + path + ". Choose another file with --out FILE.");
    }
    err().println("Wrote " + path);
    err().flush();
  }

  private BriefForm form() {
    return switch (format) {
      case TEXT -> new TextBrief(ClaimPrinter.width());
      case MARKDOWN -> new MarkdownBrief();
      case HTML -> new HtmlBrief();
    };
  }

  private BriefForm.Frame frame(RecordFile file, LocalDate first, LocalDate last) {
    return new BriefForm.Frame(
        "What is new, " + first + " to " + last,
        "Made by Parley of reports published by " + last + "; record head " + file.head() + ".");
  }
}
