package dev.parley.fuse.captives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.Told.Known;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SidesTest {
  private static final Known SHORT = new Known("1", "OV");
  private static final Known LEAGUE = new Known("2", "Harbour League");
  private static final Known MINISTRY = new Known("3", "the Harbour League's justice ministry");

  @Test
  void a_ministry_is_on_the_side_that_it_is_named_after_also_beside_a_holder_of_two_letters() {
    Sides sides = new Sides(List.of(SHORT, LEAGUE));

    assertThat(sides.of(MINISTRY)).isEqualTo(LEAGUE);
    assertThat(sides.of(SHORT)).isEqualTo(SHORT);
  }
}
