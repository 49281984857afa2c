package dev.parley.brief;

import dev.parley.fuse.brief.Brief;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A brief as plain text for a terminal or a mail. */
public final class TextBrief extends BriefForm {
  private static final int INDENT = 12;

  private final int width;

  /**
   * @param width of a line, in characters
   */
  public TextBrief(int width) {
    this.width = width;
  }

  @Override
  void head(Frame frame, Brief brief, Appendable out) throws IOException {
    out.append(frame.title()).append("\n").append("=".repeat(frame.title().length())).append("\n");
  }

  @Override
  void paragraph(String text, Appendable out) throws IOException {
    out.append("\n").append(text).append("\n");
  }

  @Override
  void heading(String heading, Appendable out) throws IOException {
    out.append("\n").append(heading.toUpperCase(Locale.ROOT)).append("\n");
  }

  @Override
  void line(Line line, int firstNote, Appendable out) throws IOException {
    String marks =
        IntStream.range(firstNote, firstNote + line.notes().size())
            .mapToObj(i -> "[" + i + "]")
            .collect(Collectors.joining());
    hanging(line.when(), facts(line) + " " + marks, out);
  }

  @Override
  void more(String text, Appendable out) throws IOException {
    hanging("", text, out);
  }

  @Override
  void note(int number, Note note, Appendable out) throws IOException {
    hanging("[" + number + "]", where(note) + ": “" + oneLine(note.words()) + "”", out);
  }

  /** With a label in the margin. */
  private void hanging(String label, String text, Appendable out) throws IOException {
    boolean fits = label.length() < INDENT;
    String whole = fits ? text : label + ": " + text;
    List<String> lines = wrapped(whole, Math.max(INDENT, width - INDENT));
    for (int i = 0; i < lines.size(); i++) {
      String margin = i == 0 && fits ? label : "";
      out.append(margin).append(" ".repeat(INDENT - margin.length()));
      out.append(lines.get(i)).append("\n");
    }
  }

  private static List<String> wrapped(String text, int width) {
    List<String> out = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        out.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.add(line.toString());
    return out;
  }

  @Override
  void endOfSection(Appendable out) {}

  @Override
  void foot(Frame frame, Appendable out) throws IOException {
    out.append("\n").append(frame.made()).append("\n");
  }
}
