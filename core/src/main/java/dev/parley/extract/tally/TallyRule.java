package dev.parley.extract.tally;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Labelled;
import dev.parley.claim.Measure;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.Places;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Standings;
import dev.parley.extract.Why;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.time.TimeMention;
import dev.parley.lexicon.Table;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with a noun or verb of the measure table. Numbers of times, money and distances are
 * none, nor are ages, dates and numbers that a name holds.
 */
public final class TallyRule implements ClaimRule {
  /** From here on a number of things is worth keeping whatever is told of them. */
  private static final long MANY = 100;

  private final Map<String, Map<String, Measure>> measures = new HashMap<>();
  private final Set<String> units;

  /** Loads the tables. */
  public TallyRule() {
    for (Table.Row row :
        Table.load(TallyRule.class, "measures.tsv", "word", "place", "measure")
            .unique("word", "place")
            .rows()) {
      if (!Set.of("behind", "verb", "noun", "counted", "told").contains(row.need("place"))) {
        throw row.fault("place must be behind, verb, noun, counted or told");
      }
      measures
          .computeIfAbsent(row.need("place"), p -> new HashMap<>())
          .put(row.need("word"), row.need("measure", m -> Labelled.parse(Measure.class, m)));
    }
    units = Table.load(TallyRule.class, "units.tsv", "noun").column("noun");
  }

  @Override
  public String name() {
    return "tally";
  }

  /**
   * A measure with the verb that gave it, if one did.
   *
   * @param of who is counted, where it is not the noun behind the number
   */
  private record Found(Measure measure, @Nullable Predicate verb, @Nullable String of) {
    Found(Measure measure, @Nullable Predicate verb) {
      this(measure, verb, null);
    }
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    List<Tally> out = new ArrayList<>();
    Quantity whole = null;
    Found told = null;
    for (Quantity q : report.quantities()) {
      if (!countable(report, q)) {
        continue;
      }
      Found part = whole == null || told == null ? null : partOf(report.reading(), whole, told, q);
      Found found = part == null ? measure(report, q) : part;
      if (found != null) {
        whole = part == null ? q : whole;
        told = found;
        Tally tally = tally(report, q, found);
        if (out.stream().noneMatch(t -> repeats(t, tally))) {
          String by = found.verb() == null ? "tally-noun" : "tally-verb";
          out.add(report.notes().made(tally, by));
        } else {
          report.notes().passed(q.span(), Why.REPETITION);
        }
      } else {
        report.notes().passed(q.span(), Why.NOT_COUNTED);
      }
    }
    return out;
  }

  private static boolean repeats(Tally a, Tally b) {
    return a.value() == b.value()
        && a.measure() == b.measure()
        && a.ground().sources().equals(b.ground().sources())
        && (b.place() == null || b.place().equals(a.place()));
  }

  private boolean countable(ReportContext report, Quantity q) {
    Reading reading = report.reading();
    if (report.times().stream().anyMatch(t -> t.span().overlaps(q.span()))) {
      report.notes().passed(q.span(), Why.TIME);
      return false;
    }
    List<Word> words = reading.words();
    int before = q.first() - 1;
    if (before >= 0 && words.get(before).form().matches("[$€£#-]|No\\.|number|age|aged")) {
      report.notes().passed(q.span(), before(words.get(before).form()));
      return false;
    }
    Word counted = counted(reading, q);
    if (counted != null && (units.contains(counted.lemma()) || units.contains(counted.form()))) {
      report.notes().passed(q.span(), Why.UNIT);
      return false;
    }
    // "Abla Dirani, 46, said": an age
    boolean commas =
        before >= 0
            && words.get(before).form().equals(",")
            && q.end() < words.size()
            && words.get(q.end()).form().equals(",");
    boolean age = commas && q.value() < 120 && before > 0 && words.get(before - 1).is(Upos.PROPN);
    if (age) {
      report.notes().passed(q.span(), Why.AGE);
    }
    return !age;
  }

  /** What the word before a number makes of it. */
  private static Why before(String word) {
    return word.matches("[$€£]") ? Why.MONEY : word.startsWith("age") ? Why.AGE : Why.LABEL;
  }

