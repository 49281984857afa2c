package dev.parley.extract;

import dev.parley.claim.Labelled;

/** Why something that a rule saw is no claim. */
public enum Why implements Labelled {
  /** Of any kind. */
  REPETITION("told before; it counts again only where it adds something"),
  ASKED("only asked: “has not said whether”, “it is unclear if”"),

  // Statements.
  SAYS_NOTHING("“declined to comment”, “did not say” and the like are no statements"),
  THOUGHT("thought, known or felt, but not said"),
  SHOWN("shown by something that nobody says"),
  PASSED_ON("an outlet only passes on what somebody else says"),
  SCARE_QUOTES("a word or two in quotation marks; scare quotes are no statement"),
  NOBODY_SAYS("words that nobody is said to say"),
  SPEAKER_OPEN("who says so is not sure; the statement has no speaker, but candidates"),

  // Events.
  ONE_PARTY("one party's yes to an agreement is a position; an agreement needs two"),
  INTERVIEW("an outlet sees, visits or asks somebody: that is how it knows, and no event"),
  NOBODY_ACTS("nobody who can act is told to do it or to undergo it"),
  WISHED("only wished for; mere hopes are no events"),

  // Positions.
  HOPE("hopes and expectations are no positions"),
  SUPPOSED("only supposed or still to be done: “if it accepts”, “has yet to accept”"),
  DENIED("denied to have been said or done; the statement tells who denies it"),
  NO_SIDE("what is not demanded or not proposed takes no side"),
  NO_PARTY("nobody is told whose position it would be"),
  NO_TOPIC("about nothing that is negotiated"),

  // Tallies.
  TIME("part of a date, a time or a length of time"),
  MONEY("a sum of money"),
  UNIT("a measure of length, weight, share or the like"),
  AGE("an age"),
  LABEL("a number that something bears: No. 7, Section 12"),
  HEADLINE("told by the headline only; headlines make no claims"),
  NOT_COUNTED("no count of people or goods that befell something");

  private final String reason;

  Why(String reason) {
    this.reason = reason;
  }

  /** For people, in a few words. */
  public String reason() {
    return reason;
  }
}
