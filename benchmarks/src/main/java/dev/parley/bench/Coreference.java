package dev.parley.bench;

import dev.parley.claim.Span;
import dev.parley.exchange.CodePoints;
import dev.parley.reader.Entity;
import dev.parley.reader.Reading;
import dev.parley.reader.news.NewsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is who within a text, as chains of mentions; Parley's are the entities of its reading. */
final class Coreference {
  private Coreference() {}

  /** The lines {@code {id, chains}} of inputs {@code {id, text}}, by Parley or by the peer. */
  static List<ObjectNode> predict(List<JsonNode> inputs, boolean byPeer)
      throws IOException, InterruptedException {
    List<String> texts = inputs.stream().map(input -> input.get("text").asString()).toList();
    List<List<List<Span>>> chains = byPeer ? CoreNlp.chains(texts) : chains(texts);
    List<ObjectNode> out = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.set("id", inputs.get(i).get("id"));
      line.set("chains", json(texts.get(i), chains.get(i)));
      out.add(line);
    }
    return out;
  }

  private static List<List<List<Span>>> chains(List<String> texts) {
    try (NewsReader reader = new NewsReader()) {
      return texts.stream().map(text -> chains(reader.read(text))).toList();
    }
  }

  private static List<List<Span>> chains(Reading reading) {
    return reading.entities().stream().map(Entity::mentions).toList();
  }

  private static ArrayNode json(String text, List<List<Span>> chains) {
    CodePoints points = new CodePoints(text);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    chains.forEach(chain -> PredictCommand.spans(out.addArray(), chain, points));
    return out;
  }
}
