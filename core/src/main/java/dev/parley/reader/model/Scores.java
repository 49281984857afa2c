package dev.parley.reader.model;

/**
 * What the model says of a window's words. All arrays are in the words' order.
 *
 * @param upos words × parts of speech
 * @param xpos words × Penn tags
 * @param lemma words × edit scripts
 * @param ends for each word, above 0 where a sentence ends
 * @param arcs words × (1 + words): how well the root and each word govern it
 * @param rels words × relations, for the best arc
 * @param names words × name labels
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, from the network to the decoders
record Scores(
    float[][] upos,
    float[][] xpos,
    float[][] lemma,
    float[] ends,
    float[][] arcs,
    float[][] rels,
    float[][] names) {

  /** The place of the largest value; the first of several. */
  static int best(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
