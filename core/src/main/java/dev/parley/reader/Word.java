package dev.parley.reader;

import dev.parley.claim.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word (or punctuation mark) of a sentence.
 *
 * @param index its place in the reading's words, from 0
 * @param span where it stands
 * @param form as it is written
 * @param lemma its base form, in lower case but for names
 * @param upos its part of speech
 * @param xpos its Penn Treebank tag, which tells tense, number and form ({@code VBD}, {@code NNS})
 * @param arc its place in the sentence's UD tree, or null where the reader gives no trees
 */
public record Word(
    int index, Span span, String form, String lemma, Upos upos, String xpos, @Nullable Arc arc) {
  /**
   * The tie to the word above.
   *
   * @param head the index of the word that governs it; its own for the root
   * @param relation UD's relation, with subtype ({@code nsubj:pass})
   */
  public record Arc(int head, String relation) {}

  public boolean is(Upos... any) {
    for (Upos u : any) {
      if (u == upos) {
        return true;
      }
    }
    return false;
  }
}
