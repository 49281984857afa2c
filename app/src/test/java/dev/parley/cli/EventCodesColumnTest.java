package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other codings call the events of a record. */
final class EventCodesColumnTest {
  @TempDir static Path folder;

  @BeforeAll
  static void readAReport() throws IOException {
    Path report = folder.resolve("report.txt");
    Files.writeString(
        report,
        """
        Gunmen abducted 30 villagers in Hadra.

        Marvane will release 80 prisoners on Sunday.

        The army did not attack the town of Karsa.
        """);
    assertThat(read(report).code()).isZero();
  }

  @Test
  void each_event_has_its_cameo_root_code_in_the_last_column() {
    Cli list = events("--codes", "cameo", "--format", "csv");

    assertThat(list.code()).isZero();
    assertThat(list.lines().getFirst()).endsWith(",path,report status,cameo");
    assertThat(ends(list))
        .as("an abduction done, a release planned, an attack denied")
        .containsExactly("abducted 18", "release 03", "attack 08");
  }

  @Test
  void a_table_shows_it_as_well() {
    assertThat(events("--codes", "cameo").lines().getFirst()).endsWith("cameo");
  }

  @Test
  void nobody_gets_it_who_does_not_ask() {
    Cli plain = events("--format", "csv");
    Cli coded = events("--codes", "cameo", "--format", "csv");

    assertThat(plain.lines().getFirst()).endsWith(",path,report status");
    assertThat(coded.lines().stream().map(l -> l.substring(0, l.lastIndexOf(','))))
        .containsExactlyElementsOf(plain.lines());
  }

  @Test
  void the_interchange_form_stays_as_it_is() {
    assertThat(events("--codes", "cameo", "--format", "json").out())
        .isEqualTo(events("--format", "json").out());
  }

  @Test
  void a_coding_that_is_not_known_is_refused_with_those_that_are() {
    Cli wrong = events("--codes", "ideal");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--codes").contains("'ideal'").contains("cameo");
  }

  /** The word of each event, and its code. */
  private static List<String> ends(Cli list) {
    int words = List.of(list.lines().getFirst().split(",")).indexOf("words");
    return list.lines().stream()
        .skip(1)
        .map(l -> l.split(",")[words] + l.substring(l.lastIndexOf(',')).replace(',', ' '))
        .toList();
  }

  private static Cli read(Path report) {
    return Cli.run("read", report, "--record", folder.resolve("parley.db"));
  }

  private static Cli events(Object... options) {
    Object[] all = new Object[options.length + 3];
    all[0] = "events";
    System.arraycopy(options, 0, all, 1, options.length);
    all[options.length + 1] = "--record";
    all[options.length + 2] = folder.resolve("parley.db");
    return Cli.run(all);
  }
}
