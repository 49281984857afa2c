package dev.parley.bench;

import dev.parley.claim.Span;
import dev.parley.digest.EventDigester;
import dev.parley.exchange.CodePoints;
import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.SameEvent;
import dev.parley.fuse.events.SharedTraits;
import dev.parley.fuse.events.Telling;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.TextDigest;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import dev.parley.reader.news.NewsReader;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which given words of many documents tell the same event. */
final class Events {
  private final Tellings tellings = new Tellings();
  private final EventDigester digester = new EventDigester(tellings);

  /**
   * The lines {@code {id, cluster}} of all mentions in documents {@code {doc, date, text,
   * mentions}}.
   */
  static List<ObjectNode> predict(Stream<JsonNode> documents) {
    List<ObjectNode> out = new ArrayList<>();
    for (SameEvent.Group group : new SameEvent().groups(tellings(documents))) {
      for (String id : group.tellings()) {
        out.add(JsonNodeFactory.instance.objectNode().put("id", id).put("cluster", group.id()));
      }
    }
    return out;
  }

  /** Writes what each two mentions have in common: {@code {a, b, traits}}. */
  static void traits(Stream<JsonNode> documents, PrintStream out) {
    List<Telling> all = tellings(documents);
    SharedTraits shared = new SharedTraits();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        SortedMap<String, Double> traits = shared.of(all.get(i), all.get(j));
        if (!traits.isEmpty()) {
          ObjectNode line = JsonNodeFactory.instance.objectNode();
          line.put("a", all.get(i).id()).put("b", all.get(j).id());
          traits.forEach(line.putObject("traits")::put);
          out.println(line);
        }
      }
    }
  }

  private static List<Telling> tellings(Stream<JsonNode> documents) {
    Events events = new Events();
    List<Telling> all = new ArrayList<>();
    try (NewsReader reader = new NewsReader()) {
      documents.forEach(document -> all.addAll(events.read(reader, document)));
    }
    return all;
  }

  /** The tellings of a document's mentions; one that touches no word has none. */
  private List<Telling> read(Reader reader, JsonNode document) {
    String text = document.get("text").asString();
    Reading reading = reader.read(text);
    CodePoints points = new CodePoints(text);
    List<String> ids = new ArrayList<>();
    List<Span> heads = new ArrayList<>();
    for (JsonNode mention : document.get("mentions")) {
      Span span =
          new Span(
              points.toUtf16(mention.get("start").asInt()),
              points.toUtf16(mention.get("end").asInt()));
      if (!reading.words(span).isEmpty()) {
        ids.add(mention.get("id").asString());
        heads.add(span);
      }
    }
    JsonNode date = document.get("date");
    LocalDate published = date == null || date.isNull() ? null : LocalDate.parse(date.asString());
    EventDigest digest = digester.of(reading, heads);
    TextDigest digested = tellings.text(digest, document.get("doc").asString(), published);
    List<Telling> out = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      out.add(tellings.of(digest.tellings().get(i), ids.get(i), digested, null, null));
    }
    return out;
  }
}
