package dev.parley.extract.statement;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.OpenClauses;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.extract.Why;
import dev.parley.extract.time.TimeMention;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each content of an attribution that says something is a statement of its speaker.
 *
 * <p>Where the speaker cannot be told, the statement keeps its place with no speaker and the people
 * named in and before its sentence as candidates: a word without a mouth is better than a word in
 * the wrong one.
 */
public final class StatementRule implements ClaimRule {
  private static final int CANDIDATES = 3;

  private final Unsaid unsaid = new Unsaid();

  /** How far up its tree a word is followed. */
  private static final int STEPS = 10;

  private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly");
  private static final Set<String> CITING = Set.of("cite", "quote");

  @Override
  public String name() {
    return "statement";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    List<Statement> out = new ArrayList<>();
    for (Attribution attribution : report.reading().attributions()) {
      boolean says =
          attribution.kind() == Attribution.Kind.SAYING || isPassedOn(report, attribution);
      if (!says || passesOn(report, attribution)) {
        continue;
      }
      Span kept = attribution.cue();
      if (kept != null && isKept(report, kept, attribution)) {
        report.notes().passed(kept, Why.SAYS_NOTHING);
        continue;
      }
      Span source = hears(report, attribution) ? null : attribution.source();
      Span told = source == null ? subject(report, attribution) : source;
      if (isEcho(report, attribution, told) || told == null && !isQuoted(report, attribution)) {
        Span cue = attribution.cue();
        if (cue != null) {
          report.notes().passed(cue, Why.NOBODY_SAYS);
        }
        continue;
      }
      List<Span> speakers = told == null ? List.of() : speakers(report, attribution, told);
      for (Span content : attribution.content()) {
        if (isBarePronoun(report, content)) {
          continue; // "which he called a mistake": what it stands for was not said
        }
        if (speakers.isEmpty()) {
          out.add(made(report, attribution, null, content));
        }
        for (Span who : speakers) {
          Span said = told == null ? content : behindCiting(report, attribution, told, content);
          out.add(made(report, attribution, who, said));
        }
      }
    }
    unsaid.note(report);
    return out;
  }

  /** "Has yet to say that", "will say by Friday whether": what would be said is not said. */
  private static boolean isKept(ReportContext report, Span cue, Attribution attribution) {
    Tree tree = report.tree();
    List<Word> verbs = report.reading().words(cue).stream().filter(w -> w.is(Upos.VERB)).toList();
    if (verbs.stream().anyMatch(v -> OpenClauses.undone(tree, v))) {
      return true;
    }
    return verbs.stream().anyMatch(OpenClauses::tells)
        && attribution.content().stream()
            .map(content -> report.reading().words(content))
            .allMatch(c -> !c.isEmpty() && c.getFirst().form().equalsIgnoreCase("whether"));
  }

  /** Those who speak together, and whom one of them cites. */
  private static List<Span> speakers(ReportContext report, Attribution attribution, Span source) {
    Span cited = cited(report, attribution, source);
    if (cited == null) {
      return report.actors().speakers(source);
    }
    List<Span> out = new ArrayList<>(List.of(cited));
    if (!report.actors().isOutlet(report.reading().phraseAt(source))) {
      out.addAll(report.actors().speakers(source));
    }
    return out;
  }

  /**
   * Whether the source is only whom the words are about or who heard them: "X reportedly fled", "X
   * was told that".
   */
  private static boolean hears(ReportContext report, Attribution attribution) {
    Reading reading = report.reading();
    Span cue = attribution.cue();
    Span source = attribution.source();
    if (cue == null || source == null) {
      return false;
    }
    if (isHearsay(report, attribution)) {
      return true;
    }
    for (Predicate p : verbs(reading, cue)) {
      if (p.passive() && p.subject() != null && p.subject().span().overlaps(source)) {
        return true;
      }
    }
    return false;
  }

  /** The predicates whose verbs stand in a cue. */
  private static List<Predicate> verbs(Reading reading, Span cue) {
    List<Predicate> out = new ArrayList<>(1);
    for (Word word : reading.words(cue)) {
      Predicate p = reading.predicateAt(word.index());
      if (p != null && cue.contains(word.span())) {
        out.add(p);
      }
    }
    return out;
  }

  /**
   * Who does what a cue tells, where the reader gave no source: the subject of "said", the agent of
   * "was reported by".
   */
  private static @Nullable Span subject(ReportContext report, Attribution attribution) {
    Span cue = attribution.cue();
    List<Predicate> verbs = cue == null ? List.of() : verbs(report.reading(), cue);
    if (verbs.isEmpty() || isHearsay(report, attribution)) {
      return null;
    }
    Predicate verb = verbs.getFirst();
    Phrase speaker = verb.passive() ? report.agent(verb) : verb.subject();
    boolean said = speaker != null && attribution.touches(speaker.span());
    return speaker == null || said ? null : speaker.span();
  }

