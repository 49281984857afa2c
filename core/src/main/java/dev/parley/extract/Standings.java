package dev.parley.extract;

import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.reader.Attribution;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clause makes of what it tells: done, planned, possible, conditional or denied. */
public final class Standings {
  private static final Set<String> PLANS =
      Set.of(
          "plan",
          "schedule",
          "expect",
          "intend",
          "prepare",
          "due",
          "set",
          "agree",
          "vow",
          "pledge",
          "promise",
          "begin");

  private static final Set<String> MAYS =
      Set.of(
          "may",
          "might",
          "could",
          "would",
          "can",
          "consider",
          "discuss",
          "propose",
          "want",
          "demand",
          "call",
          "urge",
          "ask",
          "insist",
          "offer",
          "accept",
          "reject",
          "seek",
          "hope",
          "try");

  /** "Managed to leave", "met to discuss": as true as the verb itself. */
  private static final Set<String> REACHED =
      Set.of(
          "manage",
          "allow",
          "come",
          "go",
          "help",
          "continue",
          "arrive",
          "travel",
          "meet",
          "gather",
          "convene");

  /** "Refused to release", "failed to arrive". */
  private static final Set<String> REFUSALS = Set.of("refuse", "decline", "fail");

  private Standings() {}

  /** The standing of a verb. */
  public static Standing of(ReportContext report, Predicate p) {
    return Negations.bySubject(report.tree(), report.tree().word(p.verb()))
        ? Standing.DENIED
        : ofVerb(report, p);
  }

  private static Standing ofVerb(ReportContext report, Predicate p) {
    Span verb = report.reading().words().get(p.verb()).span();
    if (p.negated() || insideDenial(report, verb)) {
      return Standing.DENIED;
    }
    if (conditional(report, verb)) {
      return Standing.CONDITIONAL;
    }
    String modal = p.modal();
    if (modal != null) {
      return switch (modal) {
        case "will", "shall" -> Standing.PLANNED;
        case "may", "might", "could", "can" -> Standing.POSSIBLE;
        case "would" -> Standing.PLANNED;
        default -> Standing.POSSIBLE;
      };
    }
    if (p.form() == Predicate.Form.INFINITIVE) {
      return infinitive(report, p);
    }
    return Standing.ASSERTED;
  }

  /**
   * The standing of words that are no verb: that of the verb whose subject they are, else of the
   * verb before them.
   */
  public static Standing of(ReportContext report, Span words) {
    Predicate governor = verbOf(report, words);
    if (governor == null) {
      return insideDenial(report, words) ? Standing.DENIED : Standing.ASSERTED;
    }
    String lemma = report.reading().words().get(governor.verb()).lemma();
    Standing standing = ofVerb(report, governor);
    if (standing == Standing.ASSERTED && MAYS.contains(lemma)) {
      return Standing.POSSIBLE;
    }
    if (standing == Standing.ASSERTED && PLANS.contains(lemma)) {
      return Standing.PLANNED;
    }
    return standing;
  }

  private static @Nullable Predicate verbOf(ReportContext report, Span subject) {
    for (Predicate p : report.reading().predicates()) {
      if (p.subject() != null && p.subject().span().contains(subject)) {
        return p;
      }
    }
    return governor(report, subject);
  }

  /** The last predicate of the sentence that begins before the words. */
  public static @Nullable Predicate governor(ReportContext report, Span words) {
    Sentence sentence = report.reading().sentenceAt(words.start());
    Predicate last = null;
    for (Predicate p : report.reading().predicates()) {
      if (sentence != null && p.verb() >= sentence.first() && p.span().start() < words.start()) {
        last = p;
      }
      if (p.span().start() >= words.start()) {
        break;
      }
    }
    return last;
  }

  private static Standing infinitive(ReportContext report, Predicate p) {
    List<Word> words = report.reading().words();
    Predicate governor = governor(report, p.span());
    int before = p.first() - 1;
    String word = before >= 0 ? words.get(before).lemma().toLowerCase(Locale.ROOT) : "";
    if (word.equals("due") || word.equals("set") || word.equals("be")) {
      return Standing.PLANNED;
    }
    if (word.equals("yet")) {
      return Standing.DENIED;
    }
    if (governor == null) {
      return Standing.PLANNED;
    }
    String lemma = words.get(governor.verb()).lemma();
    if (REACHED.contains(lemma)) {
      return of(report, governor);
    }
    if (REFUSALS.contains(lemma)) {
      return Standing.DENIED;
    }
    return MAYS.contains(lemma) ? Standing.POSSIBLE : Standing.PLANNED;
  }

  /** Whether some words are told only as what somebody denies. */
  public static boolean insideDenial(ReportContext report, Span words) {
    for (Attribution a : report.reading().attributions()) {
      Span cue = a.cue();
      if (cue != null
          && a.holds(words)
          && report.reading().words(cue).stream().anyMatch(w -> w.lemma().equals("deny"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean conditional(ReportContext report, Span words) {
    Reading reading = report.reading();
    Sentence sentence = reading.sentenceAt(words.start());
    if (sentence == null) {
      return false;
    }
    for (Word w : reading.words(sentence)) {
      boolean supposes = w.form().equalsIgnoreCase("if") && !OpenClauses.asks(report.tree(), w);
      if (supposes || w.form().equalsIgnoreCase("unless")) {
        return true;
      }
    }
    return false;
  }
}
