package dev.parley.reader.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Packs the words of a text into windows of whole sentences, as far as the text shows where
 * sentences end: at a paragraph's end, or at a full stop before a capital. Inside a window the
 * model finds all sentence ends. What shows no end for too long is cut where it must be.
 *
 * <p>The plan depends on the text alone, so a text is read the same in any company.
 */
final class Windows {
  /** Pieces of a window, its two edges included. */
  static final int MOST = 256;

  /** Settles a sentence's end, whatever the model says. */
  static final float SURE = 1e3f;

  private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "!", "?", "–", "—", "-");

  private final WordPiece wordPiece;

  Windows(WordPiece wordPiece) {
    this.wordPiece = wordPiece;
  }

  /**
   * The windows over all tokens, in order.
   *
   * @param endsParagraph whether a paragraph ends with the token of this index
   */
  List<Window> plan(List<Token> tokens, IntPredicate endsParagraph) {
    int[][] pieces = new int[tokens.size()][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = wordPiece.encode(tokens.get(i).form());
    }
    List<Window> out = new ArrayList<>();
    int first = 0;
    while (first < pieces.length) {
      int length = 2;
      int end = first;
      int safe = -1;
      while (end < pieces.length && length + pieces[end].length <= MOST) {
        length += pieces[end].length;
        end++;
        if (endsParagraph.test(end - 1) || endsSentence(tokens, end - 1)) {
          safe = end;
        }
      }
      if (end < pieces.length && safe > first) {
        end = safe;
      } else if (end < pieces.length) {
        end = lastMark(tokens, first, end);
      }
      out.add(window(tokens, pieces, first, end, endsParagraph));
      first = end;
    }
    return out;
  }

  /** One window over tokens whose sentence ends are known. */
  Window single(List<Token> tokens) {
    int[][] pieces = new int[tokens.size()][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = wordPiece.encode(tokens.get(i).form());
    }
    Window window = window(tokens, pieces, 0, tokens.size(), i -> false);
    Arrays.fill(window.prior(), 0, tokens.size() - 1, -SURE);
    return window;
  }

  private Window window(
      List<Token> tokens, int[][] pieces, int first, int end, IntPredicate endsParagraph) {
    int length = 2;
    for (int i = first; i < end; i++) {
      length += pieces[i].length;
    }
    long[] ids = new long[length];
    long[] casing = new long[length];
    long[] gaps = new long[length];
    long[] firstPiece = new long[end - first];
    long[] lastPiece = new long[end - first];
    float[] prior = new float[end - first];
    int at = 0;
    ids[at++] = wordPiece.start();
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      Token.Gap gap = i == first ? Token.Gap.PARAGRAPH : token.gap();
      firstPiece[i - first] = at;
      gaps[at] = gap.number();
      long how = Casing.of(token.form()).number();
      for (int piece : pieces[i]) {
        ids[at] = piece;
        casing[at] = how;
        at++;
      }
      lastPiece[i - first] = at - 1L;
      prior[i - first] = endsParagraph.test(i) || i == end - 1 ? SURE : 0;
    }
    ids[at] = wordPiece.end();
    return new Window(first, end, ids, casing, gaps, firstPiece, lastPiece, prior);
  }

  /** True where the text leaves no doubt: a full stop, perhaps a closing mark, then a capital. */
  private static boolean endsSentence(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || tokens.get(i + 1).gap() == Token.Gap.NONE) {
      return false;
    }
    int stop = i;
    while (stop > 0 && "\"”’»')]".contains(tokens.get(stop).form())) {
      stop--;
    }
    String mark = tokens.get(stop).form();
    String next = tokens.get(i + 1).form();
    int begins = next.codePointAt(0);
    boolean opens =
        Character.isUpperCase(begins) || Character.isDigit(begins) || "\"“„«‘".indexOf(begins) >= 0;
    return opens && (mark.equals(".") || mark.equals("!") || mark.equals("?"));
  }

  /** Where a window that shows no sentence end is cut: behind its last mark, else at its end. */
  private static int lastMark(List<Token> tokens, int first, int end) {
    for (int i = end - 1; i > first + (end - first) / 2; i--) {
      if (MARKS.contains(tokens.get(i).form())) {
        return i + 1;
      }
    }
    return end;
  }
}
