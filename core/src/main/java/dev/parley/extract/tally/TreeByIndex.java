package dev.parley.extract.tally;

import dev.parley.extract.Negations;
import dev.parley.extract.Tree;
import dev.parley.reader.Word;
import java.util.List;

/** A report's trees, walked by the indexes of words; -1 stands for none. */
final class TreeByIndex {
  private final Tree tree;

  TreeByIndex(Tree tree) {
    this.tree = tree;
  }

  Word word(int i) {
    return tree.word(i);
  }

  /** The word above, or -1. */
  int above(int i) {
    Word head = tree.head(word(i));
    return head == null ? -1 : head.index();
  }

  /** UD's relation to the word above, with its subtype. */
  String relation(int i) {
    return Tree.relation(word(i));
  }

  /** Whether the relation to the word above is this one, with any subtype. */
  boolean is(int i, String relation) {
    String own = relation(i);
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  /** Whether something denies a word, or its subject is nobody. */
  boolean negated(int i) {
    return Negations.of(tree, word(i));
  }

  List<Integer> below(int i) {
    return tree.children(word(i)).stream().map(Word::index).toList();
  }

  /** The first word below that has the relation, or -1. */
  int below(int i, String relation) {
    for (Word child : tree.children(word(i))) {
      if (is(child.index(), relation)) {
        return child.index();
      }
    }
    return -1;
  }

  /** The preposition of a noun, in lower case; empty where it has none. */
  String preposition(int noun) {
    int marker = below(noun, "case");
    return marker < 0 ? "" : word(marker).lemma();
  }
}
