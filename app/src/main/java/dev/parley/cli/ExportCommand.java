package dev.parley.cli;

import dev.parley.exchange.ClaimJson;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All claims in the interchange form. */
@Command(name = "export", description = "Write all claims in the interchange form.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand extends RecordCommand {
  /** The forms there are. */
  enum Form {
    JSONL
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl: a claim a line (default).")
  private Form format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private @Nullable Path target;

  @Override
  protected int run(RecordFile file) {
    if (target == null) {
      write(file, out());
      return 0;
    }
    try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(target))) {
      write(file, writer);
      if (writer.checkError()) {
        throw new CommandFailedException(
            target + " could not be written to its end. Is the disk full?");
      }
    } catch (IOException e) {
      throw new CommandFailedException(target + " cannot be written: " + e.getMessage());
    }
    return 0;
  }

  private void write(RecordFile file, PrintWriter to) {
    switch (format) {
      case JSONL -> jsonLines(file, to);
    }
  }

  private static void jsonLines(RecordFile file, PrintWriter to) {
    file.forEachClaim(
        Filter.ALL, row -> to.print(ClaimJson.MAPPER.writeValueAsString(row.json()) + "\n"));
    to.flush();
  }
}
