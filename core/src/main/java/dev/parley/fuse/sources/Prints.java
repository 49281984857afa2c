package dev.parley.fuse.sources;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stories that an outlet prints.
 *
 * @param stories all of them
 * @param shared those that another outlet prints as well
 * @param copies those of the shared ones that another outlet printed before, or that credit it
 * @param from how many copies there are of which outlet; a story that two printed first counts with
 *     both
 */
public record Prints(
    List<String> stories, List<String> shared, List<String> copies, Map<String, Integer> from) {
  public static final Prints NONE = new Prints(List.of(), List.of(), List.of(), Map.of());

  public Prints {
    stories = List.copyOf(stories);
    shared = List.copyOf(shared);
    copies = List.copyOf(copies);
    from = Collections.unmodifiableMap(new TreeMap<>(from));
  }
}
