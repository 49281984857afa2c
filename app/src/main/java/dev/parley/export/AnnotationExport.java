package dev.parley.export;

import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.report.Hash;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Claims as JSON-LD: each a Web Annotation on the words of its report, with PROV-O's account of
 * what made it and of whom it is from. The context stands in the file, so that nobody needs the
 * network.
 */
final class AnnotationExport implements ExportWriter {
  private static final String CONTEXT =
      """
      {"@vocab":"urn:parley:vocab:","oa":"http://www.w3.org/ns/oa#","prov":"http://www.w3.org/ns/prov#",\
      "dcterms":"http://purl.org/dc/terms/","rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#",\
      "xsd":"http://www.w3.org/2001/XMLSchema#",\
      "target":"oa:hasTarget","motivation":{"@id":"oa:motivatedBy","@type":"@id"},\
      "source":{"@id":"oa:hasSource","@type":"@id"},"selector":"oa:hasSelector",\
      "start":{"@id":"oa:start","@type":"xsd:nonNegativeInteger"},\
      "end":{"@id":"oa:end","@type":"xsd:nonNegativeInteger"},"exact":"oa:exact",\
      "title":"dcterms:title","publisher":"dcterms:publisher","date":"dcterms:date",\
      "wasGeneratedBy":{"@id":"prov:wasGeneratedBy","@type":"@id"},\
      "wasAttributedTo":{"@id":"prov:wasAttributedTo","@type":"@id"},\
      "wasAssociatedWith":{"@id":"prov:wasAssociatedWith","@type":"@id"},\
      "qualifiedAttribution":"prov:qualifiedAttribution","agent":{"@id":"prov:agent","@type":"@id"}}\
      """;

  /** What stands elsewhere in the annotation than in its body. */
  private static final List<String> NOT_IN_BODY =
      List.of("id", "report", "evidence", "sources", "generated_by");

  private final Writer out;
  private final Origin origin;
  private final Set<String> known = new HashSet<>();
  private String report = "";
  private String before = "\n";

  AnnotationExport(Writer out, Origin origin) throws IOException {
    this.out = out;
    this.origin = origin;
    out.write("{\"@context\":" + CONTEXT + ",\n\"@graph\":[");
  }

  @Override
  public void claim(Told told, JsonNode json) throws IOException {
    if (!report.equals(told.report().id())) {
      report = told.report().id();
      report(told);
    }
    String activity = activity(json);
    ObjectNode annotation = node("urn:parley:claim:" + told.id());
    annotation.putArray("@type").add("oa:Annotation").add("prov:Entity");
    annotation.put("motivation", "oa:describing");
    annotation.set("oa:hasBody", body(json));
    ObjectNode target = annotation.putObject("target");
    target.put("@type", "oa:SpecificResource").put("source", "urn:parley:report:" + report);
    Span evidence = told.claim().ground().evidence();
    ArrayNode selectors = target.putArray("selector");
    selectors
        .addObject()
        .put("@type", "oa:TextPositionSelector")
        .put("start", evidence.start())
        .put("end", evidence.end());
    selectors
        .addObject()
        .put("@type", "oa:TextQuoteSelector")
        .put("exact", told.words().evidence());
    annotation.put("wasGeneratedBy", activity);
    attribute(annotation, told);
    write(annotation);
  }

  /**
   * Nearest to the matter first; the set that PROV-O has for it keeps no order, so places are told.
   */
  private void attribute(ObjectNode annotation, Told told) throws IOException {
    ArrayNode agents = annotation.putArray("wasAttributedTo");
    ArrayNode qualified = annotation.putArray("qualifiedAttribution");
    int place = 0;
    for (Source source : told.claim().ground().sources()) {
      place++;
      // Two unnamed officials are not one, so an unnamed source is an agent of its claim only.
      String id =
          source.anonymous()
              ? "urn:parley:source:" + told.id() + ":" + place
              : "urn:parley:source:" + Hash.id(source.kind().label(), source.name());
      agents.add(id);
      qualified
          .addObject()
          .put("@type", "prov:Attribution")
          .put("agent", id)
          .put("chain_place", place);
      if (known.add(id)) {
        ObjectNode agent = node(id);
        agent.put("@type", "prov:Agent").put("name", source.name());
        agent.put("kind", source.kind().label()).put("anonymous", source.anonymous());
        if (source.number() != null) {
          agent.put("number", source.number());
        }
        write(agent);
      }
      if (source.anonymous()) {
        known.remove(id);
      }
    }
  }

  private static ObjectNode body(JsonNode claim) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    claim.properties().stream()
        .filter(e -> !NOT_IN_BODY.contains(e.getKey()) && !e.getValue().isNull())
        .forEach(e -> body.set(e.getKey(), e.getValue()));
    return body;
  }

  private void report(Told told) throws IOException {
    Told.Report of = told.report();
    ObjectNode json = node("urn:parley:report:" + of.id());
    json.put("@type", "prov:Entity");
    put(json, "title", of.title());
    put(json, "publisher", of.outlet());
    put(json, "date", Shown.text(of.published()));
    put(json, "url", of.url());
    write(json);
  }

  /** The reading that made the claim: by which reader and rules, in which record. */
  private String activity(JsonNode claim) throws IOException {
    String reader = claim.path("generated_by").path("reader").asString("");
    String rules = claim.path("generated_by").path("rules").asString("");
    String id = "urn:parley:reading:" + Hash.id(reader, rules, origin.head());
    if (known.add(id)) {
      ObjectNode json = node(id);
      json.put("@type", "prov:Activity");
      json.put("reader", reader).put("rules", rules).put("record_head", origin.head());
      json.put("wasAssociatedWith", "urn:parley:program");
      write(json);
      if (known.add("urn:parley:program")) {
        write(
            node("urn:parley:program")
                .put("@type", "prov:SoftwareAgent")
                .put("name", origin.program()));
      }
    }
    return id;
  }

  private static ObjectNode node(String id) {
    return JsonNodeFactory.instance.objectNode().put("@id", id);
  }

  private static void put(
      ObjectNode json, String field, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  private void write(ObjectNode node) throws IOException {
    out.write(before + ClaimJson.MAPPER.writeValueAsString(node));
    before = ",\n";
  }

  @Override
  public void close() throws IOException {
    out.write("\n]}\n");
    out.flush();
  }
}
