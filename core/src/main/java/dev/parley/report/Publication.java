package dev.parley.report;

import dev.parley.claim.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One outlet printing one text at one date. Every part may be unknown.
 *
 * @param outlet who printed it, or null
 * @param published when, as precisely as is known ({@code 2024-12-02}, {@code 2024-12}), or null
 * @param title its headline, or null
 * @param url where it stands, or null
 * @param status normal, corrected or withdrawn
 */
public record Publication(
    @Nullable String outlet,
    @Nullable Edtf published,
    @Nullable String title,
    @Nullable String url,
    Status status) {

  /** What the outlet has made of it since. */
  public enum Status implements dev.parley.claim.Labelled {
    NORMAL,
    CORRECTED,
    WITHDRAWN
  }

  public static final Publication UNKNOWN = new Publication(null, null, null, null, Status.NORMAL);

  /** The report's id: this outlet, this date, this text. Title, address and status may differ. */
  public String reportId(String textHash) {
    return Hash.id(
        textHash, outlet == null ? "" : outlet, published == null ? "" : published.text());
  }
}
