package dev.parley.bench;

import dev.parley.record.RecordFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What it costs to bring reports into the views and together, in small records and in large. */
@Command(
    name = "fuse",
    mixinStandardHelpOptions = true,
    description =
        "Fill the views of a copy of a record in the order of dates, and tell how many reports a"
            + " second of processor time go in: between marks, of those before each mark.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FuseSpeedCommand implements Callable<Integer> {
  /** Processor time, since others share the machine. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Parameters(paramLabel = "RECORD", description = "A record; it is copied and not changed.")
  private Path record;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many reports lie between two marks (default: ${DEFAULT-VALUE}).")
  private int every;

  private long begun;
  private long last;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("parley-fuse");
    Path copy = folder.resolve("record.db");
    Files.copy(record, copy);
    try (RecordFile file = RecordFile.open(copy)) {
      begun = CLOCK.getCurrentThreadCpuTime();
      last = begun;
      file.rebuildByDate(this::mark);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder.resolve("record.db-wal"));
      Files.deleteIfExists(folder.resolve("record.db-shm"));
      Files.delete(folder);
    }
    return 0;
  }

  private void mark(int done) {
    if (done % every != 0) {
      return;
    }
    long now = CLOCK.getCurrentThreadCpuTime();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "reports=%d reports_s=%.0f since_last_mark_s=%.0f heap_mb=%.0f%n",
        done,
        done / ((now - begun) / 1e9),
        every / ((now - last) / 1e9),
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    last = CLOCK.getCurrentThreadCpuTime();
    begun += last - now;
  }
}
