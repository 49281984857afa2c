package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private static String cut(String text) {
    return TOKENIZER.tokens(text).stream().map(Token::form).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          The Front's envoy didn't sign.        | The Front 's envoy did n't sign .
          “We’ll wait,” he said.                | “ We ’ll wait , ” he said .
          the villagers' homes                  | the villagers ' homes
          a 42-day truce                        | a 42 - day truce
          a re-elected, pro-Front mayor         | a re-elected , pro-Front mayor
          Gen. Voss met Mr. Abrecht at 5pm.     | Gen. Voss met Mr. Abrecht at 5 pm .
          He left the U.S. on Jan. 5.           | He left the U.S. on Jan. 5 .
          J. Renko said no.                     | J. Renko said no .
          See No. 5 and pp. 3.                  | See No. 5 and pp. 3 .
          1,200 people, 3.5% and $40            | 1,200 people , 3.5 % and $ 40
          at 10:30 on 11/28/2031                | at 10:30 on 11/28/2031
          Karsa, Jul 21 (HALDEN).- The guns     | Karsa , Jul 21 ( HALDEN ) . - The guns
          yes/no, and/or                        | yes / no , and / or
          They waited ... and waited!!          | They waited ... and waited !!
          write to a.b@karsa.example, or        | write to a.b@karsa.example , or
          https://karsa.example/a-b?c=1 says    | https://karsa.example/a-b?c=1 says
          He cannot go                          | He can not go
          the army—which had left—came          | the army — which had left — came
          """)
  void words_are_cut_as_treebanks_cut_them(String text, String words) {
    assertThat(cut(text)).isEqualTo(words);
  }

  @Test
  void what_stands_before_a_word_is_told() {
    List<Token> tokens = TOKENIZER.tokens("One, two\nthree\n\nfour");

    assertThat(tokens)
        .extracting(t -> t.form() + ":" + t.gap())
        .containsExactly("One:PARAGRAPH", ",:NONE", "two:SPACE", "three:LINE", "four:PARAGRAPH");
  }

  @Property
  void words_stand_in_order_and_hold_all_that_is_not_blank(
      @ForAll @StringLength(max = 200) String text) {
    List<Token> tokens = TOKENIZER.tokens(text);

    int last = 0;
    StringBuilder between = new StringBuilder();
    for (Token token : tokens) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(token.form()).isNotEmpty().isEqualTo(token.span().in(text));
      between.append(text, last, token.span().start());
      last = token.span().end();
    }
    between.append(text, last, text.length());
    assertThat(between.chars())
        .allMatch(c ->
            Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT);
  }
}
