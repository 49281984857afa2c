package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.reader.Word;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "Not", and subjects of whom nobody does it: "neither side", "none of them", "nobody". */
public final class Negations {
  private Negations() {}

  /** Whether a word is denied by what hangs on it. */
  public static boolean of(Tree tree, Word word) {
    return tree.children(word).stream()
            .anyMatch(c -> Tree.base(c).equals("advmod") && oneOf(c.lemma(), "not", "never", "n't"))
        || bySubject(tree, word);
  }

  /** Whether the subject of a word says that nobody does it. */
  public static boolean bySubject(Tree tree, Word word) {
    Word subject = tree.child(word, "nsubj", "nsubj:pass");
    return subject != null && (isNobody(tree, subject) || isEach(tree, subject));
  }

  /** "Nobody", "no minister": there is no such person. */
  public static boolean isNobody(Tree tree, @Nullable Word subject) {
    return subject != null
        && (is(subject, "nobody", "no-one", "noone")
            || tree.childrenBy(subject, "det").stream()
                .anyMatch(
                    c -> is(c, "no") && !is(tree.word(c.index() + 1), "fewer", "less", "more")));
  }

  /** "Neither the Front nor Marvane", "neither side", "none of the parties": each of them not. */
  private static boolean isEach(Tree tree, Word subject) {
    return is(subject, "none", "neither")
        || tree.childrenBy(subject, "det", "cc").stream().anyMatch(c -> is(c, "neither"));
  }

  private static boolean is(Word word, String... forms) {
    return oneOf(word.form().toLowerCase(Locale.ROOT), forms);
  }
}
