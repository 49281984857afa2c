package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code parley}, run from a copy of the checkout in which everything is built. JDKs are
 * folders with a release file and a {@code java} that prints its arguments.
 */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of("dirname", "readlink", "sed", "find", "head", "grep", "cat", "mkdir", "rm", "touch");

  /** The folders in which the script looks for JDKs of its own accord. */
  private static final List<String> USUAL =
      List.of("/usr/lib/jvm", "/usr/java", "/opt/", "/Library/Java");

  @TempDir private Path root;
  private Path tools;
  private final Map<String, String> environment = new HashMap<>();

  private record Ran(int code, List<String> out, String err) {}

  @BeforeEach
  void aPathWithoutJava() throws IOException {
    assumeThat(Path.of("/bin/sh")).exists();
    tools = Files.createDirectory(root.resolve("tools"));
    for (String tool : TOOLS) {
      for (String folder : List.of("/bin/", "/usr/bin/")) {
        if (Files.exists(Path.of(folder + tool)) && !Files.exists(tools.resolve(tool))) {
          executable(tools.resolve(tool), "#!/bin/sh\nexec " + folder + tool + " \"$@\"\n");
        }
      }
    }
    environment.put("PATH", tools.toString());
    environment.put("HOME", root.toString());
  }

  private Path jdk(String folder, String version) throws IOException {
    Path home = root.resolve(folder);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    executable(
        home.resolve("bin/java"),
        "#!/bin/sh\necho \"" + folder + "\"\nprintf '%s\\n' \"$@\"\nexit 7\n");
    executable(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** A checkout in which nothing is newer than what is built. */
  private Path checkout(String name) throws IOException {
    Path home = Files.createDirectory(root.resolve(name));
    String script = Files.readString(Golden.ROOT.resolve("parley"));
    for (String folder : USUAL) {
      script = script.replace(" " + folder, " " + root + folder);
    }
    executable(home.resolve("parley"), script);
    Files.createDirectories(home.resolve("app/target"));
    Files.createFile(home.resolve("app/target/parley.jar"));
    Files.createFile(home.resolve("app/target/parley.built"));
    return home;
  }

  private Ran run(Path checkout, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(List.of(checkout.resolve("parley").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    File err = root.resolve("err").toFile();
    Process process = builder.directory(root.toFile()).redirectError(err).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), out.lines().toList(), Files.readString(err.toPath()));
  }

  @Test
  void argumentsAndTheExitCodeArePassedOn() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25.0.1").toString());
    Path checkout = checkout("checkout");
    Ran ran = run(checkout, "statements", "--actor", "Amara Dessin", "");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("jdk-25", "--enable-native-access=ALL-UNNAMED")
        .endsWith(
            "-cp",
            checkout.toRealPath().resolve("app/target/parley.jar").toString(),
            "dev.parley.cli.Parley",
            "statements",
            "--actor",
            "Amara Dessin",
            "");
    assertThat(ran.code()).isEqualTo(7);
  }

  @Test
  void aCheckoutInAPathWithBlanksKeepsItsCacheAndItsOptions() throws Exception {
    environment.put("JAVA_HOME", jdk("a jdk", "25").toString());
    environment.put("COLUMNS", "90");
    environment.put("PARLEY_OPTS", "-Xmx2g -Dx=y");
    Path checkout = checkout("my check out");
    Path cache = Files.createFile(checkout.resolve("app/target/parley.aot")).toRealPath();
    Ran ran = run(checkout, "--help");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("a jdk")
        .contains("-XX:AOTCache=" + cache, "-Dparley.columns=90", "-Xmx2g", "-Dx=y")
        .endsWith("dev.parley.cli.Parley", "--help");
  }

  @Test
  void theScriptIsFoundThroughALink() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    Path checkout = checkout("checkout");
    Path bin = Files.createDirectory(root.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("parley"), Path.of("../checkout/parley"));
    assertThat(run(bin, "--help").out())
        .contains(checkout.toRealPath().resolve("app/target/parley.jar").toString());
  }

  @Test
  void parleyJavaHomeComesBeforeJavaHome() throws Exception {
    environment.put("PARLEY_JAVA_HOME", jdk("mine", "26-ea").toString());
    environment.put("JAVA_HOME", jdk("theirs", "25").toString());
    assertThat(run(checkout("checkout")).out()).startsWith("mine");
  }

  @Test
  void aParleyJavaHomeThatIsTooOldIsSaidAndNotPassedOver() throws Exception {
    Path old = jdk("mine", "17.0.9");
    environment.put("PARLEY_JAVA_HOME", old.toString());
    environment.put("JAVA_HOME", jdk("theirs", "25").toString());
    Ran ran = run(checkout("checkout"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "PARLEY_JAVA_HOME is "
                + old
                + ", but that is no JDK of version 25 or newer (it is Java 17).\n"
                + "Correct it, or unset it: Parley then looks for a JDK itself.\n");
  }

  @Test
  void javaOnThePathIsFoundThroughLinks() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "1.8.0_402").toString());
    Path jdk = jdk("jdk-25", "25");
    Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
    assertThat(run(checkout("checkout")).out()).startsWith("jdk-25");
  }

  @Test
  void theNewestOfTheUsualFoldersIsTaken() throws Exception {
    jdk("usr/lib/jvm/java-17", "17");
    jdk("usr/lib/jvm/java-25", "25");
    jdk("usr/lib/jvm/java-26", "26");
    jdk(".sdkman/candidates/java/25-tem", "25");
    Ran ran = run(checkout("checkout"));
    assertThat(ran.out()).startsWith("usr/lib/jvm/java-26");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void withOlderJdksOnlyItSaysWhatThereIsAndHowToGetANewOne() throws Exception {
    Path old = jdk("usr/lib/jvm/java-17", "17.0.9");
    Path older = jdk("java-8", "1.8.0_402");
    environment.put("JAVA_HOME", older.toString());
    Ran ran = run(checkout("checkout"), "statements");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("parley needs a JDK of version 25 or newer, and found none.\nFound:\n")
        .contains("  Java 8 in " + older + "\n", "  Java 17 in " + old + "\n")
        .contains("apt install openjdk-25-jdk", "brew install openjdk@25", "set JAVA_HOME");
  }

  @Test
  void withoutAnyJavaItSaysHowToGetOne() throws Exception {
    Ran ran = run(checkout("checkout"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("parley needs a JDK").doesNotContain("Found:");
  }

  @Test
  void withoutMavenAnUnbuiltCheckoutSaysSo() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    Path checkout = checkout("checkout");
    Files.delete(checkout.resolve("app/target/parley.jar"));
    Ran ran = run(checkout);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("parley is not built yet, and Maven (mvn) is not there to build it.\n");
  }

  @Test
  void aFailedBuildShowsItsErrorsAndWhereTheRestIs() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    environment.put("JAVA_HOME", jdk.toString());
    executable(
        tools.resolve("mvn"),
        "#!/bin/sh\necho \"[INFO] with $JAVA_HOME\"\necho '[ERROR] no such thing'\nexit 1\n");
    Path checkout = checkout("checkout");
    Files.delete(checkout.resolve("app/target/parley.jar"));
    Ran ran = run(checkout);
    Path log = checkout.toRealPath().resolve("app/target/parley-build.log");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "Building Parley (once; about a minute) ...\n[ERROR] no such thing\n"
                + "The build failed; all it said is in "
                + log
                + "\n");
    assertThat(log).hasContent("[INFO] with " + jdk + "\n[ERROR] no such thing\n");
    assertThat(checkout.resolve("app/target/parley.lock")).doesNotExist();
  }
}
