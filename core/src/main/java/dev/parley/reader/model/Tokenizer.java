package dev.parley.reader.model;

import dev.parley.claim.Span;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words as English UD treebanks do.
 *
 * <p>White space parts chunks. A chunk is a link or an address as a whole; otherwise marks at its
 * edges come off, and what remains is parted at hyphens ("Marvane - led"), slashes between words,
 * clitics ("do n't", "Front 's"), and between an amount and its unit ("5 pm", "50 %").
 * Abbreviations keep their full stop, and so do numbers and dates their points, commas and strokes.
 *
 * <p>Work is linear in the text's length: a chunk beyond {@value #LONGEST} units is cut.
 */
final class Tokenizer {
  private static final int LONGEST = 400;

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:(?:https?|ftp)://\\S+|www\\.\\S+|[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|[@#]\\w+|[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|gov|edu|info|doc|pdf|xls|html?)(?:/\\S*)?)");

  /** What a number may look like: 1,000 3.5 10:30 11/28/2000 713-853-3989 1/2 2001-02. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?\\d+(?:[.,:/]\\d+)*|\\d{1,4}(?:-\\d{2,4}){2,}|[+-]?\\.\\d+|\\d{3}-\\d{4}");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)(\\d[\\d.,:]*)(am|pm|a\\.m\\.|p\\.m\\.|km|kg|mm|cm|ft|mph|kph|lbs?|m|bn|k|tn|hrs?|mins?)");

  private static final Pattern CLITIC =
      Pattern.compile("(?i)(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m)|(?<=s)['’])");

  private static final Pattern FACE =
      Pattern.compile("[:;=8][-'o]?[()DPpO/\\\\|\\]\\[]+|[()][-]?[:;=]|<3");

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+(?:\\p{L}\\.?)?");

  /** Two words in one; the first is three letters long in each. */
  private static final Set<String> FUSED =
      Set.of("cannot", "gonna", "wanna", "gotta", "gimme", "lemme");

  private static final String OPENING = "([{<\"“„«‘'`*~_=|#•·—–-";
  private static final String CLOSING = ")]}>\"”»’'`*~_=|,;:!?….—–-";

  private final Set<String> abbreviations = new HashSet<>();
  private final Set<String> numbered = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  Tokenizer() {
    for (Table.Row row :
        Table.load(Tokenizer.class, "tokens.tsv", "word", "sort").unique("word").rows()) {
      String word = row.need("word").toLowerCase(Locale.ROOT);
      switch (row.need("sort")) {
        case "abbreviation" -> abbreviations.add(word);
        case "numbered" -> numbered.add(word);
        case "prefix" -> prefixes.add(word);
        default -> throw row.fault("sort must be abbreviation, numbered or prefix");
      }
    }
  }

  /** The words of a text, in order, without overlaps; together they hold all that is not blank. */
  List<Token> tokens(String text) {
    Cutter cutter = new Cutter(text);
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int lines = 0;
      while (i < text.length() && isBlank(text.charAt(i))) {
        lines += text.charAt(i) == '\n' ? 1 : 0;
        i++;
      }
      if (i == text.length()) {
        break;
      }
      cutter.gap =
          lines > 1 || start == 0
              ? Token.Gap.PARAGRAPH
              : lines == 1 ? Token.Gap.LINE : i > start ? Token.Gap.SPACE : Token.Gap.NONE;
      int end = i;
      while (end < text.length() && !isBlank(text.charAt(end)) && end - i < LONGEST) {
        end++;
      }
      if (end < text.length()
          && Character.isLowSurrogate(text.charAt(end))
          && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      cutter.chunk(i, end, endsLine(text, end));
      i = end;
    }
    return cutter.out;
  }

