package dev.parley.extract;

import dev.parley.claim.ClaimSheet;
import java.util.Comparator;
import java.util.List;

/**
 * What the rules made of a report, and what they did not.
 *
 * @param passed what was seen and is no claim, in text order
 */
public record Extraction(ClaimSheet sheet, List<Passed> passed) {
  public Extraction {
    passed =
        passed.stream()
            .sorted(
                Comparator.comparing(Passed::words)
                    .thenComparing(Passed::kind)
                    .thenComparing(Passed::why))
            .toList();
  }
}
