package dev.parley.bench;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.copies.Printed;
import dev.parley.record.CopyFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What it costs to know the copies among the reports of a record, for records of several sizes. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = "Measure how fast copies are found among the first N reports, in order of dates.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CopiesSpeedCommand implements Callable<Integer> {
  /** Processor time, since others share the machine. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Parameters(
      paramLabel = "FILE",
      description =
          "Reports {published or date, outlet, text}, one JSON object a line; .gz is unpacked.")
  private Path file;

  @Option(
      names = "--at",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000",
      description = "How many reports (default: ${DEFAULT-VALUE}).")
  private int[] sizes;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds; the fastest is told (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    List<Printed> all = read();
    System.out.printf(
        Locale.ROOT, "digested_s=%.0f%n", all.size() / ((System.nanoTime() - start) / 1e9));
    measure("first ", all.subList(0, Math.min(sizes[0], all.size())));
    for (int size : sizes) {
      measure("", all.subList(0, Math.min(size, all.size())));
    }
    return 0;
  }

  private List<Printed> read() throws IOException {
    List<Printed> all = new ArrayList<>();
    try (BufferedReader in = open()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        ObjectNode input = (ObjectNode) ClaimJson.MAPPER.readTree(line);
        JsonNode date = input.get("date");
        if (date != null) {
          input.set("published", date);
        }
        // As ids of a record are: of one length, and in no order.
        input.put("id", String.format(Locale.ROOT, "%016x", all.size() * 0x9e3779b97f4a7c15L));
        all.add(CopyGroups.printed(input));
      }
    }
    all.sort(
        Comparator.comparing(CopiesSpeedCommand::date, Comparator.nullsLast(String::compareTo)));
    return all;
  }

  private BufferedReader open() throws IOException {
    var bytes = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
            StandardCharsets.UTF_8));
  }

  private static @Nullable String date(Printed report) {
    return report.published() == null ? null : report.published().text();
  }

  private void measure(String what, List<Printed> reports) throws IOException {
    double fastest = Double.MAX_VALUE;
    double tenth = 0;
    int groups = 0;
    long heap = 0;
    long bytes = 0;
    for (int round = 0; round < rounds; round++) {
      Path folder = Files.createTempDirectory("parley-copies");
      Path record = folder.resolve("record.db");
      long before = used();
      try (CopyFile copies = CopyFile.create(record)) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int last = reports.size() * 9 / 10;
        reports.subList(0, last).forEach(copies::add);
        long begun = CLOCK.getCurrentThreadCpuTime();
        reports.subList(last, reports.size()).forEach(copies::add);
        tenth =
            Math.max(
                tenth, (reports.size() - last) / ((CLOCK.getCurrentThreadCpuTime() - begun) / 1e9));
        fastest = Math.min(fastest, (CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
        groups = copies.groups();
        heap = Math.max(heap, used() - before);
      }
      bytes = Files.size(record);
      Files.delete(record);
      Files.delete(folder);
    }
    System.out.printf(
        Locale.ROOT,
        "%sreports=%d groups=%d reports_s=%.0f last_tenth_s=%.0f heap_mb=%.1f file_mb=%.0f%n",
        what,
        reports.size(),
        groups,
        reports.size() / fastest,
        tenth,
        heap / 1e6,
        bytes / 1e6);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
