package dev.parley.fuse.actors;

import static dev.parley.claim.ActorKind.GOVERNMENT;
import static dev.parley.claim.ActorKind.GROUP;
import static dev.parley.claim.ActorKind.ORGANISATION;
import static dev.parley.claim.ActorKind.OUTLET;
import static dev.parley.claim.ActorKind.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SameActorTest {
  private static final SameActor ROOM = new SameActor();

  @Test
  void spellings_titles_and_particles_make_no_other_person() {
    assertThat(
            actors(
                person("Karim Vossal"), person("Kareem al-Vossal"), person("General Karim Vossal")))
        .containsExactly("Karim Vossal: General Karim Vossal, Kareem al-Vossal, Karim Vossal");
  }

  @Test
  void a_surname_joins_the_one_full_name_that_it_fits() {
    assertThat(actors(person("Vossal"), person("Karim Vossal"), person("Anna Dorff")))
        .containsExactly("Anna Dorff: Anna Dorff", "Karim Vossal: Karim Vossal, Vossal");
  }

  @Test
  void a_surname_that_fits_two_stays_by_itself() {
    assertThat(actors(person("Vossal"), person("Karim Vossal"), person("Anna Vossal")))
        .containsExactly(
            "Anna Vossal: Anna Vossal", "Karim Vossal: Karim Vossal", "Vossal: Vossal");
  }

  @Test
  void initials_and_middle_names_join_where_they_do_not_contradict() {
    assertThat(actors(person("K. Vossal"), person("Karim Vossal"), person("Karim Amin Vossal")))
        .containsExactly("Karim Amin Vossal: K. Vossal, Karim Amin Vossal, Karim Vossal");
    assertThat(actors(person("Karim A. Vossal"), person("Karim D. Vossal"), person("Karim Vossal")))
        .hasSize(3);
  }

  @Test
  void a_king_is_known_by_his_title() {
    assertThat(actors(person("King Aldric"), person("Aldric Morvane"), person("Pope Aldric")))
        .hasSize(3);
  }

  @Test
  void a_state_is_its_government_and_its_army_is_another() {
    assertThat(
            actors(
                ROOM.item("r", "Nepal", GOVERNMENT),
                ROOM.item("r", "the Nepalese government", GOVERNMENT),
                ROOM.item("r", "Kathmandu", GOVERNMENT),
                ROOM.item("r", "Nepal's army", ORGANISATION),
                ROOM.item("r", "Nepalese forces", ORGANISATION)))
        .containsExactly(
            "Nepal: Kathmandu, Nepal, the Nepalese government",
            "Nepalese forces: Nepal's army, Nepalese forces");
  }

  @Test
  void the_government_of_a_state_that_no_table_knows_is_that_state_too() {
    ActorName state = ROOM.item("r", "Marvane", GOVERNMENT);
    ActorName government = ROOM.item("r", "government of Marvane", GOVERNMENT);

    assertThat(actors(state, government, ROOM.item("r", "neighbouring Marvane", GOVERNMENT)))
        .hasSize(2);
    assertThat(actors(state, government, ROOM.item("r", "Neighbouring Marvane", GOVERNMENT)))
        .containsExactly("Marvane: Marvane, Neighbouring Marvane, government of Marvane");
    assertThat(actors(person("Marvane"), government)).hasSize(2);
  }

  @Test
  void posts_before_a_name_are_no_part_of_it() {
    assertThat(
            actors(
                person("Secretary of State Karim Vossal"),
                person("Minister of Foreign Affairs Karim Vossal"),
                person("Crown Prince Karim Vossal"),
                person("Karim Vossal")))
        .hasSize(1);
  }

  @Test
  void a_name_of_two_words_is_cut_from_a_longer_one_only_where_it_is_written_alike() {
    assertThat(actors(person("Karim Samir"), person("Karim Samer Vossal"))).hasSize(2);
    assertThat(actors(person("Karim Samir"), person("Karim Samir Vossal"))).hasSize(1);
    assertThat(actors(person("Mohammad Javad Vossal"), person("Javad Vossal"))).hasSize(1);
  }

  @Test
  void bodies_of_one_word_are_not_spelled_freely() {
    assertThat(actors(ROOM.item("r", "Rouvers", OUTLET), ROOM.item("r", "Rovers", ORGANISATION)))
        .hasSize(2);
  }

  @Test
  void an_outlet_is_no_state() {
    assertThat(
            actors(
                ROOM.item("r", "The Australian", OUTLET), ROOM.item("r", "Australia", GOVERNMENT)))
        .hasSize(2);
  }

  @Test
  void an_acronym_joins_the_one_name_whose_letters_it_has() {
    ActorName full = ROOM.item("r", "Marvane Liberation Peoples Front", ORGANISATION);
    ActorName other = ROOM.item("r", "Morvan Labour Progress Forum", ORGANISATION);
    ActorName acronym = ROOM.item("r", "MLPF", ORGANISATION);

    assertThat(actors(full, acronym)).hasSize(1);
    assertThat(actors(full, acronym, other)).hasSize(3);
  }

  @Test
  void descriptions_mean_nobody_outside_of_their_report() {
    for (String name :
        List.of(
            "two diplomats",
            "Compact officials",
            "Hundreds of Nepalis",
            "Foreign Ministry",
            "pro-Compact fighters")) {
      assertThat(actors(ROOM.item("r", name, GROUP), ROOM.item("s", name, GROUP)))
          .as(name)
          .hasSize(2);
    }
  }

  @Test
  void a_person_is_no_body_of_the_same_one_word() {
    assertThat(actors(person("Jordan"), ROOM.item("r", "Jordan", GOVERNMENT))).hasSize(2);
    assertThat(actors(person("Karim Vossal"), ROOM.item("r", "Karim Vossal", GOVERNMENT)))
        .hasSize(1);
  }

  @Test
  void the_order_and_the_batches_in_which_names_come_change_nothing() {
    List<ActorName> names =
        new ArrayList<>(
            List.of(
                person("Vossal"),
                person("Karim Vossal"),
                person("Kareem Vossal"),
                person("K. Vossal"),
                person("Anna Vossel"),
                person("Vossel"),
                person("Karim Amin Vossal"),
                ROOM.item("r", "Karim Vossal", null),
                ROOM.item("r", "Nepal", GOVERNMENT),
                ROOM.item("r", "Nepalese government", GOVERNMENT),
                ROOM.item("r", "Nepalese", null)));
    List<String> expected = actors(names.toArray(new ActorName[0]));
    Random random = new Random(5);
    for (int turn = 0; turn < 200; turn++) {
      Collections.shuffle(names, random);
      MemoryStore<ActorName> store = new MemoryStore<>();
      Groups<ActorName> groups = new Groups<>(ROOM, store);
      int cut = random.nextInt(names.size());
      groups.change(List.of(), byId(names.subList(0, cut)));
      if (cut > 0) {
        groups.change(List.of(names.getFirst().id()), byId(names.subList(0, 1)));
      }
      names.subList(cut, names.size()).forEach(n -> groups.change(List.of(), byId(List.of(n))));

      assertThat(told(store, byId(names))).isEqualTo(expected);
    }
  }

  private static ActorName person(String name) {
    return ROOM.item("r", name, PERSON);
  }

  private static SortedMap<String, ActorName> byId(List<ActorName> names) {
    SortedMap<String, ActorName> items = new TreeMap<>();
    names.forEach(n -> items.put(n.id(), n));
    return items;
  }

  /** The actors as "shown: names". */
  private static List<String> actors(ActorName... names) {
    SortedMap<String, ActorName> items = byId(List.of(names));
    MemoryStore<ActorName> store = new MemoryStore<>();
    new Groups<>(ROOM, store).change(List.of(), items);
    return told(store, items);
  }

  private static List<String> told(MemoryStore<ActorName> store, Map<String, ActorName> items) {
    return store.groups().values().stream()
        .map(ids -> ids.stream().map(items::get).toList())
        .map(g ->
            ROOM.shown(g)
                + ": "
                + String.join(", ", g.stream().map(ActorName::name).sorted().toList()))
        .sorted()
        .toList();
  }
}
