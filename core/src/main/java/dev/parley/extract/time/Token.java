package dev.parley.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a text as the grammar sees it: a run of letters, a number, or a mark.
 *
 * <p>Readers cut "42-day", "mid-July", "1990s", "6:40pm" and "Dec." this way or that; the grammar
 * needs them always alike, so it cuts for itself.
 *
 * @param form in lower case, straight apostrophes and hyphens, "p.m." without its dots
 * @param kind what it is made of
 */
record Token(String form, Kind kind, int start, int end, boolean capital) {
  enum Kind {
    WORD,
    /** "7", "1,200", "2.5". */
    NUMBER,
    /** "18:00". */
    CLOCK,
    /** "3rd". */
    ORDINAL,
    /** "1990s". */
    DECADE,
    MARK
  }

  /** The pieces of a stretch of a text. */
  static List<Token> cut(String text, int from, int to) {
    List<Token> out = new ArrayList<>();
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int end;
      if (digit(c)) {
        end = number(text, at, to, out);
      } else if (Character.isLetter(c)) {
        end = word(text, at, to);
        boolean tailed = end < to && digit(text.charAt(end)); // "A380"
        while (tailed && end < to && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        String form = text.substring(at, end).replace(".", "").toLowerCase(Locale.ROOT);
        out.add(new Token(form, Kind.WORD, at, end, Character.isUpperCase(c)));
      } else {
        end = at + 1;
        out.add(new Token(mark(c), Kind.MARK, at, end, false));
      }
      at = end;
    }
    return out;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String mark(char c) {
    return switch (c) {
      case '‐', '‑', '–', '—' -> "-";
      case '’', '‘' -> "'";
      default -> String.valueOf(c);
    };
  }

  /** "July", "p.m.", "a.m", "U.S."; the dot of "Dec." is the next piece. */
  private static int word(String text, int at, int to) {
    int end = at;
    while (end + 1 < to && Character.isLetter(text.charAt(end)) && text.charAt(end + 1) == '.') {
      boolean more = end + 2 < to && Character.isLetter(text.charAt(end + 2));
      boolean first = end == at;
      if (first && !more) {
        break;
      }
      end += 2;
      if (end + 1 >= to || text.charAt(end + 1) != '.') {
        break;
      }
    }
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  /** A number with what is written onto it. */
  private static int number(String text, int at, int to, List<Token> out) {
    int end = digits(text, at, to);
    if (follows(text, end, to, ':')) {
      int clock = digits(text, end + 1, to);
      if (clock - end == 3 && end - at <= 2) {
        out.add(new Token(text.substring(at, clock), Kind.CLOCK, at, clock, false));
        // seconds are dropped
        return follows(text, clock, to, ':') ? digits(text, clock + 1, to) : clock;
      }
    }
    while (follows(text, end, to, ',') && digits(text, end + 1, to) - end == 4) {
      end += 4;
    }
    if (follows(text, end, to, '.')) {
      end = digits(text, end + 1, to);
    }
    String number = text.substring(at, end).replace(",", "");
    int tail = end;
    while (tail < to && Character.isLetterOrDigit(text.charAt(tail))) {
      tail++;
    }
    String letters = text.substring(end, tail).toLowerCase(Locale.ROOT);
    switch (letters) {
      case "" -> out.add(new Token(number, Kind.NUMBER, at, end, false));
      case "st", "nd", "rd", "th" -> out.add(new Token(number, Kind.ORDINAL, at, tail, false));
      case "s" -> out.add(new Token(number, Kind.DECADE, at, tail, false));
      case "am", "pm", "gmt", "utc", "a", "p" -> {
        out.add(new Token(number, Kind.NUMBER, at, end, false));
        return end;
      }
      default -> out.add(new Token(number + letters, Kind.WORD, at, tail, false));
    }
    return tail;
  }

  private static boolean follows(String text, int at, int to, char mark) {
    return at + 1 < to && text.charAt(at) == mark && digit(text.charAt(at + 1));
  }

  private static int digits(String text, int at, int to) {
    int end = at;
    while (end < to && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
