package dev.parley.bench;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Span;
import dev.parley.extract.Extractor;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.intake.IntakeResult;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.model.BareEncoder;
import dev.parley.reader.model.WordModel;
import dev.parley.reader.news.NewsReader;
import dev.parley.record.RecordFile;
import dev.parley.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures, on the same reports and in one run: the encoder without its heads, the reader, the
 * reader with extraction, the whole way into a record, and a peer. Rounds of the first four follow
 * each other, and medians are told, so that what else the machine does touches all alike.
 */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = "Measure the bare encoder, the reader and the whole read on the same reports.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SpeedCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder of reports.")
  private Path folder;

  @Option(names = "--peer", paramLabel = "NAME", description = "Also measure corenlp.")
  private @Nullable String peer;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds; the median is told (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    if (peer != null && !peer.equals("corenlp")) {
      throw new IllegalArgumentException("--peer: '" + peer + "' is not known; give corenlp");
    }
    if (peer != null) {
      CoreNlp.jars(); // says early what is missing
    }
    List<Report> reports = reports();
    int threads = Runtime.getRuntime().availableProcessors();
    double[] bare = new double[rounds];
    double[] read = new double[rounds];
    double[] claimed = new double[rounds];
    double[] whole = new double[rounds];
    long words;
    Extractor extractor = new Extractor(); // kept, like the reader: its tables are loaded once
    try (ExecutorService pool = Executors.newFixedThreadPool(threads);
        NewsReader reader = new NewsReader();
        WordModel model = new WordModel();
        BareEncoder encoder = new BareEncoder(model)) {
      List<Runnable> windows = new ArrayList<>();
      for (Report report : reports) {
        String text = report.text().value();
        List<Span> paragraphs = Paragraphs.of(text);
        windows.addAll(encoder.windows(text, paragraphs));
      }
      List<Callable<Integer>> readings = new ArrayList<>();
      for (Report report : reports) {
        readings.add(() -> reader.read(report.text().value()).words().size());
      }
      List<Callable<Integer>> sheets = new ArrayList<>();
      for (Report report : reports) {
        sheets.add(() -> sheet(reader, extractor, report).claims().size());
      }
      words = sum(pool, readings); // this warms up, too
      all(pool, windows);
      readInto(pool, reader, extractor, reports);
      for (int i = 0; i < rounds; i++) {
        long t0 = System.nanoTime();
        all(pool, windows);
        long t1 = System.nanoTime();
        sum(pool, readings);
        long t2 = System.nanoTime();
        sum(pool, sheets);
        long t3 = System.nanoTime();
        readInto(pool, reader, extractor, reports);
        long t4 = System.nanoTime();
        bare[i] = words / ((t1 - t0) / 1e9);
        read[i] = words / ((t2 - t1) / 1e9);
        claimed[i] = words / ((t3 - t2) / 1e9);
        whole[i] = words / ((t4 - t3) / 1e9);
      }
    }
    double peerSpeed = peer == null ? Double.NaN : CoreNlp.wordsPerSecond(reports, words);
    Launched.read(Path.of(Bench.root(), "parley"), onlyFirst(reports)); // builds what is not built
    Launched first = Launched.read(Path.of(Bench.root(), "parley"), onlyFirst(reports));
    Launched every = Launched.read(Path.of(Bench.root(), "parley"), folder);
    System.out.printf(
        Locale.ROOT,
        "%d reports, %d words, %d threads, median of %d rounds%n",
        reports.size(),
        words,
        threads,
        rounds);
    System.out.printf(
        Locale.ROOT,
        "bare_words_s=%.0f reader_words_s=%.0f claims_words_s=%.0f read_words_s=%.0f peer_words_s=%s"
            + " first_report_s=%.2f peak_mb=%d%n",
        median(bare),
        median(read),
        median(claimed),
        median(whole),
        Double.isNaN(peerSpeed) ? "-" : String.format(Locale.ROOT, "%.0f", peerSpeed),
        first.seconds(),
        every.peakMegabytes());
    return 0;
  }

  private List<Report> reports() {
    List<Report> out = new ArrayList<>();
    new Intake(IntakeOptions.DEFAULT)
        .read(
            List.of(folder),
            n -> {},
            result -> {
              if (result instanceof IntakeResult.Accepted accepted) {
                out.add(accepted.report());
              }
            });
    if (out.isEmpty()) {
      throw new IllegalArgumentException(folder + " holds no report that Parley reads");
    }
    return out;
  }

  private static Path onlyFirst(List<Report> reports) throws IOException {
    Path file = Files.createTempDirectory("bench").resolve("first.txt");
    Files.writeString(file, reports.getFirst().text().value());
    return file;
  }

  private static void all(ExecutorService pool, List<Runnable> work)
      throws InterruptedException, ExecutionException {
    List<Future<?>> running = new ArrayList<>();
    for (Runnable run : work) {
      running.add(pool.submit(run));
    }
    for (Future<?> run : running) {
      run.get();
    }
  }

  private static long sum(ExecutorService pool, List<Callable<Integer>> work)
      throws InterruptedException, ExecutionException {
    long sum = 0;
    for (Future<Integer> future : pool.invokeAll(work)) {
      sum += future.get();
    }
    return sum;
  }

  /** The way of {@code parley read}, from reports on: read and extract by all, keep by one. */
  private static void readInto(
      ExecutorService pool, NewsReader reader, Extractor extractor, List<Report> reports)
      throws IOException, InterruptedException, ExecutionException {
    Path record = Files.createTempDirectory("bench").resolve("record.db");
    try (RecordFile file = RecordFile.openOrCreate(record)) {
      List<Future<ClaimSheet>> sheets = new ArrayList<>();
      for (Report report : reports) {
        sheets.add(pool.submit(() -> sheet(reader, extractor, report)));
      }
      for (int i = 0; i < reports.size(); i++) {
        file.keep(reports.get(i), sheets.get(i).get(), Instant.now());
      }
    }
  }

  private static ClaimSheet sheet(NewsReader reader, Extractor extractor, Report report) {
    return extractor.extract(
        reader.read(report.text().value()), reader.version(), report.publication());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
