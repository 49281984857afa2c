package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.extract.actor.Actors;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.report.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who says so, down to the outlet: the attributions around any words, and through whom each of them
 * came ("told AFP", "in an interview with", "quoted by", "citing").
 */
public final class SourceChains {
  private static final Set<String> QUOTING = Set.of("quote", "cite");
  private static final Set<String> REPORTING = Set.of("report", "say", "quote", "cite", "write");

  /** What stands before the outlet through which words came: "to", "in an interview with". */
  private static final Set<String> THROUGH =
      Set.of("to", "with", "by", "on", "via", "through", "in");

  private static final Comparator<Attribution> NARROWEST =
      Comparator.<Attribution>comparingInt(a -> a.content().getFirst().length())
          .thenComparing(
              a -> Objects.requireNonNullElse(a.cue(), new Span(0, 0)), Comparator.reverseOrder());

  private final Reading reading;
  private final Actors actors;
  private final @Nullable String outlet;
  private final Map<Attribution, List<Source>> through = new HashMap<>();

  SourceChains(Reading reading, Publication publication, Actors actors) {
    this.reading = reading;
    this.actors = actors;
    this.outlet = publication.outlet();
    Attribution before = null;
    for (Attribution attribution : reading.attributions()) {
      if (attribution.source() == null || attribution.kind() != Kind.SAYING) {
        continue;
      }
      List<Source> own = told(attribution);
      if (own.isEmpty() && before != null) {
        own = goesOn(before, attribution) ? passedOn(before, attribution) : earlier(attribution);
      }
      through.put(attribution, own);
      before = attribution;
    }
  }

  /** Who says so: the attributions around some words, innermost first, and the outlet last. */
  public List<Source> of(Span words) {
    List<Source> out = new ArrayList<>();
    for (Attribution attribution : around(words)) {
      Span source = Objects.requireNonNull(attribution.source());
      for (Span speaker : actors.speakers(source)) {
        Actor actor = actors.actor(speaker);
        if (actor != null) {
          add(out, actors.source(actor, speaker));
        }
      }
      through(attribution).forEach(link -> add(out, link));
    }
    if (outlet != null) {
      add(out, new Source(outlet, ActorKind.OUTLET, false, null));
    }
    return out;
  }

  /** Through whom an attribution came, nearest first; none where its speaker told all. */
  public List<Source> through(Attribution attribution) {
    return through.getOrDefault(attribution, List.of());
  }

  /** The attributions whose content holds some words, the narrowest first. */
  public List<Attribution> around(Span words) {
    List<Attribution> out = new ArrayList<>();
    for (Attribution a : reading.attributions()) {
      boolean tells = a.kind() == Kind.SAYING || a.kind() == Kind.SHOWING;
      if (tells && a.source() != null && a.holds(words)) {
        out.add(a);
      }
    }
    out.sort(NARROWEST);
    return out;
  }

  private static void add(List<Source> chain, Source source) {
    if (chain.stream().noneMatch(s -> s.name().equals(source.name()))) {
      chain.add(source);
    }
  }

  // ---- whoever goes on speaking
  // -------------------------------------------------------------------

  /** Whether "he added" goes on with what the same one said before. */
  private boolean goesOn(Attribution before, Attribution now) {
    Actor then = actor(before);
    Actor speaker = actor(now);
    return then != null && then.equals(speaker);
  }

  /** What of the earlier one's way is the way of what comes after it. */
  private List<Source> passedOn(Attribution before, Attribution now) {
    List<Source> out = new ArrayList<>(through(before));
    Span cue = before.cue();
    if (cue != null) {
      for (Attribution outer : around(cue)) {
        Actor actor = actor(outer);
        boolean both = now.cue() != null && outer.holds(now.cue());
        if (actor != null && actor.kind() == ActorKind.OUTLET && !both) {
          add(out, actors.source(actor, Objects.requireNonNull(outer.source())));
        }
      }
    }
    return out;
  }

