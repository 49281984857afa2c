package dev.parley.extract.position;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Position;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.Negations;
import dev.parley.extract.OpenClauses;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Standings;
import dev.parley.extract.Tree;
import dev.parley.extract.Why;
import dev.parley.extract.time.TimeMention;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.StanceCue;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who wants what: words that show a stance, found by the model and by the stance table, each with
 * its party and its terms. A list of terms gives a claim each. "Will not X until Y" is a rejection
 * of X on the condition Y.
 */
public final class PositionRule implements ClaimRule {
  /** From here on a word shows a stance by the model's word alone. */
  private static final double SURE = 0.6;

  /** The same for "must" and "will not", which the table does not hold. */
  private static final double SURE_AUXILIARY = 0.4;

  /** The least that the model must think of a word that the table holds. */
  private static final double TABLED = 0.2;

  private final Stances stances = new Stances();
  private final Topics topics = new Topics();
  private final Ends ends = new Ends();
  private final Earlier earlier = new Earlier(ends);

  @Override
  public String name() {
    return "position";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    List<Position> out = new ArrayList<>();
    Tree tree = report.tree();
    Terms terms = new Terms(tree);
    Parties parties = new Parties(report, tree);
    Map<Integer, StanceCue> cues = new HashMap<>();
    report.reading().stances().forEach(c -> cues.put(c.word(), c));
    for (Word word : tree.words()) {
      boolean over = ends.over(tree, word);
      if (over && earlier.isMeant(tree, word)) {
        Position ended = earlier.ended(report, word, parties, out);
        if (ended != null) {
          out.add(report.notes().made(ended, "position-table"));
        }
        continue;
      }
      StanceCue told = cues.get(word.index());
      if (told == null || isOpen(report, tree, word)) {
        continue;
      }
      Stance stance =
          isShownByOther(tree, word, told.confidence(), cues) || ends.endsOther(tree, word)
              ? null
              : over ? ended(tree, word, told) : stance(report, tree, word, told);
      Sentence sentence = report.reading().sentenceAt(word.span().start());
      if (stance == null || sentence == null) {
        continue;
      }
      if (!over && isHoped(report, word, stance)) {
        report.notes().passed(word.span(), Why.HOPE);
        continue;
      }
      boolean nobody = Negations.isNobody(tree, tree.child(word, "nsubj"));
      List<Actor> who =
          nobody
              ? List.of()
              : over && word.is(Upos.NOUN) ? parties.owners(word) : parties.of(word, told);
      List<StanceCue.Term> likely = told.terms();
      List<Word> heads = terms.of(word, likely);
      if (over && who.isEmpty() && !heads.isEmpty()) {
        Word first = heads.getFirst();
        Span detail = terms.detail(first, word);
        Topic topic = topic(out, report.reading().words(detail), first, likely);
        Position before = Earlier.latest(out, stance, topic, List.of());
        who = before == null ? who : List.of(before.party());
      }
      if (who.isEmpty()) {
        report.notes().passed(word.span(), Why.NO_PARTY);
      }
      for (Word head : heads) {
        boolean ofAnEnd =
            ends.endsOther(tree, head)
                && (stance == Stance.REJECT
                    || stance == Stance.ACCEPT
                    || tree.childrenBy(head, "obj").stream()
                        .anyMatch(c -> earlier.isMeant(tree, c)));
        if (topics.never(head) || head.is(Upos.PRON) && head.lemma().equals("what")) {
          report.notes().passed(head.span(), Why.NO_TOPIC);
          continue;
        }
        if (ofAnEnd) {
          continue; // "refused to drop its demand": the position is the demand, which stands
        }
        if (OpenClauses.asked(tree, head) || OpenClauses.opensQuestion(tree, head)) {
          report.notes().passed(head.span(), Why.ASKED);
          continue;
        }
        Span detail = terms.detail(head, word);
        String by = told.confidence() < SURE ? "position-table" : "position-model";
        Topic topic = topic(out, report.reading().words(detail), head, likely);
        for (Actor party : who) {
          Position position = position(report, sentence, word, party, stance, topic, detail, over);
          if (out.stream().noneMatch(p -> isSame(p, position))) {
            out.add(report.notes().made(position, by));
          }
        }
      }
    }
    return out;
  }

  private static boolean isSame(Position a, Position b) {
    return a.party().equals(b.party())
        && a.stance() == b.stance()
        && a.ground().head().equals(b.ground().head());
  }

  /**
   * "Would not attend", "does not want": of an auxiliary and its verb the likelier one shows it.
   */
  private static boolean isShownByOther(
      Tree tree, Word word, double likely, Map<Integer, StanceCue> cues) {
    Word verb = word.is(Upos.AUX) ? tree.head(word) : null;
    StanceCue above = verb == null ? null : cues.get(verb.index());
    if (above != null && above.confidence() >= likely) {
      return true;
    }
    for (Word aux : tree.childrenBy(word, "aux")) {
      StanceCue below = cues.get(aux.index());
      if (below != null && below.confidence() > likely && below.confidence() >= SURE) {
        return true;
      }
    }
    return false;
  }

