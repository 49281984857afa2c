package dev.parley.extract.position;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Labelled;
import dev.parley.claim.Position;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Why;
import dev.parley.extract.time.TimeMention;
import dev.parley.lexicon.Table;
import dev.parley.reader.Attribution;
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

/**
 * A verb or adjective of the stance table with its subject and its term. A list of terms gives a
 * claim each. "Will not X until Y" is a rejection of X on the condition Y.
 */
public final class PositionRule implements ClaimRule {
  /** Verbs of wishes that are no demands of a party unless they are about a topic of talks. */
  private static final Set<String> WEAK =
      Set.of("want", "seek", "require", "ask", "request", "need");

  private record Entry(Stance stance, String use) {}

  private final Map<String, List<Entry>> stances = new HashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final Set<String> weak = new HashSet<>();

  /** Loads the tables. */
  public PositionRule() {
    for (Table.Row row :
        Table.load(PositionRule.class, "stances.tsv", "word", "stance", "use").rows()) {
      if (!row.need("use").matches("object|adjective|prep:\\w+(\\+to)?")) {
        throw row.fault("use must be object, adjective, prep:WORD or prep:WORD+to");
      }
      stances
          .computeIfAbsent(row.need("word"), w -> new ArrayList<>())
          .add(
              new Entry(row.need("stance", s -> Labelled.parse(Stance.class, s)), row.need("use")));
    }
    for (Table.Row row :
        Table.load(PositionRule.class, "topics.tsv", "word", "topic", "weight")
            .unique("word")
            .rows()) {
      topics.putIfAbsent(row.need("word"), row.need("topic", t -> Labelled.parse(Topic.class, t)));
      if (row.get("weight") != null) {
        if (!row.need("weight").equals("weak")) {
          throw row.fault("weight must be weak or empty");
        }
        weak.add(row.need("word"));
      }
    }
  }

  @Override
  public String name() {
    return "position";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    List<Position> out = new ArrayList<>();
    for (Predicate p : report.reading().predicates()) {
      Sentence sentence = report.reading().sentenceAt(p.span().start());
      if (sentence != null) {
        taken(report, sentence, p, out);
      }
    }
    for (Attribution wish : report.reading().attributions()) {
      if (wish.kind() == Attribution.Kind.WANTING
          && out.stream()
              .noneMatch(p -> wish.content().stream().anyMatch(p.ground().head()::overlaps))) {
        wanted(report, wish, out);
      }
    }
    return out;
  }

  /** What the reader takes for a wish, where its cue tells the stance. */
  private void wanted(ReportContext report, Attribution wish, List<Position> out) {
    Reading reading = report.reading();
    Span cue = wish.cue();
    Span source = wish.source();
    if (cue == null || source == null) {
      wish.content().forEach(c -> report.notes().passed(c, Why.NO_PARTY));
      return;
    }
    for (Predicate p : reading.predicates()) {
      Word verb = reading.words().get(p.verb());
      Entry entry = cue.contains(verb.span()) ? first(verb.lemma()) : null;
      Stance stance = entry == null ? null : turned(entry.stance(), p.negated());
      if (stance == null) {
        continue;
      }
      for (Span content : wish.content()) {
        Sentence sentence = reading.sentenceAt(content.start());
        List<Word> words = reading.words(content);
        if (sentence != null && !words.isEmpty()) {
          int begin = words.getFirst().index();
          begin += words.getFirst().form().equalsIgnoreCase("to") && words.size() > 1 ? 1 : 0;
          for (Actor party : parties(report, source)) {
            add(report, sentence, p, party, stance, begin, out);
          }
        }
      }
      return;
    }
    report.notes().passed(cue, Why.HOPE);
  }

  private @Nullable Entry first(String lemma) {
    List<Entry> entries = stances.getOrDefault(lemma, List.of());
    return entries.isEmpty() || entries.getFirst().use().equals("adjective")
        ? null
        : entries.getFirst();
  }

  /** What "not" makes of a stance; null where nothing is left of it. */
  private static @Nullable Stance turned(Stance stance, boolean negated) {
    if (!negated) {
      return stance;
    }
    return stance == Stance.ACCEPT ? Stance.REJECT : stance == Stance.REJECT ? Stance.ACCEPT : null;
  }

