package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Claim;
import dev.parley.claim.Version;
import dev.parley.digest.SheetMaker;
import dev.parley.explain.Explanation;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.Extractor;
import dev.parley.extract.ReportContext;
import dev.parley.extract.statement.StatementRule;
import dev.parley.extract.tenure.TenureRule;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import dev.parley.reader.news.NewsReader;
import dev.parley.record.ClaimRow;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no report is named, with the reason and the next step, and stops nothing else. */
class BadInputTest {
  private static final String GOOD =
      "Brennport, March 12, 2031 (Halden Wire) - The mediator Amara Dessin said on Wednesday that"
          + " \"the talks go on\" and that 12 people were freed.\n";

  @TempDir private Path folder;
  private Path inbox;
  private Path record;

  @BeforeEach
  void anInboxWithOneGoodReport() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    record = folder.resolve("parley.db");
    write("good.txt", GOOD);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(inbox.resolve(name), text);
  }

  private Cli read(Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "read";
    all[1] = inbox;
    all[2] = "--record";
    all[3] = record;
    System.arraycopy(more, 0, all, 4, more.length);
    return Cli.run(all);
  }

  /** One report was read, one input refused with this line. */
  private void refuses(Cli cli, String line) {
    assertThat(cli.err()).isEmpty();
    assertThat(cli.lines()).containsSubsequence("Refused:", "  " + inbox + "/" + line);
    assertThat(cli.code()).isEqualTo(3);
    assertThat(Cli.run("verify", "--deep", "--record", record).code()).isZero();
    assertThat(reports()).containsExactly("inbox/good.txt");
  }

  private List<String> reports() {
    try (RecordFile file = RecordFile.open(record)) {
      return file.reports().stream().map(r -> r.path()).toList();
    }
  }

  @Test
  void anEmptyFile() throws IOException {
    write("empty.txt", "");
    refuses(read(), "empty.txt: the file is empty. Remove it, or fill it.");
  }

  @Test
  void aFileOfBlanks() throws IOException {
    write("blank.txt", " \n\n\t ");
    refuses(read(), "blank.txt: there is no text in it. Remove it, or fill it.");
  }

  @Test
  void aBinary() throws IOException {
    Files.write(inbox.resolve("scan.txt"), new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1, 2});
    refuses(read(), "scan.txt: it is a PDF, not text. Save its text as .txt and read that.");
  }

  @Test
  void aBinaryWithoutAName() throws IOException {
    Files.write(inbox.resolve("a.txt"), new byte[] {1, 0, 2, 0, 'x', 0, 3, 4, 5, 6});
    refuses(read(), "a.txt: it is binary data, not text. Save its text as .txt and read that.");
  }

  @Test
  void aLargeText() throws IOException {
    write("large.txt", "word ".repeat(1_000_000));
    refuses(
        read(),
        "large.txt: 5,000,000 bytes are too large for a report (at most 4,194,304). Split it into"
            + " one file for each report, or into a .jsonl file with a report a line.");
  }

  @Test
  void invalidUtf8() throws IOException {
    Files.write(
        inbox.resolve("latin.txt"),
        "Caf\u00e9 talks go on, the mediator said.".getBytes(Charset.forName("windows-1252")));
    refuses(
        read(),
        "latin.txt: it is not UTF-8 (byte E9 at offset 3). Give its encoding, for example"
            + " --encoding windows-1252, or convert it to UTF-8.");
  }

  @Test
  void theStepThatInvalidUtf8IsAnsweredWithHelps() throws IOException {
    Files.write(
        inbox.resolve("latin.txt"),
        "Caf\u00e9 talks go on, the mediator said.".getBytes(Charset.forName("windows-1252")));
    Cli read = read("--encoding", "windows-1252");
    assertThat(read.code()).isZero();
    assertThat(reports()).containsExactlyInAnyOrder("inbox/good.txt", "inbox/latin.txt");
  }

  @Test
  void anotherLanguage() throws IOException {
    String german =
        "Die Unterhändler beider Seiten trafen sich am Mittwoch in Brennport, um über eine Waffenruhe"
            + " zu sprechen. Ein Sprecher der Regierung sagte, die Gespräche würden in der nächsten"
            + " Woche fortgesetzt, wenn die Gegenseite ihre Forderungen schriftlich vorlege.\n";
    write("deutsch.txt", german);
    Cli read = read();
    assertThat(read.lines())
        .anyMatch(l ->
            l.matches(
                "  .*/deutsch\\.txt: it seems to be in German \\(deu, [01]\\.\\d\\d\\); Parley"
                    + " reads English\\. If it is English after all, give --any-language\\."));
    assertThat(read.code()).isEqualTo(3);
    assertThat(read("--any-language").code()).isZero();
  }

  @Test
  void malformedHtmlIsReadAsFarAsItGoes() throws IOException {
    write(
        "broken.html",
        "<html><head><title>Talks</title><body><p>The mediator <b>Amara Dessin said on Wednesday that"
            + " the talks go on.<p>Nobody else <i>spoke</b></div></span><table><tr>");
    Cli read = read();
    assertThat(read.code()).isZero();
    assertThat(Cli.run("text", "broken.html", "--record", record).out())
        .contains("The mediator Amara Dessin said on Wednesday that the talks go on.");
  }

  @Test
  void aPageWithoutText() throws IOException {
    write("bare.html", "<html><head><script>let x = 1;</script></head><body></body></html>");
    refuses(
        read(), "bare.html: the page has no text. Save the article's text as .txt and read that.");
  }

  @Test
  void aMalformedJsonLineStopsNeitherTheLinesBeforeNorThoseBehind() throws IOException {
    write(
        "wire.jsonl",
        """
        {"text": "The talks go on, the mediator said.", "published": "2031-03-12"}
        {"text": "The talks
        {"title": "No text here"}
        {"text": "The talks were broken off, the mediator said.", "published": "12 Marchember"}
        {"text": "The talks were resumed, the mediator said.", "published": "2031-03-14"}
        """);
    Cli read = read();
    assertThat(read.code()).isEqualTo(3);
    assertThat(read.out())
        .contains("/wire.jsonl, line 2: the line is not JSON (")
        .contains("/wire.jsonl, line 3: there is no \"text\" in it. Write {\"text\": \"...\"")
        .contains(
            "/wire.jsonl, line 4: the date \"12 Marchember\" in \"published\" cannot be read. Write it"
                + " as 2024-12-01, or leave it out.");
    assertThat(reports())
        .containsExactlyInAnyOrder("inbox/good.txt", "inbox/wire.jsonl#1", "inbox/wire.jsonl#5");
  }

  @Test
  void aWrongDateInReportsCsvIsNamedAndItsFileIsReadWithoutIt() throws IOException {
    write("reports.csv", "file,published,outlet\ngood.txt,13/13/2031,Halden Wire\n");
    refuses(
        read(),
        "reports.csv, line 2: the date '13/13/2031' of good.txt cannot be read. Write it as"
            + " 2024-12-01; good.txt is read without it.");
  }

  @Test
  void aFileOfAnotherFormatIsPassedOverInAFolderAndRefusedWhenNamed() throws IOException {
    Path picture = write("chart.svg", "<svg/>");
    Cli read = read();
    assertThat(read.code()).isZero();
    assertThat(read.lines()).contains("Passed over: 1 file .svg (no format that Parley reads)");
    refuses(
        read(picture),
        "chart.svg: Parley does not read .svg files. Give .txt, .html or .jsonl files, or a folder of"
            + " these.");
  }

  @Test
  void aPathThatDoesNotExist() {
    refuses(
        read(inbox.resolve("nowhere.txt")),
        "nowhere.txt: the file cannot be read (it does not exist). Check the path.");
  }

  @Test
  void allAtOnce() throws IOException {
    write("empty.txt", "");
    write("zero.txt", "\0\0\0\0");
    write("notes.md", "# notes");
    write("wire.jsonl", "{\n{\"text\": \"The truce holds, the observers said.\"}\n");
    Cli read = read(inbox.resolve("nowhere"));
    assertThat(read.code()).isEqualTo(3);
    assertThat(read.err()).isEmpty();
    assertThat(read.lines().stream().map(l -> l.replaceAll("^  .*/inbox/", "  ")).toList())
        .containsSubsequence(
            "Passed over: 1 file .md (no format that Parley reads)",
            "Notes (1 report of unknown date):",
            "Refused:",
            "  empty.txt: the file is empty. Remove it, or fill it.")
        .anyMatch(l -> l.startsWith("Read 2 new reports into "))
        .anyMatch(l -> l.startsWith("  nowhere: "))
        .anyMatch(l -> l.startsWith("Journal head: "))
        .contains("Ask next:")
        .filteredOn(l -> l.startsWith("  ./parley"))
        .isNotEmpty();
  }

  @Test
  void aSecondRunOverTheSameFilesChangesNothing() {
    Cli first = read();
    Cli second = read();
    assertThat(second.lines().getFirst())
        .matches("Read 0 new reports into .*; 1 was known already\\.");
    assertThat(head(second)).isEqualTo(head(first));
  }

  private static String head(Cli read) {
    return read.lines().stream()
        .filter(l -> l.startsWith("Journal head"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onNoTerminalThereIsNoProgressBar() {
    Cli read = read();
    assertThat(read.out() + read.err()).doesNotContain("\r", "\u001b", "%");
  }

  /** A reader that cannot read reports of one town. */
  private static final class Choosy implements Reader {
    private final Reader other = new NewsReader();

    @Override
    public Version version() {
      return NewsReader.VERSION;
    }

    @Override
    public Reading read(String text) {
      if (text.startsWith("Orn")) {
        throw new IllegalStateException("no model for Orn");
      }
      return other.read(text);
    }

    @Override
    public void close() {
      other.close();
    }
  }

  @Test
  void aReportThatTheReaderFailsOnCostsNoOther() throws IOException {
    write("bad.txt", "Orn, March 13, 2031 (Halden Wire) - The talks go on, the mediator said.\n");
    StringWriter out = new StringWriter();
    ReadSummary summary = new ReadSummary(new PrintWriter(new StringWriter()));
    try (RecordFile file = RecordFile.openOrCreate(record);
        ExecutorService readers = Executors.newFixedThreadPool(2);
        ReadingRun run =
            new ReadingRun(
                file, NewsReader.VERSION, Choosy::new, new SheetMaker(), readers, 4, summary)) {
      new Intake(IntakeOptions.DEFAULT).read(List.of(inbox), summary::total, run::take);
      run.finish();
      summary.print(new PrintWriter(out, true), file, record);
    }
    assertThat(out.toString())
        .contains("Read 1 new report into ")
        .contains(
            "  bad.txt: the reader failed on it (java.lang.IllegalStateException: no model for Orn)."
                + " Nothing of it is kept. Tell us, with the report where you may.");
    assertThat(summary.refused()).isEqualTo(1);
    assertThat(reports()).containsExactly("inbox/good.txt");
  }

  /** Counts nothing, and cannot bear that 412 are counted. */
  private static final class Shy implements ClaimRule {
    @Override
    public String name() {
      return "tally";
    }

    @Override
    public List<? extends Claim> claims(ReportContext report) {
      if (report.quantities().stream().anyMatch(q -> q.value() == 412)) {
        throw new IllegalStateException("too many to count");
      }
      return List.of();
    }
  }

  @Test
  void aReportThatARuleFailsOnIsReadByTheOthersAndTheFaultIsTold() throws IOException {
    write("many.txt", GOOD.replace("12 people", "412 people"));
    StringWriter out = new StringWriter();
    ReadSummary summary = new ReadSummary(new PrintWriter(new StringWriter()));
    try (RecordFile file = RecordFile.openOrCreate(record);
        ExecutorService readers = Executors.newFixedThreadPool(2);
        ReadingRun run =
            new ReadingRun(
                file,
                NewsReader.VERSION,
                NewsReader::new,
                new SheetMaker(
                    new Extractor(List.of(new StatementRule(), new Shy(), new TenureRule()))),
                readers,
                4,
                summary)) {
      new Intake(IntakeOptions.DEFAULT).read(List.of(inbox), summary::total, run::take);
      run.finish();
      summary.print(new PrintWriter(out, true), file, record);
    }
    String fault = "tally: java.lang.IllegalStateException: too many to count";

    assertThat(out.toString())
        .contains("Read 2 new reports into ")
        .contains("(the others still ran):\n  many.txt: the rule for " + fault + "\n");
    assertThat(summary.refused()).isZero();
    assertThat(reports()).containsExactly("inbox/good.txt", "inbox/many.txt");
    try (RecordFile file = RecordFile.open(record)) {
      assertThat(file.faults(file.report("many.txt"))).containsExactly(fault);
      assertThat(file.faults(file.report("good.txt"))).isEmpty();
      String many = file.report("many.txt").id();
      for (ClaimRow claim : file.claims(Filter.ALL)) {
        Cli show = Cli.run("show", claim.id(), "--record", record);
        assertThat(show.code()).isZero();
        assertThat(show.out().contains("(the others still ran):\n  " + fault))
            .isEqualTo(claim.report().equals(many));
      }
      assertThat(file.claims(Filter.ALL))
          .filteredOn(c -> c.report().equals(many))
          .extracting(ClaimRow::kind)
          .contains("statement", "tenure");
    }
    assertThat(Cli.run("verify", "--deep", "--record", record).code()).isZero();
  }

  @Test
  void explainTellsTheFaultOfARuleToo() throws IOException {
    Path many = write("many.txt", GOOD.replace("12 people", "412 people"));
    List<Explanation> explained = new ArrayList<>();
    try (ExplainRun run =
        new ExplainRun(
            NewsReader::new,
            new Extractor(List.of(new Shy(), new TenureRule())),
            explained::add,
            new PrintWriter(new StringWriter()))) {
      new Intake(IntakeOptions.DEFAULT).read(List.of(many), n -> {}, run::take);
      assertThat(run.refused()).isZero();
    }
    assertThat(explained.getFirst().faults())
        .containsExactly("tally: java.lang.IllegalStateException: too many to count");
    assertThat(explained.getFirst().claims()).hasSize(1);
  }
}
