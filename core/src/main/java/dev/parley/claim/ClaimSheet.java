package dev.parley.claim;

import java.util.List;

/**
 * All claims of one report, by one version of reader and rules.
 *
 * @param reader which reader read the text
 * @param rules which rules made claims of the reading
 * @param claims in text order
 * @param faults rules that failed on this report, each with its reason; the others still ran
 */
public record ClaimSheet(Version reader, Version rules, List<Claim> claims, List<String> faults) {
  public ClaimSheet {
    claims = claims.stream().sorted(Claim.IN_TEXT_ORDER).toList();
    faults = List.copyOf(faults);
  }
}
