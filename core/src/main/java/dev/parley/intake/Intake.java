package dev.parley.intake;

import dev.parley.intake.IntakeResult.PassedOver;
import dev.parley.intake.IntakeResult.Refused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes in files and folders. */
public final class Intake {
  /** Grows when another text is taken out of the same bytes. */
  public static final int VERSION = 1;

  static final String REPORTS_CSV = "reports.csv";

  private final IntakeOptions options;
  private final TextChecks checks;

  public Intake(IntakeOptions options) {
    this.options = options;
    this.checks = new TextChecks(options);
  }

  /** A file to take in. */
  private record Input(Path file, boolean named) {}

  /**
   * The files that the inputs come to: folders recursively, each folder by name; hidden files and
   * {@code reports.csv} left out. What cannot be listed is refused.
   *
   * @param inputs files and folders, as the user named them
   * @param problems gets a refusal for each input that is not there or cannot be listed
   */
  private List<Input> expand(List<Path> inputs, Consumer<IntakeResult> problems) {
    List<Input> out = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        expandFolder(input, out, problems);
      } else {
        out.add(new Input(input, true));
      }
    }
    return out;
  }

  private static void expandFolder(Path folder, List<Input> out, Consumer<IntakeResult> problems) {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    } catch (IOException e) {
      problems.accept(
          new Refused(
              folder.toString(),
              "the folder cannot be listed (" + reason(e) + ")",
              "Check its rights."));
      return;
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (name.startsWith(".") || name.equals(REPORTS_CSV)) {
        continue;
      }
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        expandFolder(child, out, problems);
      } else if (Files.isRegularFile(child)) {
        out.add(new Input(child, false));
      } else {
        problems.accept(notFollowed(child));
      }
    }
  }

  private static Refused notFollowed(Path child) {
    if (Files.isDirectory(child)) {
      return new Refused(
          child.toString(),
          "it is a link to a folder, which is not followed because it may lead in a circle",
          "Name the folder itself to read it.");
    }
    return Files.isSymbolicLink(child)
        ? new Refused(
            child.toString(), "it is a link to nothing", "Remove it, or mend where it leads.")
        : noFile(child);
  }

  private static Refused noFile(Path path) {
    return new Refused(
        path.toString(),
        "it is no file but a pipe or a device",
        "Save its content to a file and read that.");
  }

  /**
   * Takes in everything, in a fixed order, one report at a time.
   *
   * @param inputs files and folders
   * @param total gets the number of files before the first is taken in
   * @param sink gets each result; it is called from this thread only
   */
  public void read(
      List<Path> inputs, java.util.function.IntConsumer total, Consumer<IntakeResult> sink) {
    List<Input> files = expand(inputs, sink);
    total.accept(files.size());
    Map<Path, ReportsCsv> tables = new HashMap<>();
    for (Input input : files) {
      Path folder = input.file().toAbsolutePath().normalize().getParent();
      ReportsCsv table = ReportsCsv.NONE;
      if (folder != null) {
        table =
            tables.computeIfAbsent(
                folder,
                f -> ReportsCsv.load(f.resolve(REPORTS_CSV), shown(input.file()), checks, sink));
      }
      read(input, table, sink);
    }
  }

  /** How the user would name the table beside a file. */
  private static String shown(Path file) {
    return file.resolveSibling(REPORTS_CSV).toString();
  }

  private void read(Input input, ReportsCsv table, Consumer<IntakeResult> sink) {
    Path file = input.file();
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      sink.accept(noFile(file)); // reading a pipe would wait for ever
      return;
    }
    String ending = ending(file);
    ReportsCsv.Row told = table.row(file.getFileName().toString());
    try {
      switch (ending) {
        case "txt" -> sink.accept(new TextFile(options, checks).read(file, told));
        case "html", "htm" -> sink.accept(new HtmlFile(options, checks).read(file, told));
        case "jsonl" -> new JsonLinesFile(options, checks).read(file, told, sink);
        default -> {
          if (input.named()) {
            checkThere(file);
            sink.accept(
                new Refused(
                    file.toString(),
                    ending.isEmpty()
                        ? "the file has no ending"
                        : "Parley does not read ." + ending + " files",
                    "Give .txt, .html or .jsonl files, or a folder of these."));
          } else {
            sink.accept(new PassedOver(file));
          }
        }
      }
    } catch (RefusedException e) {
      sink.accept(e.at(file.toString()));
    } catch (IOException e) {
      sink.accept(
          new Refused(file.toString(), "the file cannot be read (" + reason(e) + ")", nextFor(e)));
    }
  }

  private static void checkThere(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "it does not exist";
      case AccessDeniedException a -> "no permission";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static String nextFor(IOException e) {
    return e instanceof NoSuchFileException ? "Check the path." : "Check its rights.";
  }
}
