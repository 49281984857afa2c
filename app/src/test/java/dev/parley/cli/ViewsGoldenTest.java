package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the commands print of the samples, in files under src/test/resources/golden. */
class ViewsGoldenTest {
  private static String inAllFormats(String... arguments) {
    return Stream.of("table", "csv", "json")
        .map(format ->
            Samples.transcript(
                Stream.concat(Stream.of(arguments), Stream.of("--format", format))
                    .toArray(String[]::new)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theSummaryTellsWhatWasReadAndFoundAndWhatToAskNext() {
    assertThat(Samples.READ.code()).isZero();
    Golden.check("read-samples.txt", Samples.plain(Samples.READ.transcript()));
  }

  @Test
  void statementsOfOneSpeakerOnOneDay() {
    Golden.check(
        "statements.txt",
        inAllFormats(
            "statements", "--actor", "Dessin", "--from", "2031-03-10", "--to", "2031-03-12"));
  }

  @Test
  void eventsOfOneTypeInOneMonth() {
    Golden.check("events.txt", inAllFormats("events", "--topic", "coerce", "--to", "2031-03-18"));
  }

  @Test
  void positionsOfOneDay() {
    Golden.check(
        "positions.txt",
        inAllFormats(
            "positions",
            "--source",
            "littoral press",
            "--to",
            "2031-03-19",
            "--topic",
            "withdrawal"));
  }

  @Test
  void talliesOfOneMeasure() {
    Golden.check(
        "tallies.txt", inAllFormats("tallies", "--topic", "abducted", "--to", "2031-03-12"));
  }

  @Test
  void tenuresOfOnePerson() {
    Golden.check(
        "tenures.txt", inAllFormats("tenures", "--actor", "salvane", "--to", "2031-07-31"));
  }

  @Test
  void timelineOfTheFirstDays() {
    Golden.check(
        "timeline.txt",
        inAllFormats(
            "timeline", "--from", "2031-03-12", "--to", "2031-03-12", "--source", "Halden"));
  }

  @Test
  void aClaimIsShownInItsParagraphWithItsFieldsAndSources() {
    Cli list =
        Samples.ask("statements", "--actor", "Dessin", "--to", "2031-03-12", "--format", "csv");
    String id = list.lines().get(1).substring(0, 10);
    Golden.check("show.txt", Samples.transcript("show", id));
  }

  @Test
  void aReportsTextIsPrintedAsItIsStored() {
    Cli text = Samples.ask("text", "2031-03-12-delegations-arrive.txt");
    assertThat(text.out())
        .startsWith("date 2031-03-12 Brennport, Mar 12 (HALDEN).- A delegation")
        .isEqualTo(Samples.ask("text", "samples/2031-03-12-delegations-arrive.txt").out());
    assertThat(Samples.FOLDER.resolve("2031-03-12-delegations-arrive.txt")).hasContent(text.out());
  }

  @Test
  void theExportBeginsWithTheFirstReportsClaims() {
    List<String> lines = Samples.ask("export").lines();
    Golden.check("export.jsonl", String.join("\n", lines.subList(0, 2)) + "\n");
  }

  @Test
  void namesAreFoundWithoutCaseAndAccentsAndByWholeWords() {
    Cli as = Samples.ask("statements", "--actor", "dessin");
    assertThat(as.lines()).hasSizeGreaterThan(2);
    assertThat(Samples.ask("statements", "--actor", "DESSÍN").out()).isEqualTo(as.out());
    assertThat(Samples.ask("statements", "--actor", "dess").out()).isEmpty();
  }

  @Test
  void statementsAreAboutWhatIsClaimedWithinTheirWords() {
    Cli about = Samples.ask("statements", "--topic", "ceasefire", "--format", "csv");
    Cli all = Samples.ask("statements", "--format", "csv");
    assertThat(about.lines()).hasSizeGreaterThan(1).hasSizeLessThan(all.lines().size());
    assertThat(all.lines()).containsAll(about.lines());
  }

  @Test
  void aWiderTerminalIsUsed() {
    assertThat(Samples.ask("statements").lines())
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(120));
  }

  @Test
  void maintenanceCommandsSayWhatTheyDid() {
    String rebuilt = Samples.transcript("rebuild");
    String reread = Samples.transcript("reread");
    String verified = Samples.transcript("verify", "--deep");
    assertThat(rebuilt).contains("Rebuilt the views of 30 reports with ");
    assertThat(reread).contains("All reports stand as reader ");
    assertThat(verified)
        .contains("Whole: ")
        .contains("views as the journal says")
        .contains("Journal head: HASH");
    assertThat(Samples.ask("verify", "--head", "feed").code()).isEqualTo(1);
    assertThat(Samples.ask("verify", "--head", "feed").out())
        .contains("The remembered head feed is not in the journal");
  }
}
