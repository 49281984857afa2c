package dev.parley.fuse.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What fusing keeps of a report's text.
 *
 * @param report its id
 * @param published on which day, or null where that is not known
 * @param words those that tell most of what it is about
 * @param figures those of them that are written in digits
 */
public record TextDigest(String report, @Nullable LocalDate published, Bag words, Bag figures) {}
