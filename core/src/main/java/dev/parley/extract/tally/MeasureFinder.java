package dev.parley.extract.tally;

import static dev.parley.lexicon.Words.oneOf;
import static dev.parley.reader.Upos.ADJ;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.NUM;
import static dev.parley.reader.Upos.PROPN;
import static dev.parley.reader.Upos.VERB;

import dev.parley.claim.Measure;
import dev.parley.extract.Tree;
import dev.parley.extract.tally.Measures.Place;
import dev.parley.reader.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a counted noun: by the verb above it, by the noun above it ("the release of 90
 * prisoners"), by what hangs on it ("200 people killed", "those whom the Front holds"), or by its
 * own word ("12 dead"). The nearest verb that says something wins, since "freed nine wounded
 * soldiers" is of the freed.
 */
final class MeasureFinder {
  private static final int DEPTH = 8;

  private final TreeByIndex tree;
  private final Measures measures;

  MeasureFinder(Tree tree, Measures measures) {
    this.tree = new TreeByIndex(tree);
    this.measures = measures;
  }

  TreeByIndex tree() {
    return tree;
  }

  /**
   * A measure with the words that gave it.
   *
   * @param teller the verb or noun that gave it, or -1
   * @param of the noun of those who are counted, where it is not beside the number, or -1
   * @param again whether it tells of what was counted before ("the figure rose to 44")
   * @param claimant who gives the number ("the ministry put the toll at 44"), or -1
   */
  record Told(Measure measure, int teller, int of, boolean again, int claimant) {
    Told(Measure measure, int teller) {
      this(measure, teller, -1, false, -1);
    }

    private Told by(int who) {
      return new Told(measure, teller, of, again, who);
    }

    static Told of(Measure measure) {
      return new Told(measure, -1);
    }
  }

  /**
   * What is told of a number.
   *
   * @param noun the counted noun, or -1
   * @param number the number's own word
   * @param last what was told of the number before, for "the figure rose to 44"
   */
  @Nullable Told told(int noun, int number, @Nullable Measure last) {
    int top = noun < 0 ? number : noun;
    Word counted = noun < 0 ? null : tree.word(noun);
    Told own = own(top, counted);
    if (own != null) {
      return own;
    }
    Told above = above(top, counted, last);
    if (above != null) {
      return above;
    }
    Told below = below(top);
    if (below != null) {
      return below;
    }
    Measure byNoun = counted == null ? null : measures.of(Place.COUNTED, counted.lemma());
    return byNoun == null ? null : new Told(byNoun, -1);
  }

  /**
   * Who gives a bare number, with what was counted before: "the Front says six"; null where the
   * number is no such answer.
   *
   * @param last what was told of the number right before, or null
   * @param from the first word among which "how many" or "the number of" may ask for it
   */
  @Nullable Told stated(int number, @Nullable Measure last, int from) {
    int verb = tree.above(number);
    boolean object =
        tree.is(number, "obj")
            || tree.is(number, "ccomp")
            || tree.is(number, "obl") && tree.preposition(number).equals("of");
    int who = verb < 0 ? -1 : tree.below(verb, "nsubj");
    if (!object
        || who < 0
        || !tree.word(number).is(NUM)
        || somebodyBetween(verb, number)
        || !measures.is(Place.STATES, tree.word(verb))
        || tree.negated(verb)) {
      return null;
    }
    Told asked = asked(from, verb);
    if (asked != null) {
      return asked.measure() == Measure.OTHER ? null : asked.by(who);
    }
    return last == null ? null : new Told(last, -1, -1, true, who);
  }

  /** "The army says 15, the hospital 44": that is the hospital's. */
  private boolean somebodyBetween(int verb, int number) {
    for (int i = Math.min(verb, number) + 1; i < Math.max(verb, number); i++) {
      if (tree.word(i).is(NOUN, PROPN)) {
        return true;
      }
    }
    return false;
  }

  /** "How many captives the Front holds", "the number of those killed", the nearest one. */
  private @Nullable Told asked(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Word word = tree.word(i);
      int noun = tree.above(i);
      if (word.lemma().equals("many") && i > 0 && tree.word(i - 1).lemma().equals("how")) {
        Told told = noun < 0 || !tree.word(noun).is(NOUN) ? null : told(noun, i, null);
        return told == null ? null : new Told(told.measure(), told.teller(), noun, false, -1);
      }
      if (word.is(NOUN) && measures.is(Place.SUM, word)) {
        return sum(i, null);
      }
    }
    return null;
  }

  /** The verb that a noun is the object of, or its subject in the passive; else -1. */
  int governor(int noun) {
    int at = noun;
    for (int step = 0; step < DEPTH && tree.is(at, "conj"); step++) {
      at = tree.above(at);
    }
    int up = tree.above(at);
    boolean undergoes =
        tree.is(at, "obj") || tree.relation(at).equals("nsubj:pass") || tree.is(at, "obl");
    return up >= 0 && undergoes && tree.word(up).is(VERB) ? up : -1;
  }

  /** "12 dead", "30 wounded", "three dead soldiers" behind "shot". */
  private @Nullable Told own(int top, @Nullable Word counted) {
    if (counted == null) {
      return null;
    }
    Measure behind = measures.of(Place.BEHIND, counted.form());
    boolean alone = counted.is(ADJ, VERB) || counted.form().endsWith("ed") || counted.is(NOUN);
    return behind != null && alone ? new Told(behind, cause(top)) : null;
  }

  /** The verb that brought a state about: "left 12 dead", "launched an attack, with 12 dead". */
  private int cause(int state) {
    int at = state;
    while (tree.is(at, "conj")) {
      at = tree.above(at);
    }
    int up = tree.above(at);
    boolean verb = up >= 0 && tree.word(up).is(VERB);
    boolean left = verb && measures.is(Place.LEAVES, tree.word(up)) && !tree.is(at, "nsubj");
    int mark = tree.below(at, "mark");
    boolean with =
        tree.preposition(at).equals("with") || mark >= 0 && tree.word(mark).lemma().equals("with");
    return left || verb && with && measures.is(Place.ATTACKS, tree.word(up)) ? up : -1;
  }

  private @Nullable Told above(int top, @Nullable Word counted, @Nullable Measure last) {
    int at = top;
    for (int step = 0; step < DEPTH; step++) {
      int up = tree.above(at);
      if (up < 0) {
        return null;
      }
      Word over = tree.word(up);
      boolean side = tree.is(at, "conj") || tree.is(at, "appos");
      if (!(side && !over.is(VERB))) {
        Told told = side ? null : over(at, up, last);
        if (told != null && measures.fits(told.measure(), counted)) {
          return told;
        }
        if (told != null && told.measure() != Measure.HELD && told.teller() >= 0) {
          return new Told(Measure.OTHER, told.teller()); // "seized 12 vehicles"
        }
        boolean through = tree.is(at, "nmod") && measures.of(Place.SUM, over.lemma()) != null;
        if (!through) {
          return null;
        }
      }
      at = up;
    }
    return null;
  }

  /** What the word right above tells. */
  private @Nullable Told over(int at, int up, @Nullable Measure last) {
    Word over = tree.word(up);
    if (over.is(VERB) || tree.below(up, "aux") >= 0 && over.is(ADJ)) {
      return verb(at, up, last);
    }
    if (tree.is(at, "nmod") && over.is(NOUN, PROPN)) {
      Measure noun = measures.of(Place.NOUN, over.lemma());
      String preposition = tree.preposition(at);
      if (noun == null || !oneOf(preposition, "of", "for", "to", "at", "by", "")) {
        return null;
      }
      boolean price = noun == Measure.EXCHANGED && preposition.equals("for");
      return price ? Told.of(Measure.RELEASED) : bodies(new Told(noun, up), up);
    }
    if (tree.is(at, "nsubj") || tree.is(at, "obl")) {
      // "is at least 44" with the number above, "44 are missing"
      Measure behind = measures.of(Place.BEHIND, over.form());
      return behind != null && tree.is(at, "nsubj") ? new Told(behind, up) : null;
    }
    return null;
  }

  private @Nullable Told verb(int at, int up, @Nullable Measure last) {
    Word verb = tree.word(up);
    boolean passive = tree.is(at, "nsubj") && passive(up);
    boolean undergoes = tree.is(at, "obj") || passive;
    Measure taken = undergoes ? taken(up) : null;
    if (taken != null) {
      boolean counted = taken == Measure.KILLED && measures.is(Place.FINDS, verb);
      return counted ? Told.of(taken) : new Told(taken, up); // "the army counted 12 men dead"
    }
    boolean ofWhom = tree.is(at, "obl") && tree.preposition(at).isEmpty(); // "20 of whom are"
    if ((tree.is(at, "nsubj") || ofWhom) && measures.is(Place.BELIEVED, verb)) {
      int then = tree.below(up, "xcomp");
      Told told = then < 0 ? null : clause(then, true);
      boolean dead = told != null && told.measure() == Measure.KILLED;
      return dead ? new Told(Measure.BELIEVED_DEAD, then) : told;
    }
    Measure measure = null;
    if (undergoes) {
      measure = measures.of(Place.VERB, verb.lemma());
    } else if (tree.is(at, "nsubj")) {
      measure = measures.of(Place.UNDERGONE, verb.lemma());
    }
    if (measure != null && tree.word(at).is(NOUN) && measures.is(Place.BODIES, tree.word(at))) {
      return bodies(new Told(measure, up), at);
    }
    if (measure == Measure.RETURNED_BODIES || measure == Measure.HELD && !isInHands(at, up)) {
      measure = null;
    }
    if (measure != null) {
      return new Told(isBoth(measure, up) ? Measure.KILLED_OR_WOUNDED : measure, up);
    }
    if (tree.is(at, "obj") && measures.is(Place.INCLUDES, verb)) {
      int whole = tree.below(up, "nsubj");
      Measure of = whole < 0 ? null : measures.of(Place.NOUN, tree.word(whole).lemma());
      return of == null ? null : Told.of(of == Measure.EXCHANGED ? Measure.RELEASED : of);
    }
    if (measures.is(Place.RISES, verb)) {
      int noun = summed(at, up);
      Told sum = noun < 0 ? null : sum(noun, last);
      if (sum != null) {
        boolean given = tree.is(noun, "obj") && !tree.is(at, "nsubj");
        return given ? sum.by(tree.below(up, "nsubj")) : sum;
      }
    }
    if (tree.is(at, "obl")) {
      boolean price = tree.preposition(at).equals("for");
      if (price && measures.of(Place.VERB, verb.lemma()) == Measure.RELEASED) {
        return Told.of(Measure.RELEASED); // "freed 12 for 60 prisoners"
      }
      if (!price) {
        return null;
      }
    }
    // "allowed 105 hostages to be freed", "were reported killed"
    int then = tree.below(up, "xcomp");
    then = then < 0 ? tree.below(up, "advcl") : then;
    boolean open = tree.is(at, "obj") || tree.is(at, "obl") || tree.is(at, "nsubj");
    return then > at && open ? clause(then, passive || tree.is(at, "nsubj")) : null;
  }

  /** Whether those who remain do so as captives. */
  private boolean isInHands(int at, int verb) {
    if (tree.is(at, "obj") || passive(verb)) {
      return true;
    }
    boolean custody =
        tree.below(verb).stream().anyMatch(c -> measures.is(Place.CUSTODY, tree.word(c)));
    return custody || measures.is(Place.CAPTIVE, tree.word(at));
  }

  /** "Handed over the bodies of two soldiers", "returned two soldiers' bodies". */
  private Told bodies(Told told, int noun) {
    if (!measures.is(Place.BODIES, tree.word(noun))) {
      return told;
    }
    int up = tree.above(noun);
    Word over = up < 0 ? tree.word(noun) : tree.word(up);
    boolean back =
        measures.of(Place.VERB, over.lemma()) == Measure.RELEASED
            || measures.of(Place.NOUN, over.lemma()) == Measure.RELEASED
            || measures.of(Place.VERB, over.lemma()) == Measure.RETURNED_BODIES;
    return new Told(back ? Measure.RETURNED_BODIES : Measure.KILLED, back ? up : -1);
  }

  /** "Were killed and injured": one number for both. */
  private boolean isBoth(Measure measure, int verb) {
    int other = tree.below(verb, "conj");
    if (other < 0
        || measure != Measure.KILLED && measure != Measure.WOUNDED
        || tree.below(other, "obj") >= 0
        || tree.below(other, "nsubj") >= 0) {
      return false;
    }
    Measure then = measures.of(Place.VERB, tree.word(other).lemma());
    return then != measure && (then == Measure.KILLED || then == Measure.WOUNDED);
  }

  /** What a clause tells of the noun that it leaves out. */
  private @Nullable Told clause(int verb, boolean subject) {
    Word word = tree.word(verb);
    Measure measure =
        passive(verb) || subject && word.xpos().equals("VBN") && tree.below(verb, "aux") < 0
            ? measures.of(Place.VERB, word.lemma())
            : measures.of(Place.UNDERGONE, word.lemma());
    return measure == null ? null : new Told(measure, verb);
  }

  private boolean passive(int verb) {
    return tree.below(verb).stream()
        .anyMatch(
            c -> tree.relation(c).equals("aux:pass") || tree.relation(c).equals("nsubj:pass"));
  }

  /** "Took 12 people hostage", "shot three women dead". */
  private @Nullable Measure taken(int verb) {
    for (int child : tree.below(verb)) {
      Word word = tree.word(child);
      if (measures.is(Place.CAPTIVE, word) && !tree.is(child, "nsubj")) {
        return taken(verb, word);
      }
      if (word.form().equals("dead") && !tree.is(child, "nsubj")) {
        return Measure.KILLED;
      }
      if (tree.is(child, "obj") && "dead".equals(adjective(child))) {
        return Measure.KILLED;
      }
    }
    return null;
  }

  /** Who is taken prisoner is detained, who is taken hostage is abducted. */
  private @Nullable Measure taken(int verb, Word captive) {
    Measure taken = measures.of(Place.TAKEN, tree.word(verb).lemma());
    Measure as = measures.of(Place.CAPTIVE, captive.lemma());
    return taken == Measure.ABDUCTED && as == Measure.DETAINED ? as : taken;
  }

  private String adjective(int noun) {
    int child = tree.below(noun, "amod");
    return child < 0 ? "" : tree.word(child).form();
  }

  /** The "toll" of "the toll rose to 44", "the ministry put the toll at 44"; else -1. */
  private int summed(int at, int verb) {
    for (String relation : List.of("nsubj", "obj")) {
      int child = tree.below(verb, relation);
      if (child >= 0 && child != at && measures.is(Place.SUM, tree.word(child))) {
        return child;
      }
    }
    return -1;
  }

  /** "The death toll rose to 44", "the number of people killed stands at 44". */
  private @Nullable Told sum(int subject, @Nullable Measure last) {
    Measure own = measures.of(Place.SUM, tree.word(subject).lemma());
    if (own != Measure.OTHER && own != null) {
      return Told.of(own);
    }
    int of = tree.below(subject, "nmod");
    of = of >= 0 && tree.preposition(of).equals("of") ? of : -1;
    Told told = of < 0 ? null : below(of);
    if (told != null) {
      return new Told(told.measure(), told.teller(), of, false, -1);
    }
    Measure noun = of < 0 ? null : measures.of(Place.BEHIND, tree.word(of).form());
    noun = noun == null && of >= 0 ? measures.of(Place.NOUN, tree.word(of).lemma()) : noun;
    if (noun != null) {
      return Told.of(noun);
    }
    if (of >= 0) {
      return new Told(Measure.OTHER, -1, of, false, -1);
    }
    return last == null ? null : new Told(last, -1, -1, true, -1);
  }

  /** "200 people killed in the raid", "40 men whom the Front abducted". */
  private @Nullable Told below(int top) {
    for (int child : tree.below(top)) {
      if (child < top || !tree.is(child, "acl")) {
        continue;
      }
      Word verb = tree.word(child);
      Measure taken = taken(child);
      if (taken != null) {
        return new Told(taken, child);
      }
      boolean relative = tree.relation(child).equals("acl:relcl");
      int subject = tree.below(child, "nsubj");
      boolean pronoun = subject >= 0 && oneOf(tree.word(subject).lemma(), "who", "which", "that");
      boolean undergoes =
          relative
              ? passive(child) || subject >= 0 && !pronoun && tree.below(child, "obj") < 0
              : verb.xpos().equals("VBN") || passive(child);
      Measure measure = measures.of(undergoes ? Place.VERB : Place.UNDERGONE, verb.lemma());
      if (measure != null) {
        return new Told(measure, child);
      }
    }
    return null;
  }
}
