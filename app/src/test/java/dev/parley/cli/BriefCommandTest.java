package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.brief.Briefing;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Briefs of the samples. */
class BriefCommandTest {
  private static final int ALL = 10_000;

  private static String inAllForms(String since, String until) {
    return Stream.of("text", "markdown", "html")
        .map(form ->
            Samples.transcript("brief", "--since", since, "--until", until, "--format", form))
        .collect(Collectors.joining("\n"))
        .replaceAll("record head [0-9a-f]{64}", "record head HASH");
  }

  @Test
  void theFirstDaysOfTheTruce() {
    Golden.check("brief.txt", inAllForms("2031-07-20", "2031-07-31"));
  }

  @Test
  void aQuietSpan() {
    Golden.check("brief-quiet.txt", inAllForms("2031-05-10", "2031-06-10"));
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03-01,2031-04-10",
    "2031-07-20,2031-07-31",
    "2031-08-01,2031-09-30",
    "2031-09-10,2032-12-31",
    "2020-01-01,2040-12-31"
  })
  void theClaimsThatAreAskedForGiveTheBriefThatAllClaimsGive(LocalDate since, LocalDate until) {
    assertThat(Samples.READ.code()).isZero();
    Filter known = new Filter(null, null, null, null, null, null, until, null);
    try (RecordFile file = RecordFile.open(Samples.RECORD)) {
      assertThat(Briefing.of(file.toldAround(known, since), since, until, ALL))
          .isEqualTo(Briefing.of(file.told(known), since, until, ALL));
    }
  }

  @Test
  void aShortSpanAsksForFewClaims() {
    LocalDate since = LocalDate.parse("2031-07-20");
    Filter known = new Filter(null, null, null, null, null, null, since.plusDays(11), null);
    try (RecordFile file = RecordFile.open(Samples.RECORD)) {
      assertThat(file.toldAround(known, since)).hasSizeLessThan(file.told(known).size() / 2);
    }
  }

  @Test
  void theBriefIsWrittenToAFile(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("brief.html");
    Cli cli = Samples.ask("brief", "--since", "2031-07", "--format", "html", "--out", "" + page);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).isEqualTo("Wrote " + page + "\n");
    assertThat(Files.readString(page)).startsWith("<!doctype html>").endsWith("</html>\n");
    Cli nowhere = Samples.ask("brief", "--since", "2031-07", "--out", folder + "/none/brief.html");
    assertThat(nowhere.err()).contains("cannot be written").contains("--out FILE");
  }

  @Test
  void aWrongQuestionIsAnsweredWithHowToAskIt() {
    assertThat(Samples.ask("brief", "--since", "2032", "--until", "2031").err())
        .contains("is later than 2031-12-31, the last day. Give an earlier one.");
    assertThat(Samples.ask("brief", "--since", "2031", "--most", "0").err())
        .contains("--most 0 leaves nothing to tell. Give 1 or more.");
    assertThat(Samples.ask("brief", "--since", "then").code()).isEqualTo(2);
  }
}
