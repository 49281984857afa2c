package dev.parley.reader.news;

import dev.parley.lexicon.Table;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a cue do with the content: say it, think it, want it, show it, or none of
 * these.
 */
final class CueTable {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "no", "without");

  /**
   * A verb of the table.
   *
   * @param needs the content without which it is no cue of its kind: clause, noun, quote, about
   */
  private record Cue(Kind kind, String needs) {}

  private final Map<String, Cue> cues = new HashMap<>();
  private final Set<String> sayings =
      Table.load(CueTable.class, "sayings.tsv", "word").column("word");

  CueTable() {
    for (Table.Row row :
        Table.load(CueTable.class, "cues.tsv", "verb", "kind", "content").unique("verb").rows()) {
      Kind kind = row.need("kind", Kind.class);
      if (!Set.of("clause", "noun", "quote", "about").contains(row.need("content"))) {
        throw row.fault("content must be clause, noun, quote or about");
      }
      cues.put(row.need("verb"), new Cue(kind, row.need("content")));
    }
  }

  /** What a verb does with the clause that it governs; none for a verb that no table has. */
  Kind kind(String lemma) {
    Cue known = cues.get(lower(lemma));
    return known == null ? Kind.NONE : known.kind();
  }

  /**
   * What a cue does.
   *
   * @param cue its words
   * @param quotes whether the content holds more than a word or two of quotation
   * @param clause whether the content holds a verb
   */
  Kind kind(List<Word> cue, boolean quotes, boolean clause) {
    boolean negated = cue.stream().anyMatch(w -> NEGATIONS.contains(lower(w.form())));
    Kind told = null;
    for (Word word : cue) {
      Cue known = word.is(Upos.VERB, Upos.NOUN, Upos.AUX) ? cues.get(lower(word.lemma())) : null;
      if (sayings.contains(lower(word.lemma())) || sayings.contains(lower(word.form()))) {
        if (negated) {
          return Kind.NONE;
        }
        told = strongest(told, Kind.SAYING);
      } else if (known != null) {
        if (known.kind() == Kind.NONE && !quotes) {
          return Kind.NONE;
        }
        boolean enough =
            switch (known.needs()) {
              case "quote" -> quotes;
              case "clause" -> quotes || clause;
              default -> true;
            };
        told =
            strongest(told, known.kind() == Kind.SAYING && !enough ? Kind.WANTING : known.kind());
        if (negated && known.kind() == Kind.SAYING && !lower(word.lemma()).equals("deny")) {
          return Kind.NONE;
        }
      }
    }
    if (told != null) {
      return told;
    }
    return quotes ? Kind.SAYING : Kind.THINKING;
  }

  /** "Was quoted as saying that he thinks": saying, whatever stands beside it. */
  private static Kind strongest(@Nullable Kind a, Kind b) {
    return a == Kind.SAYING ? a : b;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
