package dev.parley.fuse.events;

import dev.parley.claim.Labelled;

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
  SAME_SENTENCE;

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
    };
  }

  private static boolean related(Telling.Trigger a, Telling.Trigger b) {
    return a.stem().equals(b.stem()) || a.families().stream().anyMatch(b.families()::contains);
  }

  private static boolean sameReport(Telling a, Telling b) {
    return a.text().report().equals(b.text().report());
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
