package dev.parley.cli;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Edtf;
import dev.parley.extract.Extractor;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.intake.IntakeResult;
import dev.parley.reader.OnceReader;
import dev.parley.reader.Reader;
import dev.parley.reader.provisional.OpenNlpReader;
import dev.parley.record.RecordFile;
import dev.parley.report.Report;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Reads reports into the record.
 *
 * <p>Reports are read by as many threads as there are processors, and kept by one, in the order of
 * the inputs; only a few are held at a time. Each is kept wholly or not at all, so stopping at any
 * moment loses nothing that was kept.
 */
@Command(
    name = "read",
    description = "Read reports (.txt, .html, .jsonl, or folders of these) into the record.",
    footerHeading =
        "%nA reports.csv beside the files (file,published,outlet,title,url) tells what they do not.%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ReadCommand extends RecordCommand {
  /** Reports that may wait for the writer, for each thread that reads. */
  private static final int WAITING = 8;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The date of reports that do not tell theirs: 2024-12-01, 2024-12 or 2024.")
  private @Nullable String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet of reports that do not name theirs.")
  private @Nullable String outlet;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of text files (default: UTF-8), for example windows-1252.")
  private @Nullable String encoding;

  @Option(
      names = "--any-language",
      description = "Read reports that do not seem to be English, too.")
  private boolean anyLanguage;

  @Override
  public Integer call() {
    IntakeOptions options =
        new IntakeOptions(date(), outlet, charset(), anyLanguage, IntakeOptions.MAX_BYTES);
    try (RecordFile file = RecordFile.openOrCreate(record)) {
      return read(file, options);
    }
  }

  @Override
  protected int run(RecordFile file) {
    return read(file, IntakeOptions.DEFAULT);
  }

  private int read(RecordFile file, IntakeOptions options) {
    ReadSummary summary = new ReadSummary(err());
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService readers = Executors.newFixedThreadPool(threads);
        Reading reading = new Reading(file, readers, threads * WAITING, summary)) {
      summary.begin();
      new Intake(options).read(paths, summary::total, reading::take);
      reading.finish();
    } finally {
      summary.end();
    }
    summary.print(out(), file, record);
    out().flush();
    return summary.refused() > 0 ? Parley.REFUSED : 0;
  }

  /** One run: what is being read, in the order in which it will be kept. */
  private static final class Reading implements AutoCloseable {
    private final RecordFile file;
    private final ExecutorService readers;
    private final int most;
    private final ReadSummary summary;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Extractor extractor = new Extractor();

    /** Loaded by the first report that needs it: a second run over known reports needs none. */
    private @Nullable Reader reader;

    private record Waiting(Report report, Future<ClaimSheet> sheet) {}

    Reading(RecordFile file, ExecutorService readers, int most, ReadSummary summary) {
      this.file = file;
      this.readers = readers;
      this.most = most;
      this.summary = summary;
    }

    void take(IntakeResult result) {
      switch (result) {
        case IntakeResult.Refused refused -> summary.refused(refused);
        case IntakeResult.PassedOver over -> summary.passedOver(over);
        case IntakeResult.Accepted accepted -> {
          summary.accepted(accepted);
          if (file.isRead(accepted.report(), OpenNlpReader.VERSION, Extractor.RULES)) {
            file.keep(accepted.report(), Instant.now());
            summary.known();
          } else {
            Reader ready = reader == null ? new OnceReader(new OpenNlpReader()) : reader;
            reader = ready;
            Report report = accepted.report();
            waiting.add(new Waiting(report, readers.submit(() -> claims(ready, report))));
            if (waiting.size() >= most) {
              keepFirst();
            }
          }
        }
      }
    }

    private ClaimSheet claims(Reader ready, Report report) {
      return extractor.extract(
          ready.read(report.text().value()), ready.version(), report.publication());
    }

    void finish() {
      while (!waiting.isEmpty()) {
        keepFirst();
      }
    }

    private void keepFirst() {
      Waiting first = waiting.remove();
      try {
        ClaimSheet sheet = first.sheet().get();
        if (file.keep(first.report(), sheet, Instant.now())) {
          summary.kept(first.report(), sheet);
        } else {
          summary.known();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(
            "reading " + first.report().origin() + " failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailedException(
            "Stopped. What was kept stays; run the same command to go on.");
      }
    }

    @Override
    public void close() {
      waiting.forEach(w -> w.sheet().cancel(true));
      if (reader != null) {
        reader.close();
      }
    }
  }

  private @Nullable Edtf date() {
    try {
      return published == null ? null : Edtf.parse(published);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--published: " + e.getMessage());
    }
  }

  private @Nullable Charset charset() {
    try {
      return encoding == null ? null : Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--encoding: '"
              + encoding
              + "' is no encoding that Java knows. Try windows-1252 or iso-8859-1.");
    }
  }
}
