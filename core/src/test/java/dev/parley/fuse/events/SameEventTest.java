package dev.parley.fuse.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.claim.EventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SameEventTest {
  private static final Tellings TELLINGS = new Tellings();
  private static final SameEvent SAME = new SameEvent();

  private static final String TALKS =
      "Envoys of Orlu and the Verrin Front met in Teshkala to discuss the ceasefire.";
  private static final String TALKS_AGAIN =
      "Talks of the Verrin Front and Orlu over a ceasefire took place in Teshkala, envoys said.";
  private static final String RAID =
      "Gunmen attacked a bakery in Morrowdale, killing three drivers before dawn.";

  @Test
  void a_meeting_told_in_two_ways_is_one_event() {
    assertThat(
            groups(
                told("a", TALKS, "met", "Orlu", "Verrin", "Teshkala"),
                told("b", TALKS_AGAIN, "Talks", "Orlu", "Verrin", "Teshkala")))
        .containsExactly("a b");
  }

  @Test
  void what_happens_elsewhere_to_others_is_another_event() {
    assertThat(
            groups(
                told("a", TALKS, "met", "Orlu", "Verrin", "Teshkala"),
                told("b", RAID, "attacked", "Gunmen", "Morrowdale"),
                told("c", RAID, "killing", "drivers", "Morrowdale")))
        .containsExactly("a", "b", "c");
  }

  @Test
  void who_speaks_in_two_reports_of_one_meeting_says_two_things() {
    String longer = "Orlu and the Verrin Front met. " + RAID;

    assertThat(groups(told("a", TALKS, "met", "Orlu"), told("b", longer, "met", "Verrin")))
        .containsExactly("a b");
    assertThat(groups(told("a", TALKS, "said", "Orlu"), told("b", longer, "said", "Verrin")))
        .containsExactly("a", "b");
  }

  @Test
  void weekly_rounds_of_the_same_talks_stay_apart() {
    Telling first = told("a", TALKS, "met", "Orlu", "Verrin", "Teshkala");
    Telling second = told("b", TALKS, "met", "Orlu", "Verrin", "Teshkala");

    assertThat(groups(first, second)).containsExactly("a b");
    assertThat(groups(on(first, "2031-03-06"), on(second, "2031-03-13"))).containsExactly("a", "b");
    assertThat(groups(on(first, "2031-03-06"), on(second, "2031-03"))).containsExactly("a b");
    assertThat(groups(on(first, "2031-03-06"), on(second, "2031-03-07")))
        .as("a night lies between two days")
        .containsExactly("a b");
  }

  @Test
  void rounds_stay_apart_though_a_report_without_a_date_is_like_both() {
    Telling first = on(told("a", TALKS, "met", "Orlu", "Verrin"), "2031-03-06");
    Telling second = on(told("b", TALKS, "met", "Orlu", "Verrin"), "2031-03-13");
    Telling undated = told("c", TALKS, "met", "Orlu", "Verrin");

    assertThat(groups(first, second, undated)).containsExactly("a c", "b");
  }

  @Test
  void what_contradicts_in_kind_is_never_merged() {
    Telling one = told("a", RAID, "attacked", "Gunmen", "Morrowdale");
    Telling other = told("b", RAID, "attacked", "Gunmen", "Morrowdale");

    assertThat(groups(as(one, EventType.ASSAULT), as(other, EventType.ASSAULT)))
        .containsExactly("a b");
    assertThat(groups(as(one, EventType.ASSAULT), as(other, EventType.COERCE)))
        .containsExactly("a", "b");
  }

  @Property(tries = 200)
  void any_order_of_arrival_gives_the_same_groups(@ForAll long seed) {
    Random random = new Random(seed);
    List<Telling> tellings = many(random);
    List<SameEvent.Group> groups = SAME.groups(tellings);

    Collections.shuffle(tellings, random);

    assertThat(SAME.groups(tellings)).isEqualTo(groups);
    assertThat(groups.stream().flatMap(g -> g.tellings().stream()))
        .containsExactlyInAnyOrderElementsOf(tellings.stream().map(Telling::id).toList());
    assertThat(groups).allSatisfy(g -> assertThat(g.id()).isEqualTo(g.tellings().getFirst()));
  }

  /** Up to thirty tellings of a few reports, some with dates and types. */
  private static List<Telling> many(Random random) {
    List<String> texts = List.of(TALKS, TALKS_AGAIN, RAID, TALKS + " " + RAID);
    List<String> words = List.of("met", "talks", "said", "attacked", "killed", "raid");
    List<Telling> out = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      String name = random.nextBoolean() ? "Orlu" : "Verrin";
      Telling telling = told("t" + i, pick(texts, random), pick(words, random), name, "Teshkala");
      telling =
          random.nextInt(3) == 0 ? on(telling, "2031-03-0" + (1 + random.nextInt(9))) : telling;
      out.add(random.nextInt(4) == 0 ? as(telling, EventType.CONSULT) : telling);
    }
    return out;
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** Each telling in a report of its own. */
  private static Telling told(String id, String text, String word, String... around) {
    TextDigest digest =
        TELLINGS.text(new EventDigest(TELLINGS.words(text), List.of()), "report of " + id, null);
    Bag near = TELLINGS.bag(List.of(around));
    return telling(id, digest, TELLINGS.trigger(List.of(word), 0, word), near, null, null);
  }

  private static Telling telling(
      String id,
      TextDigest text,
      Telling.Trigger trigger,
      Bag near,
      @Nullable EventType type,
      @Nullable Edtf when) {
    Telling.Setting setting = new Telling.Setting(0, near, near, Set.of());
    return new Telling(id, text, trigger, setting, Telling.Parts.NONE, type, when);
  }

  private static Telling on(Telling t, String when) {
    return new Telling(
        t.id(), t.text(), t.trigger(), t.setting(), t.parts(), t.type(), Edtf.parse(when));
  }

  private static Telling as(Telling t, EventType type) {
    return new Telling(t.id(), t.text(), t.trigger(), t.setting(), t.parts(), type, t.when());
  }

  private static List<String> groups(Telling... tellings) {
    return SAME.groups(List.of(tellings)).stream()
        .map(g -> String.join(" ", g.tellings()))
        .toList();
  }
}
