package dev.parley.cli;

import dev.parley.record.RecordFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A report's stored text: what all offsets count. */
@Command(name = "text", description = "Print a report's stored text, which all offsets count.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TextCommand extends AskingCommand {
  @Parameters(
      paramLabel = "REPORT",
      description = "The report's id or its first digits, or its path or file name.")
  private String report;

  @Override
  protected int run(RecordFile file) {
    out().print(file.text(file.report(report)));
    return 0;
  }
}
