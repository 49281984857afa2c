package dev.parley.fuse.copies;

import static dev.parley.fuse.copies.Texts.add;
import static dev.parley.fuse.copies.Texts.groups;
import static dev.parley.fuse.copies.Texts.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.fuse.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class CopyRoomTest {
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
    List<Printed> reports = new ArrayList<>();
    for (int story = 0; story < 20; story++) {
      reports.add(
          report(
              "r" + story, "Post", "2031-05-06", 10 * story, 10 * story + 1, BACKGROUND, 901, 902));
    }

    assertThat(groups(reports)).hasSize(20);
  }

  @Test
  void stories_that_turn_from_one_to_the_next_day_by_day_are_no_chain() {
    // Each retells what led up to it, as reports on a war do: every two neighbours share a half.
    List<Printed> reports = new ArrayList<>();
    for (int day = 1; day <= 25; day++) {
      reports.add(
          report("d" + day, "Post", "2031-05-%02d".formatted(day), day, day - 1, day - 2, day - 3));
    }

    assertThat(groups(reports)).hasSize(25);
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
    Random random = new Random(seed + 1);
    List<Printed> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    MemoryStore<Printed> store = new MemoryStore<>();
    int from = 0;
    for (int to = 1; to <= size; to++) {
      if (to == size || random.nextInt(4) == 0) {
        add(store, shuffled.subList(from, to));
        add(store, shuffled.subList(0, 1)); // and one comes twice
        from = to;
      }
    }

    assertThat(List.copyOf(store.groups().values())).isEqualTo(groups(reports));
  }

  @Property(tries = 60)
  void what_was_taken_out_leaves_the_groups_as_if_it_had_never_come(@ForAll long seed) {
    List<Printed> reports = reports(new Random(seed), 25);
    MemoryStore<Printed> store = new MemoryStore<>();
    add(store, reports);

    List<String> gone = reports.subList(0, 8).stream().map(Printed::id).toList();
    new Groups<>(new CopyRoom(), store).change(gone, new TreeMap<>());

    assertThat(List.copyOf(store.groups().values())).isEqualTo(groups(reports.subList(8, 25)));
  }

  @Property(tries = 200)
  void who_looks_for_another_is_looked_for_by_it(@ForAll long seed) {
    CopyRoom room = new CopyRoom();
    List<Printed> two = reports(new Random(seed), 2);
    Printed a = two.getFirst();
    Printed b = two.getLast();

    assertThat(Collections.disjoint(room.asks(a), room.keys(b)))
        .isEqualTo(Collections.disjoint(room.asks(b), room.keys(a)));
    assertThat(room.likeness(a, b)).isEqualTo(Double.valueOf(room.likeness(b, a)));
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
  void a_digest_that_was_written_down_groups_as_the_text_does() {
    Printed read = report("a", "Post", "2031-05-06", 1, 2, 3);
    Printed kept =
        new Printed(
            "b", "Star", read.published(), Digest.parse(read.digest().text()), read.credits());

    assertThat(groups(read, kept)).containsExactly(List.of("a", "b"));
  }

  @Test
  void what_people_decided_is_stronger_than_likeness() {
    MemoryStore<Printed> store = new MemoryStore<>();
    store.decide(new Rulings.Ruling("a", "b", false, Instant.EPOCH));
    store.decide(new Rulings.Ruling("c", "d", true, Instant.EPOCH));
    add(
        store,
        List.of(
            report("a", "Post", "2031-05-06", 1, 2),
            report("b", "Star", "2031-05-06", 1, 2),
            report("c", "Post", "2031-05-06", 11, 12),
            report("d", "Post", "2031-05-06", 21, 22)));

    assertThat(store.groups().values())
        .containsExactly(List.of("a"), List.of("b"), List.of("c", "d"));
  }

  @Test
  void different_stories_of_one_origin_are_one_source() {
    CopyGroup story =
        CopyGroup.of(
            List.of(
                report("copy", "Star", "2031-05-07", 1, 2, 3),
                report("first", "Post", "2031-05-06", 1, 2, 3)));
    CopyGroup another = CopyGroup.of(List.of(report("another", "Post", "2031-05-07", 11)));
    CopyGroup nameless = CopyGroup.of(List.of(report("nameless", null, "2031-05-07", 31)));

    assertThat(story).isEqualTo(new CopyGroup("copy", List.of("copy", "first"), "Post"));
    assertThat(another.source()).isEqualTo(story.source());
    assertThat(nameless.source()).isEqualTo("nameless");
    assertThatThrownBy(() -> CopyGroup.of(List.of())).hasMessage("a group has at least one report");
  }
}
