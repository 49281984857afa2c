package dev.parley.reader.model;

import java.util.Locale;

/**
 * How to make a lemma out of a word: letters cut off its end, others put on.
 *
 * @param cut how many UTF-16 units of the lower-cased word are cut off
 * @param tail what is put on
 */
record LemmaScript(int cut, String tail) {
  /** Reads {@code 3|y}. */
  static LemmaScript parse(String text) {
    int bar = text.indexOf('|');
    return new LemmaScript(Integer.parseInt(text.substring(0, bar)), text.substring(bar + 1));
  }

  /** The lemma of a word; the word itself where more would be cut than there is. */
  String apply(String form, boolean keepCase) {
    String base = keepCase ? form : form.toLowerCase(Locale.ROOT);
    if (cut > base.length()) {
      return base;
    }
    String lemma = base.substring(0, base.length() - cut) + tail;
    return lemma.isEmpty() ? base : lemma;
  }
}
