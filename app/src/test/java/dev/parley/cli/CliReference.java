package dev.parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes docs/cli.md out of the commands themselves. */
final class CliReference {
  private CliReference() {}

  static List<CommandSpec> commands(CommandLine line) {
    return line.getSubcommands().values().stream().map(CommandLine::getCommandSpec).toList();
  }

  static Stream<OptionSpec> options(CommandSpec command) {
    return command.options().stream().sorted(Comparator.comparing(OptionSpec::longestName));
  }

  static String write(CommandLine line) {
    StringBuilder out = new StringBuilder();
    out.append("# The commands\n\n")
        .append("<!-- Made out of the commands by CliReferenceTest; do not edit. Rewrite it with\n")
        .append(
            "     -Dparley.golden=write (see app/src/test/java/dev/parley/cli/Golden.java). -->\n\n")
        .append("Results go to standard output; errors and hints go to standard error. ")
        .append("Every command ends with one of these exit codes:\n\n")
        .append("| code | meaning |\n|---|---|\n");
    line.getCommandSpec()
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> row(out, "`" + code.strip() + "`", meaning));
    out.append("\n`parley --help` and `parley COMMAND --help` print the same as is told here.\n");
    for (CommandSpec command : commands(line)) {
      command(out, command);
    }
    return out.toString();
  }

  private static void command(StringBuilder out, CommandSpec command) {
    out.append("\n## parley ").append(command.name()).append("\n\n");
    out.append(String.join(" ", command.usageMessage().description()).replace("%n", ""))
        .append("\n\n");
    String synopsis =
        new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .synopsis("Usage: ".length());
    out.append("```\n").append(synopsis.strip().replaceAll("\n {7}", "\n")).append("\n```\n");
    if (!command.positionalParameters().isEmpty()) {
      out.append("\n| argument | meaning |\n|---|---|\n");
      for (PositionalParamSpec p : command.positionalParameters()) {
        row(out, "`" + p.paramLabel() + "`", String.join(" ", p.description()));
      }
    }
    out.append("\n| option | meaning |\n|---|---|\n");
    options(command)
        .forEach(o -> {
          String value = o.arity().max() == 0 ? "" : " " + o.paramLabel();
          String names =
              String.join(", ", Stream.of(o.names()).map(n -> "`" + n + value + "`").toList());
          row(
              out,
              names,
              String.join(" ", o.description())
                  .replace("${DEFAULT-VALUE}", String.valueOf(o.defaultValue())));
        });
    String more = command.usageMessage().footerHeading().replace("%n", "\n").strip();
    if (!more.isEmpty()) {
      out.append("\n").append(more).append("\n");
    }
  }

  private static void row(StringBuilder out, String left, String right) {
    out.append("| ").append(left).append(" | ").append(right.replace("|", "\\|")).append(" |\n");
  }
}
