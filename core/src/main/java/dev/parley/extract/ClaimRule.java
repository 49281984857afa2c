package dev.parley.extract;

import dev.parley.claim.Claim;
import java.util.List;

/** Makes the claims of one kind. A pure function; safe for use by many threads. */
public interface ClaimRule {
  /** What it is called in faults. */
  String name();

  List<? extends Claim> claims(ReportContext report);
}