  /** The noun that is counted, where one stands behind the number. */
  private static @Nullable Word counted(Reading reading, Quantity q) {
    Phrase phrase = reading.phraseAt(q.end() - 1);
    if (phrase == null || phrase.head() < q.end()) {
      return null;
    }
    Word head = reading.words().get(phrase.head());
    // "240 prisoners' families", "a 12-member team": what follows the hyphen belongs to the number
    boolean hyphen =
        q.end() < reading.words().size() && reading.words().get(q.end()).form().equals("-");
    return hyphen ? reading.words().get(Math.min(q.end() + 1, reading.words().size() - 1)) : head;
  }

  /**
   * "103 people were wounded, 24 of them children"; "43 people, among them 31 soldiers and 12
   * engineers": what is told of the whole is told of the part.
   */
  private static @Nullable Found partOf(Reading reading, Quantity whole, Found told, Quantity q) {
    Sentence sentence = reading.sentenceAt(whole.span().start());
    if (sentence == null || !sentence.span().contains(q.span())) {
      return null;
    }
    List<Word> words = reading.words();
    if (q.end() + 1 < sentence.end()
        && words.get(q.end()).form().equals("of")
        && words.get(q.end() + 1).form().matches("them|whom")) {
      Phrase who = q.end() + 2 < sentence.end() ? reading.phraseAt(q.end() + 2) : null;
      return new Found(
          told.measure(), told.verb(), who == null ? null : who.span().in(reading.text()));
    }
    for (int i = q.first() - 1; i > whole.end(); i--) {
      Word word = words.get(i);
      if (word.form().matches("among|including")) {
        return new Found(told.measure(), told.verb());
      }
      if (word.is(Upos.VERB) || word.form().matches("[.;:]")) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Found measure(ReportContext report, Quantity q) {
    Reading reading = report.reading();
    List<Word> words = reading.words();
    if (q.end() < words.size() && words.get(q.end()).form().equals("-")) {
      return null; // "a 12-member team"
    }
    Phrase phrase = reading.phraseAt(q.end() - 1);
    int end = phrase == null ? q.end() : phrase.end();
    // "Nine wounded soldiers are to be freed": the adjective tells of them, the verb what is
    // counted
    Measure adjective = null;
    boolean some = q.end() < words.size() && words.get(q.end()).form().equals("of");
    int until = some ? q.end() : Math.min(words.size(), end + 3); // "seven of the wounded"
    for (int i = q.end(); i < until; i++) {
      if (startsNumber(report, i)) {
        break; // "eight engineers and nine wounded soldiers"
      }
      Measure behind = of("behind", words.get(i).form().toLowerCase(Locale.ROOT));
      if (behind != null && phrase != null && i < phrase.head()) {
        adjective = behind;
      } else if (behind != null && !words.get(i).is(Upos.VERB)) {
        return new Found(behind, null);
      }
      if (words.get(i).form().matches("[.;:]") || i > q.end() + 4) {
        break;
      }
    }
    Word counted = counted(reading, q);
    Measure byCounted = counted == null ? null : of("counted", counted.lemma());
    if (byCounted != null) {
      return new Found(byCounted, null);
    }
    Predicate verb = governor(report, phrase, q);
    Measure byVerb = verb == null ? null : of("verb", words.get(verb.verb()).lemma());
    if (verb != null && byVerb != null) {
      return new Found(byVerb, verb);
    }
    Measure byNoun = byNoun(reading, q);
    Measure last = byNoun == null ? adjective : byNoun;
    boolean many =
        q.value() >= MANY
            && counted != null
            && counted.is(Upos.NOUN)
            && of("told", counted.lemma()) == null
            && !counted.form().equalsIgnoreCase(counted.lemma());
    last = last == null && many ? Measure.OTHER : last;
    return last == null ? null : new Found(last, null);
  }

  private static boolean startsNumber(ReportContext report, int word) {
    return report.quantities().stream().anyMatch(q -> q.first() == word);
  }

  private @Nullable Measure of(String place, String word) {
    return measures.getOrDefault(place, Map.of()).get(word);
  }

  /** The verb that the number's phrase depends on: its object, or the subject of a passive. */
  private @Nullable Predicate governor(ReportContext report, @Nullable Phrase phrase, Quantity q) {
    Sentence sentence = report.reading().sentenceAt(q.span().start());
    if (sentence == null || phrase == null) {
      return null;
    }
    List<Word> words = report.reading().words();
    for (Predicate p : report.reading().predicates()) {
      if (p.verb() < sentence.first() || p.verb() >= sentence.end()) {
        continue;
      }
      String lemma = words.get(p.verb()).lemma();
      boolean undergoes = p.passive() || lemma.matches("die|remain|flee");
      Phrase told = undergoes ? p.subject() : p.object();
      if (told != null
          && report.actors().joined(told).contains(phrase)
          && of("verb", lemma) != null) {
        return p;
      }
    }
    return null;
  }

  private @Nullable Measure byNoun(Reading reading, Quantity q) {
    List<Word> words = reading.words();
    Phrase phrase = reading.phraseAt(q.end() - 1);
    int before = (phrase == null ? q.first() : Math.min(q.first(), phrase.first())) - 1;
    if (before > 0
        && words.get(before).is(Upos.ADP)
        && words.get(before).lemma().matches("of|for|to|at")) {
      return of("noun", words.get(before - 1).lemma());
    }
    return null;
  }

  private static Tally tally(ReportContext report, Quantity q, Found found) {
    Reading reading = report.reading();
    Predicate verb = found.verb();
    Standing standing = verb == null ? Standings.of(report, q.span()) : Standings.of(report, verb);
    Edtf published = report.published();
    Edtf period = period(report, q.span(), standing);
    boolean held = found.measure() == Measure.HELD || found.measure() == Measure.MISSING;
    return new Tally(
        report.ground(q.span(), standing, null),
        found.measure(),
        q.value(),
        q.high(),
        q.bound(),
        of(reading, q, found),
        by(report, verb),
        Places.near(report, q.span()),
        held ? null : period,
        held && standing == Standing.ASSERTED ? published : null);
  }

  /** Who is counted: the number's noun with its adjectives, without the number. */
  private static @Nullable String of(Reading reading, Quantity q, Found found) {
    Phrase phrase = reading.phraseAt(q.end() - 1);
    boolean people = found.measure() != Measure.AID_TRUCKS;
    if (found.of() != null) {
      return found.of();
    }
    if (phrase == null || phrase.end() <= q.end() || !people) {
      return null;
    }
    int first = q.end();
    while (first < phrase.end() - 1
        && reading.words().get(first).form().matches("more|further|additional")) {
      first++; // "three more engineers" are engineers
    }
    Span rest =
        Span.cover(reading.words().get(first).span(), reading.words().get(phrase.end() - 1).span());
    String text = rest.in(reading.text());
    return text.equalsIgnoreCase(found.measure().label()) || text.equalsIgnoreCase("dead")
        ? null
        : text;
  }

  private static @Nullable String by(ReportContext report, @Nullable Predicate verb) {
    if (verb == null) {
      return null;
    }
    Phrase doer = verb.passive() ? report.agent(verb) : verb.subject();
    if (doer == null
        || report.reading().words().get(verb.verb()).lemma().matches("die|remain|flee")) {
      return null;
    }
    Actor actor = report.actors().actor(doer.span());
    return actor == null ? null : actor.name();
  }

  /** The time of the same sentence that stands nearest; a deadline is no time of counting. */
  private static @Nullable Edtf period(ReportContext report, Span words, Standing standing) {
    boolean ahead =
        switch (standing) {
          case PLANNED, POSSIBLE, CONDITIONAL -> true;
          case ASSERTED, DENIED -> false;
        };
    TimeMention best = null;
    Span sentence = report.evidence(words);
    for (TimeMention time : report.times()) {
      boolean deadline = ahead && time.relation() == TimeMention.Relation.UNTIL;
      if (!sentence.contains(time.span()) || time.past() == null || deadline) {
        continue;
      }
      if (best == null || distance(time.span(), words) < distance(best.span(), words)) {
        best = time;
      }
    }
    if (best == null || best.past() == null) {
      return null;
    }
    if (ahead) {
      return best.future();
    }
    Edtf published = report.published();
    if (best.relation() != TimeMention.Relation.SINCE
        || published == null
        || published.earliest().isBefore(best.past().earliest())) {
      return best.past();
    }
    return Edtf.between(best.past().earliest(), published.earliest());
  }

  private static int distance(Span a, Span b) {
    return Math.abs(a.start() - b.start());
  }
}
