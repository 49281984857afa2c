package dev.parley.fuse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AverageLinkageTest {
  @Test
  void a_chain_of_likenesses_is_cut_where_its_ends_have_nothing_together() {
    AverageLinkage linkage = new AverageLinkage(4, 0.5);
    linkage.alike(0, 1, 0.9);
    linkage.alike(1, 2, 0.6);
    linkage.alike(2, 3, 0.9);

    assertThat(linkage.groups()).containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void all_that_are_alike_become_one() {
    AverageLinkage linkage = new AverageLinkage(3, 0.5);
    linkage.alike(0, 1, 0.9);
    linkage.alike(1, 2, 0.8);
    linkage.alike(0, 2, 0.3);

    assertThat(linkage.groups()).containsExactly(List.of(0, 1, 2));
  }

  @Test
  void what_may_never_be_joined_is_not_joined_through_others() {
    AverageLinkage linkage = new AverageLinkage(3, 0.1);
    linkage.alike(0, 1, 0.9);
    linkage.alike(1, 2, 0.9);
    linkage.alike(0, 2, AverageLinkage.NEVER);

    assertThat(linkage.groups()).containsExactly(List.of(0, 1), List.of(2));
  }
}
