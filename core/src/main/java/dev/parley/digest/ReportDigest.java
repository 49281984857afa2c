package dev.parley.digest;

import dev.parley.fuse.copies.Digest;
import dev.parley.fuse.events.EventDigest;
import java.util.List;

/**
 * All that fusing needs of a report's words, so that neither its text nor its reading is needed
 * again.
 *
 * @param copies what copies of its text are told by
 * @param credits whom the text credits
 * @param events the words that tell its events
 */
public record ReportDigest(Digest copies, List<String> credits, EventDigest events) {
  public ReportDigest {
    credits = List.copyOf(credits);
  }
}
