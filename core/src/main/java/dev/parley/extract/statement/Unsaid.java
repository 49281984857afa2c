package dev.parley.extract.statement;

import dev.parley.claim.Span;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Why;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Word;
import org.jspecify.annotations.Nullable;

/** Notes which attributions and quotations are no statements, and why. */
final class Unsaid {
  /** A quotation of no more words that nobody says is a word in scare quotes. */
  private static final int SCARE_WORDS = 3;

  private final Silences silences = new Silences();

  void note(ReportContext report) {
    for (Attribution attribution : report.reading().attributions()) {
      Why why = why(report, attribution);
      Span cue = attribution.cue();
      Span words =
          cue != null || attribution.content().isEmpty() ? cue : attribution.content().getFirst();
      if (why != null && words != null) {
        report.notes().passed(words, why);
      }
    }
    for (Word verb : silences.find(report.reading())) {
      boolean says =
          report.reading().attributions().stream()
              .anyMatch(
                  a -> a.kind() == Kind.SAYING && a.cue() != null && a.cue().overlaps(verb.span()));
      if (!says) {
        report.notes().passed(verb.span(), Why.SAYS_NOTHING);
      }
    }
    for (Span quotation : report.reading().quotations()) {
      boolean told = report.reading().attributions().stream().anyMatch(a -> a.touches(quotation));
      if (!told) {
        boolean few = report.reading().words(quotation).size() <= SCARE_WORDS;
        report.notes().passed(quotation, few ? Why.SCARE_QUOTES : Why.NOBODY_SAYS);
      }
    }
  }

  private static @Nullable Why why(ReportContext report, Attribution attribution) {
    return switch (attribution.kind()) {
      case NONE -> Why.SAYS_NOTHING;
      case THINKING -> Why.THOUGHT;
      case WANTING -> null; // it is a position, or the rule for these says why not
      case SHOWING -> Why.SHOWN;
      case SAYING -> StatementRule.passesOn(report, attribution) ? Why.PASSED_ON : null;
    };
  }
}