  private static boolean isHearsay(ReportContext report, Attribution attribution) {
    Span cue = attribution.cue();
    return cue != null
        && report.reading().words(cue).stream().anyMatch(w -> HEARSAY.contains(w.lemma()));
  }

  private static boolean isBarePronoun(ReportContext report, Span content) {
    List<Word> words = report.reading().words(content);
    return words.size() == 1 && words.getFirst().is(Upos.PRON, Upos.DET);
  }

  /** In quotation marks; what the reader gives to nobody by a cue is so anyway. */
  private static boolean isQuoted(ReportContext report, Attribution attribution) {
    return attribution.cue() == null
        || attribution.content().stream()
            .anyMatch(c -> report.reading().quotations().stream().anyMatch(c::overlaps));
  }

  /** "We urge …" within what somebody said anyway. */
  private static boolean isEcho(
      ReportContext report, Attribution attribution, @Nullable Span source) {
    if (source != null && report.actors().actor(source) != null) {
      return false;
    }
    Span cue = attribution.cue();
    return cue != null
        && report.around(cue).stream()
            .anyMatch(o -> !o.equals(attribution) && o.kind() == Attribution.Kind.SAYING);
  }

  /** "Citing the ministry": from whom the one who reports has it. */
  private static @Nullable Span cited(
      ReportContext report, Attribution attribution, Span reporter) {
    Predicate citing = citing(report, attribution, reporter);
    Phrase object = citing == null ? null : citing.object();
    return object == null ? null : new Span(object.span().start(), end(report, object));
  }

  private static @Nullable Predicate citing(
      ReportContext report, Attribution attribution, Span reporter) {
    Reading reading = report.reading();
    boolean outlet = report.actors().isOutlet(reading.phraseAt(reporter));
    for (Predicate p : reading.predicates()) {
      Phrase object = p.object();
      boolean cites =
          p.form() == Predicate.Form.PARTICIPLE
              && !p.passive()
              && CITING.contains(reading.words().get(p.verb()).lemma());
      if (!cites || object == null) {
        continue;
      }
      Phrase subject = p.subject();
      boolean its = subject != null && subject.span().overlaps(reporter);
      Span cue = attribution.cue();
      boolean beside = outlet && cue != null && report.evidence(cue).contains(p.span());
      boolean speaks =
          reading.attributions().stream()
              .filter(a -> a.kind() == Attribution.Kind.SAYING && !a.equals(attribution))
              .anyMatch(a -> a.source() != null && a.source().overlaps(object.span()));
      Actor who = (its || beside) && !speaks ? report.actors().actor(object.span()) : null;
      if (who != null) {
        return p;
      }
    }
    return null;
  }

  /** What is said, without the "citing two officials," before it. */
  private static Span behindCiting(
      ReportContext report, Attribution attribution, Span source, Span content) {
    Predicate citing = citing(report, attribution, source);
    Phrase object = citing == null ? null : citing.object();
    if (citing == null || object == null || citing.span().start() > content.start()) {
      return content;
    }
    int end = end(report, object);
    for (Word word : report.reading().words(content)) {
      if (word.span().start() >= end && !word.is(Upos.PUNCT)) {
        return new Span(word.span().start(), content.end());
      }
    }
    return content;
  }

  /** Where a noun phrase ends with all that hangs on it. */
  private static int end(ReportContext report, Phrase phrase) {
    List<Word> words = report.reading().words();
    int end = phrase.end();
    while (end < words.size()
        && !words.get(end).is(Upos.PUNCT)
        && hangsOn(words, words.get(end), phrase)) {
      end++;
    }
    return words.get(end - 1).span().end();
  }

  private static boolean hangsOn(List<Word> words, Word word, Phrase phrase) {
    Word at = word;
    for (int step = 0; step < STEPS; step++) {
      Word.Arc arc = at.arc();
      if (arc == null || arc.head() == at.index()) {
        return false;
      }
      if (arc.head() == phrase.head()) {
        return true;
      }
      at = words.get(arc.head());
    }
    return false;
  }

  /**
   * "According to Highland Radio, an official said that …": the official's statement, by way of it.
   */
  static boolean passesOn(ReportContext report, Attribution outer) {
    return isPassing(report, outer)
        && report.reading().attributions().stream().anyMatch(i -> tells(report, outer, i));
  }

  /** "According to Highland Radio, an official thinks that …": he must have said so to somebody. */
  private static boolean isPassedOn(ReportContext report, Attribution inner) {
    return inner.kind() == Attribution.Kind.THINKING
        && report.reading().attributions().stream()
            .anyMatch(outer -> tells(report, outer, inner) && isPassing(report, outer));
  }

  private static boolean isPassing(ReportContext report, Attribution attribution) {
    Span source = attribution.source();
    Actor speaker = source == null ? null : report.actors().actor(source);
    return attribution.kind() == Attribution.Kind.SAYING
        && speaker != null
        && (speaker.kind() == ActorKind.OUTLET || speaker.kind() == ActorKind.DOCUMENT);
  }

