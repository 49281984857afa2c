package dev.parley.fuse.deal;

import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What terms stand in: a draft, a proposal, a concluded deal, or what a party wants without a
 * paper.
 *
 * @param id the same for the same paper
 * @param name as reports call it; "own terms" where there is no paper
 * @param owner whose it is, or null
 * @param ordinal "the third draft" is 3, or null
 * @param concluded when the parties agreed on it; null where they did not
 */
public record Paper(
    String id,
    String name,
    @Nullable Known owner,
    @Nullable Integer ordinal,
    @Nullable LocalDate concluded) {
  static final String OWN = "own terms";

  static Paper own(Known party) {
    return new Paper("own " + party.id(), OWN, party, null, null);
  }

  /** True where there is no paper. */
  public boolean own() {
    return name.equals(OWN);
  }

  /** Which version it is: its number or the day on which it was concluded; null where unknown. */
  public @Nullable String version() {
    return concluded != null
        ? concluded.toString()
        : ordinal != null ? String.valueOf(ordinal) : null;
  }
}
