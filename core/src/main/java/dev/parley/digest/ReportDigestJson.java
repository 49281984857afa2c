package dev.parley.digest;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.copies.Digest;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@link ReportDigest} as a line of JSON and back. */
public final class ReportDigestJson {
  /** Whoever changes the form raises it, and lifts the old when it is read. */
  private static final int VERSION = 1;

  private ReportDigestJson() {}

  static String write(ReportDigest digest) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("v", VERSION);
    out.put("copies", digest.copies().text());
    digest.credits().forEach(out.putArray("credits")::add);
    out.set("events", EventDigestJson.write(digest.events()));
    return out.toString();
  }

  /**
   * The digest that was written so.
   *
   * @throws IllegalArgumentException where this is none, or of a form that is not known yet
   */
  public static ReportDigest read(String written) {
    JsonNode in = ClaimJson.MAPPER.readTree(written);
    int version = in.path("v").asInt(0);
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "the digest is of version " + version + ", this Parley knows " + VERSION);
    }
    List<String> credits = in.path("credits").valueStream().map(JsonNode::asString).toList();
    return new ReportDigest(
        Digest.parse(in.path("copies").asString()),
        credits,
        EventDigestJson.read(in.path("events")));
  }
}
