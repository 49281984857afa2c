package dev.parley.reader.provisional;

import dev.parley.reader.Upos;
import java.util.Locale;
import java.util.Set;

/** Mends what the tagger gets wrong often enough to matter, where the word itself shows it. */
final class Tags {
  private static final Set<String> DAYS_AND_MONTHS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Tags() {}

  static Upos mend(String[] forms, int i, String tag) {
    String form = forms[i];
    if (form.equals("'s") && i > 0) {
      return tag.equals("AUX") ? Upos.AUX : Upos.PART;
    }
    if (form.chars().noneMatch(Character::isLetterOrDigit)) {
      return tag.equals("SYM") ? Upos.SYM : Upos.PUNCT;
    }
    if (DAYS_AND_MONTHS.contains(form.toLowerCase(Locale.ROOT))
        && Character.isUpperCase(form.charAt(0))) {
      return Upos.PROPN;
    }
    int plus = tag.indexOf('+');
    return Upos.parse(plus < 0 ? tag : tag.substring(0, plus));
  }

  static String lemma(String form, String base, Upos upos) {
    if (upos == Upos.PROPN || upos == Upos.PUNCT || upos == Upos.NUM) {
      return upos == Upos.PROPN ? form : form.toLowerCase(Locale.ROOT);
    }
    int plus = base.indexOf('+');
    String lemma = plus > 0 ? base.substring(0, plus) : base;
    // The lemmatizer leaves some plurals as they are ("trucks").
    if (upos == Upos.NOUN && lemma.equalsIgnoreCase(form) && lemma.matches("\\w{3,}[^siu\\W]s")) {
      return lemma.substring(0, lemma.length() - 1).toLowerCase(Locale.ROOT);
    }
    return lemma.isEmpty() || lemma.equals("O") || lemma.equals("_")
        ? form.toLowerCase(Locale.ROOT)
        : lemma.toLowerCase(Locale.ROOT);
  }
}
