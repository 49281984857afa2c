package dev.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  private static final String DOVE = "\ud83d\udd4a";
  private static final char HIGH = '\ud83d';
  private static final char LOW = '\udd4a';

  @Test
  void in_a_plain_text_both_counts_are_the_same() {
    CodePoints points = new CodePoints("Marvane");

    assertThat(points.count()).isEqualTo(7);
    assertThat(points.fromUtf16(5)).isEqualTo(5);
    assertThat(points.toUtf16(7)).isEqualTo(7);
  }

  @Test
  void a_character_beyond_the_basic_plane_is_two_units_and_one_code_point() {
    CodePoints points = new CodePoints("a" + DOVE + "b");

    assertThat(points.count()).isEqualTo(3);
    assertThat(from(points, 0, 1, 3, 4)).containsExactly(0, 1, 2, 3);
    assertThat(to(points, 0, 1, 2, 3)).containsExactly(0, 1, 3, 4);
  }

  @Test
  void an_offset_within_a_pair_belongs_to_the_pair() {
    assertThat(new CodePoints("a" + DOVE + "b").fromUtf16(2)).isEqualTo(1);
  }

  @Test
  void half_a_pair_counts_as_one_code_point() {
    CodePoints points = new CodePoints("" + HIGH + DOVE + LOW + LOW);

    assertThat(points.count()).isEqualTo(4);
    assertThat(from(points, 0, 1, 2, 3, 4, 5)).containsExactly(0, 1, 1, 2, 3, 4);
    assertThat(to(points, 0, 1, 2, 3, 4)).containsExactly(0, 1, 3, 4, 5);
  }

  @Test
  void a_combining_accent_is_a_code_point_of_its_own() {
    assertThat(new CodePoints("e\u0301").count()).isEqualTo(2);
  }

  @Test
  void the_empty_text_has_one_offset() {
    CodePoints points = new CodePoints("");

    assertThat(points.count()).isZero();
    assertThat(points.fromUtf16(0)).isZero();
    assertThat(points.toUtf16(0)).isZero();
  }

  @Test
  void an_offset_outside_the_text_is_named_with_the_length() {
    CodePoints points = new CodePoints("a" + DOVE);

    assertThatThrownBy(() -> points.fromUtf16(4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("offset 4 in a text of 3 units");
    assertThatThrownBy(() -> points.fromUtf16(-1)).hasMessage("offset -1 in a text of 3 units");
    assertThatThrownBy(() -> points.toUtf16(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("code point 3 in a text of 2 code points");
    assertThatThrownBy(() -> points.toUtf16(-1))
        .hasMessage("code point -1 in a text of 2 code points");
  }

  @Property
  void there_and_back_is_where_one_began(@ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);

    for (int i = 0; i <= points.count(); i++) {
      assertThat(points.fromUtf16(points.toUtf16(i))).isEqualTo(i);
    }
  }

  @Property
  void back_and_there_never_goes_forward_and_leaves_character_borders_alone(
      @ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);

    for (int i = 0; i <= text.length(); i++) {
      boolean within =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      boolean split = within && text.codePointBefore(i + 1) > 0xffff;
      assertThat(points.toUtf16(points.fromUtf16(i))).isEqualTo(split ? i - 1 : i);
    }
  }

  @Property
  void both_ways_never_run_backwards(@ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);

    for (int i = 1; i <= text.length(); i++) {
      assertThat(points.fromUtf16(i))
          .isBetween(points.fromUtf16(i - 1), points.fromUtf16(i - 1) + 1);
    }
  }

  @Property
  void it_counts_as_the_platform_does(@ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);

    assertThat(points.count()).isEqualTo(text.codePoints().toArray().length);
    int[] all = text.codePoints().toArray();
    for (int i = 0; i <= points.count(); i++) {
      assertThat(points.toUtf16(i)).isEqualTo(new String(all, 0, i).length());
    }
  }

  /** Letters, characters beyond the basic plane, combining marks and lone halves of pairs. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of("a", "\u00e9", "\u0301", "\n", "\u0639", "\u4e2d", "\u200d"),
            Arbitraries.of(DOVE, "\ud83c\uddf2", "\ud801\udc37", "\udbff\udfff"),
            Arbitraries.of(String.valueOf(HIGH), String.valueOf(LOW)),
            Arbitraries.strings().all().ofLength(1))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static java.util.List<Integer> from(CodePoints points, int... offsets) {
    return java.util.Arrays.stream(offsets).map(points::fromUtf16).boxed().toList();
  }

  private static java.util.List<Integer> to(CodePoints points, int... offsets) {
    return java.util.Arrays.stream(offsets).map(points::toUtf16).boxed().toList();
  }
}
