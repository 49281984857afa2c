package dev.parley.extract.position;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Labelled;
import dev.parley.claim.Stance;
import dev.parley.extract.Negations;
import dev.parley.extract.OpenClauses;
import dev.parley.extract.Tree;
import dev.parley.extract.event.VerbForms;
import dev.parley.lexicon.Table;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a stance ends, by {@code ends.tsv}: "dropped its demand", "no longer insists". */
final class Ends {
  private final Map<String, List<String>> uses = new HashMap<>();
  private final Map<String, Stance> nouns = new HashMap<>();
  private final VerbForms forms = new VerbForms();

  /** Loads the table. */
  Ends() {
    for (Table.Row row :
        Table.load(PositionRule.class, "ends.tsv", "word", "use", "stance").rows()) {
      String use = row.need("use");
      if (use.equals("noun")) {
        nouns.put(row.need("word"), row.need("stance", s -> Labelled.parse(Stance.class, s)));
      } else if (row.get("stance") != null) {
        throw row.fault("only a noun names a stance");
      } else if (use.matches("(object(:\\w+)?|prep:\\w+|clause|through)")) {
        uses.computeIfAbsent(row.need("word"), w -> new ArrayList<>()).add(use);
      } else {
        throw row.fault("use must be object, object:WORD, prep:WORD, clause, through or noun");
      }
    }
  }

  /** The stance that a noun names, whether or not it ends; null for other words. */
  @Nullable Stance named(Word word) {
    return word.is(Upos.NOUN) ? nouns.get(word.lemma().toLowerCase(Locale.ROOT)) : null;
  }

  /** Whether the stance that a word shows is over. */
  boolean over(Tree tree, Word word) {
    if (word.is(Upos.NOUN)) {
      Word verb = ending(tree, word);
      return verb != null && isDone(tree, verb);
    }
    Word above = tree.head(word);
    boolean stopped = above != null && ends(tree, above, word, "clause") && isDone(tree, above);
    return stopped || isNoLonger(tree, word);
  }

  /** Whether a verb only tells that something wanted ends, and shows no stance of its own. */
  boolean endsOther(Tree tree, Word verb) {
    return verb.is(Upos.VERB)
        && tree.children(verb).stream()
            .anyMatch(c -> named(c) != null && verb.equals(ending(tree, c)));
  }

  /** The verb by which what a noun names would end, or null. */
  private @Nullable Word ending(Tree tree, Word noun) {
    Word verb = tree.head(noun);
    boolean object = Tree.base(noun).equals("obj") || Tree.relation(noun).equals("nsubj:pass");
    boolean fits =
        verb != null
            && (object && ends(tree, verb, noun, "object")
                || Tree.base(noun).equals("obl") && ends(tree, verb, noun, "prep"));
    return fits ? verb : null;
  }

  private boolean ends(Tree tree, Word verb, Word ended, String how) {
    String base = verb.is(Upos.VERB) ? forms.base(verb, uses.keySet()) : "";
    for (String use : uses.getOrDefault(base, List.of())) {
      String[] parts = use.split(":", 2);
      boolean fits =
          parts[0].equals(how)
              && (parts.length == 1
                  || (how.equals("prep")
                      ? tree.adposition(ended).equals(parts[1])
                      : tree.children(verb).stream()
                          .anyMatch(c -> c.form().equalsIgnoreCase(parts[1]))));
      boolean clause = !how.equals("clause") || oneOf(Tree.base(ended), "xcomp", "ccomp", "advcl");
      if (fits && clause) {
        return true;
      }
    }
    return false;
  }

  /** Not "will drop", "did not drop", "urged them to drop", "whether it dropped". */
  private boolean isDone(Tree tree, Word verb) {
    boolean open =
        Negations.of(tree, verb)
            || OpenClauses.asked(tree, verb)
            || OpenClauses.supposed(tree, verb)
            || tree.childrenBy(verb, "aux").stream()
                .anyMatch(a -> !oneOf(a.lemma().toLowerCase(Locale.ROOT), "have", "be", "do"));
    boolean infinitive =
        tree.children(verb).stream()
            .anyMatch(c -> Tree.base(c).equals("mark") && c.form().equalsIgnoreCase("to"));
    Word above = infinitive ? tree.head(verb) : null;
    boolean through =
        !infinitive || above != null && ends(tree, above, verb, "through") && isDone(tree, above);
    return !open && through;
  }

  /** "No longer insists", "does not insist any more". */
  private static boolean isNoLonger(Tree tree, Word word) {
    boolean not = Negations.of(tree, word);
    for (Word c : tree.childrenBy(word, "advmod", "obl")) {
      String form = c.form().toLowerCase(Locale.ROOT);
      String before =
          c.index() == 0 ? "" : tree.word(c.index() - 1).form().toLowerCase(Locale.ROOT);
      if (form.equals("longer") && (before.equals("no") || not && before.equals("any"))
          || not && (form.equals("anymore") || form.equals("more") && before.equals("any"))) {
        return true;
      }
    }
    return false;
  }
}
