package dev.parley.reader.news;

import dev.parley.reader.Name;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One name is one kind of thing in one report: where the model wavers, most of its answers count.
 */
final class NameVotes {
  private NameVotes() {}

  static List<Name> settled(String text, List<Name> names) {
    Map<String, Map<Name.Type, Integer>> votes = new HashMap<>();
    for (Name name : names) {
      votes
          .computeIfAbsent(name.span().in(text), n -> new EnumMap<>(Name.Type.class))
          .merge(name.type(), 1, Integer::sum);
    }
    List<Name> out = new ArrayList<>();
    for (Name name : names) {
      Map<Name.Type, Integer> told = votes.getOrDefault(name.span().in(text), Map.of());
      int all = told.values().stream().mapToInt(Integer::intValue).sum();
      Name.Type most = name.type();
      for (Map.Entry<Name.Type, Integer> vote : told.entrySet()) {
        most = 2 * vote.getValue() > all ? vote.getKey() : most;
      }
      out.add(new Name(name.span(), most));
    }
    return out;
  }
}
