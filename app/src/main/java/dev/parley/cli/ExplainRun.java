package dev.parley.cli;

import dev.parley.explain.Explanation;
import dev.parley.extract.Extractor;
import dev.parley.extract.ReportContext;
import dev.parley.intake.IntakeResult;
import dev.parley.reader.Reader;
import dev.parley.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of {@code explain}: reports are explained as they come in, and the rest is told. */
final class ExplainRun implements AutoCloseable {
  private final Supplier<Reader> loader;
  private final Consumer<Explanation> printer;
  private final PrintWriter err;
  private final Extractor extractor;

  /** Loaded by the first report: who misspells a file name is told at once. */
  private @Nullable Reader reader;

  private int explained;
  private int refused;

  ExplainRun(
      Supplier<Reader> loader,
      Extractor extractor,
      Consumer<Explanation> printer,
      PrintWriter err) {
    this.loader = loader;
    this.extractor = extractor;
    this.printer = printer;
    this.err = err;
  }

  void take(IntakeResult result) {
    switch (result) {
      case IntakeResult.Refused no -> refuse(no);
      case IntakeResult.PassedOver over ->
          err.println("Passed over: " + over.file() + " (no format that Parley reads)");
      case IntakeResult.Accepted accepted -> {
        Report report = accepted.report();
        for (String note : accepted.notes()) {
          err.println("Note: " + path(report) + ": " + note + ".");
        }
        err.flush();
        Explanation explanation = explain(report);
        if (explanation != null) {
          printer.accept(explanation);
          explained++;
        }
      }
    }
    err.flush();
  }

  private @Nullable Explanation explain(Report report) {
    Reader ready = reader == null ? loader.get() : reader;
    reader = ready;
    try {
      ReportContext context =
          extractor.context(ready.read(report.text().value()), report.publication());
      return Explanation.of(
          report, path(report), context, extractor.extract(context, ready.version()));
    } catch (RuntimeException e) {
      // A reader's fault with one report must not cost the others.
      refuse(
          new IntakeResult.Refused(
              path(report),
              "the reader failed on it (" + e + ")",
              "Tell us, with the report where you may."));
      return null;
    }
  }

  /** As the user would name it. */
  private static String path(Report report) {
    Path here = Path.of("").toAbsolutePath();
    Path origin = report.origin().toAbsolutePath().normalize();
    Path shown = origin.startsWith(here) ? here.relativize(origin) : origin;
    return report.part() == 0 ? shown.toString() : shown + ", line " + report.part();
  }

  private void refuse(IntakeResult.Refused no) {
    refused++;
    err.println("Refused: " + no);
  }

  /** Says so where there was nothing to explain. */
  void finish() {
    if (explained == 0 && refused == 0) {
      err.println("No report is there. Give .txt, .html or .jsonl files, or a folder of these.");
      err.flush();
    }
  }

  int refused() {
    return refused;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
