package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.record.RecordFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that use a record share. */
@Command(optionListHeading = "%nOptions:%n", parameterListHeading = "%nArguments:%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class RecordCommand implements Callable<Integer> {
  static final String DEFAULT_RECORD = "parley.db";

  @Spec protected CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli asks for it
  private boolean help;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      defaultValue = DEFAULT_RECORD,
      description = "The record (default: ${DEFAULT-VALUE}).")
  protected Path record;

  protected PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected PrintWriter err() {
    return spec.commandLine().getErr();
  }

  @Override
  public Integer call() {
    if (Files.isDirectory(record)) {
      throw new CommandFailedException(
          "The record "
              + record
              + " is a folder. Name a file in it: --record "
              + ReadSummary.quoted(record.resolve(DEFAULT_RECORD).toString()));
    }
    try (RecordFile file = open()) {
      int code = run(file);
      out().flush();
      Notes.withheld(err(), file.withheld());
      return code;
    }
  }

  /** Opens a record that must exist. */
  protected RecordFile open() {
    return RecordFile.open(record);
  }

  protected abstract int run(RecordFile file);

  protected ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * The day that an option tells, or null where it tells none.
   *
   * @param end which day of a longer time
   */
  protected @Nullable LocalDate day(
      String option, @Nullable String written, Function<Edtf, LocalDate> end) {
    try {
      LocalDate day = written == null ? null : end.apply(Edtf.parse(written));
      return LocalDate.MIN.equals(day) || LocalDate.MAX.equals(day) ? null : day;
    } catch (IllegalArgumentException e) {
      throw wrong(option + ": " + e.getMessage() + ".");
    }
  }

  /** What to do where a record holds no claim of a kind. */
  protected String holdsNo(String kind) {
    return "The record "
        + record
        + " holds no "
        + kind
        + ". Read reports into it: parley read PATH"
        + ReadSummary.recordOption(record);
  }
}
