package dev.parley.cli;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Topic;
import dev.parley.intake.IntakeResult;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import dev.parley.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a run of {@code read} did, told while it goes and at its end. */
final class ReadSummary {
  /** More lines of one sort are counted, not listed. */
  private static final int MOST_LINES = 20;

  private static final long QUIET_MILLIS = 5_000;

  private final PrintWriter err;
  private final Map<String, Integer> passedOver = new TreeMap<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final long started = System.nanoTime();
  private long lastLine = System.nanoTime();
  private int total;
  private int done;
  private int kept;
  private int known;
  private int undated;
  private @Nullable ProgressBar bar;

  ReadSummary(PrintWriter err) {
    this.err = err;
  }

  void total(int files) {
    total = files;
    if (files > 1 && onTerminal()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading")
              .setInitialMax(files)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(100)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // newer JDKs give a console always; its contract does not
  static boolean onTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  void accepted(IntakeResult.Accepted accepted) {
    if (accepted.report().publication().published() == null) {
      undated++;
    }
    for (String note : accepted.notes()) {
      notes.add(name(accepted.report()) + ": " + note + ".");
    }
  }

  static String name(Report report) {
    String file = String.valueOf(report.origin().getFileName());
    return report.part() == 0 ? file : file + ", line " + report.part();
  }

  void refused(IntakeResult.Refused refused) {
    refusals.add(refused.toString());
    step();
  }

  int refused() {
    return refusals.size();
  }

  void passedOver(IntakeResult.PassedOver over) {
    String name = String.valueOf(over.file().getFileName());
    int dot = name.lastIndexOf('.');
    passedOver.merge(dot < 0 ? "without ending" : name.substring(dot), 1, Integer::sum);
    step();
  }

  void known() {
    known++;
    step();
  }

  void kept(Report report, ClaimSheet sheet) {
    kept++;
    sheet.faults().forEach(fault -> faults.add(fault(name(report), fault)));
    step();
  }

  static String fault(String report, String fault) {
    return report + ": the rule for " + fault;
  }

  private void step() {
    done++;
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(Math.min(done, shown.getMax()));
    } else if ((System.nanoTime() - lastLine) / 1_000_000 > QUIET_MILLIS) {
      lastLine = System.nanoTime();
      err.println("read " + done + " of " + Math.max(done, total));
      err.flush();
    }
  }

  void end() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
      bar = null;
    }
  }

  /** The last words: what was read, found and refused, and what to ask next. */
  void print(PrintWriter out, RecordFile file, Path record) {
    double seconds = (System.nanoTime() - started) / 1e9;
    out.printf(
        Locale.ROOT,
        "Read %s into %s in %.1f s%s.%n",
        count(kept, "new report", "new reports"),
        record,
        seconds,
        known == 0 ? "" : "; " + count(known, "was", "were") + " known already");
    Map<String, Integer> counts = file.counts();
    int claims = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.printf(
        Locale.ROOT,
        "The record holds %s of %s%s.%n",
        count(claims, "claim", "claims"),
        count(file.reports().size(), "report", "reports"),
        claims == 0 ? "" : ": " + byKind(counts));
    passedOver.forEach((ending, n) ->
        out.println(
            "Passed over: "
                + count(n, "file ", "files ")
                + ending
                + " (no format that Parley reads)"));
    list(
        out,
        undated == 0
            ? "Notes:"
            : "Notes (" + count(undated, "report", "reports") + " of unknown date):",
        notes);
    failed(out, faults);
    if (!refusals.isEmpty()) {
      // All of them: each is a file that the user has to do something about.
      out.println("Refused:");
      refusals.forEach(line -> out.println("  " + line));
    }
    out.println("Journal head: " + file.head());
    if (claims > 0) {
      next(out, file, record);
    }
  }

  /** Names rules that failed, if any did. */
  static void failed(PrintWriter out, List<String> faults) {
    list(out, "Rules that failed (the others still ran):", faults);
  }

  private static void list(PrintWriter out, String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.println(heading);
    lines.stream().limit(MOST_LINES).forEach(line -> out.println("  " + line));
    if (lines.size() > MOST_LINES) {
      out.println("  … and " + (lines.size() - MOST_LINES) + " more");
    }
  }

  static String count(int n, String kind) {
    return count(n, kind, kind.equals("tally") ? "tallies" : kind + "s");
  }

  static String count(int n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  private static String byKind(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    for (String kind : List.of("statement", "event", "position", "tally", "tenure")) {
      int n = counts.getOrDefault(kind, 0);
      if (n > 0) {
        parts.add(count(n, kind));
      }
    }
    return String.join(", ", parts);
  }

  /** Commands that have an answer in this record. */
  private static void next(PrintWriter out, RecordFile file, Path record) {
    Map<String, Integer> speakers = new HashMap<>();
    Map<String, Integer> topics = new HashMap<>();
    file.forEachClaim(
        Filter.ALL,
        row -> {
          JsonNode speaker = row.json().get("speaker");
          if (row.kind().equals("position")
              && !Cells.text(row.json(), "topic").equals(Topic.OTHER.label())) {
            topics.merge(Cells.text(row.json(), "topic"), 1, Integer::sum);
          } else if (speaker != null
              && Cells.text(speaker, "kind").equals("person")
              && Cells.name(speaker).contains(" ")
              && row.json()
                  .get("sources")
                  .valueStream()
                  .noneMatch(s -> s.get("anonymous").asBoolean())) {
            speakers.merge(Cells.name(speaker), 1, Integer::sum);
          }
        });
    String suffix = recordOption(record);
    out.println("Ask next:");
    most(speakers)
        .ifPresent(s -> out.println("  ./parley statements --actor " + quoted(s) + suffix));
    if (!file.timeline(Filter.ALL).isEmpty()) {
      out.println("  ./parley timeline" + suffix);
    }
    most(topics).ifPresent(t -> out.println("  ./parley positions --topic " + t + suffix));
    out.println("  ./parley export" + suffix + " --out claims.jsonl");
  }

  private static Optional<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** How a command names this record; nothing where it is the one that commands take anyway. */
  static String recordOption(Path record) {
    return record.toString().equals(RecordCommand.DEFAULT_RECORD)
        ? ""
        : " --record " + quoted(record.toString());
  }

  /** As a shell takes it for one word. */
  static String quoted(String word) {
    return word.matches("[\\w./:@%+,=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
