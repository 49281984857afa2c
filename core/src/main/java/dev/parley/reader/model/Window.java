package dev.parley.reader.model;

/**
 * Some words in a row that the model sees at once.
 *
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param pieces the encoder's input, with its two edges
 * @param casing for each piece, how its word is written
 * @param gaps for each piece that begins a word, what stands before it
 * @param firstPiece for each word, the place of its first piece
 * @param lastPiece for each word, the place of its last piece
 * @param prior for each word, what the text itself says of a sentence ending there: added to the
 *     model's score
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, from the plan to the network
record Window(
    int first,
    int end,
    long[] pieces,
    long[] casing,
    long[] gaps,
    long[] firstPiece,
    long[] lastPiece,
    float[] prior) {
  int words() {
    return end - first;
  }
}
