package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.events.Telling;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.TextDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the telling of an event is written down. The words of its report, which all tellings of a
 * report share, lie elsewhere.
 */
final class TellingForm implements SqlGroups.Form<Telling> {
  private final Supplier<Tellings> tellings;
  private final Function<String, TextDigest> texts;

  /**
   * A form.
   *
   * @param tellings knows what words weigh and mean
   * @param texts finds the words of a report by its id
   */
  TellingForm(Supplier<Tellings> tellings, Function<String, TextDigest> texts) {
    this.tellings = tellings;
    this.texts = texts;
  }

  @Override
  public String report(Telling item) {
    return item.text().report();
  }

  @Override
  public String write(Telling item) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("report", item.text().report());
    put(out, "words", item.trigger().meaning().words());
    out.put("stem", item.trigger().stem());
    put(out, "families", item.trigger().families().stream().sorted().toList());
    out.put("loose", item.trigger().loose());
    out.put("sentence", item.setting().sentence());
    put(out, "near", item.setting().near().words());
    put(out, "names", item.setting().names().words());
    put(out, "numbers", item.setting().numbers().stream().sorted().toList());
    put(out, "doers", item.parts().doers().stream().sorted().toList());
    put(out, "receivers", item.parts().receivers().stream().sorted().toList());
    out.put("quantity", item.parts().quantity());
    EventType type = item.type();
    out.put("type", type == null ? null : type.label());
    Edtf when = item.when();
    out.put("when", when == null ? null : when.text());
    return out.toString();
  }

  private static void put(ObjectNode out, String field, Collection<String> words) {
    words.forEach(out.putArray(field)::add);
  }

  @Override
  public Telling read(String id, String data) {
    JsonNode in = ClaimJson.MAPPER.readTree(data);
    String type = Json.text(in, "type");
    String when = Json.text(in, "when");
    return new Telling(
        id,
        texts.apply(in.get("report").asString()),
        new Telling.Trigger(
            in.get("stem").asString(),
            Set.copyOf(words(in, "families")),
            in.get("loose").asBoolean(),
            tellings.get().meaning(words(in, "words"))),
        new Telling.Setting(
            in.get("sentence").asInt(),
            tellings.get().bag(words(in, "near")),
            tellings.get().bag(words(in, "names")),
            new HashSet<>(words(in, "numbers"))),
        new Telling.Parts(
            Set.copyOf(words(in, "doers")),
            Set.copyOf(words(in, "receivers")),
            in.get("quantity").isNull() ? null : Long.valueOf(in.get("quantity").asLong())),
        type == null ? null : Labelled.parse(EventType.class, type),
        when == null ? null : Edtf.parse(when));
  }

  private static List<String> words(JsonNode in, String field) {
    return in.get(field).valueStream().map(JsonNode::asString).toList();
  }
}
