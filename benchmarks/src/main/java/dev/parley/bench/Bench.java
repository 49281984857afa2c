package dev.parley.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the bench. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Predicts for score boards, and measures speed.",
    subcommands = {
      PredictCommand.class,
      SpeedCommand.class,
      FuseSpeedCommand.class,
      ViewsSpeedCommand.class
    })
public final class Bench {
  private Bench() {}

  /** The checkout's folder; the launcher tells it. */
  static String root() {
    return System.getProperty("parley.root", ".");
  }

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Bench());
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      command.getErr().println("bench: " + e.getMessage());
      return 1;
    });
    int code = line.execute(args);
    line.getOut().flush();
    System.exit(code);
  }
}