  private void taken(ReportContext report, Sentence sentence, Predicate p, List<Position> out) {
    List<Word> words = report.reading().words();
    Word verb = words.get(p.verb());
    String lemma = verb.lemma();
    boolean stanceWord = stances.containsKey(lemma) && verb.is(Upos.VERB);
    if (verb.is(Upos.AUX) && lemma.equals("be")) {
      adjective(report, sentence, p, out);
      return;
    }
    if (!stanceWord) {
      refusal(report, sentence, p, out);
      must(report, sentence, p, out);
      return;
    }
    for (Entry entry : stances.getOrDefault(lemma, List.of())) {
      int begin = termBegin(words, sentence, p, entry.use());
      if (begin < 0 || p.passive()) {
        continue;
      }
      Stance stance = turned(entry.stance(), p.negated());
      boolean hoped =
          p.modal() != null && p.modal().matches("may|might|could")
              || p.form() == Predicate.Form.INFINITIVE && stance == Stance.ACCEPT;
      if (stance != null && !hoped) {
        add(report, sentence, p, stance, begin, out);
      } else {
        report.notes().passed(verb.span(), stance == null ? Why.NO_SIDE : Why.HOPE);
      }
      return;
    }
  }

  /** First word of the term, or -1 where the verb is used in another way. */
  private static int termBegin(List<Word> words, Sentence sentence, Predicate p, String use) {
    int i = p.verb() + 1;
    if (use.startsWith("prep:")) {
      boolean addressed = use.endsWith("+to");
      String wanted = use.substring(5, use.length() - (addressed ? 3 : 0));
      // "called on Monday for", "called on X to": look past the addressee
      for (int k = i; k < Math.min(sentence.end() - 1, i + 8); k++) {
        Word w = words.get(k);
        if (w.form().equalsIgnoreCase(wanted)) {
          return addressed ? infinitive(words, sentence, k + 1) : k + 1;
        }
        if (w.is(Upos.VERB, Upos.SCONJ) || w.form().matches("[.;:]")) {
          return -1;
        }
      }
      return -1;
    }
    if (i >= sentence.end() || words.get(i).form().matches("[.,;:]")) {
      return -1;
    }
    if (words.get(i).form().equalsIgnoreCase("that")
        || words.get(i).form().equalsIgnoreCase("to") && words.get(i).is(Upos.PART)) {
      return i + 1;
    }
    boolean addressed = words.get(p.verb()).lemma().matches("urge|ask|request|press|require");
    if (addressed) {
      int to = infinitive(words, sentence, i);
      return to > 0 ? to : -1;
    }
    return words.get(i).is(Upos.ADP, Upos.PUNCT) && !words.get(i).form().matches("[\"“‘']")
        ? -1
        : i;
  }

