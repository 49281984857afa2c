package dev.parley.lexicon;

import dev.parley.claim.Labelled;
import dev.parley.claim.TenureStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that name a role, and the words that may stand before them. Case does not matter. */
public final class Titles {
  /** What kind of title a word is. */
  public enum Kind implements Labelled {
    /** Somebody holds it in a body. */
    OFFICE,
    /** What somebody does for a living or is known for; no body gives it. */
    CALLING,
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
    this(
        Table.load(Titles.class, "titles.tsv", "title", "class"),
        Table.load(Titles.class, "modifiers.tsv", "word", "status"));
  }

  Titles(Table titles, Table words) {
    for (Table.Row row : titles.rows()) {
      Kind kind = row.need("class", c -> Labelled.parse(Kind.class, c));
      if (kinds.put(lower(row, "title"), kind) != null) {
        throw row.fault("'" + row.need("title") + "' stands in another row with another class");
      }
    }
    Set<String> seen = new HashSet<>();
    for (Table.Row row : words.rows()) {
      String word = lower(row, "word");
      if (!seen.add(word)) {
        throw row.fault("'" + word + "' stands in another row with another status");
      }
      if (row.get("status") != null) {
        statuses.put(word, row.need("status", s -> Labelled.parse(TenureStatus.class, s)));
      }
    }
    modifiers = Set.copyOf(seen);
  }

  /** Words are looked up in lower case, so a capital in the table would never be found. */
  private static String lower(Table.Row row, String column) {
    String word = row.need(column);
    if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      throw row.fault("write '" + word + "' in lower case");
    }
    return word;
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