  /** Nobody takes a stance in a question, a condition or a denial. */
  private static boolean isOpen(ReportContext report, Tree tree, Word word) {
    Why why =
        OpenClauses.asked(tree, word)
            ? Why.ASKED
            : word.is(Upos.VERB, Upos.ADJ, Upos.NOUN, Upos.AUX) && OpenClauses.supposed(tree, word)
                ? Why.SUPPOSED
                : Standings.insideDenial(report, word.span()) ? Why.DENIED : null;
    if (why != null) {
      report.notes().passed(word.span(), why);
    }
    return why != null;
  }

  /** The stance that is over: what its noun names, or what its word shows by itself. */
  private @Nullable Stance ended(Tree tree, Word word, StanceCue told) {
    Stance named = ends.named(word);
    Stance tabled = named == null ? stances.of(tree, word) : named;
    return tabled != null ? tabled : told.confidence() >= SURE ? told.stance() : null;
  }

  /** The stance that a word shows here, or null. */
  private @Nullable Stance stance(ReportContext report, Tree tree, Word word, StanceCue told) {
    double likely = told.confidence();
    Stance tabled = likely >= TABLED ? stances.of(tree, word) : null;
    // Where the model says what the table says of the bare word, it has not heard the "not".
    if (likely >= (word.is(Upos.AUX) ? SURE_AUXILIARY : SURE)
        && (told.stance() != tabled || !Negations.of(tree, word))) {
      return told.stance();
    }
    Stance stance = tabled == null ? null : turned(tabled, Negations.of(tree, word));
    if (tabled != null && stance == null) {
      report.notes().passed(word.span(), Why.NO_SIDE);
    }
    return stance;
  }

  /** What "not" makes of a stance; null where nothing is left of it. */
  private static @Nullable Stance turned(Stance stance, boolean negated) {
    if (!negated) {
      return stance;
    }
    return stance == Stance.ACCEPT ? Stance.REJECT : stance == Stance.REJECT ? Stance.ACCEPT : null;
  }

  /** "Might accept": nobody took a stance yet. */
  private static boolean isHoped(ReportContext report, Word word, Stance stance) {
    Predicate p = report.reading().predicateAt(word.index());
    return p != null
        && (p.modal() != null && oneOf(p.modal(), "may", "might", "could")
            || p.form() == Predicate.Form.INFINITIVE && stance == Stance.ACCEPT);
  }

  /** What the table says of the word that the term hangs on, else the model, else the table. */
  private Topic topic(
      List<Position> out, List<Word> detail, Word head, List<StanceCue.Term> likely) {
    Topic told = topics.sure(head);
    if (told == null) {
      told = topics.one(detail); // "declare a ceasefire" is about what is declared
    }
    if (told != null) {
      return told;
    }
    Topic before = topics.before(head);
    if (before != null) {
      return out.isEmpty() ? before : out.getLast().topic();
    }
    for (StanceCue.Term term : likely) {
      if (term.word() == head.index()) {
        return term.topic();
      }
    }
    told = topics.of(detail);
    return told == null ? Topic.OTHER : told;
  }

  private static Position position(
      ReportContext report,
      Sentence sentence,
      Word cue,
      Actor party,
      Stance stance,
      Topic topic,
      Span detail,
      boolean over) {
    Reading reading = report.reading();
    String duration = null;
    Edtf deadline = null;
    for (TimeMention time : report.times()) {
      if (detail.contains(time.span()) && time.relation() == TimeMention.Relation.LENGTH) {
        duration = time.duration();
      }
      boolean limit =
          sentence.span().contains(time.span()) && time.relation() == TimeMention.Relation.UNTIL;
      if (limit && time.span().start() >= detail.start()) {
        deadline = time.future();
      }
    }
    Ground ground =
        new Ground(
            sentence.span(),
            detail,
            report.chain(detail),
            null,
            over ? Standing.DENIED : Standing.ASSERTED,
            report.condition(cue.span()));
    return new Position(
        ground,
        party,
        stance,
        topic,
        detail.in(reading.text()),
        towards(report, cue),
        new Position.Terms(
            duration, deadline, null, report.exchange(sentence.span(), detail.start()), null));
  }

  /** Of whom it is wanted: "urged X to leave", "called on X to leave". */
  private static @Nullable Actor towards(ReportContext report, Word cue) {
    Predicate p = report.reading().predicateAt(cue.index());
    if (p == null) {
      return null;
    }
    Phrase object = p.object();
    if (oneOf(cue.lemma(), "urge", "ask", "press", "request") && object != null) {
      return report.actors().actor(object.span());
    }
    for (Predicate.Oblique oblique : p.obliques()) {
      if (cue.lemma().toLowerCase(Locale.ROOT).equals("call")
          && oblique.preposition().equals("on")) {
        return report.actors().actor(oblique.phrase().span());
      }
    }
    return null;
  }
}
