package dev.parley.record;

import dev.parley.claim.Edtf;
import dev.parley.claim.Version;
import dev.parley.report.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A report as the views show it.
 *
 * @param text the address of its text
 * @param path where it was found, relative to the record; of several the first by name
 */
public record ReportRow(
    String id,
    String text,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String title,
    @Nullable String url,
    Publication.Status status,
    String path,
    Version reader,
    Version rules) {

  public Publication publication() {
    return new Publication(
        outlet, published == null ? null : Edtf.parse(published), title, url, status);
  }
}
