package dev.parley.bench;

import dev.parley.cli.Parley;
import dev.parley.lexicon.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long views take to answer, on a record that is there. */
@Command(
    name = "views",
    mixinStandardHelpOptions = true,
    description = {
      "Processor time of each view's answer on a record: from the opening of the record to the last row, as JSON"
          + " that nobody reads. Typical questions narrow the record down; whole ones do not."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ViewsSpeedCommand implements Callable<Integer> {
  /** Processor time of the thread that answers, since others share the machine. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Parameters(paramLabel = "RECORD", description = "The record.")
  private Path record;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds after one to warm up; the median is told (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--only", paramLabel = "WORDS", description = "Only questions with these words.")
  private @Nullable String only;

  @Override
  public Integer call() {
    Table questions =
        Table.load(ViewsSpeedCommand.class, "questions.tsv", "scope", "question")
            .unique("question");
    System.out.printf(
        Locale.ROOT, "%-8s %9s %9s %9s  %s%n", "scope", "median_ms", "worst_ms", "kib", "question");
    for (Table.Row row : questions.rows()) {
      String question = row.need("question");
      if (only == null || question.contains(only)) {
        measure(row.need("scope"), question);
      }
    }
    return 0;
  }

  private void measure(String scope, String question) {
    List<String> words = Arrays.asList(question.split(" "));
    String[] args =
        Stream.concat(
                words.stream().map(w -> w.replace('_', ' ')),
                Stream.of(
                    "--format",
                    words.getFirst().equals("brief") ? "text" : "json",
                    "--record",
                    record.toString()))
            .toArray(String[]::new);
    long[] nanos = new long[rounds];
    long written = 0;
    for (int round = -1; round < rounds; round++) { // the first one warms up
      Counter out = new Counter();
      StringWriter err = new StringWriter();
      long start = CLOCK.getCurrentThreadCpuTime();
      int code = Parley.run(new PrintWriter(out), new PrintWriter(err), args);
      long took = CLOCK.getCurrentThreadCpuTime() - start;
      if (code != 0) {
        throw new IllegalStateException(question + ": " + err);
      }
      written = out.written;
      if (round >= 0) {
        nanos[round] = took;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-8s %9.1f %9.1f %9d  %s%n",
        scope,
        nanos[rounds / 2] / 1e6,
        nanos[rounds - 1] / 1e6,
        written / 1024,
        question);
  }

  /** Where answers go that nobody reads. */
  private static final class Counter extends Writer {
    private long written;

    @Override
    public void write(char[] buffer, int offset, int length) {
      written += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
