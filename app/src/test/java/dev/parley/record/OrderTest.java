package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.report.Publication;
import dev.parley.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The same set of inputs gives the same record, in whatever order and portions they come. */
class OrderTest {
  private static final Instant START = Instant.parse("2031-03-12T12:00:00Z");

  /** One act of keeping: a report as it was found, and who read it. */
  private record Input(Prints prints, WordRules rules) {
    void into(RecordFile record, Instant now) {
      Report report = prints.report();
      record.keep(report, rules.read(report), now);
    }
  }

  /** What a record answers. */
  private record Answers(List<String> views, List<String> export, List<String> timeline) {
    static Answers of(RecordFile record) {
      return new Answers(
          record.dumpViews(),
          record.claims(Filter.ALL).stream().map(c -> c.json().toString()).toList(),
          record.timeline(Filter.ALL).stream().map(ClaimRow::id).toList());
    }
  }

  /**
   * An order of all inputs with some of them again, and after which of them the record is closed
   * and opened, or rebuilt.
   */
  record Plan(List<Integer> order, List<Integer> reopen, List<Integer> rebuild) {}

  private static Path folder = Path.of("");
  private static List<Input> inputs = List.of();
  private static Answers inOrder = new Answers(List.of(), List.of(), List.of());
  private static int tries;

  @BeforeContainer
  static void keepAllInOrder() throws IOException {
    folder = Files.createTempDirectory("parley-order");
    inputs = inputs(folder);
    Path file = folder.resolve("in-order.db");
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      inputs.forEach(i -> i.into(record, START));
      inOrder = Answers.of(record);
    }
    assertThat(inOrder.views()).hasSizeGreaterThan(40);
    assertThat(inOrder.timeline()).isNotEmpty();
  }

  @AfterContainer
  static void clean() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(OrderTest::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies, other outlets, other paths, statuses and readings of one text, and other texts. */
  private static List<Input> inputs(Path folder) {
    Prints wire =
        Prints.words(
                folder.resolve("wire.txt"),
                "Renko met Verrin. Renko wants a truce. Verrin said the army stays.")
            .by("Littoral Press Agency")
            .on("2031-03-19");
    Prints count =
        Prints.words(folder.resolve("count.txt"), "Dessin counted 43 captives. Renko is a riddle.")
            .by("Halden Wire")
            .on("2031-03");
    Prints undated = Prints.words(folder.resolve("undated.txt"), "Salvane met Dessin.");
    Prints empty = Prints.words(folder.resolve("empty.txt"), "Nothing was told.").on("2031-04-02");
    WordRules first = new WordRules(1, 1);
    WordRules second = new WordRules(2, 1);
    WordRules newRules = new WordRules(1, 7);
    return List.of(
        new Input(wire, first),
        new Input(wire, second),
        new Input(wire, newRules),
        new Input(wire.at(folder.resolve("a/copy.txt")), first),
        new Input(wire.titled("First round ends"), first),
        new Input(wire.titled("A first round"), first),
        new Input(wire.by("Dellin Courier"), newRules),
        new Input(wire.by("Dellin Courier").on("2031-03-20"), first),
        new Input(wire.marked(Publication.Status.CORRECTED), first),
        new Input(count, second),
        new Input(count, newRules),
        new Input(count.marked(Publication.Status.WITHDRAWN), second),
        new Input(count.fromBytes("\uFEFF" + count.text()), first),
        new Input(undated, first),
        new Input(undated.by("Highland Radio"), first),
        new Input(empty, first));
  }

  @Provide
  Arbitrary<Plan> plans() {
    int n = inputs.size();
    Arbitrary<List<Integer>> some = Arbitraries.integers().between(0, n - 1).list().ofMaxSize(8);
    List<Integer> all = Stream.iterate(0, i -> i + 1).limit(n).toList();
    Arbitrary<List<Integer>> order =
        some.flatMap(again -> {
          List<Integer> both = new ArrayList<>(all);
          both.addAll(again);
          return Arbitraries.shuffle(both);
        });
    Arbitrary<List<Integer>> moments = Arbitraries.integers().between(0, n + 8).list().ofMaxSize(3);
    return net.jqwik.api.Combinators.combine(order, moments, moments).as(Plan::new);
  }

  @Property(tries = 40)
  void any_order_any_portions_and_repeats_give_the_same_views_and_export(@ForAll("plans") Plan plan)
      throws IOException {
    Path file = folder.resolve("try-" + tries++ + ".db");
    RecordFile record = RecordFile.openOrCreate(file);
    try {
      for (int i = 0; i < plan.order().size(); i++) {
        // Later entries are written at later times, which no view may show.
        inputs.get(plan.order().get(i)).into(record, START.plusSeconds(60L * i));
        if (plan.reopen().contains(i)) {
          record.close();
          record = RecordFile.open(file);
        }
        if (plan.rebuild().contains(i)) {
          record.rebuild();
        }
      }
      assertThat(Answers.of(record)).isEqualTo(inOrder);
      assertThat(record.verify(record.head(), true).problems()).isEmpty();
    } finally {
      record.close();
    }
    Files.delete(file);
  }

  @Property(tries = 10)
  void what_stands_after_a_part_of_the_inputs_does_not_depend_on_their_order_either(
      @ForAll("plans") Plan plan) throws IOException {
    List<Integer> part = plan.order().subList(0, plan.order().size() / 2);
    List<List<Integer>> orders = List.of(part, part.reversed(), part.stream().sorted().toList());
    List<Answers> answers = new ArrayList<>();
    for (List<Integer> order : orders) {
      Path file = folder.resolve("part-" + tries++ + ".db");
      try (RecordFile record = RecordFile.openOrCreate(file)) {
        order.forEach(i -> inputs.get(i).into(record, START));
        answers.add(Answers.of(record));
      }
      Files.delete(file);
    }
    assertThat(answers).containsOnly(answers.getFirst());
  }
}
