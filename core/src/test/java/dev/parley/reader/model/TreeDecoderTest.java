package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
  /** Scores of words × (1 + words), of which only the sentence's are looked at. */
  private static float[][] scores(int words, long seed) {
    Random random = new Random(seed);
    float[][] out = new float[words][words + 1];
    for (float[] row : out) {
      for (int h = 0; h < row.length; h++) {
        row[h] = random.nextFloat() * 10;
      }
    }
    return out;
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] == i ? 1 : 0;
      int at = i;
      for (int steps = 0; heads[at] != at; steps++) {
        at = heads[at];
        if (steps > heads.length) {
          return false;
        }
      }
    }
    return roots == 1;
  }

  private static double total(float[][] scores, int[] heads) {
    double sum = 0;
    for (int i = 0; i < heads.length; i++) {
      sum += scores[i][heads[i] == i ? 0 : heads[i] + 1];
    }
    return sum;
  }

  /** Tries every assignment of heads. */
  private static double best(float[][] scores, int[] heads, int at) {
    if (at == heads.length) {
      return isTree(heads) ? total(scores, heads) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int h = 0; h < heads.length; h++) {
      heads[at] = h;
      best = Math.max(best, best(scores, heads, at + 1));
    }
    return best;
  }

  @Property(tries = 300)
  void no_other_tree_with_one_root_scores_better(
      @ForAll @IntRange(min = 1, max = 5) int words, @ForAll long seed) {
    float[][] scores = scores(words, seed);

    int[] heads = TreeDecoder.heads(Rows.of(scores), 0, words);

    assertThat(isTree(heads)).isTrue();
    assertThat(total(scores, heads)).isCloseTo(best(scores, new int[words], 0), within(1e-4));
  }

  @Property(tries = 50)
  void long_sentences_get_a_tree_too(
      @ForAll @IntRange(min = 30, max = 120) int words, @ForAll @LongRange(min = 0) long seed) {
    assertThat(isTree(TreeDecoder.heads(Rows.of(scores(words, seed)), 0, words))).isTrue();
  }

  @Test
  void heads_are_numbered_within_the_window() {
    // Two sentences in one window; the second begins with the third word.
    float[][] scores = new float[4][5];
    scores[2][0] = 5; // the third word is a root
    scores[3][3] = 5; // the fourth hangs on the third

    assertThat(TreeDecoder.heads(Rows.of(scores), 2, 4)).containsExactly(2, 2);
  }
}
