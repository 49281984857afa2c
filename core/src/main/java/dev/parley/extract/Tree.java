package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Span;
import dev.parley.reader.Reading;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The UD trees of a reading, as rules walk them. Words without an arc hang on nothing and have
 * nothing below them.
 */
public final class Tree {
  private final List<Word> words;
  private final List<List<Word>> children;

  private Tree(List<Word> words) {
    this.words = words;
    this.children = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      children.add(new ArrayList<>(2));
    }
    for (Word word : words) {
      Word head = head(word);
      if (head != null) {
        children.get(head.index()).add(word);
      }
    }
  }

  /** Of all sentences of a reading. */
  public static Tree of(Reading reading) {
    return new Tree(reading.words());
  }

  public List<Word> words() {
    return words;
  }

  public Word word(int index) {
    return words.get(index);
  }

  /** What hangs on a word, in the order of the text. */
  public List<Word> children(Word word) {
    return children.get(word.index());
  }

  /** The word above, or null for a root. */
  public @Nullable Word head(Word word) {
    Word.Arc arc = word.arc();
    return arc == null || arc.head() == word.index() ? null : words.get(arc.head());
  }

  /** UD's relation to the word above, with its subtype; empty where there is none. */
  public static String relation(Word word) {
    Word.Arc arc = word.arc();
    return arc == null ? "" : arc.relation();
  }

  /** UD's relation without its subtype. */
  public static String base(Word word) {
    String relation = relation(word);
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** The first child that has one of these relations, subtypes counted, or null. */
  public @Nullable Word child(Word word, String... relations) {
    for (Word c : children(word)) {
      if (oneOf(relation(c), relations)) {
        return c;
      }
    }
    return null;
  }

  /** All children that have one of these relations, subtypes not counted. */
  public List<Word> childrenBy(Word word, String... bases) {
    List<Word> out = List.of();
    for (Word c : children(word)) {
      if (oneOf(base(c), bases)) {
        out = out.isEmpty() ? new ArrayList<>(2) : out;
        out.add(c);
      }
    }
    return out;
  }

  /** The adposition of a nominal in lower case ("against", "out of" as "out"), or empty. */
  public String adposition(Word nominal) {
    for (Word c : children(nominal)) {
      if (base(c).equals("case") && !c.is(Upos.PART)) {
        return c.form().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** A word and those coordinated with it, in order. */
  public List<Word> joined(Word first) {
    List<Word> out = new ArrayList<>(List.of(first));
    for (int i = 0; i < out.size(); i++) {
      for (Word c : children(out.get(i))) {
        if (base(c).equals("conj") && c.is(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.ADJ)) {
          out.add(c);
        }
      }
    }
    return out;
  }

  /** Whether a word stands at or below another. */
  public boolean within(Word word, Word top) {
    Word at = word;
    for (int steps = 0; at != null && steps < words.size(); steps++) {
      if (at.index() == top.index()) {
        return true;
      }
      at = head(at);
    }
    return false;
  }

  /** The topmost of the words that a stretch of text touches, or null where it touches none. */
  public @Nullable Word top(Reading reading, Span span) {
    List<Word> in = reading.words(span);
    for (Word w : in) {
      Word head = head(w);
      if (!w.is(Upos.PUNCT) && (head == null || !span.contains(head.span()))) {
        return w;
      }
    }
    return in.isEmpty() ? null : in.getFirst();
  }
}
