package dev.parley.export;

import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who met whom as GraphML. */
final class GraphMlExport implements ExportWriter {
  private final Writer out;
  private final Origin origin;
  private final Meetings meetings = new Meetings();

  GraphMlExport(Writer out, Origin origin) {
    this.out = out;
    this.origin = origin;
  }

  @Override
  public void claim(Told told, JsonNode json) {
    meetings.add(told);
  }

  @Override
  public void close() throws IOException {
    Xml xml = new Xml(out);
    xml.comment(origin.line());
    xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    key(xml, "node", "name", "string");
    key(xml, "node", "kind", "string");
    key(xml, "node", "country", "string");
    key(xml, "edge", "meetings", "int");
    key(xml, "edge", "independent_sources", "int");
    key(xml, "edge", "first", "string");
    key(xml, "edge", "last", "string");
    key(xml, "edge", "claims", "string");
    for (String fact : origin.facts().keySet()) {
      key(xml, "graph", fact, "string");
    }
    xml.open("graph", "id", "meetings", "edgedefault", "undirected");
    for (Map.Entry<String, String> fact : origin.facts().entrySet()) {
      data(xml, fact.getKey(), fact.getValue());
    }
    for (ActorIndex.Entry actor : meetings.actors()) {
      xml.open("node", "id", actor.id());
      data(xml, "name", actor.name());
      data(xml, "kind", actor.kind().label());
      data(xml, "country", actor.country());
      xml.close();
    }
    for (Map.Entry<Meetings.Pair, Meetings.Edge> each : meetings.edges().entrySet()) {
      Meetings.Edge edge = each.getValue();
      xml.open("edge", "source", each.getKey().from(), "target", each.getKey().to());
      data(xml, "meetings", Integer.toString(edge.meetings().size()));
      data(xml, "independent_sources", Integer.toString(edge.stories()));
      data(xml, "first", edge.first() == null ? null : edge.first().toString());
      data(xml, "last", edge.last() == null ? null : edge.last().toString());
      data(xml, "claims", String.join(" ", edge.claims()));
      xml.close();
    }
    xml.close().close().end();
  }

  private static void key(Xml xml, String of, String name, String type) throws IOException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void data(Xml xml, String key, @Nullable String value) throws IOException {
    if (value != null) {
      xml.text("data", value, "key", key);
    }
  }
}
