package dev.parley.extract;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.extract.actor.Actors;
import dev.parley.extract.actor.Role;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.time.TimeMention;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.report.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report as the rules see it: the reading, and what several kinds of claims need of it.
 *
 * @param roles the offices that the report gives its people
 * @param quantities its numbers, in order
 * @param times its times, in order
 * @param notes takes what made a claim, and what was seen and is none
 */
public record ReportContext(
    Reading reading,
    Publication publication,
    Actors actors,
    List<Role> roles,
    List<Quantity> quantities,
    List<TimeMention> times,
    Notes notes) {

  private static final Set<String> QUOTING = Set.of("quote", "cite");

  /** The same report for another rule, with notes of its own. */
  ReportContext noting(Notes notes) {
    return new ReportContext(reading, publication, actors, roles, quantities, times, notes);
  }

  /** The sentence of some words, as evidence. */
  public Span evidence(Span head) {
    Sentence sentence = reading.sentenceAt(head.start());
    return sentence == null ? head : Span.cover(sentence.span(), head);
  }

  /** What every claim that is made by these words stands on. */
  public Ground ground(Span head, Standing standing, @Nullable String condition) {
    return new Ground(evidence(head), head, chain(head), null, standing, condition);
  }

  /**
   * Who says so: the attributions around some words, innermost first, and the outlet at the end.
   */
  public List<Source> chain(Span words) {
    List<Source> out = new ArrayList<>();
    for (Attribution attribution : around(words)) {
      Span source = attribution.source();
      if (source == null) {
        continue;
      }
      for (Span speaker : actors.speakers(source)) {
        Actor actor = actors.actor(speaker);
        if (actor != null) {
          add(out, actors.source(actor, speaker));
        }
      }
      quoting(source).ifPresent(outlet -> add(out, outlet));
      addressedOutlet(attribution).ifPresent(outlet -> add(out, outlet));
    }
    if (publication.outlet() != null) {
      add(out, new Source(publication.outlet(), ActorKind.OUTLET, false, null));
    }
    return out;
  }

  private static void add(List<Source> chain, Source source) {
    boolean known = chain.stream().anyMatch(s -> s.name().equals(source.name()));
    if (!known) {
      chain.add(source);
    }
  }

  /** The attributions whose content holds some words, the narrowest first. */
  public List<Attribution> around(Span words) {
    return reading.attributions().stream()
        .filter(a -> a.kind() == Kind.SAYING || a.kind() == Kind.SHOWING)
        .filter(a -> a.source() != null && a.content().stream().anyMatch(c -> c.contains(words)))
        .sorted(
            Comparator.<Attribution>comparingInt(a -> a.content().getFirst().length())
                .thenComparing(
                    a -> Objects.requireNonNullElse(a.cue(), new Span(0, 0)),
                    Comparator.reverseOrder()))
        .toList();
  }

  /** Who quotes or cites a source: "the Courier quoted the ministry as saying". */
  private java.util.Optional<Source> quoting(Span source) {
    for (Predicate p : reading.predicates()) {
      Phrase object = p.object();
      Phrase subject = p.subject();
      if (object != null
          && subject != null
          && source.overlaps(object.span())
          && QUOTING.contains(reading.words().get(p.verb()).lemma())) {
        Actor actor = actors.actor(subject.span());
        return java.util.Optional.ofNullable(actor).map(a -> actors.source(a, subject.span()));
      }
    }
    return java.util.Optional.empty();
  }

  /** The outlet that was told: "told AFP" puts AFP into the chain. */
  public java.util.Optional<Source> addressedOutlet(Attribution attribution) {
    Phrase to = addressee(attribution);
    Actor actor = to == null ? null : actors.actor(to.span());
    if (to == null || actor == null) {
      return java.util.Optional.empty();
    }
    boolean capitals = actor.name().matches("\\p{Lu}{2,}");
    boolean own = actor.name().equals(publication.outlet()); // who prints stands at the end anyway
    return !own && (actor.kind() == ActorKind.OUTLET || capitals)
        ? java.util.Optional.of(new Source(actor.name(), ActorKind.OUTLET, false, null))
        : java.util.Optional.empty();
  }

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
    boolean said = attribution.content().stream().anyMatch(c -> c.overlaps(next.span()));
    Span source = attribution.source();
    boolean asks = source != null && source.overlaps(next.span());
    return !said && !asks && (isTo(i - 1) || isObject(next, verb)) ? next : null;
  }

  private boolean isTo(int word) {
    return reading.words().get(word).form().equals("to");
  }

  private boolean isObject(Phrase phrase, Word verb) {
    Word.Arc arc = reading.words().get(phrase.head()).arc();
    return arc != null && arc.head() == verb.index() && arc.relation().matches("i?obj");
  }

  /** Who does what the passive tells: "freed by the Front", but not "freed by Sunday". */
  public @Nullable Phrase agent(Predicate passive) {
    for (Predicate.Oblique oblique : passive.obliques()) {
      Span span = oblique.phrase().span();
      boolean deadline = times().stream().anyMatch(t -> t.span().overlaps(span));
      if (oblique.preposition().equals("by") && !deadline) {
        return oblique.phrase();
      }
    }
    return null;
  }

  /** The report's day, where it is known to the day. */
  public @Nullable Edtf published() {
    Edtf date = publication.published();
    return date != null && date.asDay() != null ? date : null;
  }

  /** The words of an "if" clause around or behind some words of a sentence, or null. */
  public @Nullable String condition(Span words) {
    Sentence sentence = reading.sentenceAt(words.start());
    if (sentence == null) {
      return null;
    }
    List<Word> in = reading.words(sentence);
    for (int i = 0; i < in.size(); i++) {
      String form = in.get(i).form().toLowerCase(java.util.Locale.ROOT);
      boolean opens =
          form.equals("if")
              || form.equals("unless")
              || form.equals("until") && i + 2 < in.size() && clauseFollows(in, i);
      if (!opens
          || in.get(i).span().start() > words.start() && in.get(i).span().start() < words.end()) {
        continue;
      }
      int end = i + 1;
      while (end < in.size() && !in.get(end).form().matches("[,.;:\"”]")) {
        end++;
      }
      return Span.cover(in.get(i).span(), in.get(end - 1).span()).in(reading.text());
    }
    return null;
  }

  private static boolean clauseFollows(List<Word> in, int i) {
    for (int k = i + 1; k < Math.min(in.size(), i + 8); k++) {
      if (in.get(k).form().matches("[,.;]")) {
        return false;
      }
      if (in.get(k).is(Upos.VERB)) {
        return true;
      }
    }
    return false;
  }
}
