package dev.parley.intake;

import dev.parley.report.Report;
import java.nio.file.Path;
import java.util.List;

/** What became of an input. */
public sealed interface IntakeResult {
  /**
   * A report.
   *
   * @param notes what the user should know of it
   */
  record Accepted(Report report, List<String> notes) implements IntakeResult {
    public Accepted {
      notes = List.copyOf(notes);
    }
  }

  /**
   * An input that is no report.
   *
   * @param where the file, with the line where it has several reports
   * @param reason what is wrong, with the value
   * @param next what to do about it
   */
  record Refused(String where, String reason, String next) implements IntakeResult {
    @Override
    public String toString() {
      return where + ": " + reason + ". " + next;
    }
  }

  /** A file in a folder that is of no format that Parley reads. */
  record PassedOver(Path file) implements IntakeResult {}
}
