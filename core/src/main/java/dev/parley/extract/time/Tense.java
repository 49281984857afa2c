package dev.parley.extract.time;

import dev.parley.extract.time.Frame.Direction;
import dev.parley.lexicon.Table;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a clause looks, by the tense of the verb that governs a word. */
final class Tense {
  private static final int DEEPEST = 20;
  private static final Set<String> AHEAD =
      Set.of(
          "will", "shall", "'ll", "’ll", "would", "may", "might", "could", "can", "should", "must");

  private final Set<String> plans = Table.load(Tense.class, "verbs.tsv", "verb").column("verb");

  /**
   * Up the tree to the nearest verb that shows a tense; without a tree the last such verb before.
   */
  Direction of(Reading reading, int index) {
    List<Word> words = reading.words();
    Sentence sentence =
        index < words.size() ? reading.sentenceAt(words.get(index).span().start()) : null;
    if (sentence == null) {
      return Direction.UNSURE;
    }
    Word word = words.get(index);
    Word.Arc arc = word.arc();
    for (int steps = 0; arc != null && steps < DEEPEST; steps++) {
      Direction direction = shown(words, word, sentence);
      if (direction != null) {
        return direction;
      }
      if (arc.head() == word.index()) {
        break;
      }
      word = words.get(arc.head());
      arc = word.arc();
    }
    return Direction.UNSURE;
  }

  /** Null where the word is no verb or has no tense of its own. */
  private @Nullable Direction shown(List<Word> words, Word verb, Sentence sentence) {
    if (plans.contains(verb.lemma()) && (verb.xpos().equals("VBN") || verb.is(Upos.ADJ))) {
      return Direction.FUTURE;
    }
    Direction own = null;
    if (verb.is(Upos.VERB, Upos.AUX)) {
      own =
          switch (verb.xpos()) {
            case "VBD" -> Direction.PAST;
            case "VBN" -> isClause(verb) ? Direction.PAST : null;
            case "VB" -> Direction.FUTURE;
            default -> null;
          };
    }
    boolean present = verb.xpos().equals("VBZ") || verb.xpos().equals("VBP");
    for (Word word : words.subList(sentence.first(), sentence.end())) {
      Word.Arc arc = word.arc();
      if (arc == null || arc.head() != verb.index() || word.index() == verb.index()) {
        continue;
      }
      if (word.is(Upos.PART) && word.form().equalsIgnoreCase("to")) {
        return Direction.FUTURE;
      }
      if (arc.relation().startsWith("aux") || arc.relation().equals("cop")) {
        if (AHEAD.contains(word.lemma()) || AHEAD.contains(word.form())) {
          return Direction.FUTURE;
        }
        switch (word.xpos()) {
          case "VBD" -> {
            return Direction.PAST;
          }
          case "VBZ", "VBP" -> {
            if (word.lemma().equals("have")) {
              return Direction.PAST;
            }
            present = true;
          }
          default -> {}
        }
      }
    }
    return own == null && present ? Direction.UNSURE : own;
  }

  /** "The plan announced in May": a participle on its own. */
  private static boolean isClause(Word verb) {
    return verb.arc() != null && verb.arc().relation().startsWith("acl");
  }
}
