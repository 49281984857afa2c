package dev.parley.fuse.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupingTest {
  @Test
  void a_chain_of_weak_links_falls_apart_and_the_likeliest_stay_together() {
    Grouping grouping = new Grouping(4);
    grouping.link(0, 1, 900);
    grouping.link(1, 2, 1000);
    grouping.link(2, 3, 800);

    assertThat(grouping.groups()).containsExactly(List.of(0), List.of(1, 2), List.of(3));
  }

  @Test
  void one_pair_that_is_unlike_does_not_part_a_group_that_is_sure() {
    Grouping grouping = new Grouping(3);
    grouping.link(0, 1, 4000);
    grouping.link(1, 2, 4000);

    assertThat(grouping.groups()).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void one_bold_link_does_not_join_two_groups() {
    Grouping grouping = new Grouping(4);
    grouping.link(0, 1, 4000);
    grouping.link(2, 3, 4000);
    grouping.link(1, 2, 3900);

    assertThat(grouping.groups()).containsExactly(List.of(0, 1), List.of(2, 3));
  }
}
