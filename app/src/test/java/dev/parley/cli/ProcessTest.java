package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main class in a process of its own. */
class ProcessTest {
  private static final String JAVA =
      "\""
          + Path.of(System.getProperty("java.home"), "bin", "java")
          + "\" --enable-native-access=ALL-UNNAMED -cp \"$CP\" dev.parley.cli.Parley";

  @TempDir private Path folder;
  private int code;
  private String err = "";

  private String sh(String script) throws Exception {
    assumeThat(Path.of("/bin/sh")).exists();
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script);
    builder
        .environment()
        .put(
            "CP",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    builder.environment().put("RECORD", Samples.RECORD.toString());
    File errors = folder.resolve("err").toFile();
    Process process = builder.redirectError(errors).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    code = process.exitValue();
    err = Files.readString(errors.toPath());
    return out;
  }

  @Test
  void aReaderThatGoesAwayIsNoError() throws Exception {
    assertThat(Samples.READ.code()).isZero();
    String first = sh(JAVA + " export --record \"$RECORD\" | head -n 1");
    assertThat(first.lines()).hasSize(1);
    assertThat(err).isEmpty();
    first = sh(JAVA + " timeline --format json --record \"$RECORD\" | head -n 1");
    assertThat(first).isEqualTo("[\n");
    assertThat(err).isEmpty();
  }

  @Test
  void theExitCodeIsTheProcesss() throws Exception {
    sh(JAVA + " show x --record nothing.db");
    assertThat(code).isEqualTo(1);
    assertThat(err).startsWith("parley: There is no record at nothing.db.");
    sh(JAVA + " shwo");
    assertThat(code).isEqualTo(2);
  }

  @Test
  void nothingDependsOnTheTurkishI() throws Exception {
    assertThat(Samples.READ.code()).isZero();
    String turkish = JAVA.replace(" -cp", " -Duser.language=tr -Duser.country=TR -cp");
    assertThat(sh(turkish + " positions --format CSV --topic CROSSINGS --record \"$RECORD\""))
        .isEqualTo(Samples.ask("positions", "--format", "csv", "--topic", "crossings").out());
  }
}
