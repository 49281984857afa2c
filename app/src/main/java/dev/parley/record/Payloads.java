package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.claim.Version;
import dev.parley.exchange.ClaimJson;
import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The payloads of the journal's entries. Each has its version in {@code v}. */
final class Payloads {
  static final String TEXT = "text";
  static final String PUBLICATION = "publication";
  static final String READING = "reading";
  static final String JUDGEMENT = "judgement";

  /**
   * Whoever changes the form of a payload or of a claim sheet raises it, and lifts the old. A field
   * that is added and may be missing is no such change: who does not know it passes over it, and an
   * entry that says what another says must stay the same to the letter. So a claim's {@code
   * confidence} and {@code made_by} came without a new version; old sheets have neither.
   */
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

  /** A report was read; the sheet of its claims lies among the contents. */
  static String reading(
      String report, String text, Version reader, Version rules, String sheetHash) {
    ObjectNode out = node().put("report", report).put("text", text);
    out.putObject("reader").put("number", reader.number()).put("name", reader.name());
    out.putObject("rules").put("number", rules.number()).put("name", rules.name());
    return out.put("claims", sheetHash).toString();
  }

  /**
   * Someone has decided something about a subject. The time stands in the payload: who decides the
   * same again after having taken it back says something new.
   *
   * @param ruling null where an earlier decision is taken back
   */
  static String judgement(String subject, Instant at, @Nullable JsonNode ruling) {
    ObjectNode out = node().put("on", subject).put("at", at.toString());
    out.set("ruling", ruling == null ? JsonNodeFactory.instance.nullNode() : ruling);
    return out.toString();
  }

  /**
   * What a judgement entry says.
   *
   * @param ruling JSON null where an earlier decision is taken back
   */
  record Judged(String on, Instant at, JsonNode ruling) {
    private static final Comparator<Judged> BY_TIME =
        Comparator.comparing(Judged::at).thenComparing(j -> j.ruling().toString());

    static Judged later(Judged a, Judged b) {
      return BY_TIME.compare(a, b) < 0 ? b : a;
    }
  }

  static Judged judged(Entry entry) {
    JsonNode in = lift(entry);
    return new Judged(
        in.get("on").asString(), Instant.parse(in.get("at").asString()), in.get("ruling"));
  }

  /**
   * An entry's payload in the present form, whatever form it was written in: the one place that
   * knows the forms of the past. A reading's version also says the form of its claim sheet.
   *
   * @throws RecordException where the payload is of a form that this Parley does not know yet
   */
  private static JsonNode lift(Entry entry) {
    JsonNode payload = ClaimJson.MAPPER.readTree(entry.payload());
    int version = payload.path("v").asInt(0);
    if (version < 1 || version > VERSION) {
      throw new RecordException(
          String.format(
              Locale.ROOT,
              "Entry %d (%s) of the journal is of version %d, this Parley knows %d. Update Parley.",
              entry.seq(),
              entry.kind(),
              version,
              VERSION));
    }
    // Version 1 is the first. Version 2 will be made of version 1 here, and so on.
    return payload;
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
    JsonNode in = lift(entry);
    return new Found(
        in.get("text").asString(),
        Json.text(in, "outlet"),
        Json.text(in, "published"),
        Json.text(in, "title"),
        Json.text(in, "url"),
        Labelled.parse(Publication.Status.class, in.get("status").asString()),
        in.get("path").asString());
  }

  /**
   * What a reading entry says.
   *
   * @param claims the address of its claim sheet
   */
  record Read(Version reader, Version rules, String claims) {}

  static Read read(Entry entry) {
    JsonNode in = lift(entry);
    return new Read(
        version(in.get("reader")), version(in.get("rules")), in.get("claims").asString());
  }

  private static Version version(JsonNode in) {
    return new Version(in.get("number").asInt(), in.get("name").asString());
  }
}
