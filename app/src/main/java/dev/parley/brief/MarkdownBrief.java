package dev.parley.brief;

import dev.parley.fuse.brief.Brief;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Note;
import java.io.IOException;

/** A brief as Markdown, with footnotes as most of its dialects know them. */
public final class MarkdownBrief extends BriefForm {
  @Override
  void head(Frame frame, Brief brief, Appendable out) throws IOException {
    out.append("# ").append(escaped(frame.title())).append("\n");
  }

  @Override
  void paragraph(String text, Appendable out) throws IOException {
    out.append("\n").append(escaped(text)).append("\n");
  }

  @Override
  void heading(String heading, Appendable out) throws IOException {
    out.append("\n## ").append(escaped(heading)).append("\n\n");
  }

  @Override
  void line(Line line, int firstNote, Appendable out) throws IOException {
    out.append("- ");
    if (!line.when().isEmpty()) {
      out.append("**").append(escaped(line.when())).append("** ");
    }
    out.append(escaped(facts(line))).append(" ");
    for (int i = 0; i < line.notes().size(); i++) {
      out.append("[^").append(String.valueOf(firstNote + i)).append("]");
    }
    out.append("\n");
  }

  @Override
  void more(String text, Appendable out) throws IOException {
    out.append("- *").append(escaped(text)).append("*\n");
  }

  @Override
  void note(int number, Note note, Appendable out) throws IOException {
    out.append("[^")
        .append(String.valueOf(number))
        .append("]: ")
        .append(escaped(where(note)))
        .append(": “")
        .append(escaped(oneLine(note.words())))
        .append("”\n");
  }

  @Override
  void endOfSection(Appendable out) {}

  @Override
  void foot(Frame frame, Appendable out) throws IOException {
    out.append("\n---\n\n").append(escaped(frame.made())).append("\n");
  }

  /** Words of a report must not become headings, links or code. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~&!$])", "\\\\$1")
        .replaceAll("^(\\d+)([.)])", "$1\\\\$2")
        .replaceAll("^([-+])", "\\\\$1");
  }
}
