package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.reader.OnceReader;
import dev.parley.reader.news.NewsReader;
import dev.parley.record.RecordFile;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  /** Wrong options are told before a record is made. */
  @Override
  protected RecordFile open() {
    options();
    return RecordFile.openOrCreate(record);
  }

  private IntakeOptions options() {
    return new IntakeOptions(date(), outlet, charset(), anyLanguage, IntakeOptions.MAX_BYTES);
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
                readers,
                threads * WAITING,
                summary)) {
      new Intake(options()).read(paths, summary::total, run::take);
      run.finish();
    } finally {
      summary.end();
    }
    summary.print(out(), file, record);
    return summary.refused() > 0 ? Parley.REFUSED : 0;
  }

  private @Nullable Edtf date() {
    try {
      return published == null ? null : Edtf.parse(published);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--published: " + e.getMessage() + ".");
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
