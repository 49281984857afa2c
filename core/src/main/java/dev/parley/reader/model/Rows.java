package dev.parley.reader.model;

import java.nio.FloatBuffer;

/**
 * A table of scores, row by row, over a buffer that may be filled again: not to be kept.
 *
 * @param values rows × width, the first row first
 */
record Rows(FloatBuffer values, int width) {

  static Rows of(float[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    FloatBuffer values = FloatBuffer.allocate(rows.length * width);
    for (float[] row : rows) {
      values.put(row);
    }
    return new Rows(values.flip(), width);
  }

  float at(int row, int column) {
    return values.get(row * width + column);
  }

  /** The column of a row's largest value; the first of several. */
  int best(int row) {
    int best = 0;
    for (int i = 1; i < width; i++) {
      if (at(row, i) > at(row, best)) {
        best = i;
      }
    }
    return best;
  }

  /** Some rows, counted from 0 again. */
  Rows from(int row, int end) {
    return new Rows(values.slice(row * width, (end - row) * width), width);
  }
}
