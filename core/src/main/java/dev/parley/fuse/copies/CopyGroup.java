package dev.parley.fuse.copies;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one story.
 *
 * @param id the smallest id of its members
 * @param reports their ids, in order
 * @param origin by its usual name the outlet or agency that the story comes from, or null where the
 *     group does not tell
 */
public record CopyGroup(String id, List<String> reports, @Nullable String origin) {
  public CopyGroup {
    reports = List.copyOf(reports);
  }

  /**
   * The group of these reports.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static CopyGroup of(Collection<Printed> copies) {
    if (copies.isEmpty()) {
      throw new IllegalArgumentException("a group has at least one report");
    }
    List<Printed> sorted = copies.stream().sorted(Comparator.comparing(Printed::id)).toList();
    return new CopyGroup(
        sorted.getFirst().id(), sorted.stream().map(Printed::id).toList(), Origin.of(sorted));
  }

  /**
   * Who answers for the story: different stories of one outlet or agency are no independent
   * sources. Where the origin is not known, the group answers for itself.
   */
  public String source() {
    return origin == null ? id : origin;
  }
}
