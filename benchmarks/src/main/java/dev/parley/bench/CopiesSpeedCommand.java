package dev.parley.bench;

import dev.parley.claim.Edtf;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.fuse.copies.CopyRoom;
import dev.parley.fuse.copies.Digest;
import dev.parley.fuse.copies.Printed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** How fast copies are found, and what they take, in records of several sizes. */
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
      arity = "1..*",
      description = "Reports {id, published, outlet, text}, one JSON object a line.")
  private List<Path> files;

  @Option(
      names = "--at",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000",
      description = "How many reports (default: ${DEFAULT-VALUE}).")
  private int[] sizes;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Take the reports N times, each time 40 years later, as a long record has them.")
  private int repeats;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds; the fastest is told (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    long t0 = System.nanoTime();
    List<Printed> all = read();
    System.out.printf(
        Locale.ROOT,
        "digested_s=%.0f%n",
        (double) all.size() / repeats / ((System.nanoTime() - t0) / 1e9));
    all.sort(Comparator.comparing(CopiesSpeedCommand::date).thenComparing(Printed::id));
    measure(all.subList(0, Math.min(sizes[0], all.size()))); // warms up; told as well
    for (int size : sizes) {
      measure(all.subList(0, Math.min(size, all.size())));
    }
    return 0;
  }

  private static String date(Printed report) {
    return report.published() == null ? "" : report.published().text();
  }

  private List<Printed> read() throws IOException {
    List<Printed> all = new ArrayList<>();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.forEach(line -> {
          ObjectNode input = (ObjectNode) ClaimJson.MAPPER.readTree(line);
          input.put("id", file + " " + input.get("id").asString()); // files number alike
          all.add(CopyGroups.printed(input));
        });
      }
    }
    List<Printed> once = List.copyOf(all);
    for (int again = 1; again < repeats; again++) {
      for (Printed report : once) {
        all.add(later(report, again));
      }
    }
    return all;
  }

  private static Printed later(Printed report, int times) {
    Edtf published = report.published();
    return new Printed(
        times + " " + report.id(),
        report.outlet(),
        published == null
            ? null
            : Edtf.between(
                published.earliest().plusYears(40L * times),
                published.latest().plusYears(40L * times)),
        Digest.of(report.digest().bytes()), // of its own, as a record would load it
        report.credits());
  }

  private void measure(List<Printed> reports) {
    double fastest = Double.MAX_VALUE;
    int groups = 0;
    long bytes = 0;
    for (int round = 0; round < rounds; round++) {
      long before = used();
      long start = CLOCK.getCurrentThreadCpuTime();
      MemoryStore<Printed> store = new MemoryStore<>();
      Groups<Printed> copies = new Groups<>(new CopyRoom(), store);
      reports.forEach(r -> copies.change(List.of(), new TreeMap<>(Map.of(r.id(), r))));
      fastest = Math.min(fastest, (CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
      groups = store.groups().size();
      bytes =
          Math.max(bytes, used() - before); // what went before may still be held in later rounds
    }
    System.out.printf(
        Locale.ROOT,
        "reports=%d groups=%d reports_s=%.0f heap_mb=%.0f%n",
        reports.size(),
        groups,
        reports.size() / fastest,
        bytes / 1e6);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
