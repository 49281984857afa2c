package dev.parley.extract.event;

import dev.parley.claim.Actor;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.Standing;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that a report tells once and goes on from: "The minister flew to Karsa on Friday. She met
 * the mayor." What is told in the simple past without a time of its own, of somebody who took part
 * in what was told just before, happened on the same day.
 */
final class Narrative {
  /** So many sentences back a day still holds. */
  private static final int BACK = 2;

  private final ReportContext report;
  private final Tree tree;

  Narrative(ReportContext report) {
    this.report = report;
    this.tree = report.tree();
  }

  /** The same events, in the order of the text, those without a time with that of the story. */
  List<Event> dated(List<Event> events) {
    List<Event> out = new ArrayList<>();
    for (Event event : events) {
      Edtf day = event.when() == null && goesOn(event) ? dayBefore(event, out) : null;
      out.add(day == null ? event : event.on(day));
    }
    return out;
  }

  private @Nullable Edtf dayBefore(Event event, List<Event> told) {
    int here = sentence(event);
    for (Event before : told.reversed()) {
      Edtf day = before.when();
      int back = here - sentence(before);
      if (back > BACK) {
        return null;
      }
      if (back > 0
          && day != null
          && day.asDay() != null
          && goesOn(before)
          && meets(before, event)) {
        return day;
      }
    }
    return null;
  }

  private static boolean meets(Event a, Event b) {
    return everybody(a).stream()
        .anyMatch(x -> everybody(b).stream().anyMatch(y -> x.name().equals(y.name())));
  }

  private static List<Actor> everybody(Event event) {
    List<Actor> out = new ArrayList<>(event.actors());
    out.addAll(event.recipients());
    return out;
  }

  private int sentence(Event event) {
    Sentence sentence = report.reading().sentenceAt(event.ground().head().start());
    return sentence == null ? 0 : sentence.index();
  }

  /** "Met", "were handed over", but not "has met", "had met" or "will meet". */
  private boolean goesOn(Event event) {
    Word word = tree.top(report.reading(), event.ground().head());
    if (word == null || !word.is(Upos.VERB) || event.ground().standing() != Standing.ASSERTED) {
      return false;
    }
    Word passive = tree.child(word, "aux:pass");
    Word aux = tree.child(word, "aux");
    return aux == null && "VBD".equals(passive == null ? word.xpos() : passive.xpos());
  }
}
