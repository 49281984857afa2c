package dev.parley.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reports of the folder {@code samples}, with what its {@code reports.csv} tells of them. */
enum Samples {
  SHELLING("2031-04-18-orlu-count.txt", "2031-04-18"),
  TRUCE("2031-07-21-truce-first-day.txt", "2031-07-21"),
  DISMISSAL("2031-11-12-verrin-dismissed.txt", "2031-11-12");

  private final String file;
  private final String published;

  Samples(String file, String published) {
    this.file = file;
    this.published = published;
  }

  String file() {
    return file;
  }

  ReportText report() {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("parley.root"), "parley.root"));
    try {
      return ReportText.of(Files.readString(root.resolve("samples").resolve(file)))
          .by("Halden Wire")
          .published(published);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
