package dev.parley.extract.event;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.Places;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Standings;
import dev.parley.extract.Why;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.time.TimeMention;
import dev.parley.lexicon.Table;
import dev.parley.reader.Attribution;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verbs and nouns of the event table, with who did it to whom, where and when. */
public final class EventRule implements ClaimRule {
  /** Verbs that say no more than that something is done. */
  private static final Set<String> LIGHT =
      Set.of(
          "hold",
          "begin",
          "start",
          "resume",
          "launch",
          "conduct",
          "carry",
          "continue",
          "make",
          "order",
          "announce",
          "declare",
          "complete",
          "end",
          "finish",
          "open",
          "conclude");

  private record Entry(EventType type, @Nullable String mode, List<String> objects) {}

  private final Map<String, List<Entry>> verbs = new HashMap<>();
  private final Map<String, Entry> nouns = new HashMap<>();

  /** Loads the table. */
  public EventRule() {
    Table table =
        Table.load(EventRule.class, "events.tsv", "word", "pos", "type", "mode", "objects");
    for (Table.Row row : table.rows()) {
      Entry entry =
          new Entry(
              row.need("type", t -> Labelled.parse(EventType.class, t)),
              row.get("mode"),
              row.list("objects"));
      switch (row.need("pos")) {
        case "verb" -> verbs.computeIfAbsent(row.need("word"), w -> new ArrayList<>()).add(entry);
        case "noun" -> {
          if (nouns.put(row.need("word"), entry) != null) {
            throw row.fault("the noun stands in another row, too");
          }
        }
        default -> throw row.fault("pos must be verb or noun");
      }
    }
  }

