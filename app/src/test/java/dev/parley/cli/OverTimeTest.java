package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Positions and counts over time, by the samples. */
class OverTimeTest {
  private static String inAllFormats(String... arguments) {
    return Stream.of("table", "csv", "json")
        .map(format ->
            Samples.transcript(
                Stream.concat(Stream.of(arguments), Stream.of("--format", format))
                    .toArray(String[]::new)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theMatrixOfTheDayOfTheTruce() {
    Golden.check(
        "matrix.txt",
        Samples.transcript("matrix", "--as-of", "2031-07-16")
            + "\n"
            + inAllFormats(
                "matrix", "--as-of", "2031-07-16", "--party", "marvane", "--topic", "ceasefire"));
  }

  @Test
  void shiftsOfTheWholeNegotiation() {
    Golden.check(
        "shifts.txt",
        Samples.transcript("shifts") + "\n" + inAllFormats("shifts", "--until", "2031-07-31"));
  }

  @Test
  void countsThatContradictEachOther() {
    Golden.check(
        "counts.txt",
        Samples.transcript("counts", "--measure", "killed")
            + "\n"
            + inAllFormats("counts", "--measure", "held", "--of", "soldiers"));
  }

  private static List<String> lines(String... arguments) {
    return Samples.ask(
            Stream.concat(Stream.of(arguments), Stream.of("--format", "csv"))
                .toArray(String[]::new))
        .lines();
  }

  @Test
  void anEarlierDayHasAnotherMatrixAndFewerShifts() {
    String[] asked = {"matrix", "--party", "kesh highlands front", "--topic", "ceasefire"};
    assertThat(lines(with(asked, "--as-of", "2031-04")).get(1))
        .startsWith("ceasefire,Kesh Highlands Front,reject,asserted,");
    assertThat(lines(with(asked, "--as-of", "2031-07-02")).get(1))
        .startsWith("ceasefire,Kesh Highlands Front,accept,asserted,");
    assertThat(lines("shifts", "--as-of", "2031-07-01", "--party", "front")).hasSize(1);
    assertThat(lines("shifts", "--as-of", "2031-07-02", "--party", "front")).hasSize(2);
  }

  @Test
  void whatWasPublishedLaterWasNotKnown() {
    assertThat(lines("shifts", "--known-by", "2031-07-01", "--party", "front")).hasSize(1);
    assertThat(lines("shifts", "--known-by", "2031-07-02", "--party", "front")).hasSize(2);
    assertThat(lines("matrix", "--known-by", "2031-03-11")).hasSize(1);
    assertThat(lines("counts", "--measure", "held", "--known-by", "2031-03-12")).hasSize(2);
    assertThat(lines("counts", "--measure", "held", "--as-of", "2031-03-12")).hasSize(2);
    assertThat(lines("counts", "--measure", "held").size()).isGreaterThan(5);
  }

  private static String[] with(String[] asked, String... more) {
    return Stream.concat(Stream.of(asked), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void whereNothingIsFoundTheAnswerSaysWhatToAsk() {
    assertThat(Samples.ask("matrix", "--party", "Atlantis").err())
        .startsWith("No stance is told with --party Atlantis. Leave an option out, ");
    assertThat(Samples.ask("shifts", "--since", "2040").err())
        .startsWith("No stance is told to have changed with --since 2040. Leave an option out, ");
    assertThat(Samples.ask("counts", "--of", "unicorns").err())
        .startsWith("Nothing is counted with --of unicorns. Leave an option out, ");
  }

  @Test
  void aWrongQuestionIsAnsweredWithHowToAskIt() {
    Cli topic = Samples.ask("matrix", "--topic", "peace");
    assertThat(topic.code()).isEqualTo(2);
    assertThat(topic.err())
        .startsWith("parley: --topic: 'peace' is not known here. Give one of: ceasefire, ");
    Cli days = Samples.ask("shifts", "--since", "2032", "--until", "2031");
    assertThat(days.code()).isEqualTo(2);
    assertThat(days.err())
        .startsWith("parley: --since 2032 is later than --until 2031. Exchange them.");
    Cli measure = Samples.ask("counts", "--measure", "dead");
    assertThat(measure.code()).isEqualTo(2);
    assertThat(measure.err())
        .startsWith("parley: --measure: 'dead' is not known here. Give one of: killed, ");
  }
}
