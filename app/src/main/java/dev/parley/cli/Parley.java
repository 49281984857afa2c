package dev.parley.cli;

import dev.parley.claim.Labelled;
import dev.parley.explain.Layer;
import dev.parley.export.ExportFormat;
import dev.parley.record.RecordException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The main class. */
@Command(
    name = "parley",
    mixinStandardHelpOptions = true,
    versionProvider = Parley.Version.class,
    description = "Reads the news of a negotiation and keeps its record.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all done",
      "3:done, but some inputs were refused",
      "2:wrong usage",
      "1:failed"
    },
    footerHeading = "%nBegin with:%n",
    footer = {"  parley read samples", "  parley timeline"},
    subcommands = {
      ReadCommand.class,
      StatementsCommand.class,
      EventsCommand.class,
      PositionsCommand.class,
      TalliesCommand.class,
      TenuresCommand.class,
      WhoCommand.class,
      MatrixCommand.class,
      ShiftsCommand.class,
      DealCommand.class,
      CaptivesCommand.class,
      CountsCommand.class,
      TimelineCommand.class,
      BriefCommand.class,
      ThreadsCommand.class,
      DossiersCommand.class,
      DossierCommand.class,
      SourcesCommand.class,
      GradeCommand.class,
      RestrictCommand.class,
      ShowCommand.class,
      TextCommand.class,
      CorrectCommand.class,
      CorrectionsCommand.class,
      JoinCommand.Same.class,
      JoinCommand.Apart.class,
      RenameCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      RereadCommand.class,
      RebuildCommand.class,
      VerifyCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Parley implements Runnable {
  /** Done, but some inputs were refused. */
  static final int REFUSED = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where an error comes from.")
  private boolean debug;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  private Parley() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: give a command, for example: parley read samples");
  }

  /** The command line with all commands; a test sets its writers. */
  static CommandLine commandLine() {
    Parley parley = new Parley();
    CommandLine line = new CommandLine(parley);
    line.registerConverter(Coding.class, s -> label(Coding.class, s));
    line.registerConverter(DossierCommand.Action.class, s -> label(DossierCommand.Action.class, s));
    line.registerConverter(OutputFormat.class, s -> label(OutputFormat.class, s));
    line.registerConverter(BriefCommand.Form.class, s -> label(BriefCommand.Form.class, s));
    line.registerConverter(RestrictCommand.What.class, s -> label(RestrictCommand.What.class, s));
    line.registerConverter(Layer.class, s -> label(Layer.class, s));
    line.registerConverter(ExportFormat.class, s -> label(ExportFormat.class, s));
    line.setUsageHelpAutoWidth(false);
    line.setParameterExceptionHandler((e, args) -> usageError(e));
    line.setUsageHelpWidth(96);
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      if (parley.debug) {
        e.printStackTrace(command.getErr());
      } else {
        command.getErr().println("parley: " + message(e));
      }
      return CommandLine.ExitCode.SOFTWARE;
    });
    return line;
  }

  private static <E extends Enum<E> & Labelled> E label(Class<E> type, String written) {
    try {
      return Labelled.parse(type, written);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }

  /** What is wrong, what may have been meant, and where to read on. */
  private static int usageError(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("parley: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String message(Exception e) {
    return e instanceof RecordException || e instanceof CommandFailedException
        ? String.valueOf(e.getMessage())
        : "an error of Parley's own: "
            + e
            + ". Run it again with --debug and tell us what you see.";
  }

  /** Runs a command within this process and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLine().setOut(out).setErr(err).execute(args);
  }

  public static void main(String[] args) {
    int code = CommandLine.ExitCode.SOFTWARE;
    try {
      code = commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println("parley: out of memory. Give it more: PARLEY_OPTS=-Xmx4g parley ...");
    }
    System.exit(code);
  }

  /** Name and version out of the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Parley.class.getPackage().getImplementationVersion();
      return new String[] {"parley " + (version == null ? "(not packaged)" : version)};
    }
  }
}
