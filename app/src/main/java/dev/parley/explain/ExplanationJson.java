package dev.parley.explain;

import dev.parley.claim.Made;
import dev.parley.claim.Span;
import dev.parley.exchange.ClaimJson;
import dev.parley.exchange.CodePoints;
import dev.parley.explain.Explanation.Chain;
import dev.parley.explain.Explanation.Claimed;
import dev.parley.explain.Explanation.Speaker;
import dev.parley.explain.Explanation.Told;
import dev.parley.explain.Explanation.Unclaimed;
import dev.parley.extract.Extractor;
import dev.parley.extract.Passed;
import dev.parley.reader.Attribution;
import dev.parley.reader.Name;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes explanations for programs: one object a report, with the fields of the interchange where
 * it has them. Offsets count Unicode code points of {@code stored_text}, which comes along, since a
 * report that is explained may be in no record.
 */
public final class ExplanationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Explanation explanation;
  private final String text;
  private final CodePoints points;

  private ExplanationJson(Explanation explanation) {
    this.explanation = explanation;
    this.text = explanation.reading().text();
    this.points = new CodePoints(text);
  }

  /**
   * One report.
   *
   * @param layers what is told; the fields of the others are left out
   */
  public static ObjectNode write(Explanation explanation, Set<Layer> layers) {
    ExplanationJson json = new ExplanationJson(explanation);
    ObjectNode out = NODES.objectNode();
    out.set("report", json.report());
    if (layers.contains(Layer.NAMES)) {
      ArrayNode names = out.putArray("names");
      explanation.reading().names().forEach(n -> names.add(json.name(n)));
    }
    if (layers.contains(Layer.CHAINS)) {
      ArrayNode chains = out.putArray("chains");
      explanation.chains().forEach(c -> chains.add(json.chain(c)));
    }
    if (layers.contains(Layer.ATTRIBUTIONS)) {
      ArrayNode attributions = out.putArray("attributions");
      explanation.attributions().forEach(t -> attributions.add(json.attribution(t)));
    }
    if (layers.contains(Layer.CLAIMS)) {
      json.claims(out.putArray("claims"));
    }
    if (layers.contains(Layer.PASSED)) {
      ArrayNode passed = out.putArray("passed");
      explanation.passed().forEach(u -> passed.add(json.passed(u)));
    }
    ArrayNode faults = out.putArray("faults");
    explanation.faults().forEach(faults::add);
    out.put("stored_text", json.text);
    out.putObject("generated_by")
        .put("reader", explanation.reader().toString())
        .put("rules", Extractor.RULES.toString());
    return out;
  }

  private ObjectNode report() {
    Report report = explanation.report();
    Publication publication = report.publication();
    return NODES
        .objectNode()
        .put("id", report.id())
        .put("text", report.text().hash())
        .put("path", explanation.path())
        .put("url", publication.url())
        .put("outlet", publication.outlet())
        .put("published", publication.published() == null ? null : publication.published().text())
        .put("title", publication.title())
        .put("status", publication.status().label());
  }

  private ObjectNode name(Name name) {
    return span(name.span()).put("type", Markup.label(name.type()));
  }

  private ObjectNode chain(Chain chain) {
    ObjectNode out = NODES.objectNode();
    out.put("chain", chain.number());
    out.put("name", chain.entity().name());
    out.put("type", Markup.label(chain.entity().type()));
    out.put("named", chain.entity().named());
    ArrayNode mentions = out.putArray("mentions");
    chain.entity().mentions().forEach(m -> mentions.add(span(m)));
    return out;
  }

  private ObjectNode attribution(Told told) {
    Attribution attribution = told.attribution();
    ObjectNode out = NODES.objectNode();
    out.put("attribution", told.number());
    out.put("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
    out.put("confidence", attribution.confidence());
    out.set("cue", orNull(attribution.cue()));
    out.set("source", orNull(attribution.source()));
    out.set("speaker", speaker(told.speaker()));
    ArrayNode content = out.putArray("content");
    attribution.content().forEach(c -> content.add(span(c)));
    return out;
  }

  /** In the fields of the interchange, but for what is the same for the whole report. */
  private void claims(ArrayNode out) {
    List<Made> made = explanation.claims().stream().map(Claimed::made).toList();
    int number = 1;
    for (ObjectNode claim : new ClaimJson(text).write(explanation.report().id(), made)) {
      out.add(NODES.objectNode().put("claim", number++).setAll(claim));
    }
  }

  private ObjectNode passed(Unclaimed unclaimed) {
    Passed passed = unclaimed.passed();
    return NODES
        .objectNode()
        .put("passed", unclaimed.number())
        .put("kind", passed.kind())
        .setAll(span(passed.words()))
        .put("why", passed.why().label())
        .put("reason", passed.why().reason());
  }

  private static JsonNode speaker(@Nullable Speaker speaker) {
    return speaker == null
        ? NODES.nullNode()
        : NODES
            .objectNode()
            .put("name", speaker.actor().name())
            .put("kind", speaker.actor().kind().label())
            .put("of", speaker.actor().of())
            .put("anonymous", speaker.source().anonymous())
            .put("number", speaker.source().number())
            .put("chain", speaker.chain());
  }

  private JsonNode orNull(@Nullable Span span) {
    return span == null ? NODES.nullNode() : span(span);
  }

  private ObjectNode span(Span span) {
    return ClaimJson.span(span, text, points);
  }
}
