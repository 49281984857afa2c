package dev.parley.cli;

import dev.parley.claim.Labelled;
import dev.parley.exchange.ClaimJson;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All claims in the interchange form. */
@Command(name = "export", description = "Write all claims in the interchange form.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand extends AskingCommand {
  /** The forms there are. */
  enum Form implements Labelled {
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
    Path to = target.toAbsolutePath();
    if (Files.isDirectory(to)) {
      throw new CommandFailedException(
          target + " is a folder. Name a file in it: --out " + target.resolve("claims.jsonl"));
    }
    if (to.normalize().equals(record.toAbsolutePath().normalize())) {
      throw new CommandFailedException(
          target + " is the record itself. Name another file with --out FILE.");
    }
    // Beside the target, and moved there when it is whole: nobody finds half an export.
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(part))) {
        write(file, writer);
        if (writer.checkError()) {
          throw new IOException("it ends too early; is the disk full?");
        }
      }
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailedException(target + " cannot be written (" + reason(e) + ").");
    } finally {
      remove(part);
    }
    return 0;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "its folder does not exist";
      case AccessDeniedException a -> "no permission";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It could not be written either, and that is told.
    }
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
