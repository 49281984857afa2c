package dev.parley.export;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.Standing;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events that have a date, as TimelineJS 3 takes them; those that are denied are left out. */
final class TimelineJsExport implements ExportWriter {
  private final Writer out;
  private String before = "\n";

  TimelineJsExport(Writer out, Origin origin) throws IOException {
    this.out = out;
    ObjectNode title = JsonNodeFactory.instance.objectNode();
    title.putObject("text").put("headline", "Timeline").put("text", html(origin.line()));
    out.write("{\"title\":" + ClaimJson.MAPPER.writeValueAsString(title) + ",\n\"events\":[");
  }

  @Override
  public void claim(Told told, JsonNode json) throws IOException {
    if (!(told.claim() instanceof Event event) || event.ground().standing() == Standing.DENIED) {
      return;
    }
    Edtf when = event.when();
    LocalDate first = Shown.first(when);
    LocalDate last = Shown.last(when);
    LocalDate start = first != null ? first : last;
    if (when == null || start == null) {
      return;
    }
    ObjectNode slide = JsonNodeFactory.instance.objectNode();
    slide.put("unique_id", told.id());
    slide.put("group", event.type().label());
    date(slide.putObject("start_date"), start, when);
    if (last != null && last.isAfter(start)) {
      date(slide.putObject("end_date"), last, when);
    }
    if (when.asDay() == null) {
      slide.put("display_date", when.text());
    }
    slide.putObject("text").put("headline", html(headline(told, event))).put("text", text(told));
    out.write(before + ClaimJson.MAPPER.writeValueAsString(slide));
    before = ",\n";
  }

  private static String headline(Told told, Event event) {
    String who = String.join(", ", Part.of(event).stream().map(p -> p.actor().name()).toList());
    String words = told.words().head();
    return Shown.marked(event, who.isEmpty() ? words : words + ": " + who);
  }

  private static String text(Told told) {
    String source = html(Shown.sources(told));
    String url = told.report().url();
    String shown =
        url != null && url.matches("https?://[^\\s\"<>]+")
            ? "<a href=\"" + html(url) + "\">" + source + "</a>"
            : source;
    return "<p>" + html(told.words().evidence()) + "</p><p>" + shown + "</p>";
  }

  /** A vague date is placed on a day, and shown as it is told. */
  private static void date(ObjectNode out, LocalDate day, Edtf told) {
    out.put("year", day.getYear())
        .put("month", day.getMonthValue())
        .put("day", day.getDayOfMonth());
    if (told.asDay() == null) {
      out.put("display_date", told.text());
    }
  }

  private static String html(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }

  @Override
  public void close() throws IOException {
    out.write("\n]}\n");
    out.flush();
  }
}
