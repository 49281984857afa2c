package dev.parley.extract.tally;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Measure;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.Places;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Standings;
import dev.parley.extract.Why;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.tally.MeasureFinder.Told;
import dev.parley.extract.time.TimeMention;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with what {@link MeasureFinder} finds told of it. Numbers of times, money and distances
 * are none, nor are ages, dates and numbers that a name holds.
 */
public final class TallyRule implements ClaimRule {
  /** From here on a number of things is worth keeping whatever is told of them. */
  private static final long MANY = 10;

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final Measures measures = new Measures();

  @Override
  public String name() {
    return "tally";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    return new Counts(report).run();
  }

  private static boolean repeats(Tally a, Tally b) {
    return a.value() == b.value()
        && a.measure() == b.measure()
        && a.ground().sources().equals(b.ground().sources())
        && (b.of() == null || a.of() == null || a.of().equals(b.of()))
        && (b.place() == null || b.place().equals(a.place()));
  }

  /** One report's counts. */
  private final class Counts {
    private final ReportContext report;
    private final List<Word> words;
    private final MeasureFinder finder;
    private final TreeByIndex tree;
    private final Doers doers;

    Counts(ReportContext report) {
      this.report = report;
      this.words = report.reading().words();
      this.finder = new MeasureFinder(report.tree(), measures);
      this.tree = finder.tree();
      this.doers = new Doers(report, tree, measures);
    }

    List<Tally> run() {
      List<Tally> out = new ArrayList<>();
      Quantity before = null;
      Tally last = null;
      Told lastTold = null;
      for (Quantity q : report.quantities()) {
        Counted counted = Counted.of(q, report.reading(), tree);
        if (!countable(q, counted)) {
          continue;
        }
        boolean near = before != null && sameSentence(before, q);
        boolean part = near && before != null && lastTold != null && partOf(before, q);
        Told told =
            part ? lastTold : finder.told(counted.noun(), counted.number(), measureOf(last));
        told = told == null ? otherwise(q, counted) : told;
        told = told == null ? stated(q, counted, last) : told;
        if (told == null) {
          report.notes().passed(q.span(), Why.NOT_COUNTED);
          continue;
        }
        Tally tally = tally(q, counted, told, near || told.again() ? last : null);
        before = part ? before : q;
        last = tally;
        lastTold = told;
        if (out.stream().noneMatch(t -> repeats(t, tally))) {
          out.add(tally);
        } else {
          report.notes().passed(q.span(), Why.REPETITION);
        }
      }
      return out.stream().map(t -> held(t, out)).toList();
    }

    /** "The Front says six", where its sentence or the one before tells of what. */
    private @Nullable Told stated(Quantity q, Counted counted, @Nullable Tally last) {
      Sentence here = report.reading().sentenceAt(q.span().start());
      if (here == null || counted.noun() >= 0 || counted.group() >= 0 || q.end() > here.end()) {
        return null;
      }
      Sentence before =
          here.index() == 0 ? here : report.reading().sentences().get(here.index() - 1);
      boolean near = last != null && last.ground().head().start() >= before.span().start();
      return finder.stated(counted.number(), near ? measureOf(last) : null, before.first());
    }

    /**
     * Captives without a captor in their sentence are in the hands that all else in the report
     * tells of.
     */
    private static Tally held(Tally tally, List<Tally> all) {
      if (tally.by() != null || !isOfCaptives(tally)) {
        return tally;
      }
      Set<String> holders = new HashSet<>();
      for (Tally other : all) {
        boolean alike =
            other.measure() == Measure.ABDUCTED && !noun(tally).startsWith("prisoner")
                || isOfCaptives(other) && noun(other).equals(noun(tally));
        if (alike && other.by() != null) {
          holders.add(other.by());
        }
      }
      return holders.size() != 1
          ? tally
          : new Tally(
              tally.ground(),
              tally.measure(),
              tally.value(),
              tally.high(),
              tally.bound(),
              tally.of(),
              holders.iterator().next(),
              tally.place(),
              tally.period(),
              tally.asOf());
    }

    private static boolean isOfCaptives(Tally tally) {
      return switch (tally.measure()) {
        case ABDUCTED, HELD, RELEASED -> true;
        default -> false;
      };
    }

