package dev.parley.intake;

import dev.parley.intake.IntakeResult.Accepted;
import dev.parley.intake.IntakeResult.PassedOver;
import dev.parley.intake.IntakeResult.Refused;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of real files, and what intake makes of it, a line a result. */
record Folder(Path path) {
  Folder file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Folder file(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> read() {
    return read(IntakeOptions.DEFAULT);
  }

  /** The whole folder. */
  List<String> read(IntakeOptions options) {
    return read(options, List.of(path));
  }

  List<String> read(IntakeOptions options, List<Path> inputs) {
    List<String> lines = new ArrayList<>();
    for (IntakeResult result : results(options, inputs)) {
      switch (result) {
        case Accepted a -> {
          lines.add(line(a.report()));
          a.notes().forEach(note -> lines.add("  " + note));
        }
        case Refused r -> lines.add(shorter(r.toString()));
        case PassedOver p -> lines.add(shorter(p.file().toString()) + " passed over");
      }
    }
    return lines;
  }

  static List<IntakeResult> results(IntakeOptions options, List<Path> inputs) {
    List<IntakeResult> results = new ArrayList<>();
    new Intake(options).read(inputs, total -> {}, results::add);
    return results;
  }

  /** The only report of the folder. */
  Report report() {
    return report(IntakeOptions.DEFAULT);
  }

  Report report(IntakeOptions options) {
    List<IntakeResult> results = results(options, List.of(path));
    if (results.size() == 1 && results.getFirst() instanceof Accepted a) {
      return a.report();
    }
    throw new AssertionError("not one report but " + results);
  }

  private String line(Report report) {
    Publication p = report.publication();
    return shorter(report.origin().toString())
        + (report.part() == 0 ? "" : ", line " + report.part())
        + " | "
        + p.published()
        + " | "
        + p.outlet()
        + " | "
        + p.title()
        + " | "
        + p.url();
  }

  private String shorter(String message) {
    return message.replace(path + "/", "");
  }
}
