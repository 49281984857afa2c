package dev.parley.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void a_span_gives_the_words_it_covers() {
    assertThat(new Span(4, 9).in("The Front agreed.")).isEqualTo("Front");
  }

  @Test
  void a_span_may_be_empty() {
    Span empty = new Span(7, 7);

    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.length()).isZero();
    assertThat(empty.contains(7)).isFalse();
    assertThat(empty.in("Marvane")).isEmpty();
  }

  @Test
  void a_span_that_ends_before_it_begins_is_refused_with_its_numbers() {
    assertThatThrownBy(() -> new Span(9, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a span cannot run from 9 to 4");
  }

  @Test
  void a_span_before_the_text_is_refused_with_its_numbers() {
    assertThatThrownBy(() -> new Span(-1, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a span cannot run from -1 to 4");
  }

  @Test
  void spans_that_only_touch_do_not_overlap() {
    assertThat(new Span(0, 4).overlaps(new Span(4, 8))).isFalse();
    assertThat(new Span(0, 5).overlaps(new Span(4, 8))).isTrue();
  }

  @Test
  void spans_are_ordered_by_start_then_by_end() {
    List<Span> spans = List.of(new Span(4, 9), new Span(0, 3), new Span(4, 5), new Span(0, 2));

    assertThat(spans.stream().sorted().toList())
        .isEqualTo(List.of(new Span(0, 2), new Span(0, 3), new Span(4, 5), new Span(4, 9)));
  }

  @Property
  void a_cover_holds_both_and_does_not_depend_on_their_order(
      @ForAll("spans") Span a, @ForAll("spans") Span b) {
    Span cover = Span.cover(a, b);

    assertThat(cover.contains(a)).isTrue();
    assertThat(cover.contains(b)).isTrue();
    assertThat(cover).isEqualTo(Span.cover(b, a));
    assertThat(cover.length()).isGreaterThanOrEqualTo(Math.max(a.length(), b.length()));
  }

  @Property
  void overlap_is_symmetric_and_means_a_shared_unit(
      @ForAll("spans") Span a, @ForAll("spans") Span b) {
    boolean shared =
        java.util.stream.IntStream.range(0, 40).anyMatch(i -> a.contains(i) && b.contains(i));

    // An empty span shares no unit, though it may lie within another.
    if (!a.isEmpty() && !b.isEmpty()) {
      assertThat(a.overlaps(b)).isEqualTo(shared);
    }
    assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
  }

  @Property
  void the_words_of_a_span_are_as_long_as_the_span(
      @ForAll("spans") Span span, @ForAll String filler) {
    String text = filler + "x".repeat(40);

    assertThat(span.in(text))
        .hasSize(span.length())
        .isEqualTo(text.substring(span.start(), span.end()));
  }

  @Provide
  Arbitrary<Span> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 20))
        .as((start, length) -> new Span(start, start + length));
  }
}
