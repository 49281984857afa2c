package dev.parley.extract.event;

import dev.parley.extract.ReportContext;
import dev.parley.extract.Standings;
import dev.parley.extract.Tree;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What happens in a report, in all sixteen types of PLOVER: the triggers of one finder or of
 * several side by side, each with who takes part and what the report makes of it.
 */
public final class EventFinder {
  private final List<TriggerFinder> triggers;
  private final ParticipantFinder participants;

  /** By the model and the tables. */
  public EventFinder() {
    this(new Lexemes());
  }

  EventFinder(Lexemes lexemes) {
    this(
        List.of(new ModelTriggers(new TableTriggers(lexemes))),
        new MixedParticipants(new TreeParticipants(lexemes)));
  }

  /** Where several finders name one word, the surest is heard, and at a tie the earlier finder. */
  public EventFinder(List<TriggerFinder> triggers, ParticipantFinder participants) {
    this.triggers = List.copyOf(triggers);
    this.participants = participants;
  }

  /** All happenings, in the order of their words. */
  public List<Happening> find(ReportContext report) {
    return find(report, t -> true);
  }

  /** The happenings of some triggers, in the order of their words. */
  List<Happening> find(ReportContext report, Predicate<Trigger> wanted) {
    Tree tree = report.tree();
    Map<Integer, Trigger> surest = new HashMap<>();
    for (TriggerFinder finder : triggers) {
      for (Trigger t : finder.find(report, tree)) {
        surest.merge(t.word(), t, (a, b) -> b.confidence() > a.confidence() ? b : a);
      }
    }
    List<Happening> out = new ArrayList<>();
    surest.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparingInt(Trigger::word))
        .forEach(t -> out.add(happening(report, tree, t)));
    return out;
  }

  private Happening happening(ReportContext report, Tree tree, Trigger trigger) {
    Word word = tree.word(trigger.word());
    dev.parley.reader.Predicate own = report.reading().predicateAt(trigger.word());
    return new Happening(
        trigger,
        participants.of(report, tree, trigger),
        own == null ? Standings.of(report, word.span()) : Standings.of(report, own));
  }
}
