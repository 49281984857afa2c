package dev.parley.extract.event;

import dev.parley.lexicon.Table;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of some known verbs a word is a form of.
 *
 * <p>A reader's lemma of a rarer verb may be cut wrongly ("expell" of "expelled"); whoever knows
 * the verbs that matter can tell by the form.
 */
public final class VerbForms {
  private static final int SHORTEST_STEM = 2;

  private final Map<String, String> irregular = new HashMap<>();

  /** Loads the table. */
  public VerbForms() {
    for (Table.Row row : Table.load(VerbForms.class, "irregular.tsv", "base", "forms").rows()) {
      for (String form : row.list("forms")) {
        if (irregular.put(form, row.need("base")) != null) {
          throw row.fault("'" + form + "' stands in another row");
        }
      }
    }
  }

  /** The known verb, or else the reader's lemma. */
  public String base(Word word, Set<String> known) {
    String lemma = word.lemma().toLowerCase(Locale.ROOT);
    if (known.contains(lemma)) {
      return lemma;
    }
    for (String base : bases(word.form().toLowerCase(Locale.ROOT))) {
      if (known.contains(base)) {
        return base;
      }
    }
    return lemma;
  }

  /** What a form may be a form of, by the spelling of English. */
  private List<String> bases(String form) {
    List<String> out = new ArrayList<>(List.of(form));
    String past = irregular.get(form);
    if (past != null) {
      out.add(past);
    }
    for (String ending : List.of("ed", "ing", "es", "s")) {
      if (!form.endsWith(ending) || form.length() < ending.length() + SHORTEST_STEM) {
        continue;
      }
      String stem = form.substring(0, form.length() - ending.length());
      out.add(stem);
      if (!ending.equals("s")) {
        out.add(stem + "e"); // seize, seized
        char last = stem.charAt(stem.length() - 1);
        if (last == stem.charAt(stem.length() - 2)) {
          out.add(stem.substring(0, stem.length() - 1)); // ban, banned
        }
        if (last == 'i') {
          out.add(stem.substring(0, stem.length() - 1) + "y"); // deny, denied
        }
      }
    }
    return out;
  }
}