  @Override
  public String name() {
    return "event";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    List<Event> out = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (Predicate p : report.reading().predicates()) {
      Entry entry = entry(report.reading(), p, used);
      if (entry != null) {
        Event event = verbal(report, p, entry);
        if (event != null) {
          out.add(report.notes().made(event, "event-verb"));
        }
      }
    }
    for (Phrase phrase : report.reading().phrases()) {
      Word head = report.reading().words().get(phrase.head());
      Entry entry = head.is(Upos.NOUN) ? nouns.get(head.lemma()) : null;
      if (entry != null && !used.contains(phrase.head())) {
        Event event = nominal(report, phrase, entry);
        if (event != null && out.stream().noneMatch(e -> repeats(e, event))) {
          out.add(report.notes().made(event, "event-noun"));
        } else if (event != null) {
          report.notes().passed(head.span(), Why.REPETITION);
        }
      }
    }
    return out;
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

  private @Nullable Entry entry(Reading reading, Predicate p, Set<Integer> used) {
    Word verb = reading.words().get(p.verb());
    for (Entry entry :
        verb.is(Upos.VERB) ? verbs.getOrDefault(verb.lemma(), List.of()) : List.<Entry>of()) {
      if (entry.objects().isEmpty()) {
        return entry;
      }
      for (Phrase phrase : arguments(p)) {
        Word head = reading.words().get(phrase.head());
        if (entry.objects().contains(head.lemma().toLowerCase(Locale.ROOT))) {
          used.add(phrase.head());
          return entry;
        }
      }
    }
    return null;
  }

  /** What the verb is about: its object, in the passive its subject, and its first oblique. */
  private static List<Phrase> arguments(Predicate p) {
    List<Phrase> out = new ArrayList<>();
    if (p.object() != null) {
      out.add(p.object());
    }
    if (p.passive() && p.subject() != null) {
      out.add(p.subject());
    }
    if (!p.obliques().isEmpty()) {
      out.add(p.obliques().getFirst().phrase());
    }
    return out;
  }

  private @Nullable Event verbal(ReportContext report, Predicate p, Entry entry) {
    List<Word> words = report.reading().words();
    Word verb = words.get(p.verb());
    Standing standing = Standings.of(report, p);
    List<Actor> actors =
        new ArrayList<>(report.actors().actors(p.passive() ? report.agent(p) : p.subject()));
    List<Actor> recipients = new ArrayList<>();
    boolean mutual = entry.type() == EventType.CONSULT || entry.type() == EventType.AGREE;
    Phrase patient = p.passive() ? p.subject() : p.object();
    boolean objectIsName = entry.objects().isEmpty();
    String visited =
        "visit".equals(entry.mode()) && objectIsName && !p.passive()
            ? placeVisited(report, patient)
            : null;
    if (patient != null && objectIsName && visited == null && acts(report, patient)) {
      (mutual ? actors : recipients).addAll(report.actors().actors(patient));
    }
    for (Predicate.Oblique oblique : p.obliques()) {
      boolean with = oblique.preposition().matches("with|between") && mutual;
      boolean against =
          oblique.preposition().matches("against|at|on") && entry.type() == EventType.ASSAULT;
      if ((with || against) && acts(report, oblique.phrase())) {
        report.actors().actors(oblique.phrase()).stream()
            .filter(a -> !actors.contains(a) && !recipients.contains(a))
            .forEach(with ? actors::add : recipients::add);
      }
    }
    if (entry.type() == EventType.AGREE && actors.size() < 2 && !plural(report, p.subject())) {
      report.notes().passed(verb.span(), Why.ONE_PARTY);
      return null;
    }
    return event(report, verb.span(), entry, actors, recipients, visited, standing, p);
  }

  /** "Visited Karsa": a name that is nobody's is where they went, not whom they met. */
  private static @Nullable String placeVisited(ReportContext report, @Nullable Phrase patient) {
    Reading reading = report.reading();
    for (Name name : reading.names()) {
      boolean whole = patient != null && name.span().end() == patient.span().end();
      if (whole && name.type() != Name.Type.PERSON && name.type() != Name.Type.GROUP) {
        return name.span().in(reading.text());
      }
    }
    return null;
  }

  private static boolean plural(ReportContext report, @Nullable Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    Word head = report.reading().words().get(phrase.head());
    return !head.form().equalsIgnoreCase(head.lemma()) || head.lemma().equals("they");
  }

  /** "The meeting with X", "Hamas's attack on Y", "talks between A and B". */
  private @Nullable Event nominal(ReportContext report, Phrase phrase, Entry entry) {
    Reading reading = report.reading();
    List<Word> words = reading.words();
    List<Actor> actors = new ArrayList<>();
    List<Actor> recipients = new ArrayList<>();
    boolean mutual = entry.type() == EventType.CONSULT || entry.type() == EventType.AGREE;
    for (Name name : reading.names()) {
      boolean inside =
          phrase.span().contains(name.span())
              && name.span().end() <= words.get(phrase.head()).span().start();
      if (inside) {
        actors.add(
            Actor.named(
                name.span().in(reading.text()),
                name.type() == Name.Type.PERSON ? ActorKind.PERSON : ActorKind.GOVERNMENT));
      }
    }
    int at = phrase.end();
    while (at + 1 < words.size() && words.get(at).is(Upos.ADP)) {
      Phrase next = reading.phraseAt(at + 1);
      if (next == null) {
        break;
      }
      String preposition = words.get(at).lemma();
      List<Actor> named = acts(report, next) ? report.actors().actors(next) : List.of();
      switch (preposition) {
        case "by" -> actors.addAll(named);
        case "with", "between" -> (mutual ? actors : recipients).addAll(named);
        case "of", "on", "against" -> {
          if (!mutual) {
            recipients.addAll(named);
          }
        }
        default -> {
          // a place or a time
        }
      }
      at = next.end();
    }
    if (actors.isEmpty()) {
      actors.addAll(ofVerb(report, phrase));
    }
    boolean wished =
        report.reading().attributions().stream()
            .filter(a -> a.kind() == Attribution.Kind.WANTING)
            .anyMatch(a -> a.content().stream().anyMatch(c -> c.contains(phrase.span())));
    if (actors.isEmpty() && (mutual || recipients.isEmpty()) || wished) {
      Span noun = words.get(phrase.head()).span();
      report.notes().passed(noun, wished ? Why.WISHED : Why.NOBODY_ACTS);
      return null;
    }
    return event(
        report,
        words.get(phrase.head()).span(),
        entry,
        actors,
        recipients,
        null,
        Standings.of(report, phrase.span()),
        null);
  }

  /**
   * Who is said to do it: the subject of "hold", "begin" and the like, where the noun is its
   * object.
   */
  private static List<Actor> ofVerb(ReportContext report, Phrase noun) {
    for (Predicate p : report.reading().predicates()) {
      boolean object = noun.equals(p.object()) || p.passive() && noun.equals(p.subject());
      if (object && LIGHT.contains(report.reading().words().get(p.verb()).lemma())) {
        Phrase doer = p.passive() ? report.agent(p) : p.subject();
        return doer != null && acts(report, doer) ? report.actors().actors(doer) : List.of();
      }
    }
    return List.of();
  }

  private static boolean acts(ReportContext report, Phrase phrase) {
    Word head = report.reading().words().get(phrase.head());
    if (report.times().stream().anyMatch(t -> t.span().overlaps(head.span()))) {
      return false;
    }
    return head.is(Upos.PROPN, Upos.PRON)
        || report.reading().entities().stream()
            .anyMatch(e -> e.type() != Name.Type.OTHER && e.mentions().contains(phrase.span()))
        || head.lemma()
            .matches(
                "hostage|captive|prisoner|detainee|civilian|people|person|child|villager|convoy");
  }

  private @Nullable Event event(
      ReportContext report,
      Span head,
      Entry entry,
      List<Actor> actors,
      List<Actor> recipients,
      @Nullable String place,
      Standing standing,
      @Nullable Predicate p) {
    if (actors.isEmpty() && recipients.isEmpty()) {
      report.notes().passed(head, Why.NOBODY_ACTS);
      return null;
    }
    String condition = standing == Standing.CONDITIONAL ? report.condition(head) : null;
    TimeMention time = time(report, head);
    boolean future =
        standing == Standing.PLANNED
            || standing == Standing.POSSIBLE
            || standing == Standing.CONDITIONAL;
    Edtf when =
        time == null || time.relation() == TimeMention.Relation.UNTIL
            ? null
            : future ? time.future() : time.past();
    Edtf deadline =
        time != null && time.relation() == TimeMention.Relation.UNTIL ? time.future() : null;
    return new Event(
        report.ground(head, standing, condition),
        entry.type(),
        entry.mode(),
        actors,
        recipients,
        place == null ? Places.near(report, head) : place,
        when,
        new Event.Terms(
            duration(report, head), deadline, quantity(report, p), exchange(report, head), null));
  }

  /** The nearest time in the sentence that belongs to no cue and to no other quotation. */
  private static @Nullable TimeMention time(ReportContext report, Span head) {
    Span sentence = report.evidence(head);
    List<Attribution> around = report.around(head);
    TimeMention best = null;
    for (TimeMention time : report.times()) {
      boolean resolved = time.past() != null || time.future() != null;
      if (!resolved || !sentence.contains(time.span())) {
        continue;
      }
      if (!around.isEmpty()
          && around.getFirst().content().stream().noneMatch(c -> c.contains(time.span()))) {
        continue; // the day on which it was said
      }
      if (best == null || distance(time.span(), head) < distance(best.span(), head)) {
        best = time;
      }
    }
    return best;
  }

  private static int distance(Span a, Span b) {
    return Math.abs(a.start() - b.start());
  }

  private static @Nullable String duration(ReportContext report, Span head) {
    Sentence sentence = report.reading().sentenceAt(head.start());
    for (TimeMention time : report.times()) {
      boolean near =
          sentence != null
              && sentence.span().contains(time.span())
              && distance(time.span(), head) < 40;
      if (near && time.relation() == TimeMention.Relation.LENGTH) {
        return time.duration();
      }
    }
    return null;
  }

  private static @Nullable Long quantity(ReportContext report, @Nullable Predicate p) {
    Phrase patient = p == null ? null : p.passive() ? p.subject() : p.object();
    if (patient == null) {
      return null;
    }
    for (Quantity q : report.quantities()) {
      if (patient.span().contains(q.span())) {
        return q.value();
      }
    }
    return null;
  }

  private static @Nullable String exchange(ReportContext report, Span head) {
    Span sentence = report.evidence(head);
    var m =
        java.util.regex.Pattern.compile("\\bin (?:exchange|return) for ([^,.;]+)")
            .matcher(sentence.in(report.reading().text()));
    return m.find() && sentence.start() + m.start() > head.start() ? m.group(1) : null;
  }
}
