package dev.parley.cli;

import dev.parley.fuse.sources.Account;
import dev.parley.fuse.sources.Sources;
import dev.parley.record.Filter;
import dev.parley.record.Grade;
import dev.parley.record.Grades;
import dev.parley.record.Kept;
import dev.parley.record.RecordException;
import dev.parley.record.RecordFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person makes of a source or a claim. */
@Command(
    name = "grade",
    description =
        "Write down how reliable you find a source and how credible what it says (Admiralty scale:"
            + " A to F, 1 to 6), or how credible one claim is. Lists show your grades.",
    footerHeading = "%n" + Grade.SCALE + "%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GradeCommand extends RecordCommand {
  private static final int NEAR = 5;

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "The source as parley sources names it, or a claim's id or its first digits.")
  private String subject;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "GRADE",
      description = "A letter and a digit for a source (B2), a digit for a claim (2).")
  private @Nullable String written;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  private @Nullable String note;

  @Option(names = "--undo", description = "Take the grade back.")
  private boolean undo;

  @Override
  protected int run(RecordFile file) {
    Grade grade = grade();
    file.show(Kept.RESTRICTED);
    Grades grades = file.grades();
    String claim = grade == null || grade.reliability() == null ? claim(file, grade) : null;
    if (claim != null) {
      told(grades.gradeClaim(claim, grade, Instant.now()), "Claim " + claim, grade);
      return 0;
    }
    Account source = source(file, subject);
    String name = source.voice().name();
    told(grades.gradeSource(name, names(source), grade, Instant.now()), name, grade);
    return 0;
  }

  private @Nullable Grade grade() {
    if (undo == (written != null)) {
      throw wrong("Give a grade, or --undo to take one back. " + Grade.SCALE);
    }
    try {
      return written == null ? null : Grade.parse(written, note);
    } catch (IllegalArgumentException e) {
      throw wrong("GRADE: " + e.getMessage());
    }
  }

  /** A digit alone grades a claim; what is taken back may be of either. */
  private @Nullable String claim(RecordFile file, @Nullable Grade grade) {
    try {
      return file.claim(subject).id();
    } catch (RecordException e) {
      if (grade == null) {
        return null;
      }
      throw new CommandFailedException(
          e.getMessage() + " A source gets a letter and a digit: parley grade SOURCE B2");
    }
  }

  private void told(boolean changed, String what, @Nullable Grade grade) {
    String stands = grade == null ? "has no grade" : "is graded " + grade.text();
    out().println(what + " " + stands + (changed ? "." : " already."));
  }

  /** Under which a source is graded: a description alone would be that of many. */
  static Set<String> names(Account source) {
    Set<String> names = new TreeSet<>(Set.of(source.voice().name()));
    if (!source.voice().anonymous()) {
      names.addAll(source.names());
    }
    return names;
  }

  /** The one source of this name; an error says which are like it. */
  static Account source(RecordFile file, String name) {
    List<Account> found = new Sources(file.told(Filter.ALL), null).named(name);
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new CommandFailedException(
        found.isEmpty()
            ? "No source of the record is called '" + name + "'. All of them: parley sources"
            : "Several sources are called like '"
                + name
                + "': "
                + String.join("; ", found.stream().limit(NEAR).map(a -> a.voice().name()).toList())
                + (found.size() > NEAR ? "; …" : "")
                + ". Give the whole name.");
  }
}
