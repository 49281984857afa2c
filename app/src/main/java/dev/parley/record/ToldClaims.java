package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import dev.parley.report.Publication;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes what fusing sees of the claims that the views hold. */
final class ToldClaims {
  private ToldClaims() {}

  static Told of(ClaimRow row) {
    JsonNode json = row.json();
    JsonNode report = json.get("report");
    String published = Json.text(report, "published");
    return new Told(
        row.id(),
        ClaimJson.readDetached(json),
        new Told.Report(
            row.report(),
            Json.text(report, "outlet"),
            published == null ? null : Edtf.parse(published),
            Json.text(report, "title"),
            Json.text(report, "url"),
            report.get("text").asString(),
            Labelled.parse(Publication.Status.class, report.get("status").asString())),
        new Told.Words(exact(json, "evidence"), exact(json, "head"), content(json)),
        Told.Links.NONE);
  }

  private static @Nullable String content(JsonNode claim) {
    return claim.get("content") == null ? null : exact(claim, "content");
  }

  private static String exact(JsonNode claim, String field) {
    return claim.get(field).get("exact").asString();
  }
}
