package dev.parley.extract.time;

import dev.parley.extract.time.Frame.Direction;
import dev.parley.lexicon.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words before and behind a time that tell how it ties to its clause: {@code leads.tsv}. */
final class Leads {
  /** What words make of the time beside them. */
  enum Tie {
    AT,
    SINCE,
    UNTIL,
    /** Stands before the later end of an interval. */
    TO,
    /** Makes a length a distance from another time. */
    AFTER,
    BEFORE,
    /** Makes a length a limit. */
    WITHIN,
    /** Makes "a week later" a comparison. */
    THAN,
    NONE
  }

  /**
   * A row.
   *
   * @param direction where it looks whatever the tense, or null
   */
  record Lead(String words, Tie tie, @Nullable Direction direction) {}

  static final Lead NONE = new Lead("", Tie.NONE, null);

  private static final int LONGEST = 3;

  private final Map<String, Lead> leads = new HashMap<>();

  Leads() {
    this(Table.load(Leads.class, "leads.tsv", "words", "tie", "direction"));
  }

  Leads(Table table) {
    for (Table.Row row : table.rows()) {
      Tie tie = row.need("tie", t -> Tie.valueOf(t.toUpperCase(Locale.ROOT)));
      Direction direction =
          row.get("direction") == null
              ? null
              : row.need("direction", d -> Direction.valueOf(d.toUpperCase(Locale.ROOT)));
      for (String words : row.needList("words")) {
        if (words.split(" ").length > LONGEST) {
          throw row.fault("'" + words + "' has more than " + LONGEST + " words");
        }
        if (leads.put(words, new Lead(words, tie, direction)) != null) {
          throw row.fault("'" + words + "' stands in another row");
        }
      }
    }
  }

  /** The words that end before a piece; an article between does not matter. */
  Lead before(List<Token> tokens, int first) {
    int end = first > 0 && tokens.get(first - 1).form().equals("the") ? first - 1 : first;
    for (int length = Math.min(LONGEST, end); length > 0; length--) {
      Lead lead = leads.get(words(tokens, end - length, end));
      if (lead != null) {
        return lead;
      }
    }
    return NONE;
  }

  /** The words between two pieces, if they are just a lead. */
  Lead between(List<Token> tokens, int from, int to) {
    int end = to > from && tokens.get(to - 1).form().equals("the") ? to - 1 : to;
    return end <= from || end - from > LONGEST
        ? NONE
        : leads.getOrDefault(words(tokens, from, end), NONE);
  }

  /** The word that begins at a piece. */
  Lead behind(List<Token> tokens, int at) {
    return at >= tokens.size() ? NONE : leads.getOrDefault(tokens.get(at).form(), NONE);
  }

  private static String words(List<Token> tokens, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens.subList(from, to)) {
      out.append(out.isEmpty() ? "" : " ").append(token.form());
    }
    return out.toString();
  }
}
