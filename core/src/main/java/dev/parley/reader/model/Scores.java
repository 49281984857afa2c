package dev.parley.reader.model;

import org.jspecify.annotations.Nullable;

/**
 * What the model says of a window's words, in the words' order. The tables are views of buffers
 * that the next window fills again.
 *
 * @param upos words × parts of speech
 * @param xpos words × Penn tags
 * @param lemma words × edit scripts
 * @param ends for each word, above 0 where a sentence ends
 * @param arcs words × (1 + words): how well the root and each word govern it
 * @param rels words × relations, for the best arc
 * @param names words × name labels
 * @param marks attributions and links; null where the model has no heads for them
 * @param happenings events and positions; null where the model has no heads for them
 */
record Scores(
    Rows upos,
    Rows xpos,
    Rows lemma,
    Rows ends,
    Rows arcs,
    Rows rels,
    Rows names,
    @Nullable Marks marks,
    @Nullable Happenings happenings) {

  /**
   * Attributions and links, of a model that has heads for them.
   *
   * @param anchors for each word, the log-odds that a cue begins with it
   * @param cues the words that may begin a cue
   * @param spans (cues · words) × roles: for the first cue the role of each word, then for the
   *     second
   * @param links what joins mentions to chains
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  record Marks(Rows anchors, int[] cues, Rows spans, Links links) {}

  /**
   * Events and positions.
   *
   * @param events words × event types, the first for none
   * @param standings words × standings
   * @param stances words × stances, the first for none
   * @param topics words × topics
   * @param parts (parts · words) × words: for the first part, how well each word takes it in what
   *     the first word anchors, then in what the second does; then the same for the second part
   */
  record Happenings(Rows events, Rows standings, Rows stances, Rows topics, Rows parts) {}

  /**
   * Mentions by their head words.
   *
   * @param later words × link: a word's vector where it refers back
   * @param earlier words × link: its vector where it is referred to
   * @param fresh for each word, the score that it refers to nothing before it
   * @param known for each word, a score for being referred to at all
   */
  record Links(Rows later, Rows earlier, Rows fresh, Rows known) {}
}
