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
import dev.parley.reader.Phrase;
import dev.parley.reader.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an event is, and its terms.
 *
 * @param when the day or days, or null
 */
record EventTerms(@Nullable Edtf when, Event.Terms terms) {
  private static final Pattern EXCHANGE =
      Pattern.compile("\\bin (?:exchange|return) for ([^,.;]+)");

  /** A length this far from the event's word, in UTF-16 units, belongs to something else. */
  private static final int NEAR = 40;

  static EventTerms of(ReportContext report, Tree tree, Word trigger, Standing standing) {
    Span head = trigger.span();
    TimeMention time = time(report, trigger);
    boolean limit = time != null && time.relation() == TimeMention.Relation.UNTIL;
    boolean future =
        standing == Standing.PLANNED
            || standing == Standing.POSSIBLE
            || standing == Standing.CONDITIONAL;
    Edtf when = time == null || limit ? null : future ? time.future() : time.past();
    return new EventTerms(
        when,
        new Event.Terms(
            duration(report, head),
            limit && time != null ? time.future() : null,
            quantity(report, tree, trigger),
            exchange(report, head),
            null));
  }

  /** The nearest time in the sentence that belongs to no cue and to no other quotation. */
  private static @Nullable TimeMention time(ReportContext report, Word trigger) {
    Span head = trigger.span();
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

  private static @Nullable String exchange(ReportContext report, Span head) {
    Span sentence = report.evidence(head);
    Matcher m = EXCHANGE.matcher(sentence.in(report.reading().text()));
    return m.find() && sentence.start() + m.start() > head.start() ? m.group(1) : null;
  }
}
