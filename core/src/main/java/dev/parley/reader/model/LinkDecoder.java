package dev.parley.reader.model;

import dev.parley.reader.model.Mentions.Mention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whom each mention of a text goes back to. A mention is weighed against those before it: the
 * {@link #NEAR} nearest, and farther ones that share a word of its name, so that time and memory
 * grow with the text and not with its square. Two names without a word in common are never one.
 */
final class LinkDecoder {
  private static final int NEAR = 400;
  private static final int NAMESAKES = 4;

  /**
   * Its log odds are divided by this, since the network is too sure of itself. Fitted on GUM's dev
   * split; each half of its documents gives 1.9 or 2.2, and no bias (docs/scores.md).
   */
  private static final double TEMPERATURE = 2.0;

  private final List<float[]> tables;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> chainOf = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // copied once, read here only
  private record Entry(Mention mention, float[] later, float[] earlier, float fresh, float known) {}

  LinkDecoder(List<float[]> tables) {
    this.tables = tables;
  }

  /** Takes a mention, in the order of the text; its scores are copied. */
  void add(Mention mention, Scores.Links scores, int row) {
    entries.add(
        new Entry(
            mention,
            vector(scores.later(), row),
            vector(scores.earlier(), row),
            scores.fresh().at(row, 0),
            scores.known().at(row, 0)));
  }

  private static float[] vector(Rows rows, int row) {
    float[] out = new float[rows.width()];
    for (int i = 0; i < out.length; i++) {
      out[i] = rows.at(row, i);
    }
    return out;
  }

  /** The links of all mentions, in order. */
  List<Link> links() {
    Map<String, Deque<Integer>> named = new HashMap<>();
    List<Link> out = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int[] earlier = candidates(i, named);
      out.add(link(i, earlier));
      for (String name : entries.get(i).mention().names()) {
        Deque<Integer> last = named.computeIfAbsent(name, n -> new ArrayDeque<>());
        last.addLast(i);
        if (last.size() > NAMESAKES) {
          last.removeFirst();
        }
      }
    }
    return out;
  }

  private int[] candidates(int i, Map<String, Deque<Integer>> named) {
    TreeSet<Integer> far = new TreeSet<>();
    int near = Math.max(0, i - NEAR);
    for (String name : entries.get(i).mention().names()) {
      named.getOrDefault(name, new ArrayDeque<>()).stream().filter(j -> j < near).forEach(far::add);
    }
    int[] out = new int[far.size() + i - near];
    int n = 0;
    for (int j : far) {
      out[n++] = j;
    }
    for (int j = near; j < i; j++) {
      out[n++] = j;
    }
    return out;
  }

  /**
   * The chain that the mention belongs to, or none. What speaks for a chain is the sum over its
   * mentions, as in training: "he" may go back to any of them.
   */
  private Link link(int i, int[] earlier) {
    Entry entry = entries.get(i);
    double[] scores = new double[earlier.length];
    double top = entry.fresh();
    for (int c = 0; c < earlier.length; c++) {
      scores[c] = score(i, earlier[c]);
      top = Math.max(top, scores[c]);
    }
    double fresh = Math.exp(entry.fresh() - top);
    double all = fresh;
    Map<Integer, Double> chains = new HashMap<>();
    for (int c = 0; c < earlier.length; c++) {
      double weight = Math.exp(scores[c] - top);
      all += weight;
      chains.merge(chainOf.get(earlier[c]), weight, Double::sum);
    }
    int chain = i;
    double most = fresh;
    for (int c = 0; c < earlier.length; c++) {
      double weight = chains.getOrDefault(chainOf.get(earlier[c]), 0.0);
      if (weight > most) {
        most = weight;
        chain = chainOf.get(earlier[c]);
      }
    }
    int best = -1;
    for (int c = 0; c < earlier.length; c++) {
      if (chainOf.get(earlier[c]) == chain && (best < 0 || scores[c] > scores[best])) {
        best = c;
      }
    }
    chainOf.add(chain);
    return new Link(
        entry.mention().word(), best < 0 ? -1 : earlier[best], probability(most, all - most));
  }

  private static double probability(double answer, double others) {
    double odds = Math.pow(others / answer, 1 / TEMPERATURE);
    return 1 / (1 + odds);
  }

  private double score(int i, int j) {
    Entry later = entries.get(i);
    Entry earlier = entries.get(j);
    int[] rows = Mentions.features(later.mention(), earlier.mention(), i - j - 1);
    if (rows[1] == Mentions.STRANGERS) {
      return -1e4;
    }
    double sum = earlier.known();
    for (int k = 0; k < later.later().length; k++) {
      sum += later.later()[k] * earlier.earlier()[k];
    }
    for (int t = 0; t < rows.length; t++) {
      sum += tables.get(t)[rows[t]];
    }
    return sum;
  }
}
