package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/** What is restricted goes out by no command. */
class RestrictCommandTest {
  private static final String REPORT = "2031-03-12-delegations-arrive.txt";

  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void copyTheSamples() throws IOException {
    assertThat(Samples.READ.code()).isZero();
    record = Files.copy(Samples.RECORD, folder.resolve("parley.db"));
  }

  private Cli ask(List<String> arguments) {
    List<Object> all = new ArrayList<>(arguments);
    all.add("--record");
    all.add(record);
    return Cli.run(all.toArray());
  }

  private Cli ask(String... arguments) {
    return ask(List.of(arguments));
  }

  /**
   * What every command that shows something prints, in every format.
   *
   * @param name claims with this are shown, and some of the others
   */
  private List<Cli> everything(String name) {
    List<String> claims = ask("export", "--with-restricted").lines();
    List<String> ids =
        IntStream.range(0, claims.size())
            .filter(i -> i % 20 == 0 || claims.get(i).contains(name) && i % 3 == 0)
            .mapToObj(claims::get)
            .map(line -> line.substring(line.indexOf("\"id\":\"") + 6).substring(0, 16))
            .toList();
    List<Cli> out = new ArrayList<>();
    for (CommandSpec command : CliReference.commands(Parley.commandLine())) {
      switch (command.userObject()) {
        case ViewCommand view -> {
          for (List<String> example : view.examples()) {
            out.addAll(inAllFormats(command.name(), example));
          }
        }
        case ClaimsCommand list -> out.addAll(inAllFormats(command.name(), List.of()));
        case ShowCommand show -> ids.forEach(id -> out.add(ask("show", id)));
        case TextCommand text -> {
          for (String file : Objects.requireNonNull(Samples.FOLDER.toFile().list())) {
            out.add(ask("text", file));
          }
        }
        case ExportCommand export -> out.add(ask("export"));
        case BriefCommand brief -> {
          for (String form : List.of("text", "markdown", "html")) {
            out.add(ask("brief", "--since", "2031-03-01", "--most", "9999", "--format", form));
          }
        }
        case CorrectionsCommand corrections -> out.add(ask("corrections"));
        case RestrictCommand restrict -> out.add(ask("restrict"));
        case AskingCommand other ->
            throw new AssertionError(
                "Say here how " + command.name() + " is asked for all that it shows.");
        default -> {}
      }
    }
    return out;
  }

  private List<Cli> inAllFormats(String command, List<String> arguments) {
    List<Cli> out = new ArrayList<>();
    for (String format : List.of("table", "csv", "json")) {
      List<String> all = new ArrayList<>(List.of(command));
      all.addAll(arguments);
      all.addAll(List.of("--format", format));
      out.add(ask(all));
    }
    return out;
  }

  @Test
  void noCommandNamesARestrictedSourceNorQuotesWhatNamesIt() {
    assertThat(ask("sources", "Amara Dessin").out()).contains("Dessin");
    assertThat(ask("restrict", "source", "Amara Dessin").out())
        .isEqualTo("The source, with all its names (Amara Dessin), does not go out from now on.\n");

    assertThat(everything("Dessin"))
        .hasSizeGreaterThan(80)
        .allSatisfy(answer ->
            assertThat((answer.out() + answer.err()).toLowerCase(Locale.ROOT))
                .as("%s", answer.arguments())
                .doesNotContain("dessin")
                .doesNotContain("amara")
                .doesNotContain("without conditions")
                .doesNotContain("had invited both sides")
                .doesNotContain("delegations-arrive"));
    assertThat(ask("sources").out()).contains("[restricted]");
    assertThat(ask("statements").err())
        .contains("claims that would name a restricted source, names and words are withheld.");
    assertThat(ask("text", REPORT).err())
        .contains("is withheld: the report is restricted, or names a restricted source.");
    assertThat(ask("statements", "--with-restricted", "--format", "csv").out())
        .contains("Amara Dessin");
    assertThat(ask("verify", "--deep").code()).isZero();
  }

  @Test
  void aRestrictedOutletIsNamedNowhere() {
    ask("restrict", "source", "Littoral Press Agency");
    assertThat(everything("made by no claim"))
        .allSatisfy(answer ->
            assertThat(answer.out() + answer.err())
                .as("%s", answer.arguments())
                .doesNotContain("Littoral Press Agency"));
  }

  @Test
  void noCommandShowsARestrictedReport() {
    String id = ask("events", "--format", "csv").lines().get(1).split(",")[0];
    assertThat(ask("restrict", "report", REPORT).out()).endsWith(" does not go out from now on.\n");

    assertThat(everything("delegations-arrive"))
        .allSatisfy(answer ->
            assertThat(answer.out())
                .as("%s", answer.arguments())
                .doesNotContain("without conditions")
                .doesNotContain("delegations-arrive"));
    assertThat(ask("export").err())
        .containsPattern("^\\d+ claims of restricted reports withheld. With them:");
    assertThat(ask("show", id).err())
        .isEqualTo(
            "parley: The claim '"
                + id
                + "' stands in a restricted report. To show it all the same:"
                + " --with-restricted\n");
    assertThat(ask("show", id, "--with-restricted").code()).isZero();
    assertThat(ask("text", REPORT, "--with-restricted").out()).contains("without conditions");
  }

  @Test
  void aRestrictionCanBeTakenBackAndThenNothingIsWithheld() {
    String before = ask("export").out();
    ask("restrict", "source", "Amara Dessin");
    ask("restrict", "report", REPORT);
    assertThat(ask("restrict").out()).isEqualTo("Restricted: 1 report, 1 source.\n");
    assertThat(ask("restrict", "--with-restricted").out()).contains("  source Amara Dessin\n");
    assertThat(ask("restrict", "source", "amara dessin", "--undo").out())
        .isEqualTo("The source may go out from now on.\n");
    assertThat(ask("restrict", "report", REPORT, "--undo").code()).isZero();
    assertThat(ask("export").out()).isEqualTo(before);
    assertThat(ask("export").err()).isEmpty();
  }

  @Test
  void whoeverRestrictsWhatIsNotThereIsToldSo() {
    assertThat(ask("restrict", "source", "Nobody At All").err())
        .isEqualTo(
            "parley: No source of the record is called 'Nobody At All'. All of them: parley"
                + " sources\n");
    assertThat(ask("restrict", "source").err()).startsWith("parley: Name the source:");
    assertThat(ask("restrict", "outlet", "x").code()).isEqualTo(2);
    assertThat(ask("restrict", "source", "Nobody At All", "--undo").err())
        .isEqualTo("parley: No source of this name is restricted.\n");
  }

  @Test
  void whatWasRestrictedByAPartOfItsNameIsAllowedByThatPart() {
    assertThat(ask("restrict", "source", "Dessin").out()).contains("Amara Dessin");
    assertThat(ask("restrict", "source", "dessin", "--undo").code()).isZero();
    assertThat(ask("restrict").out()).startsWith("Restricted: 0 reports, 0 sources.");
  }

  @Test
  void whoAsksForARestrictedNameFindsNothing() {
    ask("restrict", "source", "Amara Dessin");
    for (String list : List.of("statements", "events", "timeline")) {
      assertThat(ask(list, "--actor", "Dessin", "--format", "csv").lines()).as(list).hasSize(1);
      assertThat(ask(list, "--source", "Amara Dessin", "--format", "csv").lines()).hasSize(1);
    }
    assertThat(ask("statements", "--actor", "Salvane", "--format", "csv").lines())
        .hasSizeGreaterThan(1);
  }
}
