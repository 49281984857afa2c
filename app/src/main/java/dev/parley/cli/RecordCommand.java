package dev.parley.cli;

import dev.parley.record.RecordFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands that use a record share. */
@Command(
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
abstract class RecordCommand implements Callable<Integer> {
  @Spec protected CommandSpec spec;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      defaultValue = "parley.db",
      description = "The record (default: ${DEFAULT-VALUE}).")
  protected Path record;

  protected PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Works with a record that must exist. */
  @Override
  public Integer call() {
    try (RecordFile file = RecordFile.open(record)) {
      int code = run(file);
      out().flush();
      return code;
    }
  }

  protected abstract int run(RecordFile file);
}
