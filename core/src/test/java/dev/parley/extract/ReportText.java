package dev.parley.extract;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Edtf;
import dev.parley.reader.Reading;
import dev.parley.reader.TestReader;
import dev.parley.report.Publication;
import java.util.List;

/** A report of a test: its text, and what is known of its publication. */
record ReportText(String text, Publication publication) {
  private static final Extractor EXTRACTOR = new Extractor();

  /** A report of which nothing is known but its words. */
  static ReportText of(String text) {
    return new ReportText(text, Publication.UNKNOWN);
  }

  ReportText published(String date) {
    return with(publication.outlet(), Edtf.parse(date));
  }

  ReportText by(String outlet) {
    return with(outlet, publication.published());
  }

  private ReportText with(
      @org.jspecify.annotations.Nullable String outlet,
      @org.jspecify.annotations.Nullable Edtf date) {
    return new ReportText(
        text, new Publication(outlet, date, null, null, Publication.Status.NORMAL));
  }

  /** All claims, by all rules. */
  ClaimSheet sheet() {
    return sheet(EXTRACTOR);
  }

  ClaimSheet sheet(Extractor extractor) {
    Reading reading = TestReader.shared().read(text);
    return extractor.extract(reading, TestReader.shared().version(), publication);
  }

  /** All claims as lines. */
  List<String> claims() {
    return ClaimLines.of(sheet().claims(), text);
  }

  /** The claims of one kind as lines. */
  List<String> claims(Class<? extends Claim> kind) {
    return ClaimLines.of(sheet().claims().stream().filter(kind::isInstance).toList(), text);
  }
}
