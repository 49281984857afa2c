package dev.parley.cli;

import dev.parley.record.RecordFile;
import picocli.CommandLine.Command;

/** Fills the views from the journal again. */
@Command(
    name = "rebuild",
    description = "Drop all views of the record and fill them from its journal.")
final class RebuildCommand extends RecordCommand {
  @Override
  protected int run(RecordFile file) {
    file.rebuild();
    int claims = file.counts().values().stream().mapToInt(Integer::intValue).sum();
    out()
        .println(
            "Rebuilt the views of "
                + file.reports().size()
                + " reports with "
                + claims
                + " claims.");
    return 0;
  }
}
