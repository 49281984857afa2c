package dev.parley.claim;

/** How the number is meant. */
public enum Bound implements Labelled {
  EXACTLY,
  AT_LEAST,
  MORE_THAN,
  ABOUT,
  NEARLY,
  UP_TO
}
