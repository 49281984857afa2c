package dev.parley.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Refuses reports in other languages than English.
 *
 * <p>The detector's model takes ten megabytes and a while to load, so a text with the share of
 * function words that every English text has is let through without it.
 */
final class Languages {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "that", "for", "was", "is", "on", "said", "with", "as",
          "by", "had", "were");

  private static final double ENGLISH_SHARE = 0.18;
  private static final int SAMPLE = 2_000;
  private static final int FEWEST_LETTERS = 100;
  private static final double SURE = 0.5;

  private @Nullable LanguageDetectorModel model;

  void check(String text) throws RefusedException {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    long letters = sample.codePoints().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS || isPlainEnglish(sample)) {
      return;
    }
    if (sample.codePoints().filter(Languages::isLatin).count() * 2 < letters) {
      // The detector is seldom sure here: it knows many languages of each script.
      throw new RefusedException(
          "most of its letters are not Latin; Parley reads English",
          "If it is English after all, give --any-language.");
    }
    Language best = new LanguageDetectorME(load()).predictLanguage(sample);
    if (!best.getLang().equals("eng") && best.getConfidence() >= SURE) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "it seems to be in %s (%s, %.2f); Parley reads English",
              name(best.getLang()),
              best.getLang(),
              best.getConfidence()),
          "If it is English after all, give --any-language.");
    }
  }

  private static boolean isLatin(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isPlainEnglish(String sample) {
    String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    long function = java.util.Arrays.stream(words).filter(FUNCTION_WORDS::contains).count();
    return function >= ENGLISH_SHARE * words.length;
  }

  private static String name(String iso3) {
    for (Locale locale : Locale.getAvailableLocales()) {
      if (locale.toString().length() <= 3
          && !locale.getLanguage().isEmpty()
          && iso3.equals(locale.getISO3Language())) {
        return locale.getDisplayLanguage(Locale.ENGLISH);
      }
    }
    return "another language";
  }

  private synchronized LanguageDetectorModel load() {
    LanguageDetectorModel loaded = model;
    if (loaded == null) {
      try (InputStream in =
          Languages.class.getClassLoader().getResourceAsStream("langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("langdetect-183.bin is not on the class path");
        }
        loaded = new LanguageDetectorModel(in);
        model = loaded;
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }
    return loaded;
  }
}
