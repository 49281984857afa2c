package dev.parley.export;

import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who met whom as GEXF 1.3: an edge is there in the days of its meetings, and counts them. */
final class GexfExport implements ExportWriter {
  private final Writer out;
  private final Origin origin;
  private final Meetings meetings = new Meetings();

  GexfExport(Writer out, Origin origin) {
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
    xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    xml.open("meta");
    xml.text("creator", origin.program());
    xml.text("description", origin.line());
    xml.close();
    xml.open(
        "graph",
        "mode",
        "dynamic",
        "defaultedgetype",
        "undirected",
        "timeformat",
        "date",
        "timerepresentation",
        "interval");
    xml.open("attributes", "class", "node", "mode", "static");
    attribute(xml, "kind", "string");
    attribute(xml, "country", "string");
    xml.close();
    xml.open("attributes", "class", "edge", "mode", "static");
    attribute(xml, "claims", "string");
    attribute(xml, "independent_sources", "integer");
    xml.close();
    xml.open("attributes", "class", "edge", "mode", "dynamic");
    attribute(xml, "meetings", "integer");
    xml.close();
    nodes(xml);
    edges(xml);
    xml.close().close().end();
  }

  private void nodes(Xml xml) throws IOException {
    xml.open("nodes");
    for (ActorIndex.Entry actor : meetings.actors()) {
      xml.open("node", "id", actor.id(), "label", actor.name());
      xml.open("attvalues");
      value(xml, "kind", actor.kind().label(), null);
      if (actor.country() != null) {
        value(xml, "country", actor.country(), null);
      }
      xml.close().close();
    }
    xml.close();
  }

  private void edges(Xml xml) throws IOException {
    xml.open("edges");
    int id = 0;
    for (Map.Entry<Meetings.Pair, Meetings.Edge> each : meetings.edges().entrySet()) {
      Meetings.Edge edge = each.getValue();
      List<Meetings.Meeting> all = edge.meetings();
      xml.open(
          "edge",
          "id",
          Integer.toString(id++),
          "source",
          each.getKey().from(),
          "target",
          each.getKey().to(),
          "weight",
          Integer.toString(all.size()));
      xml.open("attvalues");
      value(xml, "claims", String.join(" ", edge.claims()), null);
      value(xml, "independent_sources", Integer.toString(edge.stories()), null);
      counts(xml, all);
      xml.close();
      spells(xml, all);
      xml.close();
    }
    xml.close();
  }

  /** How many meetings there were by then: told for each day on which one began. */
  private static void counts(Xml xml, List<Meetings.Meeting> all) throws IOException {
    for (int i = 0; i < all.size(); i++) {
      LocalDate from = all.get(i).from();
      boolean lastOfDay =
          i + 1 == all.size() || !java.util.Objects.equals(from, all.get(i + 1).from());
      if (lastOfDay && from != null) {
        value(xml, "meetings", Integer.toString(i + 1), from);
      }
    }
  }

  private static void spells(Xml xml, List<Meetings.Meeting> all) throws IOException {
    List<Meetings.Meeting> dated =
        all.stream().filter(m -> m.from() != null || m.to() != null).distinct().toList();
    if (dated.isEmpty()) {
      return;
    }
    xml.open("spells");
    for (Meetings.Meeting meeting : dated) {
      xml.empty("spell", "start", text(meeting.from()), "end", text(meeting.to()));
    }
    xml.close();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void attribute(Xml xml, String id, String type) throws IOException {
    xml.empty("attribute", "id", id, "title", id, "type", type);
  }

  private static void value(Xml xml, String id, String value, @Nullable LocalDate from)
      throws IOException {
    xml.empty("attvalue", "for", id, "value", value, "start", text(from));
  }
}
