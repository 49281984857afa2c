package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.digest.SheetMaker;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.intake.IntakeResult;
import dev.parley.reader.Reader;
import dev.parley.reader.news.NewsReader;
import dev.parley.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code parley read samples}, killed with -9 again and again. After each kill the record opens,
 * verifies down to its views, still has the head that was seen before, and can be read on from;
 * when all is read, it answers exactly as one that was never disturbed.
 */
class KillTest {
  private static final int KILLS = 16;

  /** How often the log is looked at, in nanoseconds: far less than keeping one report takes. */
  private static final long LOOK = 200_000;

  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @TempDir static Path folder;
  private static List<String> undisturbed = List.of();
  private static long wholeRun;
  private static long wholeLog;

  @BeforeAll
  static void readUndisturbed() throws Exception {
    long start = System.nanoTime();
    Path file = folder.resolve("undisturbed.db");
    Path log = folder.resolve("undisturbed.db-wal");
    Program program = read(file);
    while (!program.endsWithin(LOOK)) {
      wholeLog = Math.max(wholeLog, size(log));
    }
    assertThat(program.exitCode()).as(program.output()).isZero();
    wholeRun = System.nanoTime() - start;
    undisturbed = answers(file);
    assertThat(undisturbed).hasSizeGreaterThan(500);
    assertThat(wholeLog).isGreaterThan(100_000);
  }

  private static Program read(Path file) throws IOException {
    return read(file, List.of(Program.SAMPLES));
  }

  private static Program read(Path file, List<Path> paths) throws IOException {
    List<String> args = new ArrayList<>(List.of("read", "--record", file.toString()));
    paths.forEach(p -> args.add(p.toString()));
    return Program.start(folder, args.toArray(String[]::new));
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** Views and export; records in one folder name their reports by the same paths. */
  private static List<String> answers(Path file) {
    try (RecordFile record = RecordFile.open(file)) {
      List<String> out = new ArrayList<>(record.dumpViews());
      record.forEachClaim(Filter.ALL, c -> out.add(c.json().toString()));
      return out;
    }
  }

  /** A moment to kill at: gives false where the program ended before it came. */
  @FunctionalInterface
  private interface Moment {
    boolean await(Program program) throws IOException, InterruptedException;
  }

  /** When the write-ahead log has grown beyond a size: in the midst of keeping. */
  private static Moment whenLogIs(Path file, long size) {
    Path log = Path.of(file + "-wal");
    return program -> {
      while (!program.endsWithin(LOOK)) {
        if (size(log) >= size) {
          return true;
        }
      }
      return false;
    };
  }

  private static Moment after(long nanos) {
    return program -> !program.endsWithin(nanos);
  }

  @Test
  void a_record_outlives_being_killed_at_any_moment() throws Exception {
    Random random = new Random(20310312);
    int kills = 0;
    int partly = 0;
    int records = 0;
    while (kills < KILLS) {
      Path file = folder.resolve("killed-" + records++ + ".db");
      String head = null;
      boolean done = false;
      while (!done) {
        // Every third at any time, from before the file is there; the others while it grows.
        Moment moment =
            kills % 3 == 0
                ? after((long) (random.nextDouble() * wholeRun))
                : whenLogIs(file, (long) (random.nextDouble() * wholeLog / 4));
        Program program = read(file);
        done = kills >= KILLS || !moment.await(program);
        if (done) {
          assertThat(program.exitCode()).as(program.output()).isZero();
        } else {
          program.kill();
          kills++;
        }
        if (Files.exists(file)) {
          try (RecordFile record = RecordFile.open(file)) {
            Verification found = record.verify(head, true);
            assertThat(found.problems()).as("after kill %s", kills).isEmpty();
            int kept = record.reports().size();
            assertThat(found.entries()).as("nothing half-kept").isEqualTo(3L * kept);
            partly += kept > 0 && !done ? 1 : 0;
            head = found.head();
          }
        }
      }
      assertThat(answers(file)).isEqualTo(undisturbed);
    }
    assertThat(partly)
        .as("kills that hit a record with reports in it")
        .isGreaterThanOrEqualTo(KILLS / 2);
  }

  @Test
  void two_processes_may_read_into_one_record_at_once() throws Exception {
    List<Path> samples;
    try (Stream<Path> all = Files.list(Program.SAMPLES)) {
      samples = all.filter(p -> p.toString().endsWith(".txt")).sorted().limit(8).toList();
    }
    Path file = folder.resolve("shared.db");
    Program one = read(file, samples.subList(0, 6));
    Program two = read(file, samples.reversed().subList(0, 6));
    assertThat(one.exitCode()).as(one.output()).isZero();
    assertThat(two.exitCode()).as(two.output()).isZero();
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.verify(null, true).problems()).isEmpty();
      assertThat(record.verify(null, true).entries()).isEqualTo(3L * samples.size());
    }
    List<String> names = samples.stream().map(p -> "/" + p.getFileName() + "\"").toList();
    assertThat(answers(file).stream().filter(line -> line.startsWith("{")))
        .containsExactlyElementsOf(
            undisturbed.stream()
                .filter(line -> line.startsWith("{") && names.stream().anyMatch(line::contains))
                .toList());
  }

  @Test
  void the_samples_in_any_order_give_the_same_answers() {
    List<Report> samples = new ArrayList<>();
    new Intake(IntakeOptions.DEFAULT)
        .read(
            List.of(Program.SAMPLES),
            total -> {},
            result -> {
              if (result instanceof IntakeResult.Accepted accepted) {
                samples.add(accepted.report());
              }
            });
    Collections.shuffle(samples, new Random(20320505));
    Path file = folder.resolve("shuffled.db");
    SheetMaker sheets = new SheetMaker();
    try (Reader reader = new NewsReader();
        RecordFile record = RecordFile.openOrCreate(file)) {
      for (Report sample : samples) {
        record.keep(sample, sheets.read(reader, sample.text().value(), sample.publication()), NOON);
      }
    }
    assertThat(answers(file)).isEqualTo(undisturbed);
  }
}
