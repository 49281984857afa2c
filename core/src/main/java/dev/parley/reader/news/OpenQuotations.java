package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Sentence;
import dev.parley.reader.news.QuotationFinder.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that go on without a cue: a sentence that is one quotation, in the paragraph of an
 * attribution or in the next, is said by whoever was last said to say something.
 */
final class OpenQuotations {
  /** A rough share of right answers; too few stand in the texts to measure it by. */
  private static final double CONFIDENCE = 0.6;

  /** A shorter quotation without a cue is a word in scare quotes. */
  private static final int SCARE_WORDS = 4;

  private OpenQuotations() {}

  /**
   * The attributions with those of such quotations, in order.
   *
   * @param said what has a cue
   */
  static List<Attribution> join(
      List<Attribution> said,
      List<Span> paragraphs,
      List<Sentence> sentences,
      Quotations quotations) {
    List<Attribution> out = new ArrayList<>(said);
    for (Quotation quotation : quotations.all()) {
      Span content = quotations.clean(quotation.inner());
      boolean open =
          content != null
              && quotations.words(quotation) > SCARE_WORDS
              && out.stream()
                  .noneMatch(a -> a.content().stream().anyMatch(c -> c.overlaps(quotation.inner())))
              && isSentence(quotation.outer(), sentences);
      Attribution before = open ? lastBefore(quotation.outer().start(), out) : null;
      if (before != null
          && content != null
          && at(quotation.outer().start(), paragraphs) - at(start(before), paragraphs) <= 1) {
        out.add(new Attribution(Kind.SAYING, null, before.source(), List.of(content), CONFIDENCE));
      }
    }
    out.sort(Comparator.comparingInt(OpenQuotations::start));
    return out;
  }

  private static boolean isSentence(Span quotation, List<Sentence> sentences) {
    int at = Span.firstEndingAfter(sentences, Sentence::span, quotation.start());
    Span sentence = at < sentences.size() ? sentences.get(at).span() : null;
    return sentence != null
        && sentence.contains(quotation.start())
        && quotation.start() <= sentence.start() + 1
        && quotation.end() >= sentence.end() - 1;
  }

  private static int at(int offset, List<Span> paragraphs) {
    return Span.firstEndingAfter(paragraphs, p -> p, offset);
  }

  private static @Nullable Attribution lastBefore(int offset, List<Attribution> said) {
    return said.stream()
        .filter(a -> a.kind() == Kind.SAYING && a.content().getLast().end() <= offset)
        .max(Comparator.comparingInt(OpenQuotations::start))
        .orElse(null);
  }

  private static int start(Attribution a) {
    Span cue = a.cue();
    return cue == null ? a.content().getFirst().start() : cue.start();
  }
}
