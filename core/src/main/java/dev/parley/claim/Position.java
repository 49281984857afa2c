package dev.parley.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a party wants, offers, takes or turns down.
 *
 * @param party whose position it is
 * @param detail the words of the term, short
 * @param towards of whom, or null
 */
public record Position(
    Ground ground,
    Actor party,
    Stance stance,
    Topic topic,
    String detail,
    @Nullable Actor towards,
    Terms terms)
    implements Claim {

  /**
   * What the report tells of the term; each null where it does not.
   *
   * @param duration ISO 8601 ({@code P60D})
   * @param deadline until when
   * @param value the number that the term turns on
   * @param exchangeFor the words of what is asked in exchange
   * @param proposal the plan or draft that the term stands in
   */
  public record Terms(
      @Nullable String duration,
      @Nullable Edtf deadline,
      @Nullable Long value,
      @Nullable String exchangeFor,
      @Nullable Proposal proposal) {
    public static final Terms NONE = new Terms(null, null, null, null, null);
  }

  /**
   * A plan or draft.
   *
   * @param name "the third draft"
   * @param owner who put it forward, or null
   */
  public record Proposal(String name, @Nullable String owner) {}
}
