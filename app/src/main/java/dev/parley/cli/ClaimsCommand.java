package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.record.ClaimRow;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A list of claims: filters, columns and formats. */
@Command
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class ClaimsCommand extends RecordCommand {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Only claims in which this name acts, speaks or is meant.")
  private @Nullable String actor;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only this topic (positions), type (events) or measure (tallies).")
  private @Nullable String topic;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only claims about this day or later.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only claims about this day or earlier.")
  private @Nullable String to;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only claims with this name in the chain of who says so, the outlet included.")
  private @Nullable String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  /** The kind of claim, or null for a list of its own. */
  protected abstract @Nullable String kind();

  protected abstract List<Column> columns();

  protected List<ClaimRow> rows(RecordFile file, Filter filter) {
    return file.claims(filter);
  }

  @Override
  protected int run(RecordFile file) {
    Filter filter =
        new Filter(
            kind(),
            actor,
            topic,
            day("--from", from, Edtf::earliest),
            day("--to", to, Edtf::latest),
            source);
    List<ClaimRow> rows = rows(file, filter);
    if (rows.isEmpty() && format == OutputFormat.TABLE) {
      err().println(nothing(file));
      err().flush();
      return 0;
    }
    ClaimPrinter.print(out(), format, columns(), rows);
    return 0;
  }

  /** Why a list is empty, as far as that can be told. */
  private String nothing(RecordFile file) {
    String what = kind() == null ? "event" : kind();
    int all = file.counts().getOrDefault(what, 0);
    if (all == 0) {
      return "The record holds no " + what + ". Read reports first: parley read PATH";
    }
    return "None of the record's "
        + all
        + " claims of kind "
        + what
        + " fits all filters. Leave one out and try again.";
  }

  private @Nullable LocalDate day(
      String option, @Nullable String written, Function<Edtf, LocalDate> end) {
    try {
      return written == null ? null : end.apply(Edtf.parse(written));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage());
    }
  }
}
