package dev.parley.record;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The payloads of the journal's entries. Each has its version in {@code v}. */
final class Payloads {
  static final String TEXT = "text";
  static final String PUBLICATION = "publication";
  static final String READING = "reading";

  private static final int VERSION = 1;

  private Payloads() {}

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode().put("v", VERSION);
  }

  /** A text was taken out of bytes. */
  static String text(Report report) {
    return node()
        .put("text", report.text().hash())
        .put("bytes", report.raw().hash())
        .put("media_type", report.raw().mediaType())
        .put("intake", report.text().intake())
        .toString();
  }

  /** A publication of a text was found at a path. */
  static String publication(Report report, String path) {
    Publication p = report.publication();
    Edtf published = p.published();
    return node()
        .put("report", report.id())
        .put("text", report.text().hash())
        .put("outlet", p.outlet())
        .put("published", published == null ? null : published.text())
        .put("title", p.title())
        .put("url", p.url())
        .put("status", p.status().label())
        .put("path", path)
        .toString();
  }

  /** A report was read. */
  static String reading(String report, String text, ClaimSheet sheet, String claimsHash) {
    ObjectNode out = node().put("report", report).put("text", text);
    out.putObject("reader")
        .put("number", sheet.reader().number())
        .put("name", sheet.reader().name());
    out.putObject("rules").put("number", sheet.rules().number()).put("name", sheet.rules().name());
    out.put("claims", claimsHash);
    var faults = out.putArray("faults");
    sheet.faults().forEach(faults::add);
    return out.toString();
  }

  /** What a publication entry says. */
  record Found(
      String text,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String title,
      @Nullable String url,
      Publication.Status status,
      String path) {}

  static Found found(Entry entry) {
    JsonNode in = ClaimJson.MAPPER.readTree(entry.payload());
    return new Found(
        in.get("text").asString(),
        string(in, "outlet"),
        string(in, "published"),
        string(in, "title"),
        string(in, "url"),
        Labelled.parse(Publication.Status.class, in.get("status").asString()),
        in.get("path").asString());
  }

  /** What a reading entry says. */
  record Read(Version reader, Version rules, String claims, List<String> faults) {}

  static Read read(Entry entry) {
    JsonNode in = ClaimJson.MAPPER.readTree(entry.payload());
    List<String> faults = in.get("faults").valueStream().map(JsonNode::asString).toList();
    return new Read(
        version(in.get("reader")), version(in.get("rules")), in.get("claims").asString(), faults);
  }

  private static Version version(JsonNode in) {
    return new Version(in.get("number").asInt(), in.get("name").asString());
  }

  private static @Nullable String string(JsonNode in, String field) {
    JsonNode value = in.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }
}
