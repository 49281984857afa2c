package dev.parley.reader.model;

import dev.parley.lexicon.LexiconException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces that the encoder knows: lower case, accents off, punctuation apart,
 * then the longest known piece from the left.
 *
 * <p>The training side has the same algorithm; {@code wordpiece-cases.tsv} among the tests is
 * written by it and replayed here. Immutable; safe for many threads.
 */
final class WordPiece {
  /** A longer run of letters is one unknown piece; it is a link or junk. */
  private static final int MOST = 64;

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> numbers) {
    this.numbers = numbers;
    this.unknown = number("[UNK]");
    this.start = number("[CLS]");
    this.end = number("[SEP]");
  }

  private int number(String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IllegalStateException("the vocabulary lacks " + piece);
    }
    return number;
  }

  /** Loads a vocabulary: a piece a line, in the order of their numbers. */
  static WordPiece load(String resource) {
    try (InputStream in = WordPiece.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path");
      }
      Map<String, Integer> numbers = new HashMap<>(1 << 16);
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int number = numbers.size();
        if (line.isEmpty() || numbers.put(line, number) != null) {
          throw new LexiconException(
              resource
                  + ", line "
                  + (number + 1)
                  + ": the piece '"
                  + line
                  + "' is empty or stands twice");
        }
      }
      return new WordPiece(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary cannot be read", e);
    }
  }

  /** True where the vocabulary holds these letters as a word of its own. */
  boolean isWord(String letters) {
    return numbers.containsKey(letters);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The numbers of a word's pieces; at least one, at most {@value #MOST}. */
  int[] encode(String word) {
    int[] out = new int[8];
    int n = 0;
    String flat = flat(word);
    for (int i = 0; i < flat.length() && n < MOST; ) {
      int to = runEnd(flat, i);
      int from = n;
      int at = i;
      boolean known = flat.codePointCount(i, to) <= MOST;
      while (known && at < to) {
        int best = -1;
        int stop = to;
        for (; stop > at; stop = flat.offsetByCodePoints(stop, -1)) {
          String piece = flat.substring(at, stop);
          Integer number = numbers.get(at == i ? piece : "##" + piece);
          if (number != null) {
            best = number;
            break;
          }
        }
        if (best < 0) {
          known = false;
          break;
        }
        if (n == out.length) {
          out = Arrays.copyOf(out, 2 * n);
        }
        out[n++] = best;
        at = stop;
      }
      if (!known) {
        n = from;
        if (n == out.length) {
          out = Arrays.copyOf(out, 2 * n);
        }
        out[n++] = unknown;
      }
      i = to;
    }
    return n == 0 ? new int[] {unknown} : Arrays.copyOf(out, Math.min(n, MOST));
  }

  /** One past the run of letters that begins here; a punctuation mark is a run of its own. */
  private static int runEnd(String flat, int i) {
    int at = i + Character.charCount(flat.codePointAt(i));
    if (isPunctuation(flat.codePointAt(i))) {
      return at;
    }
    while (at < flat.length() && !isPunctuation(flat.codePointAt(at))) {
      at += Character.charCount(flat.codePointAt(at));
    }
    return at;
  }

  private static String flat(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = lower.chars().allMatch(c -> c > 32 && c < 127);
    if (plain) {
      return lower;
    }
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> keeps(Character.getType(c)) && !Character.isWhitespace(c) && c != 0xa0)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean keeps(int type) {
    return type != Character.NON_SPACING_MARK
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SPACE_SEPARATOR
        && type != Character.SURROGATE;
  }

  private static boolean isPunctuation(int c) {
    if (c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
