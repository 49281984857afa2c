package dev.parley.fuse.threads;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Set;

/**
 * What the reports of one month tell of two sides.
 *
 * @param pair the two
 * @param month in which the reports were printed
 * @param stories independent stories in which both take part
 * @param talks those among them in which they meet, agree, or want something of each other
 * @param matter what the stories are about: who else takes part, topics of positions
 * @param places of the meetings
 */
public record Chapter(
    Pair pair,
    YearMonth month,
    Set<String> stories,
    Set<String> talks,
    Set<String> matter,
    Set<String> places) {
  /** The one of more talks first, then of more stories; no two are equal. */
  static final Comparator<Chapter> HEAVIEST =
      Comparator.comparingInt((Chapter c) -> -c.talks.size())
          .thenComparingInt(c -> -c.stories.size())
          .thenComparing(Chapter::id);

  public Chapter {
    stories = Set.copyOf(stories);
    talks = Set.copyOf(talks);
    matter = Set.copyOf(matter);
    places = Set.copyOf(places);
  }

  /** Its id: begins with the sides, then the month. */
  public String id() {
    return pair + " @ " + month;
  }
}
