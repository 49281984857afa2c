package dev.parley.fuse.copies;

import static dev.parley.fuse.copies.Texts.groups;
import static dev.parley.fuse.copies.Texts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class CopiesTest {
  private static final int BACKGROUND = 900;

  @Test
  void copies_fall_together_and_other_stories_stay_apart() {
    assertThat(
            groups(
                report("a", "Post", "2031-05-06", 1, 2, 3, 4),
                report("b", "Star", "2031-05-06", 1, 2),
                report("c", "Echo", "2031-05-07", 1, 3, 2),
                report("d", "Post", "2031-05-06", 11, 12, 13)))
        .containsExactly(List.of("a", "b", "c"), List.of("d"));
  }

  @Test
  void background_that_every_report_repeats_joins_no_stories() {
    Copies copies = new Copies();
    for (int story = 0; story < 20; story++) {
      copies.add(
          report(
              "r" + story, "Post", "2031-05-06", 10 * story, 10 * story + 1, BACKGROUND, 901, 902));
    }

    assertThat(copies.groups()).hasSize(20);
  }

  @Test
  void stories_that_turn_from_one_to_the_next_day_by_day_are_no_chain() {
    // Each retells what led up to it, as reports on a war do: every two neighbours share a half.
    Copies copies = new Copies();
    for (int day = 1; day <= 25; day++) {
      copies.add(
          report("d" + day, "Post", "2031-05-%02d".formatted(day), day, day - 1, day - 2, day - 3));
    }

    assertThat(copies.groups()).hasSize(25);
  }

  @Test
  void a_round_up_does_not_join_the_stories_that_it_tells() {
    assertThat(
            groups(
                report("a", "Post", "2031-05-06", 1, 2, 3),
                report("b", "Star", "2031-05-06", 11, 12, 13),
                report("roundup", "Echo", "2031-05-06", 21, 1, 11)))
        .contains(List.of("a"), List.of("b"));
  }

  @Property(tries = 60)
  void any_order_and_any_split_into_batches_ends_in_the_same_groups(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
    List<Printed> reports = reports(new Random(seed), size);
    Copies inOrder = new Copies();
    reports.forEach(inOrder::add);

    List<Printed> shuffled = new ArrayList<>(reports);
    Random random = new Random(seed + 1);
    Collections.shuffle(shuffled, random);
    Copies inBatches = new Copies();
    for (Printed report : shuffled) {
      inBatches.add(report);
      if (random.nextInt(4) == 0) {
        inBatches.groups(); // a batch ends, and somebody looks
        inBatches.add(shuffled.getFirst()); // and one comes twice
      }
    }

    assertThat(inBatches.groups()).isEqualTo(inOrder.groups());
    assertThat(inBatches.size()).isEqualTo(size);
  }

  /** Reports that share much: few paragraphs, mixed, with dates that are near, vague or missing. */
  private static List<Printed> reports(Random random, int size) {
    List<Printed> reports = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int story = 3 * random.nextInt(6);
      int[] paragraphs =
          random
              .ints(1 + random.nextInt(4), 0, 5)
              .map(p -> p == 4 ? BACKGROUND : story + p)
              .toArray();
      String date =
          switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "2031-05";
            default -> "2031-05-0" + (1 + random.nextInt(9));
          };
      reports.add(report("r" + i, "Outlet " + random.nextInt(5), date, paragraphs));
    }
    return reports;
  }

  @Test
  void the_merged_group_has_the_smaller_id() {
    Copies copies = new Copies();
    copies.add(report("m", "Post", "2031-05-06", 1, 2, 3));
    assertThat(copies.groupOf("m").id()).isEqualTo("m");

    copies.add(report("b", "Star", "2031-05-06", 1, 2, 3));

    assertThat(copies.groupOf("m").id()).isEqualTo("b");
  }

  @Test
  void copies_of_one_story_and_stories_of_one_outlet_are_one_source() {
    Copies copies = new Copies();
    copies.add(report("first", "Post", "2031-05-06", 1, 2, 3));
    copies.add(report("copy", "Star", "2031-05-07", 1, 2, 3));
    copies.add(report("another", "Post", "2031-05-07", 11, 12, 13));
    copies.add(report("own", "Echo", "2031-05-07", 21, 22, 23));
    copies.add(report("nameless", null, "2031-05-07", 31, 32, 33));

    assertThat(copies.independent(List.of("first", "copy"))).isEqualTo(1);
    assertThat(copies.independent(List.of("copy", "another"))).isEqualTo(1);
    assertThat(copies.independent(List.of("first", "copy", "own", "nameless"))).isEqualTo(3);
    assertThat(copies.independent(List.of())).isZero();
  }

  @Test
  void the_same_report_twice_changes_nothing_and_another_under_its_id_is_refused() {
    Copies copies = new Copies();
    copies.add(report("a", "Post", "2031-05-06", 1, 2));
    copies.add(report("a", "Post", "2031-05-06", 1, 2));
    assertThat(copies.size()).isEqualTo(1);

    assertThatThrownBy(() -> copies.add(report("a", "Post", "2031-05-06", 3)))
        .hasMessage(
            "two reports have the id 'a'; an id stands for one text of one outlet and date");
  }

  @Test
  void nobody_asks_for_a_report_that_is_not_there() {
    assertThatThrownBy(() -> new Copies().groupOf("x")).hasMessage("no report 'x' was added");
  }
}
