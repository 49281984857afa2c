package dev.parley.extract;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Span;
import dev.parley.reader.Name;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import org.jspecify.annotations.Nullable;

/** Where something is said to be: the nearest name behind "in", "at" or "near" in its sentence. */
public final class Places {
  private Places() {}

  /** The name of the place, or null where the sentence tells none. */
  public static @Nullable String near(ReportContext report, Span words) {
    Reading reading = report.reading();
    Sentence sentence = reading.sentenceAt(words.start());
    if (sentence == null) {
      return null;
    }
    String best = null;
    int nearest = Integer.MAX_VALUE;
    for (Name name : reading.names(sentence.span())) {
      if (!sentence.span().contains(name.span()) || name.type() == Name.Type.PERSON) {
        continue;
      }
      int first = reading.firstEndingAfter(name.span().start());
      while (first > sentence.first()
          && reading.words().get(first - 1).is(Upos.DET, Upos.ADJ, Upos.NOUN)) {
        first--;
      }
      Word before = first > sentence.first() ? reading.words().get(first - 1) : null;
      boolean place =
          before != null
              && before.is(Upos.ADP)
              && oneOf(before.lemma(), "in", "at", "near", "outside", "inside");
      int distance = Math.abs(name.span().start() - words.start());
      if (place && distance < nearest) {
        nearest = distance;
        best = name.span().in(reading.text());
      }
    }
    return best;
  }
}
