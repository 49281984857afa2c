package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.record.RecordFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors say what is wrong, with which value, and what to do next; exit codes tell them apart. */
class UsageTest {
  private static void isUsageError(Cli cli, String... lines) {
    assertThat(cli.err()).isEqualTo(String.join("\n", lines) + "\n");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.code()).isEqualTo(2);
  }

  private static void fails(Cli cli, String line) {
    assertThat(cli.err()).isEqualTo("parley: " + line + "\n");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.code()).isEqualTo(1);
  }

  @Test
  void noCommand() {
    isUsageError(
        Cli.run(),
        "parley: Say what to do: give a command, for example: parley read samples",
        "See: parley --help");
  }

  @Test
  void anUnknownCommandIsAnsweredWithNearOnes() {
    isUsageError(
        Cli.run("statments"),
        "parley: Unmatched argument at index 0: 'statments'",
        "Did you mean: parley statements or parley events or parley rename?",
        "See: parley --help");
  }

  @Test
  void anUnknownOptionIsAnsweredWithNearOnes() {
    isUsageError(
        Cli.run("events", "--actr=Voss"),
        "parley: Unknown option: '--actr=Voss'",
        "Possible solutions: --actor",
        "See: parley events --help");
  }

  @Test
  void aMissingArgumentIsNamed() {
    isUsageError(
        Cli.run("read"), "parley: Missing required parameter: 'PATH'", "See: parley read --help");
    isUsageError(
        Cli.run("show"), "parley: Missing required parameter: 'CLAIM'", "See: parley show --help");
  }

  @Test
  void aWrongDateShowsHowDatesAreWritten() {
    isUsageError(
        Samples.ask("statements", "--from", "last week"),
        "parley: --from: 'last week' is no EDTF date; write 2024-12-01, 2024-12, 2024 or"
            + " 2024-12-01/2024-12-07.",
        "See: parley statements --help");
    isUsageError(
        Samples.ask("timeline", "--to", "2031-02-30"),
        "parley: --to: '2031-02-30' names no day of the calendar; check its month and day.",
        "See: parley timeline --help");
    isUsageError(
        Samples.ask("events", "--from", "2031-05", "--to", "2031-04"),
        "parley: --from 2031-05 is later than --to 2031-04. Exchange them.",
        "See: parley events --help");
  }

  @Test
  void anOpenIntervalIsNoLimit() {
    String all = Samples.ask("positions").out();
    assertThat(Samples.ask("positions", "--to", "2031/..").out()).isEqualTo(all);
    assertThat(Samples.ask("positions", "--from", "../2031").out()).isEqualTo(all);
  }

  @Test
  void anUnknownTopicIsAnsweredWithTheKnownOnes() {
    isUsageError(
        Samples.ask("positions", "--topic", "truce"),
        "parley: --topic: 'truce' is not known here. Give one of: ceasefire, withdrawal, captives,"
            + " aid, crossings, monitoring, disarmament, governance, territory, return,"
            + " reconstruction, justice, sanctions, security, talks, other.",
        "See: parley positions --help");
    assertThat(Samples.ask("events", "--topic", "ceasefire").err())
        .startsWith("parley: --topic: 'ceasefire' is not known here. Give one of: AGREE, CONSULT,");
    assertThat(Samples.ask("tallies", "--topic", "x").err())
        .contains("Give one of: killed, wounded, missing,");
    isUsageError(
        Samples.ask("tenures", "--topic", "talks"),
        "parley: --topic: these claims are about no topic. Leave it out.",
        "See: parley tenures --help");
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    isUsageError(
        Samples.ask("tallies", "--format", "xml"),
        "parley: Invalid value for option '--format': 'xml' is none of table, csv, json",
        "See: parley tallies --help");
    isUsageError(
        Samples.ask("export", "--format", "rdf"),
        "parley: Invalid value for option '--format': 'rdf' is none of jsonl,"
            + " csv, parquet, ftm, graphml, gexf, ics, timelinejs, jsonld",
        "See: parley export --help");
  }

  @Test
  void wrongOptionsOfReadAreToldBeforeARecordIsMade(@TempDir Path folder) {
    Path record = folder.resolve("new.db");
    isUsageError(
        Cli.run("read", folder, "--published", "yesterday", "--record", record),
        "parley: --published: 'yesterday' is no EDTF date; write 2024-12-01, 2024-12, 2024 or"
            + " 2024-12-01/2024-12-07.",
        "See: parley read --help");
    isUsageError(
        Cli.run("read", folder, "--encoding", "morse", "--record", record),
        "parley: --encoding: 'morse' is no encoding that Java knows. Try windows-1252 or"
            + " iso-8859-1.",
        "See: parley read --help");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statements",
        "events",
        "positions",
        "tallies",
        "tenures",
        "timeline",
        "export",
        "reread",
        "rebuild",
        "verify",
        "show 0",
        "text 0"
      })
  void everyCommandSaysThatThereIsNoRecordAndMakesNone(String command, @TempDir Path folder) {
    Path record = folder.resolve("none.db");
    fails(
        Cli.run((Object[]) (command + " --record " + record).split(" ")),
        "There is no record at " + record + ". Make one with: parley read PATH --record " + record);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderIsNoRecord(@TempDir Path folder) {
    fails(
        Cli.run("statements", "--record", folder),
        "The record "
            + folder
            + " is a folder. Name a file in it: --record "
            + folder.resolve("parley.db"));
  }

  @Test
  void anotherFileIsNoRecord(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam");
    fails(
        Cli.run("timeline", "--record", file),
        file + " is not a Parley record. Choose another file with --record FILE.");
    assertThat(file).hasContent("Dear Sir or Madam");
  }

  @Test
  void anEmptyRecordAnswersWithWhatToDo(@TempDir Path folder) {
    Path record = folder.resolve("my record.db");
    RecordFile.openOrCreate(record).close();
    for (String kind : List.of("statement", "event", "position", "tenure")) {
      Cli list = Cli.run(kind + "s", "--record", record);
      assertThat(list.code()).isZero();
      assertThat(list.out()).isEmpty();
      assertThat(list.err())
          .isEqualTo(
              "The record "
                  + record
                  + " holds no "
                  + kind
                  + ". Read reports into it: parley read PATH --record '"
                  + record
                  + "'\n");
    }
    assertThat(Cli.run("statements", "--record", record, "--format", "json").out())
        .isEqualTo("[\n]\n");
    assertThat(Cli.run("tenures", "--record", record, "--format", "csv").lines())
        .containsExactly(
            "id,person,post,body,status,as of,according to,published,outlet,grade,title,report,path,report status");
    assertThat(Cli.run("export", "--record", record))
        .extracting(Cli::code, Cli::out)
        .containsExactly(0, "");
    assertThat(Cli.run("verify", "--record", record).code()).isZero();
    assertThat(Cli.run("rebuild", "--record", record).code()).isZero();
    assertThat(Cli.run("reread", "--record", record).code()).isZero();
  }

  @Test
  void aFilterThatFitsNothingIsNamed() {
    Cli list = Samples.ask("tenures", "--actor", "Nobody At All", "--from", "2031");
    assertThat(list.code()).isZero();
    assertThat(list.out()).isEmpty();
    assertThat(list.err())
        .matches(
            "The record holds \\d+ tenures, but none with --actor 'Nobody At All' --from 2031\\."
                + " Leave a filter out, or write it another way\\.\n");
  }

  @Test
  void anUnknownClaimAndOneOfSeveral() {
    fails(
        Samples.ask("show", "xyz"),
        "No claim's id begins with 'xyz'. The lists show ids, for example: parley statements");
    fails(
        Samples.ask("show", "0"),
        "Several claims' ids begin with '0'. Give one more digit of the id.");
  }

  @Test
  void anUnknownReport() {
    fails(
        Samples.ask("text", "nothing.txt"),
        "No report has the id or path 'nothing.txt'. The lists name them, for example: parley"
            + " statements --format csv");
    assertThat(Samples.ask("statements", "--format", "csv").lines().getFirst())
        .endsWith(",report,path,report status");
  }

  @Test
  void onlyDebugShowsWhereAnErrorComesFrom() {
    assertThat(Samples.ask("show", "xyz").err()).doesNotContain("\tat ");
    assertThat(Samples.ask("show", "xyz", "--debug").err())
        .contains("RecordException: No claim's id begins with 'xyz'")
        .contains("\tat dev.parley.");
  }
}
