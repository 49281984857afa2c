package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.lexicon.Table;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that leave open what stands in them: "has not said whether it would agree", "will it
 * agree?", "if it agrees", "has yet to agree". Nobody says that it is so.
 */
public final class OpenClauses {
  private enum How {
    ASKS,
    TELLS,
    DECIDES,
    UNDONE
  }

  private static final Map<String, How> WORDS = words();

  private OpenClauses() {}

  private static Map<String, How> words() {
    Map<String, How> out = new HashMap<>();
    for (Table.Row row :
        Table.load(OpenClauses.class, "open.tsv", "word", "how").unique("word").rows()) {
      out.put(row.need("word"), row.need("how", How.class));
    }
    return out;
  }

  /** Whether a word stands in what is only asked. */
  public static boolean asked(Tree tree, Word word) {
    Word at = word;
    for (int steps = 0; at != null && steps < tree.words().size(); steps++) {
      Word mark = mark(tree, at, "whether", "if");
      if (mark != null && mark.index() != word.index() && asks(tree, mark)
          || isAskedOutright(tree, at)) {
        return true;
      }
      at = standsByItself(tree, at) ? null : tree.head(at);
    }
    return false;
  }

  /** Whether a word stands in what is only supposed ("if it accepts") or has not been done. */
  public static boolean supposed(Tree tree, Word word) {
    Word at = word;
    for (int steps = 0; at != null && steps < tree.words().size(); steps++) {
      Word mark = mark(tree, at, "if", "unless");
      if (mark != null && mark.index() != word.index() || undone(tree, at)) {
        return true;
      }
      at = standsByItself(tree, at) ? null : tree.head(at);
    }
    return false;
  }

  /** Whether "whether" or "if" opens a question, and no condition. */
  public static boolean asks(Tree tree, Word mark) {
    Word clause = tree.head(mark);
    if (!mark.form().equalsIgnoreCase("if") || clause == null) {
      return mark.form().equalsIgnoreCase("whether");
    }
    Word governor = tree.head(clause);
    How how = governor == null ? null : how(governor);
    return switch (how) {
      case null -> false;
      case UNDONE -> false;
      case ASKS, TELLS, DECIDES -> oneOf(Tree.base(clause), "ccomp", "csubj", "xcomp", "acl");
    };
  }

  /** Whether a word means to ask or tell a question: "know whether", "say if". */
  public static boolean opensQuestion(Tree tree, Word word) {
    How how = how(word);
    return (how == How.ASKS || how == How.TELLS)
        && tree.children(word).stream()
            .map(c -> mark(tree, c, "whether", "if"))
            .anyMatch(m -> m != null && asks(tree, m));
  }

  /** Whether a verb tells, and does not ask: "say", "tell", "announce". */
  public static boolean tells(Word verb) {
    return how(verb) == How.TELLS;
  }

  private static @Nullable How how(Word word) {
    return WORDS.get(word.lemma().toLowerCase(Locale.ROOT));
  }

  /** The word that opens a clause, hung on it or standing right before its first word. */
  private static @Nullable Word mark(Tree tree, Word clause, String... forms) {
    for (Word c : tree.children(clause)) {
      if (oneOf(c.form().toLowerCase(Locale.ROOT), forms)
          && oneOf(Tree.base(c), "mark", "cc", "advmod", "case", "dep")) {
        return c;
      }
    }
    if (!clause.is(Upos.VERB, Upos.ADJ)) {
      return null;
    }
    Word subject = tree.child(clause, "nsubj", "nsubj:pass");
    int before = (subject == null ? clause.index() : first(tree, subject)) - 1;
    Word word = before < 0 ? null : tree.word(before);
    return word != null && oneOf("whether", forms) && word.form().equalsIgnoreCase("whether")
        ? word
        : null;
  }

  private static int first(Tree tree, Word top) {
    return tree.children(top).stream()
        .filter(c -> c.index() < top.index())
        .mapToInt(c -> first(tree, c))
        .min()
        .orElse(top.index());
  }

  /** What is told beside a question, or known where it is asked: "the draft that it rejected". */
  private static boolean standsByItself(Tree tree, Word word) {
    String base = Tree.base(word);
    if (Tree.relation(word).equals("acl:relcl") || base.equals("parataxis")) {
      return true;
    }
    List<Word> children = tree.children(word);
    return base.equals("conj")
            && children.stream().anyMatch(c -> Tree.base(c).equals("cc") && is(c, "but"))
        || base.equals("advcl")
            && children.stream()
                .anyMatch(c -> Tree.base(c).equals("mark") && !is(c, "to", "whether", "if", "of"));
  }

  /** "Will it accept?", but not "why did it refuse?", which knows that it did. */
  private static boolean isAskedOutright(Tree tree, Word clause) {
    List<Word> children = tree.children(clause);
    return clause.is(Upos.VERB, Upos.ADJ, Upos.NOUN)
        && children.stream().anyMatch(c -> c.form().equals("?"))
        && children.stream()
            .noneMatch(c -> is(c, "why", "how", "who", "whom", "what", "which", "when", "where"));
  }

  /** "Has yet to accept", "is yet to accept", "stopped short of accepting", "failed to accept". */
  public static boolean undone(Tree tree, Word clause) {
    Word above =
        oneOf(Tree.base(clause), "xcomp", "advcl", "ccomp", "acl", "obl")
            ? tree.head(clause)
            : null;
    return above != null
        && (how(above) == How.UNDONE
            || is(above, "has", "have", "had", "is", "are", "was", "were")
                && tree.children(above).stream().anyMatch(c -> is(c, "yet")));
  }

  private static boolean is(Word word, String... forms) {
    return oneOf(word.form().toLowerCase(Locale.ROOT), forms);
  }
}
