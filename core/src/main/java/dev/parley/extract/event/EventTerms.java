package dev.parley.extract.event;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.extract.number.Quantity;
import dev.parley.extract.time.TimeMention;
import dev.parley.reader.Attribution;
import dev.parley.reader.EventCue;
import dev.parley.reader.Phrase;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an event is, and its terms.
 *
 * @param when the day or days, or null
 */
record EventTerms(@Nullable Edtf when, Event.Terms terms) {
  /** A length this far from the event's word, in UTF-16 units, belongs to something else. */
  private static final int NEAR = 40;

  /** From here on the model's word on a time is heard where the tree tells none. */
  private static final double SURE = 0.4;

  /** A time this many words above an event's word may still be its own. */
  private static final int HIGHEST = 3;

  /** Relations to a word above whose time is the time of what hangs on it. */
  private static final Set<String> SAME_TIME =
      Set.of("obj", "nsubj", "obl", "nmod", "xcomp", "ccomp", "advcl", "acl", "conj", "root");

  static EventTerms of(ReportContext report, Tree tree, Word trigger, Standing standing) {
    Span head = trigger.span();
    TimeMention time = time(report, tree, trigger);
    if (time == null) {
      time = likely(report, tree, trigger);
    }
    boolean limit = time != null && time.relation() == TimeMention.Relation.UNTIL;
    boolean future =
        standing == Standing.PLANNED
            || standing == Standing.POSSIBLE
            || standing == Standing.CONDITIONAL;
    boolean ahead = future && (time == null || !isPast(report, tree, time));
    Edtf when = time == null ? null : ahead || limit ? time.future() : time.past();
    if (limit) {
      when = future ? until(report, when) : null;
    }
    return new EventTerms(
        when,
        new Event.Terms(
            duration(report, head),
            limit && time != null ? time.future() : null,
            quantity(report, tree, trigger),
            report.exchange(report.evidence(head), head.start() + 1),
            null));
  }

  /** Whether a time hangs on a verb of the past: "allowed on Monday to leave". */
  private static boolean isPast(ReportContext report, Tree tree, TimeMention time) {
    Word word = tree.top(report.reading(), time.span());
    for (int i = 0; i < 6 && word != null; i++) {
      if (word.is(Upos.VERB)) {
        return "VBD".equals(word.xpos());
      }
      word = tree.head(word);
    }
    return false;
  }

  /** "By Friday": from the report's day to then. */
  private static @Nullable Edtf until(ReportContext report, @Nullable Edtf limit) {
    Edtf published = report.published();
    return limit == null || published == null || limit.latest().isBefore(published.earliest())
        ? null
        : Edtf.between(published.earliest(), limit.latest());
  }

  /**
   * The time that hangs on the event's word, or else on a word above it, as far as the clause goes:
   * "met on Monday", "agreed on Monday to meet", "held talks on Monday".
   */
  private static @Nullable TimeMention time(ReportContext report, Tree tree, Word trigger) {
    Span head = trigger.span();
    Span sentence = report.evidence(head);
    List<Attribution> around = report.around(head);
    TimeMention best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention time : report.times()) {
      boolean resolved = time.past() != null || time.future() != null;
      if (!resolved || !sentence.contains(time.span())) {
        continue;
      }
      if (!around.isEmpty() && !around.getFirst().holds(time.span())) {
        continue; // the day on which it was said
      }
      Word top = tree.top(report.reading(), time.span());
      int steps = top == null ? -1 : steps(tree, trigger, top);
      if (steps >= 0 && steps < nearest) {
        best = time;
        nearest = steps;
      }
    }
    return best;
  }

  /** The time that the model sees for the event, also in another sentence. */
  private static @Nullable TimeMention likely(ReportContext report, Tree tree, Word trigger) {
    Word aux = tree.child(trigger, "aux");
    boolean earlier = aux != null && aux.form().equalsIgnoreCase("had");
    Span sentence = report.evidence(trigger.span());
    EventCue cue = report.reading().eventAt(trigger.index());
    for (EventCue.Part part : cue == null ? List.<EventCue.Part>of() : cue.times()) {
      Span word = report.reading().words().get(part.word()).span();
      for (TimeMention time : report.times()) {
        boolean resolved = time.past() != null || time.future() != null;
        boolean near = !earlier || sentence.contains(time.span()); // "had met" is not of that day
        if (part.confidence() >= SURE && resolved && near && time.span().overlaps(word)) {
          return time;
        }
      }
    }
    return null;
  }

  /** How many words above the event's word a time hangs; -1 where it belongs to another clause. */
  private static int steps(Tree tree, Word trigger, Word time) {
    Word clause = time;
    for (Word up = tree.head(time); up != null; up = tree.head(up)) {
      clause = up;
      if (up.is(Upos.VERB) || up.index() == trigger.index()) {
        break;
      }
    }
    Word at = trigger;
    for (int i = 0; i <= HIGHEST; i++) {
      if (at.index() == clause.index()) {
        return i;
      }
      Word up = tree.head(at);
      if (up == null || !SAME_TIME.contains(Tree.base(at))) {
        return -1;
      }
      at = up;
    }
    return -1;
  }

  private static int distance(Span a, Span b) {
    return Math.abs(a.start() - b.start());
  }

  private static @Nullable String duration(ReportContext report, Span head) {
    Span sentence = report.evidence(head);
    for (TimeMention time : report.times()) {
      boolean near = sentence.contains(time.span()) && distance(time.span(), head) < NEAR;
      if (near && time.relation() == TimeMention.Relation.LENGTH) {
        return time.duration();
      }
    }
    return null;
  }

  /** How many are released, taken, brought: the number of the object or of what is passive. */
  private static @Nullable Long quantity(ReportContext report, Tree tree, Word trigger) {
    Word patient = tree.child(trigger, "obj", "nsubj:pass");
    Word above = tree.head(trigger);
    if (patient == null && Tree.relation(trigger).equals("acl") && above != null) {
      patient = above;
    }
    for (Word c : tree.childrenBy(trigger, "nmod")) {
      if (patient == null && tree.adposition(c).equals("of")) {
        patient = c;
      }
    }
    Phrase phrase = patient == null ? null : report.reading().phraseAt(patient.index());
    if (phrase == null) {
      return null;
    }
    for (Quantity q : report.quantities()) {
      if (phrase.span().contains(q.span())) {
        return q.value();
      }
    }
    return null;
  }
}
