package dev.parley.extract.time;

import dev.parley.extract.number.NumberFinder;
import dev.parley.lexicon.Table;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single pieces of a text mean: {@code words.tsv}, and the number words of {@code number}. */
final class Vocabulary {
  private static final int LONGEST_YEAR = 4;

  /** What a word must be to have a meaning. */
  private enum Needs {
    NOTHING,
    CAPITAL,
    /** No verb, where the reader knows. */
    NOUN
  }

  private record Entry(String symbol, Object value, Needs needs) {}

  private final Map<String, List<Entry>> words = new HashMap<>();
  private final Map<String, Long> units = new HashMap<>();
  private final Map<String, Long> multipliers = new HashMap<>();

  Vocabulary() {
    this(Table.load(Vocabulary.class, "words.tsv", "words", "symbol", "value", "needs"));
  }

  Vocabulary(Table table) {
    for (Table.Row row : table.rows()) {
      String symbol = row.need("symbol");
      Object value = row.need("value", v -> value(symbol, v));
      Needs needs =
          row.get("needs") == null
              ? Needs.NOTHING
              : row.need("needs", n -> Needs.valueOf(n.toUpperCase(Locale.ROOT)));
      for (String word : row.needList("words")) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
          throw row.fault("write '" + word + "' in lower case; 'capital' tells where it needs one");
        }
        List<Entry> entries = words.computeIfAbsent(word, w -> new ArrayList<>());
        if (entries.stream().anyMatch(e -> e.symbol().equals(symbol))) {
          throw row.fault("'" + word + "' stands in another row as " + symbol);
        }
        entries.add(new Entry(symbol, value, needs));
      }
    }
    for (Table.Row row :
        Table.load(NumberFinder.class, "numbers.tsv", "word", "kind", "value").rows()) {
      switch (row.need("kind")) {
        case "unit" -> units.put(row.need("word"), row.need("value", Long::valueOf));
        case "multiplier" -> multipliers.put(row.need("word"), row.need("value", Long::valueOf));
        default -> {} // bounds are the numbers' own
      }
    }
  }

  private static Object value(String symbol, String value) {
    return switch (symbol) {
      case "month" -> Month.valueOf(value);
      case "weekday", "weekdays" -> DayOfWeek.valueOf(value);
      case "unit", "units", "every", "quarter" -> Grain.valueOf(value);
      case "season", "ordinal", "final", "ordinalquarter", "tens" -> Integer.valueOf(value);
      case "daypart", "zone", "half" -> value;
      default ->
          throw new IllegalArgumentException(
              "the symbol must be month, weekday, weekdays, unit, units, quarter, every, season, ordinal, final,"
                  + " ordinalquarter,"
                  + " tens, daypart, half or zone");
    };
  }

  /** All that the pieces that begin at one can be by themselves. */
  List<Sense> at(List<Token> tokens, int i, @Nullable Word word) {
    Token token = tokens.get(i);
    List<Sense> out = new ArrayList<>(2);
    switch (token.kind()) {
      case NUMBER -> digits(token, i, out);
      case CLOCK -> out.add(new Sense("clock", i + 1, token.form()));
      case ORDINAL -> ordinal(token, i, out);
      case DECADE -> {
        if (token.form().length() == 2 || token.form().length() == LONGEST_YEAR) {
          out.add(new Sense("decade", i + 1, Integer.valueOf(token.form())));
        }
      }
      case WORD -> {
        for (Entry entry : words.getOrDefault(token.form(), List.of())) {
          if (fits(entry.needs(), token, word)) {
            out.add(new Sense(entry.symbol(), i + 1, entry.value()));
          }
        }
      }
      case MARK -> {
        return out;
      }
    }
    Sense number = number(tokens, i);
    if (number != null) {
      out.add(number);
    }
    return out;
  }

  private static boolean fits(Needs needs, Token token, @Nullable Word word) {
    return switch (needs) {
      case NOTHING -> true;
      case CAPITAL -> token.capital() && (word == null || !word.is(Upos.AUX, Upos.VERB));
      case NOUN -> word == null || !word.is(Upos.VERB, Upos.AUX, Upos.ADJ, Upos.ADV);
    };
  }

  private static void digits(Token token, int i, List<Sense> out) {
    String form = token.form();
    boolean plain = form.indexOf('.') < 0 && token.end() - token.start() == form.length();
    if (!plain || form.length() > LONGEST_YEAR) {
      return;
    }
    int n = Integer.parseInt(form);
    if (form.length() <= 2) {
      out.add(new Sense("int", i + 1, n));
      if (n >= 1 && n <= 31) {
        out.add(new Sense("dd", i + 1, n));
      }
      if (form.length() == 2) {
        out.add(new Sense("yy", i + 1, n));
      }
    } else if (form.length() == LONGEST_YEAR) {
      out.add(new Sense("hhmm", i + 1, form));
      if (n >= 1000 && n < 2200) {
        out.add(new Sense("year", i + 1, n));
      }
    }
  }

  private static void ordinal(Token token, int i, List<Sense> out) {
    if (token.form().length() <= 2) {
      out.add(new Sense("ordinal", i + 1, Integer.valueOf(token.form())));
    }
  }

  /** A whole number or decimal: "24", "twenty-four", "2.5", "one hundred and twenty". */
  private @Nullable Sense number(List<Token> tokens, int i) {
    Token first = tokens.get(i);
    double value;
    int at = i + 1;
    if (first.kind() == Token.Kind.NUMBER) {
      value = Double.parseDouble(first.form());
    } else {
      Long word = units.get(first.form());
      boolean dozen = first.form().equals("a") && multiplier(tokens, at) != null;
      if (word == null && !dozen) {
        return null;
      }
      value = word == null ? 1 : word;
      Long one =
          value >= 20 && value % 10 == 0 && form(tokens, at).equals("-")
              ? units.get(form(tokens, at + 1))
              : null;
      if (one != null && one > 0 && one < 10) {
        value += one;
        at += 2;
      }
    }
    Long times = multiplier(tokens, at);
    while (times != null) {
      value *= times;
      at++;
      int rest = form(tokens, at).equals("and") ? at + 1 : at;
      Long more = units.get(form(tokens, rest));
      if (more != null && more < times) {
        value += more;
        at = rest + 1;
      }
      times = multiplier(tokens, at);
    }
    return new Sense("n", at, new Amount(value));
  }

  private @Nullable Long multiplier(List<Token> tokens, int at) {
    return multipliers.get(form(tokens, at));
  }

  private static String form(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).form() : "";
  }
}
