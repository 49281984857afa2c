package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import dev.parley.fuse.Room;
import dev.parley.fuse.copies.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class SqlGroupsTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");
  private static final int REACH = 4;
  private static final AtomicInteger DECISIONS = new AtomicInteger();

  /** Numbers of one group lie near its smallest; those that lie nearer than three hang together. */
  private static final class Numbers implements Room<Integer> {
    @Override
    public Collection<String> keys(Integer item) {
      return List.of("in " + item / 10, "in " + (item + 9) / 10);
    }

    @Override
    public Collection<String> asks(Integer item) {
      return keys(item);
    }

    @Override
    public double likeness(Integer a, Integer b) {
      int apart = Math.abs(a - b);
      return apart > REACH ? Double.NaN : 3 - apart;
    }

    @Override
    public boolean joins(double likeness) {
      return likeness > 0;
    }

    @Override
    public List<List<String>> groups(SortedMap<String, Integer> items, Collection<Link> links) {
      TreeMap<Integer, List<String>> byNumber = new TreeMap<>();
      items.forEach((id, n) -> byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(id));
      List<List<String>> out = new ArrayList<>();
      int first = Integer.MIN_VALUE / 2;
      for (var entry : byNumber.entrySet()) {
        if (entry.getKey() - first > REACH) {
          first = entry.getKey();
          out.add(new ArrayList<>());
        }
        out.getLast().addAll(entry.getValue());
      }
      return out;
    }
  }

  private static final class NumberForm implements SqlGroups.Form<Integer> {
    @Override
    public String report(Integer item) {
      return "report " + item / 10;
    }

    @Override
    public String write(Integer item) {
      return item.toString();
    }

    @Override
    public Integer read(String id, String data) {
      return Integer.valueOf(data);
    }
  }

  /** A record's file with the tables of numbers in it. */
  private record Opened(Database database, Judgements judgements, SqlGroups<Integer> store)
      implements AutoCloseable {
    static Opened at(Path file) {
      Database database = Database.open(file, true);
      Judgements judgements = new Judgements(new Journal(database));
      return new Opened(
          database,
          judgements,
          new SqlGroups<>(
              database, judgements, "", "number", new NumberForm(), new SqlGroups.Subjects<>() {}));
    }

    static Opened fresh(Path file) {
      Opened out = at(file);
      out.database.inTransaction(() -> {
        out.store.create(false);
        return null;
      });
      return out;
    }

    void change(Collection<String> gone, SortedMap<String, Integer> come) {
      database.inTransaction(() -> {
        store.begin();
        new Groups<>(new Numbers(), store).change(gone, come);
        return null;
      });
    }

    void decide(String a, String b, boolean same) {
      Instant later = NOON.plusSeconds(DECISIONS.incrementAndGet());
      database.inTransaction(() -> {
        judgements.decide(
            Same.subject("number", a, b), JsonNodeFactory.instance.booleanNode(same), later);
        store.begin();
        new Groups<>(new Numbers(), store)
            .divide(Stream.of(a, b).filter(id -> store.groupOf(id) != null).toList());
        return null;
      });
    }

    SortedMap<String, List<String>> groups() {
      return database.reading(() -> {
        SortedMap<String, List<String>> out = new TreeMap<>();
        try (PreparedStatement s = database.prepare("SELECT id, grp FROM number_item ORDER BY id");
            ResultSet r = s.executeQuery()) {
          while (r.next()) {
            out.computeIfAbsent(r.getString(2), g -> new ArrayList<>()).add(r.getString(1));
          }
        }
        return out;
      });
    }

    long rows() {
      return database.reading(() -> {
        long rows = 0;
        for (String table : SqlGroups.tables("number")) {
          try (PreparedStatement s = database.prepare("SELECT count(*) FROM " + table);
              ResultSet r = s.executeQuery()) {
            rows += r.getLong(1);
          }
        }
        return rows;
      });
    }

    @Override
    public void close() {
      store.close();
      database.close();
    }
  }

  private static SortedMap<String, Integer> numbers(int... numbers) {
    SortedMap<String, Integer> out = new TreeMap<>();
    for (int number : numbers) {
      out.put("n" + number, number);
    }
    return out;
  }

  private static Path file() throws IOException {
    Path folder = Files.createTempDirectory("parley-groups");
    folder.toFile().deleteOnExit();
    Path file = folder.resolve("record.db");
    file.toFile().deleteOnExit();
    return file;
  }

  @Property(tries = 25)
  void any_order_and_batches_with_some_taken_out_on_the_way_end_in_the_groups_of_memory(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) throws IOException {
    Random random = new Random(seed);
    SortedMap<String, Integer> all = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      all.put("i" + random.nextInt(1000), random.nextInt(60));
    }
    MemoryStore<Integer> memory = new MemoryStore<>();
    new Groups<>(new Numbers(), memory).change(List.of(), all);

    List<String> order = new ArrayList<>(all.keySet());
    Collections.shuffle(order, random);
    Path file = file();
    Opened opened = Opened.fresh(file);
    try {
      int from = 0;
      for (int to = 1; to <= order.size(); to++) {
        if (to == order.size() || random.nextInt(3) == 0) {
          SortedMap<String, Integer> batch = new TreeMap<>();
          order.subList(from, to).forEach(id -> batch.put(id, all.getOrDefault(id, 0)));
          opened.change(List.of(), batch);
          from = to;
          String again =
              order.get(random.nextInt(to)); // one is read again, another number at first
          opened.change(List.of(again), new TreeMap<>(Map.of(again, 30)));
          if (random.nextInt(3) == 0) {
            opened.close();
            opened = Opened.at(file);
          }
          opened.change(List.of(again), new TreeMap<>(Map.of(again, all.getOrDefault(again, 0))));
        }
      }
      assertThat(opened.groups()).isEqualTo(memory.groups());
    } finally {
      opened.close();
    }
  }

  @Test
  void what_is_taken_out_leaves_nothing_behind() throws IOException {
    try (Opened opened = Opened.fresh(file())) {
      opened.change(List.of(), numbers(11, 12, 13, 41));
      assertThat(opened.groups()).hasToString("{n11=[n11, n12, n13], n41=[n41]}");

      opened.change(List.of("n12"), new TreeMap<>());
      assertThat(opened.groups()).hasToString("{n11=[n11, n13], n41=[n41]}");
      assertThat(opened.store().groupOf("n12")).isNull();

      opened.change(List.of("n11", "n13", "n41"), new TreeMap<>());
      assertThat(opened.rows()).isZero();
    }
  }

  @Test
  void the_items_of_a_report_and_of_a_group_are_found() throws IOException {
    try (Opened opened = Opened.fresh(file())) {
      opened.change(List.of(), numbers(18, 19, 20, 41));

      assertThat(opened.store().of("report 1")).containsExactly("n18", "n19");
      assertThat(opened.store().members("n18")).containsExactly("n18", "n19", "n20");
      assertThat(opened.store().groupOf("n20")).isEqualTo("n18");
    }
  }

  @Test
  void decisions_hold_as_soon_as_both_items_are_in_and_again_after_they_were_read_anew()
      throws IOException {
    Path file = file();
    try (Opened opened = Opened.fresh(file)) {
      opened.decide("n41", "n11", true);
      opened.decide("n12", "n11", false);
      opened.change(List.of(), numbers(11, 12));
      assertThat(opened.groups()).hasToString("{n11=[n11], n12=[n12]}");

      opened.change(List.of(), numbers(41));
      assertThat(opened.groups()).hasToString("{n11=[n11, n41], n12=[n12]}");
    }
    try (Opened opened = Opened.at(file)) {
      opened.change(List.of("n11"), numbers(11));
      assertThat(opened.groups()).hasToString("{n11=[n11, n41], n12=[n12]}");

      opened.decide("n11", "n12", true);
      assertThat(opened.groups()).hasToString("{n11=[n11, n12, n41]}");
    }
  }

  @Test
  void a_change_that_fails_leaves_the_groups_and_the_items_at_hand_as_they_were()
      throws IOException {
    try (Opened opened = Opened.fresh(file())) {
      opened.change(List.of(), numbers(11, 12));
      assertThatThrownBy(() ->
              opened
                  .database()
                  .inTransaction(() -> {
                    new Groups<>(new Numbers(), opened.store())
                        .change(List.of("n11"), new TreeMap<>(Map.of("n11", 55)));
                    throw new IllegalStateException("stopped");
                  }))
          .hasMessage("stopped");

      assertThat(opened.store().get("n11")).isEqualTo(11);
      assertThat(opened.groups()).hasToString("{n11=[n11, n12]}");
    }
  }

  @Test
  void scratch_tables_stand_beside_and_are_gone_when_dropped() throws IOException {
    try (Opened opened = Opened.fresh(file());
        SqlGroups<Integer> scratch =
            new SqlGroups<>(
                opened.database(),
                opened.judgements(),
                "scratch_",
                "number",
                new NumberForm(),
                new SqlGroups.Subjects<>() {})) {
      opened.change(List.of(), numbers(11));
      opened
          .database()
          .inTransaction(() -> {
            scratch.create(true);
            new Groups<>(new Numbers(), scratch).change(List.of(), numbers(11, 12));
            return null;
          });
      assertThat(scratch.members("n11")).containsExactly("n11", "n12");
      assertThat(opened.groups()).hasToString("{n11=[n11]}");

      opened
          .database()
          .inTransaction(() -> {
            scratch.drop();
            scratch.create(true);
            return null;
          });
      assertThat(scratch.members("n11")).isEmpty();
    }
  }

  @Test
  void more_items_than_are_kept_at_hand_are_read_back() throws IOException {
    try (Opened opened = Opened.fresh(file())) {
      SortedMap<String, Integer> many = new TreeMap<>();
      for (int i = 0; i < 2_500; i++) {
        many.put("n" + i, 100 * i);
      }
      opened.change(List.of(), many);

      assertThat(opened.store().get("n0")).isZero();
      assertThat(opened.store().get("n2499")).isEqualTo(249_900);
      assertThatThrownBy(() -> opened.store().get("n2500"))
          .hasMessage("no item 'n2500' is in number");
    }
  }

  @Test
  void a_printed_report_is_read_as_it_was_written() {
    PrintedForm form = new PrintedForm();
    Printed full =
        Printed.of(
            "r1",
            "Halden Post",
            Edtf.parse("2031-03"),
            "HALDEN, March 12 (AFP) - Envoys of the Emirate met the mediators at the harbour.");
    Printed bare = Printed.of("r2", null, null, "");

    assertThat(full.credits()).containsExactly("AFP");
    assertThat(form.read("r1", form.write(full))).isEqualTo(full);
    assertThat(form.read("r2", form.write(bare))).isEqualTo(bare);
  }

  @Test
  void a_decision_is_about_two_items() {
    assertThat(Same.subject("number", "n2", "n1")).isEqualTo("same/number/n1/n2");
    assertThatThrownBy(() -> Same.subject("number", "n1", "n1"))
        .hasMessage("'n1' and 'n1' are not two ids of items in number");
  }
}
