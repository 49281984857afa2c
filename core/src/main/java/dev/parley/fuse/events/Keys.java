package dev.parley.fuse.events;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Under which keys a telling is found: what family of words tells it (without that no two are alike
 * enough, whatever they share), with a word that tells most of its report or stands near it, and a
 * stretch of two weeks.
 *
 * <p>The time comes first in a key: what reports of one month look up lies together in a table.
 *
 * <p>A telling without any day is looked for among all, by the rarest of these words.
 */
final class Keys {
  /** Heaviest words of the report. With those near, nearly all pairs that are alike share a key. */
  private static final int WORDS_OF_TEXT = 10;

  private static final int WORDS_NEAR = 8;

  /** Of these, those under which a telling is found without its day. */
  private static final int WORDS_WITHOUT_DAY = 3;

  private static final String ANY_DAY = "any";
  private static final String NO_DAY = "none";

  private Keys() {}

  static Collection<String> of(Telling telling) {
    Days days = Days.of(telling);
    SortedSet<String> out = new TreeSet<>();
    if (days == null) {
      add(out, telling, false, NO_DAY);
    } else {
      for (long at = block(days.first()); at <= block(days.last()); at++) {
        add(out, telling, false, Long.toString(at));
      }
      add(out, telling, true, ANY_DAY);
    }
    return out;
  }

  static Collection<String> asked(Telling telling) {
    Days days = Days.of(telling);
    SortedSet<String> out = new TreeSet<>();
    if (days == null) {
      add(out, telling, false, NO_DAY);
      add(out, telling, false, ANY_DAY);
    } else {
      add(out, telling, true, NO_DAY); // by the words under which those without a day look for it
      for (long at = block(days.first()) - 1; at <= block(days.last()) + 1; at++) {
        add(out, telling, false, Long.toString(at));
      }
    }
    return out;
  }

  private static long block(long day) {
    return Math.floorDiv(day, Days.FAR);
  }

  private static void add(Set<String> to, Telling telling, boolean few, String time) {
    Set<String> kinds = telling.trigger().families();
    for (String kind : kinds.isEmpty() ? Set.of("=" + telling.trigger().stem()) : kinds) {
      for (String word : words(telling, few)) {
        to.add(time + " " + kind + " " + word);
      }
    }
  }

  private static Set<String> words(Telling telling, boolean few) {
    Set<String> out = new TreeSet<>();
    Bag text = telling.text().words();
    text.heaviest(few ? WORDS_WITHOUT_DAY : WORDS_OF_TEXT).words().forEach(out::add);
    Bag near = telling.setting().near();
    near.heaviest(few ? WORDS_WITHOUT_DAY : WORDS_NEAR).words().forEach(out::add);
    return out;
  }
}
