package dev.parley.reader.model;

import dev.parley.reader.Name;
import dev.parley.reader.model.ModelLabels.NameLabel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best sequence of name labels in which every inside follows its beginning (Viterbi). */
final class NameDecoder {
  private static final float NEVER = -1e9f;

  private final List<NameLabel> labels;

  NameDecoder(List<NameLabel> labels) {
    this.labels = labels;
  }

  /**
   * A name.
   *
   * @param first its first word
   * @param end one past its last word
   */
  record Found(int first, int end, Name.Type type) {}

  /** The names among some words in a row. */
  List<Found> names(float[][] scores, int first, int end) {
    int n = end - first;
    int k = labels.size();
    if (n <= 0) {
      return List.of();
    }
    int[][] from = new int[n][k];
    float[] best = new float[k];
    for (int t = 0; t < k; t++) {
      best[t] = follows(null, labels.get(t)) ? scores[first][t] : NEVER;
    }
    for (int i = 1; i < n; i++) {
      float[] next = new float[k];
      for (int t = 0; t < k; t++) {
        int arg = -1;
        for (int s = 0; s < k; s++) {
          if (follows(labels.get(s), labels.get(t)) && (arg < 0 || best[s] > best[arg])) {
            arg = s;
          }
        }
        from[i][t] = arg;
        next[t] = arg < 0 ? NEVER : best[arg] + scores[first + i][t];
      }
      best = next;
    }
    int[] path = new int[n];
    path[n - 1] = Scores.best(best);
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return spans(path, first);
  }

  private boolean follows(@Nullable NameLabel before, NameLabel now) {
    return now.type() == null || now.begins() || before != null && before.type() == now.type();
  }

  private List<Found> spans(int[] path, int first) {
    List<Found> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= path.length; i++) {
      NameLabel label = i < path.length ? labels.get(path[i]) : null;
      boolean goesOn = label != null && label.type() != null && !label.begins();
      if (start >= 0 && !goesOn) {
        Name.Type type = labels.get(path[start]).type();
        if (type != null) {
          out.add(new Found(first + start, first + i, type));
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
