package dev.parley.reader.model;

import java.util.Arrays;

/**
 * The best tree over a sentence's words: every word has one head, one word hangs on the root, and
 * nothing hangs in a circle.
 *
 * <p>Chu and Liu's and Edmonds' algorithm: take each word's best head; where that makes a circle,
 * treat the circle as one word, solve the smaller problem, and break the circle where the solution
 * enters it. Most sentences need no second step. Cubic in the worst case, over at most a window.
 * The single root is found by trying the roots in question, best first (Gabow and Tarjan's bound
 * does not pay off at this size).
 */
final class TreeDecoder {
  private static final double NEVER = -1e12;

  private TreeDecoder() {}

  /**
   * Heads of some words in a row.
   *
   * @param arcs the window's scores, words × (1 + words)
   * @param first the sentence's first word in the window
   * @param end one past its last word
   * @return for each word of the sentence the index of its head in the window; its own for the root
   */
  static int[] heads(Rows arcs, int first, int end) {
    int n = end - first;
    // score[d][h]: 0 is the root, words from 1
    double[][] score = new double[n + 1][n + 1];
    for (int d = 1; d <= n; d++) {
      score[d][0] = arcs.at(first + d - 1, 0);
      for (int h = 1; h <= n; h++) {
        score[d][h] = h == d ? NEVER : arcs.at(first + d - 1, first + h);
      }
    }
    int[] heads = greedy(score);
    if (roots(heads) != 1 || circle(heads) != null) {
      heads = singleRoot(score, arborescence(score));
    }
    int[] out = new int[n];
    for (int d = 1; d <= n; d++) {
      out[d - 1] = heads[d] == 0 ? first + d - 1 : first + heads[d] - 1;
    }
    return out;
  }

  private static int[] greedy(double[][] score) {
    int[] heads = new int[score.length];
    heads[0] = -1;
    for (int d = 1; d < score.length; d++) {
      int best = 0;
      for (int h = 1; h < score.length; h++) {
        if (h != d && score[d][h] > score[d][best]) {
          best = h;
        }
      }
      heads[d] = best;
    }
    return heads;
  }

  private static int roots(int[] heads) {
    int count = 0;
    for (int d = 1; d < heads.length; d++) {
      count += heads[d] == 0 ? 1 : 0;
    }
    return count;
  }

  /** Where several words hang on the root, the one of them with which the whole tree is best. */
  private static int[] singleRoot(double[][] score, int[] heads) {
    if (roots(heads) == 1) {
      return heads;
    }
    int[] best = heads;
    double bestTotal = Double.NEGATIVE_INFINITY;
    for (int r = 1; r < heads.length; r++) {
      if (heads[r] != 0) {
        continue;
      }
      double[][] only = new double[score.length][];
      for (int d = 0; d < score.length; d++) {
        only[d] = score[d].clone();
        if (d != r) {
          only[d][0] = NEVER;
        }
      }
      int[] tree = arborescence(only);
      double total = 0;
      for (int d = 1; d < tree.length; d++) {
        total += only[d][tree[d]];
      }
      if (total > bestTotal) {
        bestTotal = total;
        best = tree;
      }
    }
    return best;
  }

  /** The best tree; several words may hang on the root. */
  private static int[] arborescence(double[][] score) {
    int[] heads = greedy(score);
    boolean[] circle = circle(heads);
    if (circle == null) {
      return heads;
    }
    int n = score.length;
    int[] place = new int[n]; // of the words outside the circle in the smaller problem
    int[] back = new int[n + 1];
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (!circle[i]) {
        back[size] = i;
        place[i] = size++;
      }
    }
    int whole = size; // the circle as one word
    double[][] smaller = new double[size + 1][size + 1];
    int[] enters = new int[size + 1]; // which word of the circle a head from outside takes
    int[] leaves = new int[size + 1]; // which word of the circle heads a word outside
    for (double[] row : smaller) {
      Arrays.fill(row, NEVER);
    }
    for (int i = 0; i < n; i++) {
      if (circle[i]) {
        continue;
      }
      double bestIn = Double.NEGATIVE_INFINITY;
      double bestOut = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < n; c++) {
        if (!circle[c]) {
          smaller[place[i]][place[c]] = score[i][c];
          continue;
        }
        double in = score[c][i] - score[c][heads[c]];
        if (in > bestIn) {
          bestIn = in;
          enters[place[i]] = c;
        }
        if (i > 0 && score[i][c] > bestOut) {
          bestOut = score[i][c];
          leaves[place[i]] = c;
        }
      }
      smaller[whole][place[i]] = bestIn;
      if (i > 0) {
        smaller[place[i]][whole] = bestOut;
      }
    }
    int[] solved = arborescence(smaller);
    int[] out = heads.clone();
    for (int i = 1; i < n; i++) {
      if (!circle[i]) {
        int h = solved[place[i]];
        out[i] = h == whole ? leaves[place[i]] : back[h];
      }
    }
    int into = solved[whole];
    out[enters[into]] = back[into];
    return out;
  }

  /** The members of one circle, or null where there is none. */
  private static boolean @org.jspecify.annotations.Nullable [] circle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int i = 1; i < heads.length; i++) {
      int at = i;
      while (at > 0 && seen[at] == 0) {
        seen[at] = i;
        at = heads[at];
      }
      if (at > 0 && seen[at] == i) {
        boolean[] members = new boolean[heads.length];
        for (int m = at; !members[m]; m = heads[m]) {
          members[m] = true;
        }
        return members;
      }
    }
    return null;
  }
}
