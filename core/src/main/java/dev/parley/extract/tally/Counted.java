package dev.parley.extract.tally;

import dev.parley.extract.number.Quantity;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.List;

/**
 * The noun that a number counts.
 *
 * @param number the number's own word in the tree
 * @param noun the counted noun, or -1 where the number stands alone
 * @param group for "seven of the wounded", the noun of those whom they are some of, or -1
 * @param hyphened whether the number is tied to the next word ("a 12-member team")
 * @param named whether the number stands behind what it belongs to ("Phase 2")
 * @param ellipsis whether what is counted is left to the words before: "and wounded 30", "30
 *     others"
 */
record Counted(int number, int noun, int group, boolean hyphened, boolean named, boolean ellipsis) {

  static Counted of(Quantity q, Reading reading, TreeByIndex tree) {
    List<Word> words = reading.words();
    int from = reading.firstEndingAfter(q.span().start());
    int number = q.end() - 1;
    for (int i = from; i < q.end(); i++) {
      int above = tree.above(i);
      if (words.get(i).is(Upos.NUM, Upos.NOUN) && (above < q.first() || above >= q.end())) {
        number = i;
      }
    }
    int noun = noun(q, number, reading, tree);
    int of = noun >= 0 ? -1 : tree.below(number, "nmod");
    boolean group =
        of >= q.end()
            && tree.preposition(of).equals("of")
            && words.get(of).is(Upos.NOUN, Upos.PROPN, Upos.ADJ);
    boolean behind = noun >= 0 && noun < q.first();
    String counted = noun < 0 ? "" : words.get(noun).lemma();
    return new Counted(
        number,
        behind ? -1 : noun,
        group ? of : -1,
        q.end() < words.size() && words.get(q.end()).form().equals("-"),
        behind && noun == q.first() - 1,
        noun < 0 && !group || counted.equals("other"));
  }

  private static int noun(Quantity q, int number, Reading reading, TreeByIndex tree) {
    int above = tree.above(number);
    if (above >= 0 && !tree.is(number, "nsubj") && !tree.is(number, "obj")) {
      Word over = tree.word(above);
      if (tree.is(number, "nummod") || tree.is(number, "amod") && over.is(Upos.NOUN)) {
        return above;
      }
    }
    Phrase phrase = reading.phraseAt(q.end() - 1);
    return phrase != null && phrase.head() >= q.end() ? phrase.head() : -1;
  }
}
