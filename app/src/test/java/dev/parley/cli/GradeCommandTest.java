package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades of sources and claims, which are a person's. */
class GradeCommandTest {
  @TempDir Path folder;
  private Path record;

  @BeforeEach
  void copyTheSamples() throws IOException {
    assertThat(Samples.READ.code()).isZero();
    record = Files.copy(Samples.RECORD, folder.resolve("parley.db"));
  }

  private Cli ask(Object... arguments) {
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--record";
    all[arguments.length + 1] = record;
    return Cli.run(all);
  }

  private String idOfOneStatement() {
    return ask("statements", "--actor", "Dessin", "--format", "csv").lines().get(1).split(",")[0];
  }

  @Test
  void aSourcesGradeStandsWhereItsClaimsAre() {
    assertThat(ask("grade", "amara dessin", "b2", "--note", "often at the talks").out())
        .isEqualTo("Amara Dessin is graded B2.\n");
    assertThat(ask("sources", "--format", "json").out())
        .contains("\"grade\":\"B2\",\"note\":\"often at the talks\"");
    assertThat(ask("statements", "--actor", "Dessin", "--format", "json").out())
        .contains("\"grade\":\"B2\"");
    assertThat(ask("show", idOfOneStatement()).out()).contains("Graded B2.\n");
    assertThat(ask("verify", "--deep").code()).isZero();
  }

  @Test
  void aClaimsOwnDigitComesBeforeThatOfItsSource() {
    String id = idOfOneStatement();
    ask("grade", "Amara Dessin", "B2");
    assertThat(ask("grade", id.substring(0, 10), "4").out())
        .isEqualTo("Claim " + id + " is graded 4.\n");
    assertThat(ask("show", id).out()).contains("Graded B4.\n");
    assertThat(ask("grade", id, "4").out()).isEqualTo("Claim " + id + " is graded 4 already.\n");
  }

  @Test
  void aGradeCanBeTakenBack() {
    String id = idOfOneStatement();
    ask("grade", "Amara Dessin", "B2");
    ask("grade", id, "4");
    assertThat(ask("grade", "Amara Dessin", "--undo").out())
        .isEqualTo("Amara Dessin has no grade.\n");
    assertThat(ask("grade", id, "--undo").out()).isEqualTo("Claim " + id + " has no grade.\n");
    assertThat(ask("show", id).out()).doesNotContain("Graded");
  }

  @Test
  void aWrongGradeIsAnsweredWithTheScale() {
    Cli wrong = ask("grade", "Amara Dessin", "G7");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith(
            "parley: GRADE: 'G7' is no grade. A source gets a letter and a digit (B2), a claim a"
                + " digit (2). Reliability of a source: A completely reliable,");
    assertThat(ask("grade", "Amara Dessin").err())
        .startsWith("parley: Give a grade, or --undo to take one back.");
    assertThat(ask("grade", "Amara Dessin", "3").err())
        .isEqualTo(
            "parley: No claim's id begins with 'Amara Dessin'. The lists show ids, for example:"
                + " parley statements A source gets a letter and a digit: parley grade SOURCE"
                + " B2\n");
    assertThat(ask("grade", "Nobody At All", "B2").err())
        .isEqualTo(
            "parley: No source of the record is called 'Nobody At All'. All of them: parley"
                + " sources\n");
    assertThat(ask("grade", "official", "B2").err())
        .startsWith("parley: Several sources are called like 'official': ");
  }
}
