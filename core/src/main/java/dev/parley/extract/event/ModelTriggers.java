package dev.parley.extract.event;

import dev.parley.claim.EventType;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.reader.EventCue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the reader's model takes for events, and those of the tables, doubtful where it
 * sees none. Where both name a word, the model tells the type and the table its mode.
 */
final class ModelTriggers implements TriggerFinder {
  private static final String NAME = "model";

  /** From here on a word is an event by the model's word alone. */
  private static final double SURE = 0.5;

  /** The least that the model must think of a word that the tables hold; chosen on dev texts. */
  private static final double TABLED = 0.15;

  /** The same where the table's row tells more than the word: a particle or objects. */
  private static final double TABLED_FULLY = 0.1;

  /** What is left of a table's confidence where the model sees no event: too little for a claim. */
  private static final double DOUBT = 0.5;

  private final TableTriggers table;

  ModelTriggers(TableTriggers table) {
    this.table = table;
  }

  @Override
  public List<Trigger> find(ReportContext report, Tree tree) {
    Map<Integer, EventCue> cues = new HashMap<>();
    report.reading().events().forEach(c -> cues.put(c.word(), c));
    List<Trigger> out = new ArrayList<>();
    for (Trigger tabled : table.find(report, tree)) {
      EventCue cue = cues.remove(tabled.word());
      double likely = cue == null ? 0 : cue.confidence();
      if (likely >= SURE && cue != null) {
        EventType type = tabled.confidence() > TableTriggers.BARE ? tabled.type() : cue.type();
        String mode = type == tabled.type() ? tabled.mode() : null;
        out.add(new Trigger(tabled.word(), type, mode, likely, NAME));
      } else if (likely >= (tabled.confidence() > TableTriggers.BARE ? TABLED_FULLY : TABLED)) {
        out.add(tabled);
      } else {
        double doubtful = tabled.confidence() * DOUBT;
        out.add(new Trigger(tabled.word(), tabled.type(), tabled.mode(), doubtful, tabled.by()));
      }
    }
    for (EventCue cue : cues.values()) {
      if (cue.confidence() >= SURE) {
        out.add(new Trigger(cue.word(), cue.type(), null, cue.confidence(), NAME));
      }
    }
    return out;
  }
}
