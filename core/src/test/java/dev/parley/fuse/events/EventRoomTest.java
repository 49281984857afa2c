package dev.parley.fuse.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.fuse.words.Gist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EventRoomTest {
  private static final Tellings TELLINGS = new Tellings();
  private static final EventRoom ROOM = new EventRoom();

  private static final String TALKS = "Envoys of Orlu and the Verrin Front met in Teshkala.";
  private static final String DENIAL = "The Verrin Front denies that it met Orlu in Teshkala.";

  @Test
  void a_meeting_is_one_event_whether_it_is_planned_or_held_or_denied() {
    assertThat(
            groups(
                told("a", "2031-03-05", TALKS, Standing.PLANNED, "2031-03-06"),
                told("b", "2031-03-07", TALKS, Standing.ASSERTED, "2031-03-06"),
                told("c", "2031-03-08", DENIAL, Standing.DENIED, "2031-03-06")))
        .containsExactly("a b c");
  }

  @Test
  void what_is_planned_for_next_week_is_not_what_was_held_in_this() {
    assertThat(
            groups(
                told("a", "2031-03-07", TALKS, Standing.ASSERTED, "2031-03-06"),
                told("b", "2031-03-07", TALKS, Standing.PLANNED, "2031-03-13")))
        .containsExactly("a", "b");
  }

  @Test
  void two_releases_of_one_report_and_one_day_are_two_and_each_finds_its_like_elsewhere() {
    String text = "Norland freed prisoners on Monday, and the Guild freed sailors on Monday.";
    Telling norland = freed("a", "first", text, "Norland", "prisoners", 40L);
    Telling guild = freed("b", "first", text, "the Guild", "sailors", 4L);
    Telling again = freed("c", "second", text, "Norland's ministry", "40 prisoners", 40L);
    Telling more = freed("d", "third", text, "Norland", "prisoners", 120L);

    assertThat(groups(norland, guild, again)).containsExactly("a c", "b");
    assertThat(groups(norland, more)).as("another number of another day").containsExactly("a", "d");
    assertThat(
            groups(
                norland.with(new Telling.Parts(Set.of(), Set.of(), null)),
                again.with(new Telling.Parts(Set.of("norland"), Set.of("prisoner"), 40L))))
        .as("who is silent contradicts nobody")
        .containsExactly("a c");
  }

  @Test
  void what_is_told_in_the_same_words_of_other_places_is_two() {
    String here = "A suicide bombing at a police checkpoint kills several officers in Orlu.";
    String there = "A suicide bombing at a police checkpoint kills several officers in Sarn.";

    assertThat(groups(bombing("a", here, "Orlu", "10"), bombing("b", there, "Sarn", "10")))
        .containsExactly("a", "b");
    assertThat(groups(bombing("a", here, "Orlu", "10"), bombing("b", here, "Orlu", "10")))
        .containsExactly("a b");
  }

  private static Telling bombing(String id, String text, String place, String dead) {
    TextDigest digest =
        TELLINGS.text(
            new EventDigest(TELLINGS.words(text), List.of()),
            "report of " + id,
            LocalDate.parse("2031-03-06"));
    return new Telling(
        id,
        digest,
        TELLINGS.trigger(List.of("bombing"), 0, "bombing"),
        new Telling.Setting(
            0,
            TELLINGS.bag(List.of("suicide", "checkpoint", "kill")),
            TELLINGS.bag(List.of(place)),
            Set.of(dead)),
        Telling.Parts.NONE,
        EventType.ASSAULT,
        null);
  }

  private static Telling freed(
      String id, String report, String text, String who, String whom, long many) {
    TextDigest digest =
        TELLINGS.text(
            new EventDigest(TELLINGS.words(text), List.of()),
            report,
            LocalDate.parse("2031-03-06"));
    return new Telling(
        id,
        digest,
        TELLINGS.trigger(List.of("freed"), 0, "free"),
        new Telling.Setting(0, TELLINGS.bag(List.of("prison")), TELLINGS.bag(List.of()), Set.of()),
        new Telling.Parts(Gist.of(who).stems(), Gist.of(whom).stems(), many),
        EventType.RETREAT,
        null);
  }

  @Test
  void rounds_whose_days_nobody_tells_are_told_apart_by_when_they_are_printed() {
    assertThat(
            groups(
                told("a", "2031-03-07", TALKS, Standing.ASSERTED, null),
                told("b", "2031-03-09", TALKS, Standing.ASSERTED, null),
                told("c", "2031-05-02", TALKS, Standing.ASSERTED, null)))
        .containsExactly("a b", "c");
  }

  @Test
  void a_report_without_any_day_finds_the_event_and_is_found() {
    Telling dated = told("a", "2031-03-07", TALKS, Standing.ASSERTED, "2031-03-06");
    Telling undated = told("b", null, TALKS, Standing.ASSERTED, null);

    assertThat(groups(dated, undated)).containsExactly("a b");
    assertThat(ROOM.asks(dated)).containsAnyElementsOf(ROOM.keys(undated));
    assertThat(ROOM.asks(undated)).containsAnyElementsOf(ROOM.keys(dated));
  }

  @Test
  void a_time_that_is_no_day_is_looked_for_by_the_day_of_print() {
    assertThat(
            groups(
                told("a", "2031-03-07", TALKS, Standing.ASSERTED, "2031"),
                told("b", "2031-03-09", TALKS, Standing.ASSERTED, "2031-03-06"),
                told("c", "2031-03-09", TALKS, Standing.ASSERTED, "../2031-03-06"),
                told("d", "2032-03-09", TALKS, Standing.ASSERTED, "2031/..")))
        .containsExactly("a b c", "d");
  }

  @Property(tries = 100)
  void tellings_that_come_and_go_one_by_one_are_grouped_as_all_at_once(@ForAll long seed) {
    Random random = new Random(seed);
    List<Telling> all = many(random);
    MemoryStore<Telling> store = new MemoryStore<>();
    Groups<Telling> groups = new Groups<>(ROOM, store);
    Telling gone = told("gone", "2031-03-07", TALKS, Standing.ASSERTED, null);
    groups.change(List.of(), new TreeMap<>(Map.of("gone", gone)));
    List<Telling> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(t -> groups.change(List.of(), new TreeMap<>(Map.of(t.id(), t))));
    groups.change(List.of("gone"), new TreeMap<>());

    assertThat(lines(store.groups().values())).isEqualTo(groups(all.toArray(Telling[]::new)));
  }

  @Property(tries = 200)
  void whoever_looks_for_another_is_looked_for_by_it(@ForAll long seed) {
    List<Telling> all = many(new Random(seed));
    Telling a = all.getFirst();
    Telling b = all.getLast();

    assertThat(Collections.disjoint(ROOM.asks(a), ROOM.keys(b)))
        .isEqualTo(Collections.disjoint(ROOM.asks(b), ROOM.keys(a)));
  }

  private static List<Telling> many(Random random) {
    List<Telling> out = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = random.nextBoolean() ? TALKS : DENIAL;
      String day = "2031-03-" + (10 + random.nextInt(20));
      String published = random.nextInt(4) == 0 ? null : day;
      List<String> whens = List.of("2031-03-1" + random.nextInt(9), "2031-03", "2031/..", "");
      String when = whens.get(random.nextInt(whens.size()));
      out.add(told("t" + i, published, text, Standing.ASSERTED, when.isEmpty() ? null : when));
    }
    return out;
  }

  private static List<String> groups(Telling... tellings) {
    SortedMap<String, Telling> items = new TreeMap<>();
    for (Telling telling : tellings) {
      items.put(telling.id(), telling);
    }
    MemoryStore<Telling> store = new MemoryStore<>();
    new Groups<>(ROOM, store).change(List.of(), items);
    return lines(store.groups().values());
  }

  private static List<String> lines(Collection<List<String>> groups) {
    return groups.stream().map(g -> String.join(" ", g)).toList();
  }

  /** "met" in a report of its own. */
  private static Telling told(
      String id,
      @Nullable String published,
      String text,
      Standing standing,
      @Nullable String when) {
    TreeSet<String> names = new TreeSet<>(List.of("Orlu", "Teshkala", "Verrin"));
    Wording wording =
        new Wording(
            List.of("met"), 0, "meet", new Wording.Around(0, names, names, new TreeSet<>()));
    int met = text.indexOf("met");
    Ground ground =
        new Ground(
            new Span(0, text.length()), new Span(met, met + 3), List.of(), null, standing, null);
    Event event =
        new Event(
            ground,
            EventType.CONSULT,
            null,
            List.of(),
            List.of(),
            null,
            when == null ? null : Edtf.parse(when),
            Event.Terms.NONE);
    SequencedMap<String, Event> events = new LinkedHashMap<>();
    events.put(id, event);
    return TELLINGS
        .of(
            new EventDigest(TELLINGS.words(text), List.of(wording)),
            "report of " + id,
            published == null ? null : LocalDate.parse(published),
            events)
        .getFirst();
  }
}
