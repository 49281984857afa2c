package dev.parley.extract.position;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Span;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Seers;
import dev.parley.extract.Tree;
import dev.parley.reader.Attribution;
import dev.parley.reader.EventCue;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.StanceCue;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wants it: the party that the subject of a cue speaks for. */
final class Parties {
  /** From here on the model's word counts before the grammar's. */
  private static final double SURE = 0.8;

  /** What is said to be needed is wanted by whoever says so. */
  private static final Set<String> NEEDED = Set.of("must", "should", "shall", "ought");

  private final ReportContext report;
  private final Tree tree;

  Parties(ReportContext report, Tree tree) {
    this.report = report;
    this.tree = tree;
  }

  /**
   * The parties of a cue; none where nobody is told.
   *
   * @param told whom the model takes for them, the likeliest first
   */
  List<Actor> of(Word cue, @Nullable StanceCue told) {
    List<EventCue.Part> likely = told == null ? List.of() : told.parties();
    List<Actor> out = new ArrayList<>();
    for (EventCue.Part part : likely) {
      if (part.confidence() >= SURE) {
        addAll(out, at(tree.word(part.word())));
      }
    }
    if (out.isEmpty()) {
      addAll(out, byGrammar(cue));
    }
    if (out.isEmpty() && !likely.isEmpty()) {
      addAll(out, at(tree.word(likely.getFirst().word())));
    }
    return out;
  }

  private static void addAll(List<Actor> out, List<Actor> more) {
    more.stream().filter(a -> !out.contains(a)).forEach(out::add);
  }

  /** Whose stance a noun names, as far as its own sentence tells; none where it does not. */
  List<Actor> owners(Word noun) {
    List<Actor> own = named(noun);
    Word verb = tree.head(noun);
    Predicate p = verb == null ? null : report.reading().predicateAt(verb.index());
    if (!own.isEmpty() || p == null) {
      return own;
    }
    Phrase doer = p.passive() ? report.agent(p) : p.subject();
    return doer == null ? List.of() : at(tree.word(doer.head()));
  }

  private List<Actor> byGrammar(Word cue) {
    String lemma = cue.lemma().toLowerCase(Locale.ROOT);
    if (cue.is(Upos.AUX) && NEEDED.contains(lemma)) {
      return saying(cue.span());
    }
    Word verb = cue.is(Upos.AUX) ? tree.head(cue) : cue;
    if (verb == null) {
      return List.of();
    }
    if (verb.is(Upos.NOUN)) {
      return ofNoun(verb);
    }
    Predicate p = report.reading().predicateAt(verb.index());
    if (p != null) {
      Phrase doer = p.passive() ? report.agent(p) : p.subject();
      Word who = doer == null ? null : tree.word(doer.head());
      List<Actor> own = who == null ? List.of() : at(who);
      return who == null || !own.isEmpty() ? own : named(who); // "a paper by X proposes"
    }
    Word subject = tree.child(verb, "nsubj");
    return subject == null ? List.of() : at(subject);
  }

  /** "X's demand", "the proposal of X", "the US offer"; else who makes it. */
  private List<Actor> ofNoun(Word noun) {
    List<Actor> own = named(noun);
    if (!own.isEmpty()) {
      return own;
    }
    Word verb = tree.head(noun);
    Word subject = verb == null ? null : tree.child(verb, "nsubj");
    return subject == null ? saying(noun.span()) : at(subject);
  }

  private List<Actor> named(Word noun) {
    for (Word c : tree.children(noun)) {
      boolean owner = Tree.relation(c).equals("nmod:poss");
      boolean named = oneOf(Tree.base(c), "compound", "amod") && c.is(Upos.PROPN, Upos.ADJ);
      boolean by = Tree.base(c).equals("nmod") && oneOf(tree.adposition(c), "by", "from", "of");
      List<Actor> who = owner || named || by ? at(c) : List.of();
      if (!who.isEmpty()) {
        return who;
      }
    }
    return List.of();
  }

  /** The parties that a word names, with those joined to it; "we" is whoever says so. */
  private List<Actor> at(Word word) {
    if (word.is(Upos.PRON)
        && oneOf(word.form().toLowerCase(Locale.ROOT), "we", "i", "our", "us", "my", "me")) {
      return saying(word.span());
    }
    List<Actor> out = new ArrayList<>();
    for (Word w : tree.joined(word)) {
      Phrase phrase = report.reading().phraseAt(w.index());
      boolean somebody =
          phrase != null && phrase.head() == w.index() && report.actors().mayAct(phrase);
      Actor actor =
          Seers.isSeer(report, w) ? null : somebody ? report.actorAt(w) : within(w, phrase);
      if (actor != null) {
        addAll(out, List.of(report.actors().party(actor)));
      }
    }
    return out;
  }

  /** Whom a word means inside a phrase that heads another: "the Front's demand", "its demand". */
  private @Nullable Actor within(Word word, @Nullable Phrase phrase) {
    if (phrase == null || phrase.head() == word.index()) {
      return null;
    }
    Actor meant = report.actors().mentioned(word.span());
    List<Name> names = report.reading().names(word.span());
    if (meant != null || names.isEmpty()) {
      return meant;
    }
    Name name = names.getFirst();
    boolean person = name.type() == Name.Type.PERSON;
    return Actor.named(
        name.span().in(report.reading().text()),
        person ? ActorKind.PERSON : ActorKind.ORGANISATION);
  }

  private List<Actor> saying(Span words) {
    List<Attribution> around = report.around(words);
    Span source = around.isEmpty() ? null : around.getFirst().source();
    return source == null
        ? List.of()
        : report.actors().speaking(source).stream().map(report.actors()::party).toList();
  }
}
