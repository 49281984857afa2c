package dev.parley.reader.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best sequence of labels in which every inside follows its beginning (Viterbi).
 *
 * @param <T> what a span is
 */
final class SpanDecoder<T extends Enum<T>> {
  private static final float NEVER = -1e9f;

  private final List<SpanLabel<T>> labels;
  private final float[][] steps;

  /**
   * For these labels.
   *
   * @param learned scores of one label after another; empty where none were learned
   */
  SpanDecoder(List<SpanLabel<T>> labels, List<float[]> learned) {
    this.labels = labels;
    this.steps = new float[labels.size()][labels.size()];
    for (int s = 0; s < steps.length; s++) {
      for (int t = 0; t < steps.length; t++) {
        float score = learned.isEmpty() ? 0 : learned.get(s)[t];
        steps[s][t] = follows(labels.get(s), labels.get(t)) ? score : NEVER;
      }
    }
  }

  /**
   * What a word is: outside, or the beginning or the inside of a span.
   *
   * @param type null for words outside
   * @param begins true for the first word of a span
   */
  record SpanLabel<T extends Enum<T>>(@Nullable T type, boolean begins) {
    static <T extends Enum<T>> SpanLabel<T> parse(Class<T> types, String label) {
      return label.equals("O")
          ? new SpanLabel<>(null, false)
          : new SpanLabel<>(Enum.valueOf(types, label.substring(2)), label.startsWith("B-"));
    }
  }

  /**
   * A span.
   *
   * @param first its first word
   * @param end one past its last word
   */
  record Found<T extends Enum<T>>(int first, int end, T type) {}

  /** The spans among some rows of scores, which are words in a row. */
  List<Found<T>> spans(Rows scores, int first, int end) {
    int n = end - first;
    int k = labels.size();
    if (n <= 0) {
      return List.of();
    }
    int[][] from = new int[n][k];
    float[] best = new float[k];
    for (int t = 0; t < k; t++) {
      best[t] = follows(null, labels.get(t)) ? scores.at(first, t) : NEVER;
    }
    float[] next = new float[k];
    for (int i = 1; i < n; i++) {
      for (int t = 0; t < k; t++) {
        int arg = 0;
        for (int s = 1; s < k; s++) {
          if (best[s] + steps[s][t] > best[arg] + steps[arg][t]) {
            arg = s;
          }
        }
        from[i][t] = arg;
        next[t] = best[arg] + steps[arg][t] + scores.at(first + i, t);
      }
      float[] done = best;
      best = next;
      next = done;
    }
    int[] path = new int[n];
    for (int t = 1; t < k; t++) {
      path[n - 1] = best[t] > best[path[n - 1]] ? t : path[n - 1];
    }
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return spans(path, first);
  }

  private static <T extends Enum<T>> boolean follows(
      @Nullable SpanLabel<T> before, SpanLabel<T> now) {
    return now.type() == null || now.begins() || before != null && before.type() == now.type();
  }

  private List<Found<T>> spans(int[] path, int first) {
    List<Found<T>> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= path.length; i++) {
      SpanLabel<T> label = i < path.length ? labels.get(path[i]) : null;
      boolean goesOn = label != null && label.type() != null && !label.begins();
      if (start >= 0 && !goesOn) {
        T type = labels.get(path[start]).type();
        if (type != null) {
          out.add(new Found<>(first + start, first + i, type));
        }
        start = -1;
      }
      if (label != null && label.begins()) {
        start = i;
      }
    }
    return out;
  }
}
