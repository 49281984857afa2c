package dev.parley.extract;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Version;
import dev.parley.reader.Reading;
import dev.parley.report.Publication;
import java.util.List;

/** Makes claims of readings. Safe for use by many threads. */
public final class Extractor {
  /** Grows with every change to the rules or their tables. */
  public static final Version RULES = new Version(1, "first rules");

  /**
   * All claims of one report.
   *
   * @param reading of the report's text
   * @param reader the version of the reader that made it
   * @param publication anchors relative dates and ends the chain of sources
   */
  public ClaimSheet extract(Reading reading, Version reader, Publication publication) {
    return new ClaimSheet(reader, RULES, List.of(), List.of());
  }
}
