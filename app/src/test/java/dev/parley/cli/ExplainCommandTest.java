package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import dev.parley.extract.Extractor;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command on real reports; what it prints of what is found is tested in its own room. */
class ExplainCommandTest {
  private static final String GOOD =
      "Brennport, March 12, 2031 (Halden Wire) - The mediator Amara Dessin said on Wednesday that"
          + " \"the talks go on\" \ud83d\udd4a and that 12 people were freed.\n";

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void aGoodReport() throws IOException {
    good = Files.writeString(folder.resolve("good.txt"), GOOD);
  }

  @Test
  void aReportIsPrintedWithWhatIsFoundInIt() {
    Cli cli = Cli.run("explain", good);

    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.lines().getFirst()).startsWith("Halden Wire, 2031-03-12 (");
    assertThat(cli.out())
        .contains("Amara Dessin]")
        .containsPattern("(?m)^Claims \\(\\d+\\): ")
        .containsPattern("(?m)^Not claimed \\(\\d+\\): ")
        .containsPattern("(?m)^Attributions \\(\\d+\\): ")
        .containsPattern("(?m)^Chains \\(\\d+\\): ")
        .containsPattern("(?m)^Names \\(\\d+\\): ")
        .doesNotContain("\u001b");
  }

  @Test
  void nothingIsKept() throws IOException {
    Cli.run("explain", folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(good);
    }
  }

  @Test
  void jsonIsOneObjectAReport() {
    Cli cli = Cli.run("explain", "--json", Golden.ROOT.resolve("samples"));

    assertThat(cli.code()).isZero();
    assertThat(cli.lines()).hasSize(30);
    for (String line : cli.lines()) {
      JsonNode report = ClaimJson.MAPPER.readTree(line);
      int[] text = report.get("stored_text").asString().codePoints().toArray();
      List<JsonNode> spans = new ArrayList<>(report.findParents("exact"));
      assertThat(spans).isNotEmpty();
      for (JsonNode span : spans) {
        int start = span.get("start").asInt();
        int end = span.get("end").asInt();
        assertThat(new String(text, start, end - start)).isEqualTo(span.get("exact").asString());
      }
    }
  }

  @Test
  void onlyWhatIsAskedFor() {
    assertThat(Cli.run("explain", good, "--only", "names").out())
        .contains("Names (")
        .doesNotContain("Chains (", "Attributions (");
    assertThat(
            ClaimJson.MAPPER
                .readTree(Cli.run("explain", good, "--json", "--only", "names,chains").out())
                .propertyNames())
        .containsExactly("report", "names", "chains", "faults", "stored_text", "generated_by");
  }

  @Test
  void anUnknownLayerIsAnsweredWithTheKnownOnes() {
    Cli cli = Cli.run("explain", good, "--only", "verbs");

    assertThat(cli.err())
        .isEqualTo(
            "parley: Invalid value for option '--only' (WHAT): 'verbs' is none of names, chains,"
                + " attributions, claims, passed\nSee: parley explain --help\n");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.code()).isEqualTo(2);
  }

  @Test
  void wrongOptionsAreThoseOfRead() {
    Cli cli = Cli.run("explain", good, "--published", "yesterday");

    assertThat(cli.err())
        .isEqualTo(
            "parley: --published: 'yesterday' is no EDTF date; write 2024-12-01, 2024-12, 2024 or"
                + " 2024-12-01/2024-12-07.\nSee: parley explain --help\n");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(Cli.run("explain").err())
        .isEqualTo("parley: Missing required parameter: 'FILE'\nSee: parley explain --help\n");
  }

  @Test
  void whatIsRefusedIsNamedAndStopsNothingElse() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path scan = Files.writeString(folder.resolve("scan.pdf"), "%PDF");
    Cli cli = Cli.run("explain", folder, folder.resolve("gone.txt"));

    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.err().lines())
        .containsExactly(
            "Refused: " + empty + ": the file is empty. Remove it, or fill it.",
            "Passed over: " + scan + " (no format that Parley reads)",
            "Refused: "
                + folder.resolve("gone.txt")
                + ": the file cannot be read (it does not exist). Check the path.");
    assertThat(cli.out()).contains("Amara Dessin]");
  }

  @Test
  void aFolderWithoutReports() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    Cli cli = Cli.run("explain", none);

    assertThat(cli.code()).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .isEqualTo("No report is there. Give .txt, .html or .jsonl files, or a folder of these.\n");
  }

  @Test
  void aReportThatTheReaderFailsOnCostsNoOther() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.txt"), GOOD.replace("Brennport", "Orn"));
    List<String> explained = new ArrayList<>();
    StringWriter err = new StringWriter();
    try (ExplainRun run =
        new ExplainRun(
            Choosy::new, new Extractor(), e -> explained.add(e.path()), new PrintWriter(err))) {
      new Intake(IntakeOptions.DEFAULT).read(List.of(folder), n -> {}, run::take);
      run.finish();
      assertThat(run.refused()).isEqualTo(1);
    }

    assertThat(explained).containsExactly(good.toString());
    assertThat(err.toString())
        .isEqualTo(
            "Refused: "
                + bad
                + ": the reader failed on it (java.lang.IllegalStateException: no model for Orn)."
                + " Tell us, with the report where you may.\n");
  }

  /** Reads nothing, and does not like Orn. */
  private static final class Choosy implements Reader {
    @Override
    public Version version() {
      return new Version(1, "choosy");
    }

    @Override
    public Reading read(String text) {
      if (text.startsWith("Orn")) {
        throw new IllegalStateException("no model for Orn");
      }
      return new Reading(
          text, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());
    }

    @Override
    public void close() {}
  }
}
