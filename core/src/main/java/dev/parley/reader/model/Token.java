package dev.parley.reader.model;

import dev.parley.claim.Span;
import java.util.List;

/**
 * A word of the text, before anything is known about it.
 *
 * @param span where it stands
 * @param form as it is written
 * @param gap what stands before it
 */
record Token(Span span, String form, Gap gap) {

  /** Where some tokens in a row stand: from {@code first} to the one before {@code end}. */
  static Span cover(List<Token> tokens, int first, int end) {
    return Span.cover(tokens.get(first).span(), tokens.get(end - 1).span());
  }

  /** What stands before a word. */
  enum Gap {
    NONE(0),
    SPACE(1),
    LINE(2),
    PARAGRAPH(3);

    private final int number;

    Gap(int number) {
      this.number = number;
    }

    /** What the model knows it by. */
    int number() {
      return number;
    }
  }
}
