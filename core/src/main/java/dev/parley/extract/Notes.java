package dev.parley.extract;

import dev.parley.claim.Claim;
import dev.parley.claim.Made;
import dev.parley.claim.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What one rule tells of its work on one report. A rule that tells nothing of a claim is taken to
 * have made it as it makes most of its claims.
 */
public final class Notes {
  private final String kind;
  private final Confidences confidences;
  private final IdentityHashMap<Claim, Made> made = new IdentityHashMap<>();
  private final List<Passed> passed = new ArrayList<>();

  /** For a rule of this name, which is the kind of its claims. */
  Notes(String kind, Confidences confidences) {
    this.kind = kind;
    this.confidences = confidences;
  }

  /**
   * Tells which part of the rule made a claim, which is as likely to be right as those that this
   * part made on the texts that it was measured on.
   *
   * @param by begins with the rule's name: {@code tally-verb}
   * @return the claim
   */
  public <C extends Claim> C made(C claim, String by) {
    return made(claim, by, confidences.of(claim, by));
  }

  /**
   * Tells what made a claim, and how likely it is to be right.
   *
   * @return the claim
   */
  public <C extends Claim> C made(C claim, String by, double confidence) {
    made.put(claim, new Made(claim, by, confidence));
    return claim;
  }

  /**
   * Tells that some words might have made a claim, and why they did not. The first reason that is
   * given for some words stands.
   */
  public void passed(Span words, Why why) {
    for (Passed known : passed) {
      if (known.words().overlaps(words)) {
        return;
      }
    }
    passed.add(new Passed(kind, words, why));
  }

  /** The claim with what was told of it. */
  Made of(Claim claim) {
    Made told = made.get(claim);
    return told == null ? new Made(claim, kind, confidences.of(claim, kind)) : told;
  }

  List<Passed> passed() {
    return List.copyOf(passed);
  }
}
