package dev.parley.extract.tally;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.extract.ReportContext;
import dev.parley.extract.tally.Measures.Place;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import org.jspecify.annotations.Nullable;

/** Who did what was counted, or holds those who are counted. */
final class Doers {
  private final ReportContext report;
  private final TreeByIndex tree;
  private final Measures measures;

  Doers(ReportContext report, TreeByIndex tree, Measures measures) {
    this.report = report;
    this.tree = tree;
    this.measures = measures;
  }

  /**
   * The name of the doer.
   *
   * @param teller the word that told what was counted, or -1
   * @param verb that word as a predicate, where it is one
   */
  @Nullable String of(int teller, @Nullable Predicate verb) {
    if (teller < 0) {
      return null;
    }
    if (verb == null) {
      return owner(teller); // "the release of 90 prisoners by the Front"
    }
    if (measures.is(Place.UNDERGONE, tree.word(teller))) {
      return null;
    }
    int own = tree.below(teller, "nsubj");
    // "people whom the Front abducted", which the tree may take for a passive
    boolean gap = tree.is(teller, "acl") && isDoer(own) && tree.below(teller, "aux") < 0;
    if (gap) {
      String name = named(own);
      return name == null ? subject(own) : name;
    }
    Phrase doer = verb.passive() ? report.agent(verb) : verb.subject();
    return doer == null ? null : name(doer);
  }

  private @Nullable String subject(int word) {
    Phrase phrase = phrase(word);
    return phrase == null ? null : name(phrase);
  }

  /** The name that a word belongs to. */
  private @Nullable String named(int word) {
    return report.reading().names(tree.word(word).span()).stream()
        .filter(n -> n.span().contains(tree.word(word).span()))
        .map(n -> n.span().in(report.reading().text()))
        .findFirst()
        .orElse(null);
  }

  /** Whether a subject is more than the "who" of a relative clause. */
  private boolean isDoer(int subject) {
    return subject >= 0 && !oneOf(tree.word(subject).lemma(), "who", "which", "that", "whom");
  }

  private @Nullable Phrase phrase(int word) {
    return word < 0 ? null : report.reading().phraseAt(word);
  }

  private @Nullable String name(Phrase doer) {
    Word head = report.reading().words().get(doer.head());
    if (measures.is(Place.DEED, head)) {
      return owner(doer.head()); // "Israeli air strikes killed 12"
    }
    int of = tree.below(doer.head(), "nmod");
    boolean members =
        measures.isMany(head) && of > doer.head() && tree.preposition(of).equals("of");
    Phrase body = members && tree.word(of).is(Upos.PROPN) ? phrase(of) : null;
    Actor actor = report.actors().actor((body == null ? doer : body).span());
    if (actor == null) {
      return null;
    }
    boolean anybody = actor.kind() == ActorKind.GROUP && actor.of() != null;
    return anybody ? report.actors().party(actor).name() : actor.name();
  }

  /** Whose a deed is: "by the Front", "Marvane's", "Marvanian". */
  private @Nullable String owner(int noun) {
    int best = -1;
    for (int child : tree.below(noun)) {
      Word word = tree.word(child);
      boolean by = tree.is(child, "nmod") && tree.preposition(child).equals("by");
      boolean possessive = tree.relation(child).equals("nmod:poss");
      boolean name =
          child < noun
              && (tree.is(child, "compound") || tree.is(child, "amod"))
              && Character.isUpperCase(word.form().codePointAt(0));
      if (by || possessive || name && best < 0) {
        best = child;
      }
    }
    if (best < 0) {
      return null;
    }
    Word word = tree.word(best);
    if (best < noun && !tree.relation(best).equals("nmod:poss")) {
      return word.form();
    }
    Phrase phrase = report.reading().phraseAt(best);
    if (phrase == null || phrase.head() == noun) { // "Marvane's strikes" is one phrase
      return word.is(Upos.PROPN) ? word.form() : null;
    }
    Actor actor = report.actors().actor(phrase.span());
    return actor == null ? null : actor.name();
  }
}
