package dev.parley.claim;

/**
 * A claim with what made it.
 *
 * @param by the rule, or the part of a rule, or the head of a model that made it
 * @param confidence how likely it is that the claim is right, 0 to 1
 */
public record Made(Claim claim, String by, double confidence) {
  public Made {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("the confidence " + confidence + " is not within 0 and 1");
    }
  }
}
