package dev.parley.cli;

import dev.parley.exchange.ClaimJson;
import dev.parley.explain.Explanation;
import dev.parley.explain.ExplanationJson;
import dev.parley.explain.ExplanationPrinter;
import dev.parley.explain.Layer;
import dev.parley.extract.Extractor;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeOptions;
import dev.parley.reader.news.NewsReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What is found in reports and what is claimed of it, marked in their own words; nothing is kept.
 */
@Command(
    name = "explain",
    description =
        "Show what Parley finds and claims, why, and what it does not claim; nothing is kept.",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    footerHeading =
        "%n[person|Tomas Verrin] is a name, [#2|he] a mention of chain 2, [S1|he] [C1|said]"
            + " {1|no|1} the%nsource, cue and content of attribution 1, [!3|said] makes claim 3,"
            + " [?4|12] is seen and not%nclaimed; [S1 #2|he] is two of these at once.%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_WIDTH = 100;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Reports (.txt, .html, .jsonl, or folders of these).")
  private List<Path> files;

  @Mixin private IntakeArguments intake;

  @Option(
      names = "--only",
      paramLabel = "WHAT",
      split = ",",
      description =
          "Only these: names, chains, attributions, claims, passed (seen and not claimed); default: all.")
  private Set<Layer> only = EnumSet.noneOf(Layer.class);

  @Option(
      names = "--json",
      description =
          "Write JSON, one object a report; offsets count Unicode code points of its text.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli asks for it
  private boolean help;

  @Override
  public Integer call() {
    IntakeOptions options = intake.options();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (ExplainRun run = new ExplainRun(NewsReader::new, new Extractor(), printer(out), err)) {
      new Intake(options).read(files, n -> {}, run::take);
      run.finish();
      return run.refused() > 0 ? Parley.REFUSED : 0;
    } finally {
      out.flush();
    }
  }

  private Consumer<Explanation> printer(PrintWriter out) {
    Set<Layer> layers = only.isEmpty() ? EnumSet.allOf(Layer.class) : only;
    if (json) {
      return e ->
          out.print(ClaimJson.MAPPER.writeValueAsString(ExplanationJson.write(e, layers)) + "\n");
    }
    int width = Math.min(MOST_WIDTH, ClaimPrinter.width());
    ExplanationPrinter printer = new ExplanationPrinter(out, width, colour(), layers);
    boolean[] first = {true};
    return e -> {
      if (!first[0]) {
        out.println("\n" + "=".repeat(width) + "\n");
      }
      first[0] = false;
      printer.print(e);
    };
  }

  /** On a terminal, unless the user's NO_COLOR or the like says otherwise. */
  private boolean colour() {
    return ReadSummary.onTerminal() && spec.commandLine().getColorScheme().ansi().enabled();
  }
}
