package dev.parley.brief;

import dev.parley.fuse.brief.Brief;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A brief as one HTML page without scripts or anything from elsewhere, made to be printed. */
public final class HtmlBrief extends BriefForm {
  private static final String STYLE = resource("brief.css");

  private boolean notes;

  @Override
  void head(Frame frame, Brief brief, Appendable out) throws IOException {
    notes = false;
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(frame.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(frame.title()))
        .append("</h1>\n");
  }

  @Override
  void paragraph(String text, Appendable out) throws IOException {
    out.append("<p>").append(escaped(text)).append("</p>\n");
  }

  @Override
  void heading(String heading, Appendable out) throws IOException {
    notes = heading.equals("Who says so");
    out.append("<section>\n<h2>").append(escaped(heading)).append("</h2>\n");
    out.append(notes ? "<ol class=\"notes\">\n" : "<ul>\n");
  }

  @Override
  void line(Line line, int firstNote, Appendable out) throws IOException {
    out.append("<li>");
    if (!line.when().isEmpty()) {
      out.append("<time>").append(escaped(line.when())).append("</time> ");
    }
    out.append(escaped(facts(line)));
    for (int i = firstNote; i < firstNote + line.notes().size(); i++) {
      String number = String.valueOf(i);
      out.append("<sup><a href=\"#note-")
          .append(number)
          .append("\">")
          .append(number)
          .append("</a></sup>");
    }
    out.append("</li>\n");
  }

  @Override
  void more(String text, Appendable out) throws IOException {
    out.append("<li class=\"more\">").append(escaped(text)).append("</li>\n");
  }

  @Override
  void note(int number, Note note, Appendable out) throws IOException {
    out.append("<li id=\"note-")
        .append(String.valueOf(number))
        .append("\"><cite>")
        .append(escaped(where(note)))
        .append("</cite> <q>")
        .append(escaped(oneLine(note.words())))
        .append("</q></li>\n");
  }

  @Override
  void endOfSection(Appendable out) throws IOException {
    out.append(notes ? "</ol>\n</section>\n" : "</ul>\n</section>\n");
  }

  @Override
  void foot(Frame frame, Appendable out) throws IOException {
    out.append("<footer>").append(escaped(frame.made())).append("</footer>\n</body>\n</html>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(HtmlBrief.class.getResourceAsStream(name), "resource " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
