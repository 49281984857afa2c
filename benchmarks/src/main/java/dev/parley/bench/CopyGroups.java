package dev.parley.bench;

import dev.parley.claim.Edtf;
import dev.parley.fuse.copies.Copies;
import dev.parley.fuse.copies.CopyGroup;
import dev.parley.fuse.copies.Printed;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which reports are copies of one story; the set and its scorer are {@code benchmarks/copies.py}.
 */
final class CopyGroups {
  private CopyGroups() {}

  /** Reads {@code {id, published, outlet, text}}. */
  static Printed printed(JsonNode input) {
    String published = string(input.get("published"));
    return Printed.of(
        input.get("id").asString(),
        string(input.get("outlet")),
        published == null ? null : Edtf.parse(published),
        input.get("text").asString());
  }

  private static @Nullable String string(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value.asString();
  }

  /** Writes for each report a line {@code {id, group, origin}}. */
  static void predict(Stream<JsonNode> inputs, PrintStream out) {
    Copies copies = new Copies();
    inputs.forEach(input -> copies.add(printed(input)));
    for (CopyGroup group : copies.groups()) {
      for (String id : group.reports()) {
        out.println(
            JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("group", group.id())
                .put("origin", group.origin()));
      }
    }
  }
}