  private static int infinitive(List<Word> words, Sentence sentence, int from) {
    for (int i = from; i + 1 < Math.min(sentence.end(), from + 14); i++) {
      if (words.get(i).is(Upos.PART)
          && words.get(i).form().equals("to")
          && words.get(i + 1).is(Upos.VERB, Upos.AUX)) {
        return i + 1;
      }
      if (words.get(i).form().matches("[.;:]")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Is ready for another truce", "was open to offers", "is willing to meet". */
  private void adjective(ReportContext report, Sentence sentence, Predicate p, List<Position> out) {
    List<Word> words = report.reading().words();
    for (int i = p.verb() + 1; i + 2 < Math.min(sentence.end(), p.verb() + 7); i++) {
      for (Entry entry : stances.getOrDefault(words.get(i).lemma(), List.of())) {
        if (!entry.use().equals("adjective")) {
          continue;
        }
        int next = i + 1;
        while (next < sentence.end() && words.get(next).is(Upos.PUNCT)) {
          next++;
        }
        if (next + 1 < sentence.end() && words.get(next).form().matches("to|for")) {
          add(report, sentence, p, p.negated() ? Stance.REJECT : entry.stance(), next + 1, out);
          return;
        }
      }
      if (words.get(i).is(Upos.VERB)) {
        return;
      }
    }
  }

  /** "Would not negotiate the release until …": a rejection with its condition. */
  private void refusal(ReportContext report, Sentence sentence, Predicate p, List<Position> out) {
    boolean refuses =
        p.negated() && p.modal() != null && p.modal().matches("will|would") && !p.passive();
    if (refuses && topicOf(report.reading().words().subList(p.verb(), sentence.end())) != null) {
      add(report, sentence, p, Stance.REJECT, p.verb(), out);
    }
  }

  /** "Any deal must include A, B and C", said by a party. */
  private void must(ReportContext report, Sentence sentence, Predicate p, List<Position> out) {
    boolean demands = "must".equals(p.modal()) && !report.around(p.span()).isEmpty();
    if (demands) {
      add(report, sentence, p, p.negated() ? Stance.REJECT : Stance.DEMAND, p.verb(), out);
    }
  }

  private void add(
      ReportContext report,
      Sentence sentence,
      Predicate p,
      Stance stance,
      int begin,
      List<Position> out) {
    List<Actor> parties = parties(report, p);
    if (parties.isEmpty()) {
      report.notes().passed(p.span(), Why.NO_PARTY);
    }
    for (Actor party : parties) {
      add(report, sentence, p, party, stance, begin, out);
    }
  }

  private void add(
      ReportContext report,
      Sentence sentence,
      Predicate p,
      Actor party,
      Stance stance,
      int begin,
      List<Position> out) {
    boolean wish = WEAK.contains(report.reading().words().get(p.verb()).lemma());
    for (Span detail : details(report, sentence, begin)) {
      List<Word> words = report.reading().words(detail);
      Topic topic = topicOf(words);
      boolean told = stance != Stance.DEMAND && !report.around(detail).isEmpty();
      if (topic == null && (told || stance == Stance.DEMAND && !wish)) {
        topic = Topic.OTHER;
      }
      if (topic != null) {
        String by = topic == Topic.OTHER ? "position-other" : "position-topic";
        Position position = position(report, sentence, p, party, stance, topic, detail);
        out.add(report.notes().made(position, by));
      } else {
        report.notes().passed(detail, Why.NO_TOPIC);
      }
    }
  }

  /** Whom the subject speaks for; for "must" and for "we", whoever is said to say so. */
  private static List<Actor> parties(ReportContext report, Predicate p) {
    Phrase subject = p.subject();
    Word head = subject == null ? null : report.reading().words().get(subject.head());
    boolean we = head != null && head.form().toLowerCase(Locale.ROOT).matches("we|i");
    if (we || "must".equals(p.modal())) {
      List<Attribution> around = report.around(p.span());
      Span source = around.isEmpty() ? null : around.getFirst().source();
      return source == null ? List.of() : parties(report, source);
    }
    return report.actors().actors(subject).stream().map(report.actors()::party).toList();
  }

  private static List<Actor> parties(ReportContext report, Span source) {
    return report.actors().speaking(source).stream().map(report.actors()::party).toList();
  }

  /** The term, or each of the terms that are joined by commas and "and". */
  private static List<Span> details(ReportContext report, Sentence sentence, int begin) {
    Reading reading = report.reading();
    List<Word> words = reading.words();
    int end = begin;
    while (end < sentence.end() && !stops(words, end, begin)) {
      end++;
    }
    List<Span> out = new ArrayList<>();
    int from = including(words, begin, end);
    if (from == begin) {
      return coordinated(reading, begin, end);
    }
    for (int i = from; i <= end; i++) {
      boolean joint = i == end || words.get(i).form().equals(",") || words.get(i).is(Upos.CCONJ);
      if (joint) {
        if (i > from) {
          out.add(Span.cover(words.get(from).span(), words.get(i - 1).span()));
        }
        from = i + 1;
      }
    }
    return out;
  }

  /** "A ceasefire, the release of captives and talks": by the tree, which "and" joins what. */
  private static List<Span> coordinated(Reading reading, int begin, int end) {
    List<Word> words = reading.words();
    int top = -1;
    for (int i = begin; i < end && top < 0; i++) {
      Word word = words.get(i);
      boolean term = word.is(Upos.NOUN, Upos.PROPN, Upos.VERB);
      top = term && word.hangsOutside(begin, end) ? i : -1;
    }
    List<Integer> starts = new ArrayList<>(List.of(begin));
    for (int i = top + 1; top >= 0 && i < end; i++) {
      Word.Arc arc = words.get(i).arc();
      if (arc != null && arc.head() == top && arc.relation().equals("conj")) {
        starts.add(firstOf(words, top + 1, i));
      }
    }
    List<Span> out = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
      while (to > from
          && words.get(to - 1).is(Upos.CCONJ, Upos.PUNCT)
          && !words.get(to - 1).form().matches("[\"”’')]")) {
        to--;
      }
      if (to > from) {
        out.add(Span.cover(words.get(from).span(), words.get(to - 1).span()));
      }
    }
    return out;
  }

  /** The first word that hangs on a conjunct, the "and" before it left aside; else the conjunct. */
  private static int firstOf(List<Word> words, int from, int conjunct) {
    for (int k = from; k < conjunct; k++) {
      Word.Arc arc = words.get(k).arc();
      boolean joint = words.get(k).is(Upos.CCONJ, Upos.PUNCT);
      if (arc != null && arc.head() == conjunct && !joint) {
        return k;
      }
    }
    return conjunct;
  }

  private static int including(List<Word> words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (words.get(i).lemma().equals("include") || words.get(i).form().equals("including")) {
        return i + 1;
      }
    }
    return begin;
  }

  /** What the conjunct behind a comma or an "and" is joined to, or -1. */
  private static int joinedTo(List<Word> words, int joint) {
    Word.Arc arc = words.get(joint).arc();
    Word.Arc up = arc == null || arc.head() <= joint ? null : words.get(arc.head()).arc();
    return up != null && up.relation().equals("conj") ? up.head() : -1;
  }

  private static boolean stops(List<Word> words, int i, int begin) {
    Word w = words.get(i);
    if (w.form()
        .matches("[.;:!?]|until|unless|if|but|while|although|because|as|before|after|when")) {
      return true;
    }
    boolean closes =
        w.form().matches("[\"”»]")
            && words.subList(begin, i).stream().noneMatch(q -> q.form().matches("[\"“«]"));
    if (closes && i > begin) {
      return true; // of a quotation that opened before
    }
    int above = joinedTo(words, i);
    if (w.is(Upos.CCONJ) && above >= 0 && above < begin) {
      return true; // "… and said"
    }
    if (!w.form().equals(",") || i + 1 >= words.size() || above >= begin) {
      return false;
    }
    boolean listed =
        including(words, begin, i) > begin || words.get(i + 1).form().equals("including");
    return !listed;
  }

  private @Nullable Topic topicOf(List<Word> words) {
    Topic first = null;
    Topic faint = null;
    for (Word word : words) {
      String lemma = word.lemma().toLowerCase(Locale.ROOT);
      Topic topic = topics.get(lemma);
      boolean strong = topic != null && !weak.contains(lemma);
      if (strong && word.hangsOutside(words.getFirst().index(), words.getLast().index() + 1)) {
        return topic; // what the rest hangs on
      }
      first = first == null && strong ? topic : first;
      faint = faint == null ? topic : faint;
    }
    return first == null ? faint : first;
  }

  private static Position position(
      ReportContext report,
      Sentence sentence,
      Predicate p,
      Actor party,
      Stance stance,
      Topic topic,
      Span detail) {
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
    String condition = report.condition(p.span());
    Ground ground =
        new Ground(
            sentence.span(), detail, report.chain(detail), null, Standing.ASSERTED, condition);
    Actor towards = towards(report, p);
    return new Position(
        ground,
        party,
        stance,
        topic,
        detail.in(reading.text()),
        towards,
        new Position.Terms(duration, deadline, null, exchange(report, sentence, detail), null));
  }

  private static @Nullable Actor towards(ReportContext report, Predicate p) {
    List<Word> words = report.reading().words();
    if (words.get(p.verb()).lemma().matches("urge|ask|press|request") && p.object() != null) {
      return report.actors().actor(p.object().span());
    }
    boolean calls = words.get(p.verb()).lemma().equals("call");
    for (Predicate.Oblique oblique : p.obliques()) {
      if (calls && oblique.adposition() == p.verb() + 1 && oblique.preposition().equals("on")) {
        return report.actors().actor(oblique.phrase().span());
      }
    }
    return null;
  }

  /** The words behind "in exchange for" or "in return for". */
  private static @Nullable String exchange(ReportContext report, Sentence sentence, Span detail) {
    String text = sentence.span().in(report.reading().text());
    var m =
        java.util.regex.Pattern.compile("\\bin (?:exchange|return) for ([^,.;]+)").matcher(text);
    return m.find() && sentence.span().start() + m.start() >= detail.start() ? m.group(1) : null;
  }
}
