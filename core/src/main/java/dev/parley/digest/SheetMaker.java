package dev.parley.digest;

import dev.parley.claim.ClaimSheet;
import dev.parley.extract.Extractor;
import dev.parley.fuse.copies.Credits;
import dev.parley.fuse.copies.Digest;
import dev.parley.fuse.events.Tellings;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import dev.parley.report.Publication;
import java.util.ArrayList;
import java.util.List;

/**
 * A text's whole way to its claims: it is read, claims are made of the reading, and what fusing
 * will need of its words is put beside them. Safe for use by many threads, as far as the reader is.
 */
public final class SheetMaker {
  private final Extractor extractor;
  private final EventDigester events = new EventDigester(new Tellings());

  /** With all rules. */
  public SheetMaker() {
    this(new Extractor());
  }

  public SheetMaker(Extractor extractor) {
    this.extractor = extractor;
  }

  /** The claims of a text, with a digest of it. */
  public ClaimSheet read(Reader reader, String text, Publication publication) {
    Reading reading = reader.read(text);
    ClaimSheet sheet = extractor.extract(reading, reader.version(), publication);
    try {
      ReportDigest digest =
          new ReportDigest(
              Digest.of(text), Credits.of(text), events.digest(reading, sheet.claims()));
      return sheet.withDigest(ReportDigestJson.write(digest));
    } catch (RuntimeException e) {
      // A report that cannot be compared with others still has its claims.
      List<String> faults = new ArrayList<>(sheet.faults());
      faults.add(("digest: " + e).replaceAll("\\s+", " "));
      return new ClaimSheet(sheet.reader(), sheet.rules(), sheet.made(), faults);
    }
  }
}
