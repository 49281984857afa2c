package dev.parley.extract;

import dev.parley.claim.Claim;
import java.util.List;

/**
 * Makes the claims of one kind. A function of the report, which tells its reasons to the report's
 * {@link Notes}; safe for use by many threads.
 */
public interface ClaimRule {
  /** The kind of its claims; what it is called in faults. */
  String name();

  List<? extends Claim> claims(ReportContext report);
}
