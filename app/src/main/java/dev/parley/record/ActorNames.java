package dev.parley.record;

import dev.parley.claim.ActorKind;
import dev.parley.claim.Labelled;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.actors.ActorName;
import dev.parley.fuse.actors.SameActor;
import dev.parley.report.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The items of who is who: a name has one id in all reports, a description one in each. */
final class ActorNames implements SqlGroups.Form<ActorName> {
  /** Loads its tables when somebody first needs them: most questions do not. */
  private static final class Loaded {
    static final SameActor ROOM = new SameActor();
  }

  static SameActor room() {
    return Loaded.ROOM;
  }

  /** The id of a name: short, and of letters and digits alone. */
  static String id(ActorName item) {
    return Hash.id("actor", item.id());
  }

  @Override
  public String report(ActorName item) {
    return item.report() == null ? "" : item.report();
  }

  @Override
  public String write(ActorName item) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("name", item.name());
    ActorKind kind = item.kind();
    if (kind != null) {
      out.put("kind", kind.label());
    }
    if (item.report() != null) {
      out.put("report", item.report());
    }
    return out.toString();
  }

  @Override
  public ActorName read(String id, String data) {
    JsonNode in = ClaimJson.MAPPER.readTree(data);
    String kind = Json.text(in, "kind");
    return new ActorName(
        in.get("name").asString(),
        kind == null ? null : Labelled.parse(ActorKind.class, kind),
        Json.text(in, "report"));
  }
}
