package dev.parley.record;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.TextDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of a report that tell what it is about, as its tellings of events share them. */
final class TextWords {
  private TextWords() {}

  static String write(@Nullable LocalDate published, SortedMap<String, Integer> words) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    if (published != null) {
      out.put("published", published.toString());
    }
    ObjectNode counts = out.putObject("words");
    words.forEach(counts::put);
    return out.toString();
  }

  static TextDigest read(Tellings tellings, String report, String written) {
    JsonNode in = ClaimJson.MAPPER.readTree(written);
    JsonNode published = in.get("published");
    SortedMap<String, Integer> words = new TreeMap<>();
    in.get("words").propertyStream().forEach(p -> words.put(p.getKey(), p.getValue().asInt()));
    return tellings.text(
        new EventDigest(words, List.of()),
        report,
        published == null ? null : LocalDate.parse(published.asString()));
  }
}
