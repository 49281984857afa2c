package dev.parley.lexicon;

import dev.parley.claim.Labelled;
import dev.parley.claim.TenureStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that name a role, and the words that may stand before them. Case does not matter. */
public final class Titles {
  /** What kind of title a word is. */
  public enum Kind {
    /** Somebody holds it in a body. */
    OFFICE,
    /** A military rank. */
    RANK,
    /** "Mr", "Sir": no office. */
    COURTESY
  }

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, TenureStatus> statuses = new HashMap<>();
  private final Set<String> modifiers;

  /** Loads the tables. */
  public Titles() {
    for (Table.Row row : Table.load(Titles.class, "titles.tsv", "title", "class").rows()) {
      kinds.put(
          row.need("title"), row.need("class", c -> Kind.valueOf(c.toUpperCase(Locale.ROOT))));
    }
    Table table = Table.load(Titles.class, "modifiers.tsv", "word", "status");
    modifiers = table.column("word");
    for (Table.Row row : table.rows()) {
      if (row.get("status") != null) {
        statuses.put(
            row.need("word"), row.need("status", s -> Labelled.parse(TenureStatus.class, s)));
      }
    }
  }

  /** What kind of title the word is, or null. */
  public @Nullable Kind kind(String word) {
    return kinds.get(word.toLowerCase(Locale.ROOT));
  }

  public boolean isTitle(String word) {
    return kind(word) != null;
  }

  /** True for "prime", "former", "foreign": part of a post's name. */
  public boolean isModifier(String word) {
    return modifiers.contains(word.toLowerCase(Locale.ROOT));
  }

  /** What a modifier says of the holding, or null where it says nothing. */
  public @Nullable TenureStatus status(String word) {
    return statuses.get(word.toLowerCase(Locale.ROOT));
  }
}
