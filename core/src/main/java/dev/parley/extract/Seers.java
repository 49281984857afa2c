package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.lexicon.Table;
import dev.parley.reader.Phrase;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who only tells how a report knows: "a paper which LPA has seen", "the letter, seen by LPA". Such
 * outlets are sources, and take part in nothing.
 */
public final class Seers {
  /** Within so many characters a report names its outlet: "BRENNPORT, March 19, 2031 (LPA) -". */
  private static final int DATELINE = 120;

  private static final Set<String> SEEING =
      Table.load(Seers.class, "seers.tsv", "verb").column("verb");

  private Seers() {}

  /** Whether a word names an outlet, or whoever has seen what the report is about. */
  public static boolean isSeer(ReportContext report, Word word) {
    Phrase phrase = report.reading().phraseAt(word.index());
    Word owner = report.tree().child(word, "nmod:poss");
    return isOutlet(report, word, phrase)
        || sees(report.tree(), word)
        || owner != null && isOutlet(report, owner, null); // "LPA's correspondent"
  }

  private static boolean isOutlet(ReportContext report, Word word, @Nullable Phrase phrase) {
    if (!word.is(Upos.PROPN) || phrase != null && phrase.head() != word.index()) {
      return false;
    }
    String text = report.reading().text();
    return report.reading().names(word.span()).stream()
        .map(name -> name.span().in(text))
        .anyMatch(called -> report.actors().isOutlet(called) || prints(report, called));
  }

  /**
   * Whether a name is that of the report's outlet: in full, by its initials, or in the dateline.
   */
  private static boolean prints(ReportContext report, String called) {
    String outlet = report.publication().outlet();
    String text = report.reading().text();
    String top = text.substring(0, Math.min(DATELINE, text.length()));
    return called.equalsIgnoreCase(outlet)
        || outlet != null && called.length() > 1 && called.equals(initials(outlet))
        || top.contains("(" + called + ")");
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("\\s+"))
        .filter(w -> !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)))
        .map(w -> w.substring(0, 1))
        .collect(Collectors.joining());
  }

  /** "A paper which LPA has seen", "a draft seen by LPA", "a letter that was shown to LPA". */
  private static boolean sees(Tree tree, Word word) {
    Word verb = tree.head(word);
    if (verb == null
        || !Tree.base(verb).equals("acl")
        || !SEEING.contains(verb.lemma())
        || !word.is(Upos.PROPN)) {
      return false;
    }
    boolean passive = tree.child(verb, "nsubj") == null;
    return passive
        ? Tree.base(word).equals("obl") && oneOf(tree.adposition(word), "by", "to")
        : Tree.relation(word).equals("nsubj");
  }
}
