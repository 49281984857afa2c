package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static final Windows WINDOWS = new Windows(WordPiece.load("vocabulary.txt"));
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private static List<Window> plan(List<Token> tokens) {
    return WINDOWS.plan(tokens, i -> i == tokens.size() - 1);
  }

  @Test
  void windows_end_with_sentences_and_hold_every_word_once() {
    List<Token> tokens = TOKENIZER.tokens("The envoys met in the border town again. ".repeat(60));

    List<Window> windows = plan(tokens);

    assertThat(windows).hasSizeGreaterThan(1);
    int next = 0;
    for (Window window : windows) {
      assertThat(window.first()).isEqualTo(next);
      assertThat(window.pieces()).hasSizeLessThanOrEqualTo(Windows.MOST);
      assertThat(tokens.get(window.end() - 1).form()).isEqualTo(".");
      next = window.end();
    }
    assertThat(next).isEqualTo(tokens.size());
  }

  @Test
  void a_sentence_without_end_is_cut_behind_a_mark() {
    List<Token> tokens = TOKENIZER.tokens("and the envoys, the guards and the cooks, ".repeat(40));

    List<Window> windows = plan(tokens);

    assertThat(windows).hasSizeGreaterThan(1);
    assertThat(tokens.get(windows.getFirst().end() - 1).form()).isEqualTo(",");
  }

  @Test
  void words_point_to_their_first_and_last_piece() {
    List<Token> tokens = TOKENIZER.tokens("Brennport talks");

    Window window = plan(tokens).getFirst();

    assertThat(window.firstPiece()[0]).isEqualTo(1);
    assertThat(window.firstPiece()[1]).isEqualTo(window.lastPiece()[0] + 1);
    assertThat(window.lastPiece()[1]).isEqualTo(window.pieces().length - 2L);
  }

  @Test
  void the_end_of_a_paragraph_is_sure() {
    List<Token> tokens = TOKENIZER.tokens("Talks resume Envoys met");

    Window window = WINDOWS.plan(tokens, i -> i == 1 || i == 3).getFirst();

    assertThat(window.prior()).containsExactly(0, Windows.SURE, 0, Windows.SURE);
  }
}
