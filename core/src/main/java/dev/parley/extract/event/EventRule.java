package dev.parley.extract.event;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.OpenClauses;
import dev.parley.extract.Places;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Seers;
import dev.parley.extract.Tree;
import dev.parley.extract.Why;
import dev.parley.reader.Attribution;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Happenings that are told as claims: deeds with somebody in them. */
public final class EventRule implements ClaimRule {
  /**
   * What is claimed. Speech acts are not: who accuses, demands and refuses stands in statements and
   * positions, with more of what was said.
   */
  private static final Set<EventType> CLAIMED =
      EnumSet.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.COOPERATE,
          EventType.AID,
          EventType.RETREAT,
          EventType.CONCEDE,
          EventType.SANCTION,
          EventType.MOBILIZE,
          EventType.COERCE,
          EventType.ASSAULT,
          EventType.PROTEST);

  /** Who wants an end to attacks or an inquiry into them tells that there were some. */
  private static final Set<EventType> VIOLENT = EnumSet.of(EventType.ASSAULT, EventType.COERCE);

  /** What is less sure than this tells an event only where one is known to be told. */
  private static final double SURE = 0.51;

  /** From here on "the agreement" was concluded though the words name one party or none. */
  private static final double CONCLUDED = 0.8;

  /** So likely must it be that a word tells what is wanted, for it not to tell what happens. */
  private static final double WANTED = 0.4;

  private static final double WANTED_TERM = 0.5;

  /** Not PLOVER's: who only travels visits somebody where it is done for a party. */
  private static final String TRAVEL = "travel";

  /** Nor is this: who extends a truce agrees on it with others, or holds its own fire. */
  private static final String EXTEND = "extend";

  private final Lexemes lexemes;
  private final EventFinder finder;

  /** By the model and the tables. */
  public EventRule() {
    this.lexemes = new Lexemes();
    this.finder = new EventFinder(lexemes);
  }

  @Override
  public String name() {
    return "event";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    Tree tree = report.tree();
    List<Told> told = new ArrayList<>();
    List<Happening> happenings = new ArrayList<>(finder.find(report, EventRule::mayBeClaimed));
    // verbs first: a noun often mentions again what a verb told
    happenings.sort((a, b) -> Boolean.compare(isNoun(tree, a), isNoun(tree, b)));
    for (Happening happening : happenings) {
      Event event = claim(report, tree, happening);
      if (event == null
          || isToll(report, tree, happening, happenings)
          || isExtended(tree, happening, happenings)) {
        continue;
      }
      if (told.stream().noneMatch(t -> repeats(t.event(), event))) {
        told.add(new Told(event, "event-" + happening.trigger().by()));
      } else {
        report.notes().passed(event.ground().head(), Why.REPETITION);
      }
    }
    told.sort(Comparator.comparing(t -> t.event().ground().head()));
    List<Event> dated = new Narrative(report).dated(told.stream().map(Told::event).toList());
    List<Event> out = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      out.add(report.notes().made(dated.get(i), told.get(i).by()));
    }
    return out;
  }

  /** An event, and what found it. */
  private record Told(Event event, String by) {}

  private static boolean mayBeClaimed(Trigger trigger) {
    return CLAIMED.contains(trigger.type()) && trigger.confidence() >= SURE;
  }

  private static boolean isNoun(Tree tree, Happening h) {
    return !tree.word(h.trigger().word()).is(Upos.VERB);
  }

  /** "Two were killed in the attack" counts what the attack did. */
  private static boolean isToll(
      ReportContext report, Tree tree, Happening told, List<Happening> all) {
    if (told.trigger().type() != EventType.ASSAULT || !told.participants().actors().isEmpty()) {
      return false;
    }
    Span sentence = report.evidence(tree.word(told.trigger().word()).span());
    return all.stream()
        .filter(h -> !h.equals(told) && h.trigger().type() == EventType.ASSAULT)
        .filter(h -> sentence.contains(tree.word(h.trigger().word()).span()))
        .anyMatch(h -> !h.participants().actors().isEmpty());
  }

  /** "Extended the truce", "an extension of the truce": no second truce. */
  private static boolean isExtended(Tree tree, Happening told, List<Happening> all) {
    Word head = tree.head(tree.word(told.trigger().word()));
    return head != null
        && all.stream()
            .map(Happening::trigger)
            .anyMatch(t -> EXTEND.equals(t.mode()) && t.word() == head.index());
  }

  /** A re-mention counts only where it adds an actor, a place, a date or a standing. */
  private static boolean repeats(Event a, Event b) {
    return a.type() == b.type()
        && a.ground().standing() == b.ground().standing()
        && a.actors().containsAll(b.actors())
        && a.recipients().containsAll(b.recipients())
        && (b.place() == null || b.place().equals(a.place()))
        && (b.when() == null || b.when().equals(a.when()));
  }

  private @Nullable Event claim(ReportContext report, Tree tree, Happening happening) {
    Trigger trigger = happening.trigger();
    EventType type = trigger.type();
    Word word = tree.word(trigger.word());
    if (OpenClauses.asked(tree, word)) {
      report.notes().passed(word.span(), Why.ASKED);
      return null;
    }
    if (isAim(tree, word, type) || isPrice(tree, word)) {
      return null;
    }
    Participants who = happening.participants();
    String visited = null;
    List<Integer> acting = new ArrayList<>(who.actors());
    acting.removeIf(w -> Seers.isSeer(report, tree.word(w)));
    if (type == EventType.CONSULT && isInterview(report, tree, word, acting)) {
      report.notes().passed(word.span(), Why.INTERVIEW);
      return null;
    }
    if ("visit".equals(trigger.mode())) {
      Integer place = placeVisited(report, tree, word, acting);
      if (place != null) {
        acting.removeIf(place::equals);
        visited = nameAt(report, place);
      }
    }
    List<Actor> actors = actors(report, acting);
    List<Actor> recipients = actors(report, who.recipients());
    recipients.removeAll(actors);
    boolean mutual = type == EventType.AGREE || type == EventType.CONSULT;
    if (mutual) {
      recipients.clear(); // all who meet are actors; what the talks are about is none
    }
    boolean noun = !word.is(Upos.VERB);
    boolean alone = actors.size() < 2 && !isPlural(tree, acting);
    boolean extended = EXTEND.equals(trigger.mode());
    if (extended && alone && !actors.isEmpty()) {
      type = EventType.RETREAT; // one who holds fire for longer agrees with nobody
    }
    if (type == EventType.AGREE && alone && !(noun && trigger.confidence() >= CONCLUDED)) {
      report.notes().passed(word.span(), Why.ONE_PARTY);
      return null;
    }
    if (noun && !VIOLENT.contains(type) && isWished(report, word.span())) {
      report.notes().passed(word.span(), Why.WISHED);
      return null;
    }
    if (actors.isEmpty() && (mutual || recipients.isEmpty())) {
      report.notes().passed(word.span(), Why.NOBODY_ACTS);
      return null;
    }
    if (type == EventType.AGREE && happening.standing() != Standing.ASSERTED && !extended) {
      return null; // a deal that is hoped for is a position
    }
    if (TRAVEL.equals(trigger.mode()) && !isOfficial(report, acting)) {
      return null;
    }
    if ("release".equals(trigger.mode()) && recipients.isEmpty()) {
      return null; // films and papers are released as well
    }
    Standing standing = happening.standing();
    Span head = word.span();
    if ((noun || standing != Standing.ASSERTED) && isTerm(report, word.index())) {
      report.notes().passed(head, Why.WISHED);
      return null;
    }
    EventTerms terms = EventTerms.of(report, tree, word, standing);
    return new Event(
        report.ground(
            head, standing, standing == Standing.CONDITIONAL ? report.condition(head) : null),
        type,
        mode(trigger, type),
        actors,
        recipients,
        visited == null ? Places.near(report, head) : visited,
        terms.when(),
        terms.terms());
  }

  /**
   * "Demands the release of X": what is wanted has not happened; what is accepted or refused, may.
   */
  private static boolean isTerm(ReportContext report, int word) {
    return report.reading().stances().stream()
        .filter(s ->
            s.confidence() >= WANTED && s.stance() != Stance.ACCEPT && s.stance() != Stance.REJECT)
        .flatMap(s -> s.terms().stream())
        .anyMatch(t -> t.word() == word && t.confidence() >= WANTED_TERM);
  }

  /** "LPA met the envoy", "the envoy spoke to LPA", "an interview with LPA". */
  private static boolean isInterview(
      ReportContext report, Tree tree, Word word, List<Integer> others) {
    Word subject = tree.child(word, "nsubj");
    if (subject != null && Seers.isSeer(report, subject)) {
      return true;
    }
    return others.size() < 2
        && tree.childrenBy(word, "obl", "obj", "iobj", "nmod").stream()
            .filter(c -> oneOf(tree.adposition(c), "to", "with", ""))
            .anyMatch(c -> Seers.isSeer(report, c));
  }

  /** "In exchange for", "in return for": a term of what is told beside it. */
  private static boolean isPrice(Tree tree, Word word) {
    return word.is(Upos.NOUN)
        && tree.adposition(word).equals("in")
        && tree.childrenBy(word, "nmod").stream().anyMatch(c -> tree.adposition(c).equals("for"));
  }

  /** "Came to free them", "must free them": what somebody is there for or should do. */
  private static boolean isAim(Tree tree, Word word, EventType type) {
    boolean wanted = false;
    boolean to = false;
    for (Word c : tree.children(word)) {
      wanted |= Tree.base(c).equals("aux") && oneOf(c.lemma(), "must", "should");
      to |= Tree.base(c).equals("mark") && c.form().equalsIgnoreCase("to");
    }
    boolean purpose = to && Tree.base(word).equals("advcl") && type != EventType.CONSULT;
    return wanted || purpose;
  }

  /** The mode by PLOVER's name: some in the table are finer, for the codes. */
  private static @Nullable String mode(Trigger trigger, EventType type) {
    String mode = trigger.mode();
    return switch (mode) {
      case null -> null;
      case TRAVEL -> "visit";
      case "embargo" -> "discontinue";
      case "sign" -> null;
      case EXTEND -> type == EventType.AGREE ? null : "ceasefire";
      default -> mode;
    };
  }

  private static List<Actor> actors(ReportContext report, List<Integer> words) {
    List<Actor> out = new ArrayList<>();
    for (int head : words) {
      Phrase phrase = report.reading().phraseAt(head);
      Word word = report.reading().words().get(head);
      boolean heads = phrase == null || phrase.head() == head;
      Name name = heads ? null : nameOf(report, word);
      Actor actor =
          name != null
              ? named(report, name)
              : heads ? report.actorAt(word) : report.actors().mentioned(word.span());
      if (actor != null && out.stream().noneMatch(a -> a.name().equals(actor.name()))) {
        out.add(actor);
      }
    }
    return out;
  }

  private static @Nullable Name nameOf(ReportContext report, Word word) {
    List<Name> names = report.reading().names(word.span());
    return names.isEmpty() ? null : names.getFirst();
  }

  /** A name within a phrase that heads another: "Marvane" of "a Marvane airstrike". */
  private static Actor named(ReportContext report, Name name) {
    boolean person = name.type() == Name.Type.PERSON;
    return Actor.named(
        name.span().in(report.reading().text()), person ? ActorKind.PERSON : ActorKind.GOVERNMENT);
  }

  /** "Visited Karsa": a name that is nobody's is where they went, not whom they met. */
  private static @Nullable Integer placeVisited(
      ReportContext report, Tree tree, Word trigger, List<Integer> actors) {
    Word object = tree.child(trigger, "obj");
    for (Integer actor : actors) {
      boolean visited = object != null && object.index() == actor;
      if (visited && nameAt(report, actor) != null) {
        return actor;
      }
    }
    return null;
  }

  private static @Nullable String nameAt(ReportContext report, int word) {
    Reading reading = report.reading();
    for (Name name : reading.names(reading.words().get(word).span())) {
      if (name.type() != Name.Type.PERSON && name.type() != Name.Type.GROUP) {
        return name.span().in(reading.text());
      }
    }
    return null;
  }

  private static boolean isPlural(Tree tree, List<Integer> heads) {
    if (heads.isEmpty()) {
      return false;
    }
    Word head = tree.word(heads.getFirst());
    return !head.form().equalsIgnoreCase(head.lemma()) || head.lemma().equals("they");
  }

  /** Whether one who travels does so for a party: delegations, and people who hold an office. */
  private boolean isOfficial(ReportContext report, List<Integer> heads) {
    for (int head : heads) {
      Word word = report.reading().words().get(head);
      Phrase phrase = report.reading().phraseAt(head);
      Actor actor = report.actors().actor(phrase == null ? word.span() : phrase.span());
      boolean holder =
          actor != null && report.roles().stream().anyMatch(r -> r.person().equals(actor.name()));
      if (holder || lexemes.is(word.lemma().toLowerCase(Locale.ROOT), "@traveller")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWished(ReportContext report, Span words) {
    return report.reading().attributions().stream()
        .filter(a -> a.kind() == Attribution.Kind.WANTING)
        .anyMatch(a -> a.holds(words));
  }
}
