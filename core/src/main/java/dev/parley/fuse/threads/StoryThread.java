package dev.parley.fuse.threads;

import java.time.LocalDate;
import java.util.List;

/**
 * A negotiation in the news, over weeks or years.
 *
 * @param id made of its two sides and its first month
 * @param sides the two that most of it is about
 * @param others who take part beside them, the most told first
 * @param topics of their positions, the most told first
 * @param places of meetings, the most told first
 * @param stories in the order of time
 * @param rounds in the order of time
 */
public record StoryThread(
    String id,
    List<String> sides,
    List<String> others,
    List<String> topics,
    List<String> places,
    LocalDate first,
    LocalDate last,
    List<Story> stories,
    List<Round> rounds) {
  public StoryThread {
    sides = List.copyOf(sides);
    others = List.copyOf(others);
    topics = List.copyOf(topics);
    places = List.copyOf(places);
    stories = List.copyOf(stories);
    rounds = List.copyOf(rounds);
  }

  /** How many publications tell of it. */
  public int reports() {
    return stories.stream().mapToInt(s -> s.reports().size()).sum();
  }
}
