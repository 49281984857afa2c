package dev.parley.bench;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.fuse.copies.CopyGroup;
import dev.parley.fuse.copies.CopyRoom;
import dev.parley.fuse.copies.Printed;
import java.io.PrintStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    SortedMap<String, Printed> reports = new TreeMap<>();
    inputs.map(CopyGroups::printed).forEach(report -> reports.put(report.id(), report));
    MemoryStore<Printed> store = new MemoryStore<>();
    new Groups<>(new CopyRoom(), store).change(List.of(), reports);
    for (List<String> ids : store.groups().values()) {
      CopyGroup group = CopyGroup.of(ids.stream().map(store::get).toList());
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
