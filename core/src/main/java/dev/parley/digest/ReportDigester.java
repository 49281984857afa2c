package dev.parley.digest;

import dev.parley.claim.ClaimSheet;
import dev.parley.fuse.copies.Credits;
import dev.parley.fuse.copies.Digest;
import dev.parley.fuse.events.Tellings;
import dev.parley.reader.Reading;

/** Makes the digest of a report out of its reading and claims. Safe for use by many threads. */
public final class ReportDigester {
  private final EventDigester events = new EventDigester(new Tellings());

  /** The sheet with the digest of its report. */
  public ClaimSheet digested(Reading reading, ClaimSheet sheet) {
    String text = reading.text();
    ReportDigest digest =
        new ReportDigest(
            Digest.of(text), Credits.of(text), events.digest(reading, sheet.claims()));
    return sheet.withDigest(ReportDigestJson.write(digest));
  }
}