  /** True where the line or the text ends behind a chunk. */
  private static boolean endsLine(String text, int end) {
    int i = end;
    while (i < text.length() && isBlank(text.charAt(i)) && text.charAt(i) != '\n') {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n';
  }

  /** Blank to us: white space, controls, and marks that show nothing. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.FORMAT;
  }

  /** Cuts chunks. */
  private final class Cutter {
    private final String text;
    private final List<Token> out = new ArrayList<>();
    private Token.Gap gap = Token.Gap.PARAGRAPH;

    Cutter(String text) {
      this.text = text;
    }

    private void add(int start, int end) {
      if (end > start) {
        out.add(new Token(new Span(start, end), text.substring(start, end), gap));
        gap = Token.Gap.NONE;
      }
    }

    void chunk(int start, int end, boolean last) {
      if (end - start <= 6 && FACE.matcher(text).region(start, end).matches()) {
        add(start, end);
        return;
      }
      int from = start;
      while (from < end && opens(from, end)) {
        int to = sameRun(from, end);
        add(from, to);
        from = to;
      }
      // Marks at the end, from the right; they are added when what stands before them is.
      List<Span> tail = new ArrayList<>();
      int to = end;
      while (to > from && closes(from, to, last && tail.isEmpty())) {
        int begin = sameRunBack(from, to);
        tail.add(new Span(begin, to));
        to = begin;
      }
      word(from, to);
      for (Span mark : tail.reversed()) {
        add(mark.start(), mark.end());
      }
    }

    private boolean opens(int at, int end) {
      char c = text.charAt(at);
      if (c == '\'' || c == '’') {
        // 's and '90s belong to what they begin
        return at + 1 < end && !Character.isDigit(text.charAt(at + 1)) && !clitic(at, end);
      }
      if ((c == '#' || c == '-') && at + 1 < end && Character.isDigit(text.charAt(at + 1))) {
        return false;
      }
      if (c == '$' || c == '£' || c == '€') {
        return at + 1 < end;
      }
      boolean stray =
          (c == '.' || c == ',') && at + 1 < end && !Character.isDigit(text.charAt(at + 1));
      return OPENING.indexOf(c) >= 0 || stray;
    }

    private boolean clitic(int at, int end) {
      String rest = text.substring(at, end).toLowerCase(Locale.ROOT);
      return rest.matches("['’](?:s|re|ve|ll|d|m|t|em)\\b.*");
    }

    private boolean closes(int from, int to, boolean last) {
      char c = text.charAt(to - 1);
      if (c == '%') {
        return to - 1 > from;
      }
      if (CLOSING.indexOf(c) < 0) {
        return false;
      }
      if (c == '.') {
        boolean ellipsis = to - 2 >= from && text.charAt(to - 2) == '.';
        return ellipsis || !abbreviated(from, to, last);
      }
      return true;
    }

    private boolean abbreviated(int from, int to, boolean last) {
      String word = text.substring(from, to);
      if (abbreviations.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (numbered.contains(word.toLowerCase(Locale.ROOT))) {
        int next = to;
        while (next < text.length() && text.charAt(next) == ' ') {
          next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
      }
      int dash = word.lastIndexOf('-');
      if (dash > 0 && abbreviations.contains(word.substring(dash + 1).toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (!INITIALS.matcher(word).matches()) {
        return false;
      }
      // "J. Smith" and "U.S."; a single letter at the very end closes the sentence
      return word.length() > 2 || !last && Character.isUpperCase(word.charAt(0));
    }

    private int sameRun(int at, int end) {
      char c = text.charAt(at);
      int to = at + 1;
      boolean repeats =
          c == '.' || c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '\''
              || c == '`' || c == '#' || c == '|' || c == '<' || c == '>' || c == '$';
      while (repeats && to < end && text.charAt(to) == c) {
        to++;
      }
      return to;
    }

    private int sameRunBack(int from, int to) {
      char c = text.charAt(to - 1);
      int at = to - 1;
      boolean loud = c == '!' || c == '?';
      boolean repeats =
          loud || c == '.' || c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '\''
              || c == '`' || c == '|' || c == '<' || c == '>';
      while (repeats
          && at > from
          && (text.charAt(at - 1) == c
              || loud && (text.charAt(at - 1) == '!' || text.charAt(at - 1) == '?'))) {
        at--;
      }
      return at;
    }

    private void word(int from, int to) {
      if (from >= to) {
        return;
      }
      String form = text.substring(from, to);
      if (LINK.matcher(form).matches() || NUMBER.matcher(form).matches()) {
        add(from, to);
        return;
      }
      if (to - from > 1 && "$£€".indexOf(form.charAt(0)) >= 0) {
        add(from, from + 1);
        word(from + 1, to);
        return;
      }
      Matcher amount = AMOUNT.matcher(form);
      if (amount.matches()) {
        add(from, from + amount.end(1));
        add(from + amount.start(2), to);
        return;
      }
      int cut = inner(form);
      if (cut >= 0) {
        word(from, from + cut);
        int end = sameRun(from + cut, to);
        add(from + cut, end);
        chunk(end, to, false); // marks may follow: "yes/'no'"
        return;
      }
      Matcher clitic = CLITIC.matcher(form);
      if (clitic.matches() && Character.isLetterOrDigit(form.charAt(clitic.end(1) - 1))) {
        word(from, from + clitic.end(1));
        add(from + clitic.start(2), to);
        return;
      }
      if (FUSED.contains(form.toLowerCase(Locale.ROOT))) {
        add(from, from + 3);
        add(from + 3, to);
        return;
      }
      add(from, to);
    }

    /** Where a word falls apart inside, or -1. */
    private int inner(String form) {
      for (int i = 1; i + 1 < form.length(); i++) {
        char c = form.charAt(i);
        char before = form.charAt(i - 1);
        char after = form.charAt(i + 1);
        boolean letters = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        switch (c) {
          case '-', '‐', '‑' -> {
            if (!keepsHyphen(form, i)) {
              return i;
            }
          }
          case '–',
              '—',
              '(',
              ')',
              '[',
              ']',
              '{',
              '}',
              '"',
              '“',
              '”',
              '«',
              '»',
              ';',
              '!',
              '?',
              '…',
              '=',
              '*',
              '|',
              '<',
              '>' -> {
            return i;
          }
          case '/' -> {
            boolean fraction = Character.isDigit(before) && Character.isDigit(after);
            if (!fraction && !(i == 1 && form.length() <= 4)) {
              return i;
            }
          }
          case ',', ':' -> {
            if (!(Character.isDigit(before) && Character.isDigit(after))) {
              return i;
            }
          }
          case '.' -> {
            if (after == '.') {
              return i;
            }
            // "over.Then": a full stop without its blank
            if (letters && Character.isLowerCase(before) && Character.isUpperCase(after) && i > 2) {
              return i;
            }
          }
          default -> {}
        }
      }
      return -1;
    }

    private boolean keepsHyphen(String form, int at) {
      int start = form.lastIndexOf('-', at - 1) + 1;
      String before = form.substring(start, at).toLowerCase(Locale.ROOT);
      return prefixes.contains(before) && at + 1 < form.length() && form.charAt(at + 1) != '-';
    }
  }
}
