package dev.parley.claim;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All claims of one report, by one version of reader and rules.
 *
 * @param reader which reader read the text
 * @param rules which rules made claims of the reading
 * @param made the claims in text order, each with what made it
 * @param faults rules that failed on this report, each with its reason; the others still ran
 * @param digest what fusing needs of the reading's words, in a form of its own; null where nobody
 *     made one
 */
public record ClaimSheet(
    Version reader, Version rules, List<Made> made, List<String> faults, @Nullable String digest) {
  public ClaimSheet {
    made = made.stream().sorted(Comparator.comparing(Made::claim, Claim.IN_TEXT_ORDER)).toList();
    faults = List.copyOf(faults);
  }

  /** Without a digest. */
  public ClaimSheet(Version reader, Version rules, List<Made> made, List<String> faults) {
    this(reader, rules, made, faults, null);
  }

  /** The same claims with what fusing needs of their words. */
  public ClaimSheet withDigest(String digest) {
    return new ClaimSheet(reader, rules, made, faults, digest);
  }

  /** The claims in text order. */
  public List<Claim> claims() {
    return made.stream().map(Made::claim).toList();
  }
}
