package dev.parley.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What made an export.
 *
 * @param program name and version
 * @param readers that made the current readings: number and name
 * @param rules that made the claims: number and name
 * @param head of the record's journal: who has the record can tell what it held
 */
public record Origin(String program, List<String> readers, List<String> rules, String head) {
  public Origin {
    readers = List.copyOf(readers);
    rules = List.copyOf(rules);
  }

  /** The same by name, for forms that keep facts. */
  Map<String, String> facts() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("generated_by", program);
    out.put("reader", String.join("; ", readers));
    out.put("rules", String.join("; ", rules));
    out.put("record_head", head);
    return out;
  }

  /** In one line, for forms that have room for a comment. */
  String line() {
    return facts().entrySet().stream()
        .map(e -> e.getKey().replace('_', ' ') + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