  /** Where an unnamed one told something, he told all of it there. */
  private List<Source> earlier(Attribution now) {
    Actor speaker = actor(now);
    if (speaker == null
        || !actors.source(speaker, Objects.requireNonNull(now.source())).anonymous()) {
      return List.of();
    }
    for (Attribution other : reading.attributions()) {
      if (other.equals(now)) {
        break;
      }
      if (!through(other).isEmpty() && speaker.equals(actor(other))) {
        return through(other);
      }
    }
    return List.of();
  }

  private @Nullable Actor actor(Attribution attribution) {
    return attribution.source() == null ? null : actors.actor(attribution.source());
  }

  // ---- through whom -----------------------------------------------------------------------------

  private List<Source> told(Attribution attribution) {
    List<Source> out = new ArrayList<>();
    addressed(attribution).ifPresent(link -> add(out, link));
    passing(attribution).forEach(link -> add(out, link));
    quoting(Objects.requireNonNull(attribution.source())).ifPresent(link -> add(out, link));
    Actor speaker = actor(attribution);
    out.removeIf(link ->
        link.name().equals(outlet) // who prints stands at the end anyway
            || speaker != null && link.name().equals(speaker.name()));
    return out;
  }

  /** The outlet that was told: "told AFP". */
  private Optional<Source> addressed(Attribution attribution) {
    Phrase to = addressee(attribution);
    Actor actor = to == null ? null : actors.actor(to.span());
    if (to == null || actor == null) {
      return Optional.empty();
    }
    if (actor.kind() == ActorKind.OUTLET) {
      return Optional.of(actors.source(actor, to.span()));
    }
    boolean capitals = actor.name().matches("\\p{Lu}{2,}") && actor.country() == null;
    boolean asks =
        capitals || actor.kind() == ActorKind.ORGANISATION && tellsOn(actor, attribution);
    return asks
        ? Optional.of(
            new Source(actor.name(), capitals ? ActorKind.OUTLET : actor.kind(), false, null))
        : Optional.empty();
  }

  /** Whether a body that an unnamed witness told speaks itself: it gathers what people say. */
  private boolean tellsOn(Actor body, Attribution attribution) {
    Actor teller = actor(attribution);
    boolean unnamed =
        teller != null
            && actors.source(teller, Objects.requireNonNull(attribution.source())).anonymous();
    return unnamed
        && reading.attributions().stream()
            .filter(a -> a.kind() == Kind.SAYING)
            .map(this::actor)
            .anyMatch(a -> a != null && a.name().equals(body.name()));
  }

  /** The outlets beside a cue: "in an interview with LPA", "on state television". */
  private List<Source> passing(Attribution attribution) {
    Span cue = attribution.cue();
    Sentence sentence = cue == null ? null : reading.sentenceAt(cue.start());
    if (cue == null || sentence == null) {
      return List.of();
    }
    List<Source> out = new ArrayList<>();
    List<Span> said = said(attribution, cue);
    for (Phrase phrase : sentence.span().touched(reading.phrases(), Phrase::span)) {
      if (said.stream().noneMatch(phrase.span()::overlaps)) {
        passing(phrase, attribution).ifPresent(out::add);
      }
    }
    return out;
  }

  private Optional<Source> passing(Phrase phrase, Attribution attribution) {
    Word before = phrase.first() == 0 ? null : reading.words().get(phrase.first() - 1);
    boolean led =
        before != null && before.is(Upos.ADP, Upos.PART) && THROUGH.contains(before.lemma());
    if (led && before != null && before.lemma().equals("on") && actors.isPlatform(phrase)) {
      return Optional.of(
          new Source(phrase.span().in(reading.text()), ActorKind.OUTLET, false, null));
    }
    if (!led && !reports(phrase, attribution)) {
      return Optional.empty();
    }
    Actor actor = actors.actor(phrase.span());
    if (actor != null && actor.kind() == ActorKind.OUTLET) {
      return Optional.of(actors.source(actor, phrase.span()));
    }
    return led ? owner(phrase) : Optional.empty();
  }

