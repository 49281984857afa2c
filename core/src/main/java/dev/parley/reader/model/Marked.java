package dev.parley.reader.model;

import dev.parley.claim.Span;
import java.util.List;

/**
 * An attribution as the model marks it, by the conventions of the corpus that it learned from:
 * contents hold their quotation marks and "that".
 *
 * @param cue the ascribing words, in text order; the first begins with the word that the
 *     attribution was found by
 * @param source who says so, mostly one span; empty where nobody is named
 * @param content what is ascribed, in text order; in pieces where the cue interrupts it
 * @param sure the probabilities that it is right
 */
public record Marked(List<Span> cue, List<Span> source, List<Span> content, Sure sure) {
  public Marked {
    cue = List.copyOf(cue);
    source = List.copyOf(source);
    content = List.copyOf(content);
  }

  /**
   * How sure the model is.
   *
   * @param cue that an attribution stands here at all
   * @param source that the source's words are its source; where it has none, that no word is
   * @param content that the content's words are its content
   * @param named whether it has a source
   */
  public record Sure(double cue, double source, double content, boolean named) {
    /**
     * The probability that source and content are right: the three put together as they were right
     * on texts to choose on ({@code benchmarks/reliability.py --fit}).
     */
    public double together() {
      double odds =
          BASE
              + CUE * logOdds(cue)
              + SOURCE * logOdds(source)
              + CONTENT * logOdds(content)
              + (named ? 0 : NAMELESS);
      return 1 / (1 + Math.exp(-odds));
    }

    private static final double BASE = -1.104;
    private static final double CUE = 0.410;
    private static final double SOURCE = 0.227;
    private static final double CONTENT = 0.310;
    private static final double NAMELESS = -0.562;

    private static double logOdds(double p) {
      double bounded = Math.clamp(p, 1e-4, 1 - 1e-4);
      return Math.log(bounded / (1 - bounded));
    }
  }

  enum Role {
    SOURCE,
    CUE,
    CONTENT
  }
}
