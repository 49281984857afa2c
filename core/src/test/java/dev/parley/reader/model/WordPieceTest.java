package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.lexicon.Table;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final WordPiece PIECES = WordPiece.load("vocabulary.txt");

  /** The cases are written by the training side, which must cut words alike. */
  @Test
  void pieces_are_those_of_the_training_side() {
    var rows = Table.load(WordPieceTest.class, "wordpiece-cases.tsv", "word", "pieces").rows();
    assertThat(rows).hasSizeGreaterThan(20);
    for (Table.Row row : rows) {
      String pieces =
          Arrays.stream(PIECES.encode(row.need("word")))
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(" "));
      assertThat(pieces).as(row.need("word")).isEqualTo(row.need("pieces"));
    }
  }

  @Property
  void any_word_has_between_one_and_64_pieces(@ForAll String word) {
    assertThat(PIECES.encode(word)).hasSizeBetween(1, 64);
  }
}
