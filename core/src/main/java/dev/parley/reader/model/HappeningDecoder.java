package dev.parley.reader.model;

import dev.parley.claim.EventType;
import dev.parley.claim.Stance;
import dev.parley.reader.EventCue;
import dev.parley.reader.StanceCue;
import dev.parley.reader.model.ModelLabels.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads events and positions off a window's scores. */
final class HappeningDecoder {
  /** What is less likely is not even told as unlikely. */
  private static final double LEAST = 0.1;

  private static final double LEAST_PART = 0.2;

  private final ModelLabels.Happenings labels;
  private final Scores.Happenings scores;

  HappeningDecoder(ModelLabels.Happenings labels, Scores.Happenings scores) {
    this.labels = labels;
    this.scores = scores;
  }

  /**
   * Words that may tell an event, in order.
   *
   * @param first index of the window's first word
   * @param words how many it has
   */
  List<EventCue> events(int first, int words) {
    List<EventCue> out = new ArrayList<>();
    for (int w = 0; w < words; w++) {
      double[] all = likely(scores.events(), w);
      int best = bestOfSome(all);
      EventType type = labels.events().get(best);
      if (type != null && all[best] >= LEAST) {
        out.add(
            new EventCue(
                first + w,
                type,
                all[best],
                labels.standings().get(scores.standings().best(w)),
                parts(Part.ACTOR, first, w, words),
                parts(Part.RECIPIENT, first, w, words),
                parts(Part.WHEN, first, w, words)));
      }
    }
    return out;
  }

  /**
   * Words that may show what a party wants, in order.
   *
   * @param first index of the window's first word
   * @param words how many it has
   */
  List<StanceCue> stances(int first, int words) {
    List<StanceCue> out = new ArrayList<>();
    for (int w = 0; w < words; w++) {
      double[] all = likely(scores.stances(), w);
      int best = bestOfSome(all);
      Stance stance = labels.stances().get(best);
      if (stance != null && all[best] >= LEAST) {
        List<StanceCue.Term> terms = new ArrayList<>();
        for (EventCue.Part part : parts(Part.TERM, first, w, words)) {
          int topic = scores.topics().best(part.word() - first);
          terms.add(new StanceCue.Term(part.word(), part.confidence(), labels.topics().get(topic)));
        }
        out.add(
            new StanceCue(first + w, stance, all[best], parts(Part.PARTY, first, w, words), terms));
      }
    }
    return out;
  }

  /** The words that may take a part in what a word anchors, the likeliest first. */
  private List<EventCue.Part> parts(Part part, int first, int anchor, int words) {
    int row = labels.parts().indexOf(part) * words + anchor;
    List<EventCue.Part> out = new ArrayList<>();
    for (int w = 0; w < words; w++) {
      double likely = 1 / (1 + Math.exp(-scores.parts().at(row, w)));
      if (likely >= LEAST_PART) {
        out.add(new EventCue.Part(first + w, likely));
      }
    }
    out.sort(Comparator.comparingDouble(EventCue.Part::confidence).reversed());
    return out;
  }

  /** The likeliest but for the first, which stands for none. */
  private static int bestOfSome(double[] likely) {
    int best = 1;
    for (int i = 2; i < likely.length; i++) {
      best = likely[i] > likely[best] ? i : best;
    }
    return best;
  }

  private static double[] likely(Rows rows, int row) {
    double[] out = new double[rows.width()];
    double top = rows.at(row, rows.best(row));
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.exp(rows.at(row, i) - top);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }
}
