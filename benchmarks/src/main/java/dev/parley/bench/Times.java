package dev.parley.bench;

import dev.parley.claim.Edtf;
import dev.parley.exchange.CodePoints;
import dev.parley.extract.time.TimeFinder;
import dev.parley.extract.time.Timex;
import dev.parley.reader.news.NewsReader;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Time expressions as TimeML writes them. */
final class Times {
  private Times() {}

  /** Writes for each input {@code {id, published, text}} a line {@code {id, timexes}}. */
  static void predict(Stream<JsonNode> inputs, PrintStream out) {
    TimeFinder finder = new TimeFinder();
    try (NewsReader reader = new NewsReader()) {
      inputs.forEach(input -> out.println(line(finder, reader, input)));
    }
  }

  private static ObjectNode line(TimeFinder finder, NewsReader reader, JsonNode input) {
    String text = input.get("text").asString();
    CodePoints points = new CodePoints(text);
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.set("id", input.get("id"));
    ArrayNode timexes = line.putArray("timexes");
    for (Timex timex : finder.timexes(reader.read(text), published(input.get("published")))) {
      timexes
          .addObject()
          .put("start", points.fromUtf16(timex.span().start()))
          .put("end", points.fromUtf16(timex.span().end()))
          .put("type", timex.type().name())
          .put("value", timex.value());
    }
    return line;
  }

  /** The day of a creation time, which may tell an hour as well. */
  private static @Nullable Edtf published(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    try {
      return Edtf.parse(value.asString().replaceFirst("T.*", ""));
    } catch (IllegalArgumentException e) {
      return null; // a creation time that is no date dates nothing
    }
  }
}
