package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of the launcher, as a user starts it.
 *
 * @param seconds from the start of the process to its end
 * @param peakMegabytes the most resident memory that it had, as the kernel counts it; 0 where the
 *     system does not tell
 */
record Launched(double seconds, long peakMegabytes) {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** Runs {@code parley read PATH} into a new record. */
  static Launched read(Path parley, Path path) throws IOException, InterruptedException {
    Path record = Files.createTempDirectory("bench").resolve("record.db");
    ProcessBuilder builder =
        new ProcessBuilder(
                parley.toString(), "read", path.toString(), "--record", record.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("PARLEY_PROGRAM"); // that is ./bench's own word to the launcher
    long started = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          parley + " read " + path + " ended with exit code " + process.exitValue());
    }
    return new Launched(seconds, peak / 1024);
  }

  private static long peak(long pid) {
    try {
      Matcher m = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return m.find() ? Long.parseLong(m.group(1)) : 0;
    } catch (IOException e) {
      return 0; // it has just ended, or the system has no /proc
    }
  }
}
