package dev.parley.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.Rulings.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Numbers near each other are linked; a group spans no more than three. */
final class GroupsTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  private static final Room<Integer> NEAR =
      new Room<>() {
        @Override
        public Collection<String> keys(Integer item) {
          return List.of("" + item / 4);
        }

        @Override
        public Collection<String> asks(Integer item) {
          return List.of("" + (item / 4 - 1), "" + item / 4, "" + (item / 4 + 1));
        }

        @Override
        public double likeness(Integer a, Integer b) {
          int apart = Math.abs(a - b);
          return apart > 3 ? Double.NaN : 1 - apart / 4.0;
        }

        @Override
        public boolean joins(double likeness) {
          return likeness >= 0.5;
        }

        @Override
        public List<List<String>> groups(SortedMap<String, Integer> items, Collection<Link> links) {
          List<List<String>> out = new ArrayList<>();
          int first = Integer.MIN_VALUE;
          for (Map.Entry<String, Integer> item : items.entrySet()) {
            if (out.isEmpty() || item.getValue() - first > 3) {
              out.add(new ArrayList<>());
              first = item.getValue();
            }
            out.getLast().add(item.getKey());
          }
          return out;
        }
      };

  @Test
  void a_component_is_divided_by_the_room_and_called_after_its_first() {
    MemoryStore<Integer> store = new MemoryStore<>();
    new Groups<>(NEAR, store).change(List.of(), items(List.of(1, 3, 5, 7, 20)));

    assertThat(store.groups().toString()).isEqualTo("{001=[001, 003], 005=[005, 007], 020=[020]}");
  }

  @Test
  void the_same_items_give_the_same_groups_in_any_order_split_and_after_any_removal() {
    Random random = new Random(11);
    for (int turn = 0; turn < 300; turn++) {
      List<Integer> all = some(random, 40);
      List<Integer> stay = new ArrayList<>(all);
      MemoryStore<Integer> store = new MemoryStore<>();
      Groups<Integer> groups = new Groups<>(NEAR, store);
      List<Integer> order = new ArrayList<>(all);
      Collections.shuffle(order, random);
      for (int at = 0; at < order.size(); ) {
        int end = Math.min(order.size(), at + 1 + random.nextInt(6));
        groups.change(List.of(), items(order.subList(at, end)));
        if (random.nextInt(3) == 0) {
          Integer gone = order.get(random.nextInt(end));
          if (stay.remove(/* element */ gone)) {
            groups.change(List.of(id(gone)), new TreeMap<>());
          }
        }
        if (random.nextInt(3) == 0 && stay.contains(order.get(at))) { // read again
          groups.change(List.of(id(order.get(at))), items(List.of(order.get(at))));
        }
        at = end;
      }
      MemoryStore<Integer> once = new MemoryStore<>();
      new Groups<>(NEAR, once).change(List.of(), items(stay));

      assertThat(store.groups()).as("seed turn %d", turn).isEqualTo(once.groups());
    }
  }

  @Test
  void what_people_decide_is_stronger_and_stands_in_any_order() {
    Random random = new Random(3);
    for (int turn = 0; turn < 200; turn++) {
      List<Integer> all = some(random, 20);
      List<Ruling> decisions = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int a = all.get(random.nextInt(all.size()));
        int b = all.get(random.nextInt(all.size()));
        if (a != b) {
          decisions.add(new Ruling(id(a), id(b), random.nextBoolean(), NOON.plusSeconds(i)));
        }
      }
      MemoryStore<Integer> late = new MemoryStore<>();
      Groups<Integer> groups = new Groups<>(NEAR, late);
      List<Integer> order = new ArrayList<>(all);
      Collections.shuffle(order, random);
      order.forEach(i -> groups.change(List.of(), items(List.of(i))));
      Collections.shuffle(decisions, random);
      decisions.forEach(d -> {
        late.decide(d);
        groups.divide(order.stream().map(GroupsTest::id).toList());
      });
      MemoryStore<Integer> early = new MemoryStore<>();
      decisions.reversed().forEach(early::decide);
      new Groups<>(NEAR, early).change(List.of(), items(all));

      assertThat(late.groups()).as("turn %d: %s", turn, decisions).isEqualTo(early.groups());
      for (Ruling r : new Rulings(decisions).standing()) {
        assertThat(early.groups().values().stream().anyMatch(g -> g.containsAll(ids(r))))
            .as("turn %d: %s of %s", turn, r, decisions)
            .isEqualTo(r.same());
      }
    }
  }

  @Test
  void two_that_people_join_are_one_and_two_that_they_part_are_two() {
    MemoryStore<Integer> store = new MemoryStore<>();
    store.decide(new Ruling("001", "020", true, NOON));
    store.decide(new Ruling("005", "007", false, NOON));
    new Groups<>(NEAR, store).change(List.of(), items(List.of(1, 5, 7, 20)));

    assertThat(store.groups().toString()).isEqualTo("{001=[001, 020], 005=[005], 007=[007]}");
  }

  @Test
  void two_that_people_part_stay_apart_whatever_joins_them_and_others_go_where_they_are_nearest() {
    MemoryStore<Integer> store = new MemoryStore<>();
    store.decide(new Ruling("010", "013", false, NOON));
    store.decide(new Ruling("013", "050", true, NOON));
    new Groups<>(NEAR, store).change(List.of(), items(List.of(10, 12, 13, 50, 51)));

    assertThat(store.groups().toString()).isEqualTo("{010=[010], 012=[012, 013, 050, 051]}");
  }

  @Test
  void of_decisions_against_each_other_the_later_ones_stand() {
    Ruling apart = new Ruling("001", "020", false, NOON);
    Ruling one = new Ruling("001", "060", true, NOON.plusSeconds(1));
    Ruling two = new Ruling("020", "060", true, NOON.plusSeconds(2));
    Ruling again = new Ruling("001", "020", false, NOON.plusSeconds(3));

    assertThat(new Rulings(List.of(two, apart)).overridden()).isEmpty();
    assertThat(new Rulings(List.of(two, apart, one)).overridden()).containsExactly(apart);
    assertThat(new Rulings(List.of(again, one, two)).standing()).containsExactly(again, two);
  }

  @Test
  void an_item_that_goes_takes_its_links_along() {
    MemoryStore<Integer> store = new MemoryStore<>();
    Groups<Integer> groups = new Groups<>(NEAR, store);
    groups.change(List.of(), items(List.of(1, 2, 4)));
    groups.change(List.of("002"), new TreeMap<>());

    assertThat(store.groups().toString()).isEqualTo("{001=[001], 004=[004]}");
  }

  private static List<Integer> some(Random random, int most) {
    TreeSet<Integer> out = new TreeSet<>();
    for (int i = 0; i < most; i++) {
      out.add(random.nextInt(100));
    }
    return List.copyOf(out);
  }

  private static SortedMap<String, Integer> items(List<Integer> items) {
    SortedMap<String, Integer> out = new TreeMap<>();
    items.forEach(i -> out.put(id(i), i));
    return out;
  }

  private static List<String> ids(Ruling ruling) {
    return List.of(ruling.first(), ruling.second());
  }

  private static String id(int item) {
    return "%03d".formatted(item);
  }
}
