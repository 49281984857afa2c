package dev.parley.reader;

import dev.parley.claim.Span;
import java.util.List;
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

  /** Words as they stand in a row, one blank wherever the text has a gap. */
  public static String text(List<Word> words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean gap = i > 0 && words.get(i).span().start() > words.get(i - 1).span().end();
      out.append(gap ? " " : "").append(words.get(i).form());
    }
    return out.toString();
  }

  /**
   * Whether the word above stands outside of the words from one index to the one before another.
   */
  public boolean hangsOutside(int first, int end) {
    return arc != null && (arc.head() < first || arc.head() >= end);
  }

  public boolean is(Upos... any) {
    for (Upos u : any) {
      if (u == upos) {
        return true;
      }
    }
    return false;
  }
}
