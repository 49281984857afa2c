package dev.parley.extract.event;

import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.reader.EventCue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who takes part by the tree; where the tree tells nobody, whom the reader's model takes for them,
 * and whom it is sure of in any case.
 */
final class MixedParticipants implements ParticipantFinder {
  /** From here on the model is heard where the tree tells nobody. */
  private static final double LIKELY = 0.5;

  /** From here on the model is heard beside the tree. */
  private static final double SURE = 0.7;

  private final ParticipantFinder byTree;

  MixedParticipants(ParticipantFinder byTree) {
    this.byTree = byTree;
  }

  @Override
  public Participants of(ReportContext report, Tree tree, Trigger trigger) {
    Participants told = byTree.of(report, tree, trigger);
    for (EventCue cue : report.reading().events()) {
      if (cue.word() == trigger.word()) {
        double least = told.isEmpty() ? LIKELY : SURE;
        List<Integer> actors = with(told.actors(), told.recipients(), cue.actors(), least);
        return new Participants(actors, with(told.recipients(), actors, cue.recipients(), least));
      }
    }
    return told;
  }

  private static List<Integer> with(
      List<Integer> side, List<Integer> other, List<EventCue.Part> parts, double least) {
    List<Integer> out = new ArrayList<>(side);
    for (EventCue.Part part : parts) {
      boolean known = out.contains(part.word()) || other.contains(part.word());
      if (part.confidence() >= least && !known) {
        out.add(part.word());
      }
    }
    out.sort(Comparator.naturalOrder()); // as the text names them
    return out;
  }
}
