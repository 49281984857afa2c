package dev.parley.fuse.copies;

import dev.parley.claim.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as far as copies are told by it.
 *
 * @param id the report's id
 * @param outlet who printed it, or null
 * @param published when, as precisely as is known, or null
 * @param digest of its text
 * @param credits whom its text credits, by their usual names, as {@link Credits} finds them
 */
public record Printed(
    String id,
    @Nullable String outlet,
    @Nullable Edtf published,
    Digest digest,
    List<String> credits) {
  public Printed {
    credits = List.copyOf(credits);
  }

  /** Takes digest and credits from the text. */
  public static Printed of(
      String id, @Nullable String outlet, @Nullable Edtf published, String text) {
    return new Printed(id, outlet, published, Digest.of(text), Credits.of(text));
  }

  /** The outlet by its usual name, or null. */
  @Nullable String outletName() {
    return outlet == null || outlet.isBlank() ? null : Credits.usualName(outlet);
  }
}