    /** The last word of those who are counted. */
    private static String noun(Tally tally) {
      String of = tally.of();
      return of == null ? "" : of.substring(of.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Measure measureOf(@Nullable Tally tally) {
      return tally == null ? null : tally.measure();
    }

    private boolean sameSentence(Quantity a, Quantity b) {
      Sentence sentence = report.reading().sentenceAt(a.span().start());
      return sentence != null && sentence.span().contains(b.span());
    }

    private boolean countable(Quantity q, Counted counted) {
      Why why = whyNot(q, counted);
      if (why != null) {
        report.notes().passed(q.span(), why);
      }
      return why == null;
    }

    /** What a number is that counts nobody, or null. */
    private @Nullable Why whyNot(Quantity q, Counted counted) {
      if (report.isTime(q.span())) {
        return Why.TIME;
      }
      if (isHeadline(q)) {
        return Why.HEADLINE;
      }
      int before = q.first() - 1;
      if (before >= 0
          && oneOf(
              words.get(before).form(), "$", "€", "£", "#", "-", "No.", "number", "age", "aged")) {
        return before(words.get(before).form());
      }
      if (before >= 0 && q.value() == 1 && oneOf(words.get(before).lemma(), "no")) {
        return Why.NOT_COUNTED; // "no one"
      }
      boolean one = q.value() == 1 && isOfThem(q); // who it is stands behind
      if (counted.hyphened() || counted.named() || one) {
        return Why.LABEL; // "a 12-member team", "Phase 2"
      }
      if (counted.noun() >= 0 && measures.isUnit(words.get(counted.noun()))) {
        return Why.UNIT;
      }
      // "the 2012 attacks"
      boolean year = YEAR.matcher(q.span().in(report.reading().text())).matches();
      if (year && q.first() == counted.number() && counted.noun() >= 0) {
        return Why.TIME;
      }
      // "Abla Dirani, 46, said": an age
      boolean commas =
          before > 0
              && words.get(before).form().equals(",")
              && q.end() < words.size()
              && words.get(q.end()).form().equals(",");
      return commas && q.value() < 120 && words.get(before - 1).is(Upos.PROPN) ? Why.AGE : null;
    }

    /** What the word before a number makes of it. */
    private static Why before(String word) {
      return oneOf(word, "$", "€", "£") ? Why.MONEY : word.startsWith("age") ? Why.AGE : Why.LABEL;
    }

    /** The first sentence, where nothing closes it. */
    private boolean isHeadline(Quantity q) {
      Sentence sentence = report.reading().sentenceAt(q.span().start());
      return sentence != null
          && sentence.first() == 0
          && sentence.end() < words.size()
          && !words.get(sentence.end() - 1).is(Upos.PUNCT);
    }

    /**
     * "103 people were wounded, 24 of them children"; "43 people, among them 31 soldiers and 12
     * engineers": what is told of the whole is told of the part.
     */
    private boolean partOf(Quantity whole, Quantity q) {
      if (isOfThem(q)) {
        // "20 of whom are believed to have died" tells of its own
        return q.end() + 2 >= words.size() || !words.get(q.end() + 2).is(Upos.AUX, Upos.VERB);
      }
      for (int i = q.first() - 1; i > whole.end(); i--) {
        Word word = words.get(i);
        if (oneOf(word.form(), "among", "including")) {
          return true;
        }
        if (word.is(Upos.VERB, Upos.AUX, Upos.SCONJ) || oneOf(word.form(), ".", ";", ":")) {
          return false;
        }
      }
      return false;
    }

    private boolean isOfThem(Quantity q) {
      return q.end() + 1 < words.size()
          && words.get(q.end()).form().equals("of")
          && oneOf(words.get(q.end() + 1).form(), "them", "whom");
    }

    /** What stands right behind, the adjective of the noun, or a great number of anything. */
    private @Nullable Told otherwise(Quantity q, Counted counted) {
      Word noun = counted.noun() < 0 ? null : words.get(counted.noun());
      int behind = counted.noun() < 0 ? q.end() : Math.max(q.end(), counted.noun() + 1);
      if (behind < words.size() && !words.get(behind).is(Upos.VERB)) {
        Measure measure = measures.of(Measures.Place.BEHIND, words.get(behind).form());
        if (measure != null) {
          return Told.of(measure);
        }
      }
      for (int i = q.end(); i < counted.noun(); i++) {
        Measure measure = measures.of(Measures.Place.BEHIND, words.get(i).form());
        if (measure != null) {
          return Told.of(measure);
        }
      }
      boolean many =
          q.value() >= MANY
              && noun != null
              && !(q.value() < 100 && isKnown(counted.noun()))
              && !measures.is(Measures.Place.TOLD, noun)
              && measures.isMany(noun);
      return many ? new Told(Measure.OTHER, finder.governor(counted.noun())) : null;
    }

    /** "The 12 engineers", "its 14 posts" have been counted elsewhere. */
    private boolean isKnown(int noun) {
      return tree.below(noun).stream()
          .anyMatch(c -> words.get(c).is(Upos.PRON) || oneOf(words.get(c).lemma(), "the", "these"));
    }

    private Tally tally(Quantity q, Counted counted, Told told, @Nullable Tally last) {
      Predicate verb = told.teller() < 0 ? null : predicate(told.teller());
      Standing standing = standing(q, told, verb);
      Edtf published = report.published();
      Edtf period = period(q.span(), standing);
      boolean held = told.measure() == Measure.HELD || told.measure() == Measure.MISSING;
      String of = of(q, counted, told);
      boolean others = of == null || oneOf(of, "other", "others", "more");
      boolean left = counted.ellipsis() || told.again();
      return new Tally(
          ground(q, standing, told),
          told.measure(),
          q.value(),
          q.high(),
          q.bound(),
          others && last != null && left ? last.of() : of,
          doers.of(told.teller(), verb),
          Places.near(report, q.span()),
          held ? null : period,
          held && standing == Standing.ASSERTED ? published : null);
    }

    private Ground ground(Quantity q, Standing standing, Told told) {
      Ground ground = report.ground(q.span(), standing, null);
      Phrase claimant = told.claimant() < 0 ? null : report.reading().phraseAt(told.claimant());
      Actor actor = claimant == null ? null : report.actors().actor(claimant.span());
      if (claimant == null
          || actor == null
          || measures.is(Measures.Place.DEED, words.get(claimant.head()))) {
        return ground;
      }
      List<Source> sources = new ArrayList<>(ground.sources());
      sources.removeIf(s -> s.name().equals(actor.name()));
      sources.addFirst(report.actors().source(actor, claimant.span()));
      return new Ground(
          ground.evidence(), ground.head(), sources, ground.said(), standing, ground.condition());
    }

    private @Nullable Predicate predicate(int verb) {
      return report.reading().predicateAt(verb);
    }

    private Standing standing(Quantity q, Told told, @Nullable Predicate verb) {
      int teller = told.teller();
      int over = teller < 0 ? -1 : tree.above(teller);
      if (over >= 0
          && tree.is(teller, "xcomp")
          && measures.is(Measures.Place.LETS, words.get(over))) {
        Predicate lets = predicate(over); // what was allowed has happened
        return lets == null ? Standing.ASSERTED : Standings.of(report, lets);
      }
      if (told.measure() == Measure.BELIEVED_DEAD) {
        return Standing.ASSERTED; // that it is a belief is said by the measure
      }
      Standing standing =
          verb == null ? Standings.of(report, q.span()) : Standings.of(report, verb);
      boolean hearsay =
          teller >= 0
              && (tree.below(teller).stream().anyMatch(this::isHearsay)
                  || tree.is(teller, "xcomp") && isReported(tree.above(teller)));
      return hearsay && standing != Standing.DENIED ? Standing.POSSIBLE : standing;
    }

    private boolean isHearsay(int word) {
      return measures.is(Measures.Place.HEARSAY, words.get(word)) && words.get(word).is(Upos.ADV);
    }

    private boolean isReported(int verb) {
      return verb >= 0
          && measures.is(Measures.Place.HEARSAY, words.get(verb))
          && tree.below(verb).stream().anyMatch(c -> tree.relation(c).endsWith(":pass"));
    }

    /** Who is counted: the number's noun with its adjectives, without the number. */
    private @Nullable String of(Quantity q, Counted counted, Told told) {
      if (told.measure() == Measure.AID_TRUCKS) {
        return null;
      }
      int noun = counted.noun() < 0 && told.of() >= 0 ? told.of() : counted.noun();
      int first = noun < q.end() ? noun : q.end();
      if (isOfThem(q) && q.end() + 2 < words.size()) { // "24 of them children"
        Phrase who = report.reading().phraseAt(q.end() + 2);
        return who == null ? null : who.span().in(report.reading().text());
      }
      if (noun < 0) {
        noun = counted.group(); // "seven of the wounded"
        first = noun;
        while (first > q.end() + 1 && words.get(first - 1).is(Upos.ADJ, Upos.NOUN, Upos.PROPN)) {
          first--;
        }
      }
      if (noun < 0) {
        return null;
      }
      while (first < noun
          && oneOf(words.get(first).form(), "more", "further", "additional", "of", "the")) {
        first++; // "three more engineers" are engineers
      }
      String text =
          Span.cover(words.get(first).span(), words.get(noun).span()).in(report.reading().text());
      boolean state = counted.noun() >= 0 && measures.of(Measures.Place.BEHIND, text) != null;
      return state ? null : text;
    }

    /** The time of the same sentence that stands nearest; a deadline is no time of counting. */
    private @Nullable Edtf period(Span number, Standing standing) {
      boolean ahead =
          switch (standing) {
            case PLANNED, POSSIBLE, CONDITIONAL -> true;
            case ASSERTED, DENIED -> false;
          };
      TimeMention best = null;
      Span sentence = report.evidence(number);
      for (TimeMention time : report.times()) {
        boolean deadline = ahead && time.relation() == TimeMention.Relation.UNTIL;
        if (!sentence.contains(time.span()) || time.past() == null || deadline) {
          continue;
        }
        if (best == null || distance(time.span(), number) < distance(best.span(), number)) {
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
}