  /** The outlet of "with Highland Radio's Ivar Teshk". */
  private Optional<Source> owner(Phrase phrase) {
    for (Name name : reading.names(phrase.span())) {
      boolean first = name.span().start() == phrase.span().start();
      String text = name.span().in(reading.text());
      if (first && name.span().end() < phrase.span().end() && actors.isOutlet(text)) {
        return Optional.of(new Source(text, ActorKind.OUTLET, false, null));
      }
    }
    return Optional.empty();
  }

  /** Whether somebody ends the sentence with ", the Courier reported". */
  private boolean reports(Phrase phrase, Attribution attribution) {
    boolean behind = attribution.content().stream().allMatch(c -> c.end() <= phrase.span().start());
    if (behind) {
      for (Predicate p : reading.predicates()) {
        if (phrase.equals(p.subject())
            && REPORTING.contains(reading.words().get(p.verb()).lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is quoted or said, but for what holds the attribution itself. */
  private List<Span> said(Attribution attribution, Span cue) {
    List<Span> out = new ArrayList<>(reading.quotations());
    for (Attribution other : reading.attributions()) {
      if (!other.holds(cue) || other.equals(attribution)) {
        out.addAll(other.content());
      }
    }
    return out;
  }

  /** Who quotes or cites a source: "the Courier quoted the ministry as saying". */
  private Optional<Source> quoting(Span source) {
    for (Predicate p : reading.predicates()) {
      Phrase subject = p.subject();
      if (subject == null || !QUOTING.contains(reading.words().get(p.verb()).lemma())) {
        continue;
      }
      Phrase object = p.object();
      boolean quoted = object != null && source.overlaps(object.span());
      Sentence sentence = reading.sentenceAt(p.span().start());
      boolean named = // "it quoted critics like the envoy, with the envoy stating"
          sentence != null
              && sentence.span().contains(source)
              && subject.span().end() <= p.span().start()
              && p.span().end() <= source.start();
      Actor actor = quoted || named && !p.passive() ? actors.actor(subject.span()) : null;
      if (actor != null) {
        if (quoted || actor.kind() == ActorKind.OUTLET) {
          return Optional.of(actors.source(actor, subject.span()));
        }
      }
    }
    return Optional.empty();
  }

  // ---- whom one tells ---------------------------------------------------------------------------

  /** Whom a cue addresses, outside of what is said: "told X", "confirmed to X". */
  public @Nullable Phrase addressee(Attribution attribution) {
    Span cue = attribution.cue();
    if (cue == null) {
      return null;
    }
    for (Word verb : reading.words(cue)) {
      Phrase to = verb.is(Upos.VERB) ? addressee(attribution, verb) : null;
      if (to != null) {
        return to;
      }
    }
    return null;
  }

  private @Nullable Phrase addressee(Attribution attribution, Word verb) {
    List<Word> words = reading.words();
    int i = verb.index() + 1;
    while (i < words.size()
        && reading.phraseAt(i) == null
        && (words.get(i).is(Upos.ADV) || isTo(i))) {
      i++;
    }
    Phrase next = i < words.size() ? reading.phraseAt(i) : null;
    if (next == null) {
      return null;
    }
    boolean said = attribution.touches(next.span());
    Span source = attribution.source();
    boolean asks = source != null && source.overlaps(next.span());
    return !said && !asks && (isTo(i - 1) || isObject(next, verb)) ? next : null;
  }

  private boolean isTo(int word) {
    return reading.words().get(word).form().equals("to");
  }

  private boolean isObject(Phrase phrase, Word verb) {
    Word.Arc arc = reading.words().get(phrase.head()).arc();
    return arc != null && arc.head() == verb.index() && oneOf(arc.relation(), "obj", "iobj");
  }
}
