package dev.parley.reader.model;

/**
 * A mention and whom it goes back to.
 *
 * @param word index of its head word
 * @param earlier index, in the list of links, of the earlier mention; -1 for none
 * @param probability that it goes back to the chain of that mention, or to none, against all others
 */
public record Link(int word, int earlier, double probability) {}
