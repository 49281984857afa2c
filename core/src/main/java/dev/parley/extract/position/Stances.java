package dev.parley.extract.position;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Labelled;
import dev.parley.claim.Stance;
import dev.parley.extract.Tree;
import dev.parley.lexicon.Table;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that take a stance, by {@code stances.tsv}. */
final class Stances {
  private record Row(Stance stance, String use) {}

  private final Map<String, List<Row>> rows = new HashMap<>();

  /** Loads the table. */
  Stances() {
    for (Table.Row row :
        Table.load(PositionRule.class, "stances.tsv", "word", "stance", "use").rows()) {
      if (!row.need("use").matches("object|adjective|prep:\\w+(\\+to)?")) {
        throw row.fault("use must be object, adjective, prep:WORD or prep:WORD+to");
      }
      rows.computeIfAbsent(row.need("word"), w -> new ArrayList<>())
          .add(new Row(row.need("stance", s -> Labelled.parse(Stance.class, s)), row.need("use")));
    }
  }

  /** The stance that a word takes as it is used here, or null. */
  @Nullable Stance of(Tree tree, Word word) {
    for (Row row : rows.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of())) {
      if (isUsed(tree, word, row.use())) {
        return row.stance();
      }
    }
    return null;
  }

  private static boolean isUsed(Tree tree, Word word, String use) {
    if (use.equals("adjective")) {
      return word.is(Upos.ADJ)
          && (!tree.childrenBy(word, "xcomp", "advcl", "ccomp").isEmpty()
              || tree.childrenBy(word, "obl").stream()
                  .anyMatch(o -> oneOf(tree.adposition(o), "to", "for")));
    }
    if (!word.is(Upos.VERB)) {
      return false;
    }
    if (use.equals("object")) {
      return !tree.childrenBy(word, "obj", "ccomp", "xcomp").isEmpty()
          || tree.child(word, "nsubj:pass") != null;
    }
    boolean addressed = use.endsWith("+to");
    String preposition = use.substring(5, use.length() - (addressed ? 3 : 0));
    boolean stands =
        tree.children(word).stream()
            .anyMatch(c ->
                tree.adposition(c).equals(preposition)
                    || isMarked(tree, c, preposition)
                    || oneOf(Tree.base(c), "compound", "advmod", "obl", "mark", "case")
                        && c.form().equalsIgnoreCase(preposition));
    return stands && (!addressed || !tree.childrenBy(word, "xcomp", "advcl", "ccomp").isEmpty());
  }

  /** "Insisted on keeping it", "agreed to leave". */
  private static boolean isMarked(Tree tree, Word clause, String preposition) {
    return tree.children(clause).stream()
        .anyMatch(c -> Tree.base(c).equals("mark") && c.form().equalsIgnoreCase(preposition));
  }
}