  /** Whether one tells in its own words what another says. */
  private static boolean tells(ReportContext report, Attribution outer, Attribution inner) {
    Span cue = inner.cue();
    boolean speaks =
        inner.kind() == Attribution.Kind.SAYING || inner.kind() == Attribution.Kind.THINKING;
    return speaks
        && inner.source() != null
        && !inner.source().equals(outer.source())
        && cue != null
        && outer.holds(cue)
        && report.reading().quotations().stream().noneMatch(q -> q.contains(cue));
  }

  /** A statement that is as sure as its attribution. */
  private static Statement made(
      ReportContext report, Attribution a, @Nullable Span source, Span content) {
    Statement made = statement(report, a, source, content);
    if (made.speaker() == null) {
      report.notes().passed(source == null ? content : source, Why.SPEAKER_OPEN);
    }
    // Without a speaker it is as sure that somebody says so.
    String by = a.cue() == null ? "statement-quotation" : "statement-cue";
    return report.notes().made(made, by, a.confidence());
  }

  private static Statement statement(
      ReportContext report, Attribution a, @Nullable Span source, Span content) {
    Reading reading = report.reading();
    Actor speaker = source == null ? null : report.actors().actor(source);
    Span cue = a.cue();
    Span head = cue == null ? firstWord(reading, content) : cue;
    Span evidence = Span.cover(report.evidence(head), report.evidence(content));
    evidence = Span.cover(evidence, content);
    Phrase to = report.addressee(a);
    boolean direct = reading.quotations().stream().anyMatch(q -> q.overlaps(content));
    boolean denies = cue != null && manner(reading, cue).equals("deny");
    Ground ground =
        new Ground(
            evidence,
            head,
            sources(report, source, a, speaker, content),
            said(report, a, content),
            denies ? Standing.DENIED : Standing.ASSERTED,
            null);
    return new Statement(
        ground,
        speaker,
        speaker == null ? candidates(report, content) : List.of(),
        cue == null ? null : cue.in(reading.text()),
        cue == null ? null : manner(reading, cue),
        content,
        direct,
        to == null ? null : report.actors().actor(to.span()));
  }

  private static Span firstWord(Reading reading, Span content) {
    List<Word> words = reading.words(content);
    return words.isEmpty() ? content : words.getFirst().span();
  }

  private static List<Source> sources(
      ReportContext report,
      @Nullable Span source,
      Attribution a,
      @Nullable Actor speaker,
      Span content) {
    List<Source> chain = report.chain(content);
    if (speaker == null || source == null) {
      return chain;
    }
    // The speaker first, then whom he told, then whoever else stands around the content.
    List<Source> out = new ArrayList<>();
    out.add(report.actors().source(speaker, source));
    report.chains().through(a).stream()
        .filter(s -> !s.name().equals(speaker.name()))
        .forEach(out::add);
    // Of those who speak together, each has a statement of its own.
    Span all = a.source();
    boolean cited = all != null && !all.overlaps(source); // then who cites stands behind
    List<Actor> together = all == null || cited ? List.of() : report.actors().speaking(all);
    for (Source link : chain) {
      boolean known = out.stream().anyMatch(s -> s.name().equals(link.name()));
      if (!known && together.stream().noneMatch(t -> t.name().equals(link.name()))) {
        out.add(link);
      }
    }
    return out;
  }

  /** The lemma of the cue's verb; "according to" as it stands. */
  private static String manner(Reading reading, Span cue) {
    String lemma = cue.in(reading.text());
    for (Word word : reading.words(cue)) {
      if (word.is(Upos.VERB)) {
        lemma = word.lemma();
      }
    }
    return lemma.equalsIgnoreCase("according to") || lemma.equals("accord")
        ? "according to"
        : lemma;
  }

  /** A time beside the cue and outside the content. */
  private static @Nullable Edtf said(ReportContext report, Attribution a, Span content) {
    Span cue = a.cue();
    if (cue == null) {
      return null;
    }
    for (TimeMention time : report.times()) {
      boolean inside = a.touches(time.span());
      int from = Math.min(cue.start(), content.end());
      int to = Math.max(cue.end(), cue.end() < content.start() ? content.start() : cue.end() + 30);
      boolean beside = time.span().start() >= Math.max(0, from - 30) && time.span().end() <= to;
      if (!inside && beside && report.evidence(cue).contains(time.span()) && time.past() != null) {
        return time.past();
      }
    }
    return null;
  }

  private static List<Actor> candidates(ReportContext report, Span content) {
    List<Actor> out = new ArrayList<>();
    List<Entity> people =
        report.reading().entities().stream()
            .filter(e -> e.type() == Name.Type.PERSON || e.type() == Name.Type.ORGANISATION)
            .filter(e -> e.mentions().getFirst().start() < content.end())
            .toList();
    for (Entity entity : people.reversed()) {
      Actor actor = report.actors().actor(entity.mentions().getFirst());
      if (actor != null && !out.contains(actor) && out.size() < CANDIDATES) {
        out.add(actor);
      }
    }
    return out;
  }
}
