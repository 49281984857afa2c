package dev.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A record of the project's samples, made once for all tests that only ask it. */
final class Samples {
  private static final Path HOME =
      Golden.ROOT.resolve("app/target/sample-record").toAbsolutePath().normalize();
  static final Path FOLDER = HOME.resolve("samples");
  static final Path RECORD = HOME.resolve("parley.db");

  /** What {@code read samples} printed. */
  static final Cli READ = make();

  private Samples() {}

  private static Cli make() {
    try {
      if (Files.exists(HOME)) {
        try (Stream<Path> old = Files.walk(HOME)) {
          old.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
      }
      copy(Golden.ROOT.resolve("samples"), FOLDER);
      return Cli.run("read", FOLDER, "--record", RECORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Runs a command on the record. */
  static Cli ask(String... arguments) {
    // Whoever asks first makes the record.
    Path record = READ.code() == 0 ? RECORD : Path.of("the samples were not read");
    Object[] all = Stream.concat(Stream.of(arguments), Stream.of("--record", record)).toArray();
    return Cli.run(all);
  }

  /** The same as a transcript, without what differs from one machine to the next. */
  static String transcript(String... arguments) {
    return plain(ask(arguments).transcript());
  }

  static String plain(String transcript) {
    return transcript
        .replace(" --record " + RECORD, "")
        .replace(HOME + "/", "")
        .replaceAll("(?m)^read \\d+ of \\d+\n", "")
        .replaceAll("in \\d+\\.\\d s", "in N s")
        .replaceAll("Journal head: [0-9a-f]{64}", "Journal head: HASH");
  }
}
