package dev.parley.cli;

import dev.parley.digest.SheetMaker;
import dev.parley.extract.Extractor;
import dev.parley.reader.OnceReader;
import dev.parley.reader.Reader;
import dev.parley.reader.news.NewsReader;
import dev.parley.record.RecordFile;
import dev.parley.record.ReportRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Reads the record's reports with the present reader. */
@Command(
    name = "reread",
    description =
        "Read the record's reports again with the present reader; old readings stay in the journal.")
final class RereadCommand extends RecordCommand {
  @Override
  protected int run(RecordFile file) {
    SheetMaker sheets = new SheetMaker();
    try (Reader reader = new OnceReader(new NewsReader())) {
      int count =
          file.reread(
              reader.version(),
              Extractor.RULES,
              (text, publication) -> sheets.read(reader, text, publication),
              Instant.now());
      out()
          .println(
              count == 0
                  ? "All reports stand as reader "
                      + reader.version()
                      + " and rules "
                      + Extractor.RULES
                      + " read them."
                  : "Read "
                      + count
                      + " reports again with reader "
                      + reader.version()
                      + " and rules "
                      + Extractor.RULES
                      + ".");
      List<String> faults = new ArrayList<>();
      for (ReportRow report : file.reports()) {
        file.faults(report).forEach(f -> faults.add(ReadSummary.fault(report.path(), f)));
      }
      ReadSummary.failed(out(), faults);
    }
    return 0;
  }
}
