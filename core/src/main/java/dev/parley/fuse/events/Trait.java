package dev.parley.fuse.events;

import dev.parley.claim.Labelled;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two tellings have in common or what parts them; mostly a number from 0 to 1. */
enum Trait implements Labelled {
  /** In any two. */
  ALWAYS,
  /** The stems of their words are the same. */
  STEM,
  /** Their words are of one family, or have the same stem. */
  FAMILY,
  /** The same, where such words are in every report: "said", "made". */
  LOOSE,
  /** How near each other their words are in meaning. */
  MEANING,
  /** How alike the reports are. */
  TEXT,
  /** How much the reports share of their figures: days, distances, numbers of people. */
  FIGURES,
  /** How alike what hangs on their words is. */
  NEAR,
  /** How much the names of one sentence are those of the other. */
  NAMES,
  /** The sentences share a number. */
  NUMBERS,
  /** They stand in one report. */
  SAME_REPORT,
  /** They stand in one sentence. */
  SAME_SENTENCE,
  /**
   * Each sentence has names, and none of them stands in the other report, as far as its words are
   * kept.
   */
  STRANGERS,
  /** Each sentence has numbers, and none in common. */
  OTHER_NUMBERS,
  /** Each tells who did it, and none in common. */
  OTHER_DOERS,
  /** Each tells to whom it was done, and none in common. */
  OTHER_RECEIVERS,
  /** How far apart their days are: 1 for two weeks or more, a half where a day is not known. */
  DAYS;

  /** A report's words are kept in runs of letters and digits, names as they are written. */
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  double of(Telling a, Telling b) {
    Telling.Trigger one = a.trigger();
    Telling.Trigger other = b.trigger();
    return switch (this) {
      case ALWAYS -> 1;
      case STEM -> truth(one.stem().equals(other.stem()));
      case FAMILY -> truth(related(one, other));
      case LOOSE -> truth(related(one, other) && one.loose() && other.loose());
      case MEANING -> one.meaning().cosine(other.meaning());
      case TEXT -> sameReport(a, b) ? 1 : a.text().words().cosine(b.text().words());
      case FIGURES -> a.text().figures().cosine(b.text().figures());
      case NEAR -> a.setting().near().cosine(b.setting().near());
      case NAMES -> a.setting().names().share(b.setting().names());
      case NUMBERS ->
          truth(a.setting().numbers().stream().anyMatch(b.setting().numbers()::contains));
      case SAME_REPORT -> truth(sameReport(a, b));
      case SAME_SENTENCE ->
          truth(sameReport(a, b) && a.setting().sentence() == b.setting().sentence());
      case STRANGERS -> truth(strangers(a, b) && strangers(b, a));
      case OTHER_NUMBERS ->
          truth(Contradictions.apart(a.setting().numbers(), b.setting().numbers()));
      case OTHER_DOERS -> truth(Contradictions.apart(a.parts().doers(), b.parts().doers()));
      case OTHER_RECEIVERS ->
          truth(Contradictions.apart(a.parts().receivers(), b.parts().receivers()));
      case DAYS -> days(Days.of(a), Days.of(b));
    };
  }

  private static boolean related(Telling.Trigger a, Telling.Trigger b) {
    return a.stem().equals(b.stem()) || a.families().stream().anyMatch(b.families()::contains);
  }

  /** True where the first names something, and nothing that stands in the other's report. */
  private static boolean strangers(Telling a, Telling b) {
    Bag names = a.setting().names();
    return !names.isEmpty()
        && names.words().stream()
            .flatMap(BETWEEN_LETTERS::splitAsStream)
            .noneMatch(b.text().words()::has);
  }

  private static double days(@Nullable Days a, @Nullable Days b) {
    return a == null || b == null ? 0.5 : Math.min(1.0, (double) a.between(b) / Days.FAR);
  }

  private static boolean sameReport(Telling a, Telling b) {
    return a.text().report().equals(b.text().report());
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
