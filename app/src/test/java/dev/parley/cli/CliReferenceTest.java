package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The manual of the commands is made out of the commands, so it cannot be out of date. */
class CliReferenceTest {
  private static final CommandLine LINE = Parley.commandLine();

  @Test
  void theReferenceIsUpToDate() {
    Golden.checkFile(Golden.ROOT.resolve("docs/cli.md"), CliReference.write(LINE));
  }

  @Test
  void everyCommandOptionAndArgumentIsDocumented() {
    for (CommandSpec command : CliReference.commands(LINE)) {
      assertThat(command.usageMessage().description()).as(command.name()).isNotEmpty();
      assertThat(command.options())
          .allSatisfy(o ->
              assertThat(String.join("", o.description()))
                  .as("%s %s", command.name(), o.longestName())
                  .isNotBlank());
      assertThat(command.positionalParameters())
          .allSatisfy(p ->
              assertThat(String.join("", p.description()))
                  .as("%s %s", command.name(), p.paramLabel())
                  .isNotBlank());
    }
  }

  @Test
  void helpOfEveryCommand() {
    StringBuilder all = new StringBuilder(Cli.run("--help").transcript());
    for (CommandSpec command : CliReference.commands(LINE)) {
      Cli help = Cli.run(command.name(), "--help");
      assertThat(help.code()).isZero();
      assertThat(help.err()).isEmpty();
      assertThat(Cli.run("help", command.name()).out()).isEqualTo(help.out());
      all.append('\n').append(help.transcript());
    }
    Golden.check("help.txt", all.toString());
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Cli.run("--version").lines()).hasSize(1).first().asString().startsWith("parley ");
  }
}
