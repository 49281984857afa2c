package dev.parley.cli;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Version;
import dev.parley.digest.SheetMaker;
import dev.parley.extract.Extractor;
import dev.parley.intake.IntakeResult;
import dev.parley.reader.Reader;
import dev.parley.record.RecordFile;
import dev.parley.report.Report;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of {@code read}: what is being read, in the order in which it will be kept. */
final class ReadingRun implements AutoCloseable {
  private final RecordFile file;
  private final Version version;
  private final Supplier<Reader> loader;
  private final ExecutorService readers;
  private final int most;
  private final ReadSummary summary;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final SheetMaker sheets;

  /** Loaded by the first report that needs it: a second run over known reports needs none. */
  private @Nullable Reader reader;

  private record Waiting(Report report, Future<ClaimSheet> sheet) {}

  /**
   * A run.
   *
   * @param version of the reader that will be loaded
   * @param loader loads it
   * @param sheets makes claims of what it reads
   * @param most reports that are held at a time
   */
  ReadingRun(
      RecordFile file,
      Version version,
      Supplier<Reader> loader,
      SheetMaker sheets,
      ExecutorService readers,
      int most,
      ReadSummary summary) {
    this.file = file;
    this.version = version;
    this.loader = loader;
    this.sheets = sheets;
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
        if (file.isRead(accepted.report(), version, Extractor.RULES)) {
          file.keep(accepted.report(), Instant.now());
          summary.known();
        } else {
          Reader ready = reader == null ? loader.get() : reader;
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
    return sheets.read(ready, report.text().value(), report.publication());
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
      // A reader's fault with one report must not cost the others.
      summary.refused(
          new IntakeResult.Refused(
              ReadSummary.name(first.report()),
              "the reader failed on it (" + e.getCause() + ")",
              "Nothing of it is kept. Tell us, with the report where you may."));
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
