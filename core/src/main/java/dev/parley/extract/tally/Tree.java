package dev.parley.extract.tally;

import dev.parley.reader.Reading;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;

/** A reading's trees, to be walked up and down. */
final class Tree {
  private final List<Word> words;
  private final List<List<Integer>> children = new ArrayList<>();

  Tree(Reading reading) {
    this.words = reading.words();
    words.forEach(w -> children.add(new ArrayList<>(2)));
    for (Word word : words) {
      if (above(word.index()) >= 0) {
        children.get(above(word.index())).add(word.index());
      }
    }
  }

  Word word(int i) {
    return words.get(i);
  }

  /** The word above, or -1. */
  int above(int i) {
    Word.Arc arc = words.get(i).arc();
    return arc == null || arc.head() == i ? -1 : arc.head();
  }

  /** UD's relation to the word above, with its subtype. */
  String relation(int i) {
    Word.Arc arc = words.get(i).arc();
    return arc == null ? "" : arc.relation();
  }

  /** Whether the relation to the word above is this one, with any subtype. */
  boolean is(int i, String relation) {
    String own = relation(i);
    return own.equals(relation) || own.startsWith(relation + ":");
  }

  List<Integer> below(int i) {
    return children.get(i);
  }

  /** The first word below that has the relation, or -1. */
  int below(int i, String relation) {
    for (int child : below(i)) {
      if (is(child, relation)) {
        return child;
      }
    }
    return -1;
  }

  /** The preposition of a noun, in lower case; empty where it has none. */
  String preposition(int noun) {
    int marker = below(noun, "case");
    return marker < 0 ? "" : words.get(marker).lemma();
  }
}
