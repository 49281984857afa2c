package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.copies.Digest;
import dev.parley.fuse.copies.Printed;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a report is written down for those who look for its copies. */
final class PrintedForm implements SqlGroups.Form<Printed> {
  @Override
  public String report(Printed item) {
    return item.id();
  }

  @Override
  public String write(Printed item) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    if (item.outlet() != null) {
      out.put("outlet", item.outlet());
    }
    Edtf published = item.published();
    if (published != null) {
      out.put("published", published.text());
    }
    if (!item.credits().isEmpty()) {
      item.credits().forEach(out.putArray("credits")::add);
    }
    return out.put("digest", item.digest().text()).toString();
  }

  @Override
  public Printed read(String id, String data) {
    JsonNode in = ClaimJson.MAPPER.readTree(data);
    String published = Json.text(in, "published");
    List<String> credits = in.path("credits").valueStream().map(JsonNode::asString).toList();
    return new Printed(
        id,
        Json.text(in, "outlet"),
        published == null ? null : Edtf.parse(published),
        Digest.parse(in.get("digest").asString()),
        credits);
  }
}
