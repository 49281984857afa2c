package dev.parley.fuse.copies;

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
}
