package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to those who say who is who. */
class JoinCommandTest {
  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void copyTheSamples() throws IOException {
    assertThat(Samples.READ.code()).isZero();
    record = Files.copy(Samples.RECORD, folder.resolve("parley.db"));
  }

  private String ask(String... arguments) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--record");
    all.add(record);
    return Cli.run(all.toArray()).out().replaceAll("\\d{4}-\\d\\d-\\d\\d", "DAY");
  }

  @Test
  void ofDecisionsAgainstEachOtherTheLaterHoldsAndTheCommandSaysWhatGivesWay() {
    assertThat(ask("apart", "Tomas Verrin", "Ilse Toravik"))
        .isEqualTo("From now on 'Tomas Verrin' and 'Ilse Toravik' are not the same actor.\n");
    assertThat(ask("same", "Tomas Verrin", "Amara Dessin"))
        .isEqualTo("From now on 'Tomas Verrin' and 'Amara Dessin' are the same actor.\n");
    assertThat(ask("same", "Amara Dessin", "Ilse Toravik"))
        .isEqualTo(
            """
            From now on 'Amara Dessin' and 'Ilse Toravik' are the same actor.
            This overrides what was decided on DAY: 'Ilse Toravik' and 'Tomas Verrin' are not the same actor.
            """);
    assertThat(ask("same", "Amara Dessin", "Ilse Toravik", "--undo"))
        .isEqualTo(
            """
            What was decided of the two is taken back.
            Again holds what was decided on DAY: 'Ilse Toravik' and 'Tomas Verrin' are not the same actor.
            """);
    assertThat(ask("apart", "Tomas Verrin", "Ilse Toravik"))
        .isEqualTo("Nothing was changed: that is decided already.\n");
  }
}
