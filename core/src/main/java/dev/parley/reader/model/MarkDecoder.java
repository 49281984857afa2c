package dev.parley.reader.model;

import dev.parley.claim.Span;
import dev.parley.reader.model.Marked.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Attributions out of the scores of a window: for each word that begins a cue, the best sequence of
 * roles over all words, so that attributions may nest and share words.
 */
final class MarkDecoder {
  /** An attribution of nothing is one whose content lies beyond the window, or none. */
  private static final double NOTHING = 0.01;

  private final SpanDecoder<Role> decoder;
  private final List<SpanDecoder.SpanLabel<Role>> labels;

  MarkDecoder(List<SpanDecoder.SpanLabel<Role>> labels, List<float[]> steps) {
    this.labels = labels;
    this.decoder = new SpanDecoder<>(labels, steps);
  }

  /**
   * The attributions of a window, in the order of their cues.
   *
   * @param tokens of the text
   * @param first the window's first token
   * @param words how many words it has
   * @param sure the least probability that a word begins a cue
   */
  List<Marked> marks(Scores.Marks scores, List<Token> tokens, int first, int words, double sure) {
    List<Marked> out = new ArrayList<>();
    for (int c = 0; c < scores.cues().length; c++) {
      double probability = 1 / (1 + Math.exp(-scores.anchors().at(scores.cues()[c], 0)));
      if (probability < sure) {
        continue;
      }
      Rows rows = scores.spans().from(c * words, (c + 1) * words);
      List<Span> cue = new ArrayList<>();
      List<Span> source = new ArrayList<>();
      List<Span> content = new ArrayList<>();
      double sourceShare = 1;
      double contentShare = 1;
      for (SpanDecoder.Found<Role> found : decoder.spans(rows, 0, words)) {
        Span span = Token.cover(tokens, first + found.first(), first + found.end());
        switch (found.type()) {
          case CUE -> cue.add(span);
          case SOURCE -> {
            source.add(span);
            sourceShare = Math.min(sourceShare, share(rows, found));
          }
          case CONTENT -> {
            content.add(span);
            contentShare = Math.min(contentShare, share(rows, found));
          }
        }
      }
      boolean named = !source.isEmpty();
      double sureSource = named ? sourceShare : 1 - likeliest(rows, words, Role.SOURCE);
      contentShare = content.isEmpty() ? NOTHING : contentShare;
      Marked.Sure how = new Marked.Sure(probability, sureSource, contentShare, named);
      out.add(new Marked(cue, source, content, how));
    }
    return out;
  }

  /** The mean probability that the words of a span play its role. */
  private double share(Rows rows, SpanDecoder.Found<Role> found) {
    double sum = 0;
    for (int i = found.first(); i < found.end(); i++) {
      sum += probability(rows, i, found.type());
    }
    return sum / (found.end() - found.first());
  }

  /** The probability of the word that most likely plays a role. */
  private double likeliest(Rows rows, int words, Role role) {
    double most = 0;
    for (int i = 0; i < words; i++) {
      most = Math.max(most, probability(rows, i, role));
    }
    return most;
  }

  private double probability(Rows rows, int word, Role role) {
    double all = 0;
    double right = 0;
    float top = rows.at(word, rows.best(word));
    for (int k = 0; k < rows.width(); k++) {
      double p = Math.exp(rows.at(word, k) - top);
      all += p;
      right += labels.get(k).type() == role ? p : 0;
    }
    return right / all;
  }
}
