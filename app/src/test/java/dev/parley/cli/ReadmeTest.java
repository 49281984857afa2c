package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the front page shows is what the program does. */
class ReadmeTest {
  private static final Path README = Golden.ROOT.resolve("README.md");

  /** A shown output: the command in a comment, then a block. */
  private static final Pattern SHOWN =
      Pattern.compile("<!-- output of: \\./parley (.*?) -->\\n```\\n(.*?)```", Pattern.DOTALL);

  /** As a shell takes words apart. */
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  @Test
  void itsOutputsAreThoseOfTheSamples() throws IOException {
    String page = Files.readString(README);
    Matcher shown = SHOWN.matcher(page);
    StringBuilder written = new StringBuilder();
    int count = 0;
    while (shown.find()) {
      count++;
      String command = shown.group(1);
      String output =
          command.equals("read samples")
              ? Samples.plain(Samples.READ.out())
              : Samples.plain(Samples.ask(command.split(" ")).out());
      shown.appendReplacement(
          written,
          Matcher.quoteReplacement(
              "<!-- output of: ./parley " + command + " -->\n```\n" + output + "```"));
    }
    shown.appendTail(written);
    assertThat(count).isEqualTo(2);
    Golden.checkFile(README, written.toString());
  }

  @Test
  void itsCommandsAreUnderstood() throws IOException {
    List<String> commands =
        Files.readString(README)
            .lines()
            .filter(line -> line.startsWith("    ./parley "))
            .map(line -> line.substring("    ./parley ".length()).replaceAll(" +#.*", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      CommandLine.ParseResult parsed =
          Parley.commandLine()
              .parseArgs(
                  WORD.matcher(command)
                      .results()
                      .map(w -> w.group().replace("\"", ""))
                      .toArray(String[]::new));
      assertThat(parsed.hasSubcommand()).as(command).isTrue();
    }
  }
}
