package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.claim.Version;
import dev.parley.export.ExportFormat;
import dev.parley.export.ExportWriter;
import dev.parley.export.Exports;
import dev.parley.export.Origin;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.record.Filter;
import dev.parley.record.Kept;
import dev.parley.record.RecordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The claims in a form that other programs read. */
@Command(
    name = "export",
    description =
        "Write the claims in a form that other programs read; docs/exports.md tells what becomes"
            + " what.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand extends AskingCommand {
  @Option(
      names = {"--to", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = {
        "jsonl: the interchange form, a claim a line (default).",
        "csv, parquet: tables; --out names a folder, or a zip file.",
        "ftm: FollowTheMoney entities.",
        "graphml, gexf: who met whom.",
        "ics: meetings planned and deadlines.",
        "timelinejs: TimelineJS 3.",
        "jsonld: Web Annotations with PROV-O."
      })
  private ExportFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private @Nullable Path target;

  @Option(
      names = "--known-by",
      paramLabel = "DATE",
      description =
          "Only by reports published on this day or earlier; those of unknown date are left out.")
  private @Nullable String knownBy;

  @Mixin private SourceOptions by;

  @Override
  protected int run(RecordFile file) {
    Filter filter =
        new Filter(
            null,
            null,
            null,
            null,
            null,
            by.source(),
            day("--known-by", knownBy, Edtf::latest),
            by.dossier());
    if (target == null) {
      if (format.severalFiles()) {
        throw new CommandFailedException(
            format.label()
                + " is several tables. Name a folder or a zip file: --out "
                + format.example()
                + ".zip");
      }
      try {
        write(file, filter, out());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return 0;
    }
    Path to = target.toAbsolutePath().normalize();
    check(target, to);
    // Beside the target, and moved there when it is whole: nobody finds half an export.
    Path part = to.resolveSibling(to.getFileName() + ".part");
    if (Files.exists(part)) {
      throw new CommandFailedException(
          part + " is in the way: an export that was stopped may have left it. Remove it.");
    }
    try {
      if (format.severalFiles()) {
        new ExportFolder(part, to).write(folder -> fill(file, filter, folder));
      } else {
        try (Writer writer = Files.newBufferedWriter(part)) {
          write(file, filter, writer);
        }
        ExportFolder.move(part, to);
      }
    } catch (UncheckedIOException e) {
      throw failed(e.getCause() == null ? new IOException(e) : e.getCause());
    } catch (IOException e) {
      throw failed(e);
    } finally {
      ExportFolder.remove(part);
    }
    return 0;
  }

  private void check(Path named, Path to) {
    if (to.equals(record.toAbsolutePath().normalize())) {
      throw new CommandFailedException(
          named + " is the record itself. Name another file with --out FILE.");
    }
    if (format.severalFiles()) {
      if (!ExportFolder.zip(to) && !ExportFolder.free(to)) {
        throw new CommandFailedException(
            named
                + " holds something else. Name a new folder, or a zip file: --out "
                + named
                + ".zip");
      }
    } else if (Files.isDirectory(to)) {
      throw new CommandFailedException(
          named + " is a folder. Name a file in it: --out " + named.resolve(format.example()));
    }
  }

  private CommandFailedException failed(IOException e) {
    String reason =
        switch (e) {
          case NoSuchFileException n -> "its folder does not exist";
          case AccessDeniedException a -> "no permission";
          default -> String.valueOf(e.getMessage());
        };
    return new CommandFailedException(target + " cannot be written (" + reason + ").");
  }

  private void write(RecordFile file, Filter filter, Writer to) throws IOException {
    try (ExportWriter writer = Exports.text(format, to, origin(file))) {
      claims(file, filter, writer);
    }
  }

  private void fill(RecordFile file, Filter filter, Path folder) throws IOException {
    try (ExportWriter writer = Exports.files(format, folder, origin(file), dossier(file))) {
      claims(file, filter, writer);
    }
  }

  private void claims(RecordFile file, Filter filter, ExportWriter to) {
    if (format.withdrawnToo()) {
      file.show(Kept.WITHDRAWN);
    }
    file.forEachTold(
        filter,
        (told, row) -> {
          try {
            to.claim(told, row.json());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private @Nullable Dossier dossier(RecordFile file) {
    String name = by.dossier();
    return name == null ? null : file.dossier(name);
  }

  private static Origin origin(RecordFile file) {
    return new Origin(
        new Parley.Version().getVersion()[0],
        file.versions().stream().map(Map.Entry::getKey).distinct().map(Version::toString).toList(),
        file.versions().stream()
            .map(Map.Entry::getValue)
            .distinct()
            .map(Version::toString)
            .toList(),
        file.head());
  }
}
