package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that their outlets have withdrawn or corrected. */
class WithdrawnTest {
  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void readTwoReports() throws IOException {
    record = folder.resolve("parley.db");
    Path reports = folder.resolve("reports.jsonl");
    Files.writeString(
        reports,
        """
        {"text":"Prime Minister Ilse Brandt said on Tuesday that the talks with the Fen League would go on in Norhaven. She told reporters that her government wanted a ceasefire.","outlet":"Fen Herald","published":"2040-05-02","status":"withdrawn"}
        {"text":"Foreign Minister Tor Lund said on Tuesday that the talks with the Fen League would end in Norhaven. He told reporters that his government rejected a ceasefire.","outlet":"Marsh Echo","published":"2040-05-02","status":"corrected"}
        """);
    assertThat(Cli.run("read", reports, "--record", record).code()).isZero();
  }

  @Test
  void viewsLeaveWithdrawnReportsOutAndSayHowManyClaimsThatConcerns() {
    Cli who = Cli.run("who", "minister", "--format", "csv", "--record", record);
    assertThat(who.out()).contains("Tor Lund").doesNotContain("Ilse Brandt");
    assertThat(who.err())
        .matches("\\d claims? of withdrawn reports left out. With them: --with-withdrawn\n");
  }

  @Test
  void whoAsksForThemGetsThem() {
    Cli who = Cli.run("who", "minister", "--with-withdrawn", "--format", "csv", "--record", record);
    assertThat(who.out()).contains("Tor Lund").contains("Ilse Brandt");
    assertThat(who.err()).isEmpty();
    assertThat(
            Cli.run(
                    "sources",
                    "Ilse Brandt",
                    "--with-withdrawn",
                    "--format",
                    "json",
                    "--record",
                    record)
                .out())
        .contains("\"report_status\":\"withdrawn\"");
  }

  @Test
  void listsShowTheStatus() {
    Cli statements = Cli.run("statements", "--record", record);
    assertThat(statements.out()).contains("withdrawn").contains("corrected");
    assertThat(Cli.run("statements", "--format", "csv", "--record", record).lines().getFirst())
        .endsWith(",report status");
  }
}
