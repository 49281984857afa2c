package dev.parley.fuse.threads;

import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several outlets print as one.
 *
 * @param first the first day on which it was printed, or null
 * @param reports those who print it, by day and id
 */
public record Story(String id, @Nullable LocalDate first, List<Told.Report> reports) {
  public Story {
    reports = List.copyOf(reports);
  }
}
