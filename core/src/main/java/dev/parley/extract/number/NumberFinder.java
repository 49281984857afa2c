package dev.parley.extract.number;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Bound;
import dev.parley.claim.Span;
import dev.parley.lexicon.Table;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole numbers: "1,200", "twenty-four", "two dozen", "1.5 million", "from 30 to 40", "at
 * least 12". Decimals without a multiplier, percentages and ordinals are none.
 */
public final class NumberFinder {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,12}");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})[–-](\\d{1,9})");
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  private final Map<String, Long> units = new HashMap<>();
  private final Map<String, Long> multipliers = new HashMap<>();
  private final Map<List<String>, Bound> bounds = new HashMap<>();
  private final Map<List<String>, Bound> behind = new HashMap<>();
  private final Map<String, String> particles = new HashMap<>();

  public NumberFinder() {
    for (Table.Row row :
        Table.load(NumberFinder.class, "numbers.tsv", "word", "kind", "value")
            .unique("word", "kind")
            .rows()) {
      String word = row.need("word");
      switch (row.need("kind")) {
        case "unit" -> units.put(word, row.need("value", Long::valueOf));
        case "multiplier" -> multipliers.put(word, row.need("value", Long::valueOf));
        case "particle" -> particles.put(word, row.need("value"));
        case "behind" ->
            behind.put(
                List.of(word.split(" ")),
                row.need("value", v -> dev.parley.claim.Labelled.parse(Bound.class, v)));
        case "bound" ->
            bounds.put(
                List.of(word.split(" ")),
                row.need("value", v -> dev.parley.claim.Labelled.parse(Bound.class, v)));
        default -> throw row.fault("kind must be unit, multiplier, bound, behind or particle");
      }
    }
  }

  /** All numbers of a reading, in order. */
  public List<Quantity> find(Reading reading) {
    List<Quantity> out = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      int i = sentence.first();
      while (i < sentence.end()) {
        Quantity q = at(reading.words(), i, sentence);
        if (q == null) {
          i++;
        } else {
          out.add(q);
          i = q.end();
        }
      }
    }
    return out;
  }

  private record Plain(long value, int end) {}

  private @Nullable Quantity at(List<Word> words, int i, Sentence sentence) {
    Plain low = plain(words, i, sentence.end());
    Long joinedHigh = null;
    Matcher range = low == null ? range(words.get(i).form()) : null;
    if (range != null) { // "12–16", which is one word
      low = new Plain(Long.parseLong(range.group(1)), i + 1);
      joinedHigh = Long.valueOf(range.group(2));
      if (joinedHigh <= low.value()) {
        return null; // a vote of 153–10
      }
    }
    if (low == null) {
      return null;
    }
    int first = i;
    Bound bound = Bound.EXACTLY;
    for (int length = 3; length >= 1 && bound == Bound.EXACTLY; length--) {
      if (i - length >= sentence.first()) {
        Bound found = bounds.get(forms(words, i - length, i));
        if (found != null && !isParticle(words, i - length)) {
          bound = found;
          first = i - length;
        }
      }
    }
    Long high = joinedHigh;
    int end = low.end();
    boolean joined =
        end + 1 < sentence.end()
            && oneOf(words.get(end).form().toLowerCase(Locale.ROOT), "to", "and", "or", "-", "–");
    if (joined && mayBeRange(words, i, end)) {
      Plain upper = plain(words, end + 1, sentence.end());
      if (upper != null && upper.value() > low.value()) {
        high = upper.value();
        end = upper.end();
      }
    }
    Span span = Span.cover(words.get(i).span(), words.get(end - 1).span());
    for (int length = 2; length >= 1 && bound == Bound.EXACTLY; length--) {
      if (end + length <= sentence.end()) {
        bound = behind.getOrDefault(forms(words, end, end + length), bound);
      }
    }
    return new Quantity(span, first, end, low.value(), high, bound);
  }

  private static @Nullable Matcher range(String form) {
    Matcher range = beginsWithDigit(form) ? RANGE.matcher(form) : null;
    return range != null && range.matches() ? range : null;
  }

  private static boolean beginsWithDigit(String form) {
    return !form.isEmpty() && form.charAt(0) >= '0' && form.charAt(0) <= '9';
  }

  /** "Handed over 23" is no more than that. */
  private boolean isParticle(List<Word> words, int i) {
    String verb = i == 0 ? "" : words.get(i - 1).lemma();
    return words.get(i).form().equalsIgnoreCase(particles.get(verb));
  }

  /** "Between 30 and 40", "30 to 40", "30-40"; but "30 and 40" are two numbers. */
  private static boolean mayBeRange(List<Word> words, int i, int joint) {
    String form = words.get(joint).form().toLowerCase(Locale.ROOT);
    return !form.equals("and") || i > 0 && words.get(i - 1).form().equalsIgnoreCase("between");
  }

  private @Nullable Plain plain(List<Word> words, int i, int limit) {
    if (i >= limit) {
      return null;
    }
    String form = words.get(i).form().toLowerCase(Locale.ROOT);
    double value;
    int at = i + 1;
    if (form.equals("half") && at + 1 < limit && words.get(at).form().equals("a")) {
      Long times = multipliers.get(words.get(at + 1).form());
      return times == null ? null : new Plain(times / 2, at + 2); // "half a million"
    }
    boolean digits = beginsWithDigit(form); // which few words do
    if (digits && DIGITS.matcher(form).matches()) {
      value = Double.parseDouble(form.replace(",", ""));
    } else if (digits
        && DECIMAL.matcher(form).matches()
        && at < limit
        && multipliers.containsKey(words.get(at).form())) {
      value = Double.parseDouble(form);
    } else {
      Long word = wordValue(form);
      boolean article =
          form.equals("a") && at < limit && multipliers.containsKey(words.get(at).lemma());
      if (word == null && !article) {
        return null;
      }
      value = word == null ? 1 : word;
      long whole = Math.round(value);
      // "twenty - four"
      if (whole >= 20 && whole % 10 == 0 && at + 1 < limit && words.get(at).form().equals("-")) {
        Long one = units.get(words.get(at + 1).form().toLowerCase(Locale.ROOT));
        if (one != null && one < 10) {
          value += one;
          at += 2;
        }
      }
    }
    while (at < limit) {
      Long times = multipliers.get(words.get(at).form().toLowerCase(Locale.ROOT));
      if (times == null) {
        break;
      }
      value *= times;
      at++;
      // "one hundred and twenty"
      int and = at < limit && words.get(at).form().equals("and") ? at + 1 : at;
      if (and < limit) {
        Long rest = wordValue(words.get(and).form().toLowerCase(Locale.ROOT));
        if (rest != null && rest < times) {
          value += rest;
          at = and + 1;
        }
      }
    }
    if (at < limit && oneOf(words.get(at).form(), "%", "percent", "per", "st", "nd", "rd", "th")) {
      return null;
    }
    return value > 1e15 ? null : new Plain(Math.round(value), at);
  }

  private @Nullable Long wordValue(String form) {
    Long direct = units.get(form);
    if (direct != null) {
      return direct;
    }
    int hyphen = form.indexOf('-');
    if (hyphen > 0) {
      Long tens = units.get(form.substring(0, hyphen));
      Long one = units.get(form.substring(hyphen + 1));
      return tens != null && one != null && tens >= 20 && one < 10
          ? Long.valueOf(tens + one)
          : null;
    }
    return null;
  }

  private static List<String> forms(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(w -> w.form().toLowerCase(Locale.ROOT)).toList();
  }
}
