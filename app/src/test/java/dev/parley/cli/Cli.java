package dev.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Runs a command in this process. */
record Cli(List<String> arguments, int code, String out, String err) {
  static Cli run(Object... arguments) {
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Parley.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(words);
    line.getOut().flush();
    line.getErr().flush();
    return new Cli(List.of(words), code, out.toString(), err.toString());
  }

  /** The lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }

  /** What a terminal would show: the command, and everything that it printed. */
  String transcript() {
    return "$ parley "
        + arguments.stream().map(ReadSummary::quoted).collect(Collectors.joining(" "))
        + "\n"
        + out.replace("\r\n", "\n")
        + err
        + (code == 0 ? "" : "[exit " + code + "]\n");
  }
}
