package dev.parley.claim;

import java.util.Comparator;
import java.util.List;

/**
 * All claims of one report, by one version of reader and rules.
 *
 * @param reader which reader read the text
 * @param rules which rules made claims of the reading
 * @param made the claims in text order, each with what made it
 * @param faults rules that failed on this report, each with its reason; the others still ran
 */
public record ClaimSheet(Version reader, Version rules, List<Made> made, List<String> faults) {
  public ClaimSheet {
    made = made.stream().sorted(Comparator.comparing(Made::claim, Claim.IN_TEXT_ORDER)).toList();
    faults = List.copyOf(faults);
  }

  /** The claims in text order. */
  public List<Claim> claims() {
    return made.stream().map(Made::claim).toList();
  }
}
