package dev.parley.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Content lines of iCalendar: escaped, and folded so that none is longer than 75 octets. */
final class CalendarLines {
  private static final int MOST_OCTETS = 75;

  private final Writer out;

  CalendarLines(Writer out) {
    this.out = out;
  }

  /** A line whose value needs no escaping. */
  void line(String name, String value) throws IOException {
    fold(name + ":" + value);
  }

  void text(String name, String value) throws IOException {
    fold(name + ":" + escaped(value));
  }

  void list(String name, List<String> values) throws IOException {
    fold(name + ":" + values.stream().map(CalendarLines::escaped).collect(Collectors.joining(",")));
  }

  void flush() throws IOException {
    out.flush();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
  }

  /** A character of several octets is never cut. */
  private void fold(String line) throws IOException {
    int octets = 0;
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      String one = Character.toString(point);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += size;
      i += Character.charCount(point);
    }
    out.write(folded.append("\r\n").toString());
  }
}
