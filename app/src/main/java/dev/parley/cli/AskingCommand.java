package dev.parley.cli;

import dev.parley.record.Kept;
import dev.parley.record.RecordFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands share that let something out of a record. */
@Command
abstract class AskingCommand extends RecordCommand {
  @Option(
      names = "--with-restricted",
      description = "Show restricted reports and sources as well: not for sharing.")
  private boolean withRestricted;

  @Override
  protected RecordFile open() {
    RecordFile file = super.open();
    if (withRestricted) {
      file.show(Kept.RESTRICTED);
    }
    return file;
  }

  /** True where the user asked to see what is restricted. */
  protected boolean showsRestricted() {
    return withRestricted;
  }
}
