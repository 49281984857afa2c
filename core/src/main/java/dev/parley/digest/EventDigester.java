package dev.parley.digest;

import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.Span;
import dev.parley.extract.Tree;
import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.Wording;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes the digest of a report's events out of its reading. Safe for use by many threads. */
public final class EventDigester {
  private static final Set<Upos> CONTENT =
      EnumSet.of(Upos.NOUN, Upos.PROPN, Upos.VERB, Upos.ADJ, Upos.NUM, Upos.ADV);
  private static final Set<Upos> OF_NAMES = EnumSet.of(Upos.PROPN, Upos.NOUN, Upos.ADJ);

  /** How far below an event's word what takes part in it may hang. */
  private static final int DEEP = 3;

  private final Tellings tellings;

  public EventDigester(Tellings tellings) {
    this.tellings = tellings;
  }

  /** Of a report with these claims; those that are no events are passed over. */
  public EventDigest digest(Reading reading, Collection<? extends Claim> claims) {
    List<Span> heads = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim instanceof Event event) {
        heads.add(event.ground().head());
      }
    }
    return of(reading, heads);
  }

  /**
   * Of a report in which these words tell events.
   *
   * @param heads each touches a word
   */
  public EventDigest of(Reading reading, List<Span> heads) {
    Tree tree = Tree.of(reading);
    List<Wording> out = new ArrayList<>();
    for (Span head : heads) {
      out.add(new Telling(reading, tree, head).wording());
    }
    return new EventDigest(tellings.words(reading.text()), out);
  }

  /** One event in the tree of its sentence. */
  private record Telling(Reading reading, Tree tree, List<Word> words, Word head) {
    Telling(Reading reading, Tree tree, Span span) {
      this(reading, tree, reading.words(span), top(reading, tree, span));
    }

    private static Word top(Reading reading, Tree tree, Span span) {
      Word top = tree.top(reading, span);
      if (top == null) {
        throw new IllegalArgumentException("no word stands at " + span);
      }
      return top;
    }

    Wording wording() {
      List<String> forms = new ArrayList<>(words.stream().map(Word::form).toList());
      Word particle = tree.child(head, "compound:prt");
      if (words.size() == 1 && particle != null) {
        forms.add(particle.form());
      }
      return new Wording(forms, words.indexOf(head), head.lemma(), around());
    }

    private Wording.Around around() {
      Sentence sentence = reading.sentenceAt(head.span().start());
      SortedSet<String> names = new TreeSet<>();
      SortedSet<String> numbers = new TreeSet<>();
      if (sentence != null) {
        for (Word word : reading.words(sentence)) {
          if (OF_NAMES.contains(word.upos()) && !reading.names(word.span()).isEmpty()) {
            names.add(word.form());
          }
          if (word.is(Upos.NUM)) {
            numbers.add(word.form());
          }
        }
      }
      return new Wording.Around(sentence == null ? 0 : sentence.index(), near(), names, numbers);
    }

    /** What hangs below the head, the word above it and what takes part in that. */
    private SortedSet<String> near() {
      List<Word> found = new ArrayList<>();
      down(head, DEEP, found);
      Word above = tree.head(head);
      if (above != null) {
        found.add(above);
        for (Word sibling : tree.childrenBy(above, "nsubj", "obj", "obl", "nmod")) {
          if (!sibling.equals(head)) {
            down(sibling, 1, found);
          }
        }
      }
      SortedSet<String> out = new TreeSet<>();
      for (Word word : found) {
        if (CONTENT.contains(word.upos())
            && !words.contains(word)
            && !word.lemma().isEmpty()
            && Character.isLetterOrDigit(word.lemma().codePointAt(0))) {
          out.add(word.lemma());
        }
      }
      return out;
    }

    private void down(Word word, int steps, List<Word> into) {
      into.add(word);
      if (steps > 0) {
        tree.children(word).forEach(child -> down(child, steps - 1, into));
      }
    }
  }
}
