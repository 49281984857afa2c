package dev.parley.extract.event;

import dev.parley.claim.EventType;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.reader.EventCue;
import dev.parley.reader.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part as the reader's model sees it, and by the tree whom the model does not think out
 * of place; where it sees nobody on a side, whom the tree tells there.
 */
final class MixedParticipants implements ParticipantFinder {
  /** From here on a word takes part by the model's word alone. */
  private static final double SURE = 0.5;

  /** What the tree tells must be at least so likely, beside others whom the model is sure of. */
  private static final double OPEN = 0.2;

  private final ParticipantFinder byTree;

  MixedParticipants(ParticipantFinder byTree) {
    this.byTree = byTree;
  }

  @Override
  public Participants of(ReportContext report, Tree tree, Trigger trigger) {
    Participants told = byTree.of(report, tree, trigger);
    EventCue cue = report.reading().eventAt(trigger.word());
    if (cue == null) {
      return told;
    }
    Sentence here = report.reading().sentenceAt(tree.word(cue.word()).span().start());
    return mixed(told, cue, trigger.type(), here);
  }

  private static Participants mixed(
      Participants told, EventCue cue, EventType type, @Nullable Sentence here) {
    Map<Integer, Double> acting = likely(cue.actors());
    Map<Integer, Double> receiving = likely(cue.recipients());
    List<Integer> actors = sure(acting, receiving);
    List<Integer> recipients = sure(receiving, acting);
    recipients.removeAll(actors);
    // Of those who meet, the tree's are as good as the model's: "She met X" has both.
    boolean mutual = type == EventType.CONSULT || type == EventType.AGREE;
    double least = mutual || actors.isEmpty() ? 0 : OPEN;
    List<Integer> more = open(told.actors(), acting, least);
    double leastOther = recipients.isEmpty() ? 0 : OPEN;
    List<Integer> moreOthers = open(told.recipients(), receiving, leastOther);
    more.removeAll(recipients);
    moreOthers.removeAll(actors);
    actors.addAll(more);
    recipients.addAll(moreOthers);
    actors.removeIf(word -> word == cue.word());
    recipients.removeIf(word -> word == cue.word());
    return new Participants(nearest(actors, here), nearest(recipients, here));
  }

  /** Those of the sentence, where there are any, as the text names them, each once. */
  private static List<Integer> nearest(List<Integer> words, @Nullable Sentence here) {
    List<Integer> near =
        words.stream().filter(w -> here == null || w >= here.first() && w < here.end()).toList();
    return (near.isEmpty() ? words : near)
        .stream().distinct().sorted(Comparator.naturalOrder()).toList();
  }

  private static Map<Integer, Double> likely(List<EventCue.Part> parts) {
    Map<Integer, Double> out = new HashMap<>();
    parts.forEach(p -> out.put(p.word(), p.confidence()));
    return out;
  }

  /** Whom the model is sure of on a side, and surer than on the other. */
  private static List<Integer> sure(Map<Integer, Double> side, Map<Integer, Double> other) {
    List<Integer> out = new ArrayList<>();
    side.forEach((word, likely) -> {
      if (likely >= SURE && likely >= other.getOrDefault(word, 0.0)) {
        out.add(word);
      }
    });
    return out;
  }

  private static List<Integer> open(List<Integer> told, Map<Integer, Double> side, double least) {
    List<Integer> out = new ArrayList<>(told);
    out.removeIf(word -> side.getOrDefault(word, 0.0) < least);
    return out;
  }
}
