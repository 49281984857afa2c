package dev.parley.cli;

import dev.parley.digest.SheetMaker;
import dev.parley.intake.Intake;
import dev.parley.reader.OnceReader;
import dev.parley.reader.news.NewsReader;
import dev.parley.record.RecordFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private IntakeArguments intake;

  /** Wrong options are told before a record is made. */
  @Override
  protected RecordFile open() {
    intake.options();
    return RecordFile.openOrCreate(record);
  }

  @Override
  protected int run(RecordFile file) {
    ReadSummary summary = new ReadSummary(err());
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService readers = Executors.newFixedThreadPool(threads);
        ReadingRun run =
            new ReadingRun(
                file,
                NewsReader.VERSION,
                () -> new OnceReader(new NewsReader()),
                new SheetMaker(),
                readers,
                threads * WAITING,
                summary)) {
      new Intake(intake.options()).read(paths, summary::total, run::take);
      run.finish();
    } finally {
      summary.end();
    }
    summary.print(out(), file, record);
    return summary.refused() > 0 ? Parley.REFUSED : 0;
  }
}
