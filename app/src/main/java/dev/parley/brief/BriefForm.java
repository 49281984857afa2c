package dev.parley.brief;

import dev.parley.fuse.brief.Brief;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Note;
import dev.parley.fuse.brief.Brief.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a brief is written: its head, its lines with numbered notes, the notes, what made it. */
public abstract class BriefForm {
  /**
   * What the head and the foot of a brief say.
   *
   * @param title of the brief
   * @param made which reader, rules and state of the record made it
   */
  public record Frame(String title, String made) {}

  /** Writes a brief. */
  public final void write(Brief brief, Frame frame, Appendable out) throws IOException {
    List<Note> notes = new ArrayList<>();
    head(frame, brief, out);
    if (brief.sections().isEmpty()) {
      paragraph("No report of these days tells anything that none before them told.", out);
    }
    for (Section section : brief.sections()) {
      heading(section.topic().heading(), out);
      for (Line line : section.lines()) {
        int first = notes.size() + 1;
        notes.addAll(line.notes());
        line(line, first, out);
      }
      if (section.left() > 0) {
        more(
            section.left()
                + " more, told by fewer independent stories; --most "
                + (section.lines().size() + section.left())
                + " shows all.",
            out);
      }
      endOfSection(out);
    }
    if (!notes.isEmpty()) {
      heading("Who says so", out);
      for (int i = 0; i < notes.size(); i++) {
        note(i + 1, notes.get(i), out);
      }
      endOfSection(out);
    }
    foot(frame, out);
  }

  abstract void head(Frame frame, Brief brief, Appendable out) throws IOException;

  abstract void paragraph(String text, Appendable out) throws IOException;

  abstract void heading(String heading, Appendable out) throws IOException;

  /** A line whose first note has a number; the others follow. */
  abstract void line(Line line, int firstNote, Appendable out) throws IOException;

  /** Says that a section has more lines. */
  abstract void more(String text, Appendable out) throws IOException;

  abstract void note(int number, Note note, Appendable out) throws IOException;

  abstract void endOfSection(Appendable out) throws IOException;

  abstract void foot(Frame frame, Appendable out) throws IOException;

  /** Where a note's words stand and who is said to say them. */
  static String where(Note note) {
    String outlet = note.outlet() == null ? "unknown outlet" : note.outlet();
    String printed = outlet + (note.published().isEmpty() ? "" : ", " + note.published());
    return note.chain().isEmpty() ? printed : note.chain() + " < " + printed;
  }

  /** Words of a report, which may hold line breaks. */
  static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  static String facts(Line line) {
    return line.facts().stream().map(BriefForm::oneLine).collect(Collectors.joining(" · "));
  }
}
