package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Made;
import dev.parley.claim.Version;
import dev.parley.digest.SheetMaker;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeResult;
import dev.parley.reader.Reader;
import dev.parley.reader.news.NewsReader;
import dev.parley.record.RecordFile;
import dev.parley.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import picocli.CommandLine;

/**
 * The same reports give the same views, as JSON, in whatever order and portions they come, twice or
 * once, and whether they were read by an older reader before or not.
 */
class OrderOfViewsTest {
  private static final Instant START = Instant.parse("2032-06-01T12:00:00Z");
  private static final Version OLD_RULES = new Version(1, "older rules");

  /** A report with what the shipped reader and rules make of it. */
  private record Sample(Report report, ClaimSheet sheet) {
    /** As rules would have read it that saw every second claim only. */
    ClaimSheet older() {
      List<Made> made =
          IntStream.range(0, sheet.made().size())
              .filter(i -> i % 2 == 0)
              .mapToObj(sheet.made()::get)
              .toList();
      return new ClaimSheet(sheet.reader(), OLD_RULES, made, List.of());
    }
  }

  /**
   * How the samples come.
   *
   * @param order of the samples
   * @param older which of them, by their place, are read by older rules first
   * @param again which are kept a second time
   * @param reopen after which the record is closed and opened
   */
  record Plan(
      List<Integer> order, List<Integer> older, List<Integer> again, List<Integer> reopen) {}

  private static List<Sample> samples = List.of();
  private static Path folder = Path.of("");
  private static SortedMap<String, String> inOrder = new TreeMap<>();
  private static int tries;

  @BeforeContainer
  static void readTheSamples() throws IOException {
    folder = Files.createTempDirectory("parley-views");
    List<Sample> read = new ArrayList<>();
    try (Reader reader = new NewsReader()) {
      SheetMaker sheets = new SheetMaker();
      Path path = Golden.ROOT.resolve("samples").toAbsolutePath().normalize();
      new Intake(new IntakeArguments().options())
          .read(
              List.of(path),
              total -> {},
              result -> {
                if (result instanceof IntakeResult.Accepted accepted) {
                  Report report = accepted.report();
                  read.add(
                      new Sample(
                          report,
                          sheets.read(reader, report.text().value(), report.publication())));
                }
              });
    }
    samples = List.copyOf(read);
    assertThat(samples).hasSizeGreaterThan(20);
    Path file = folder.resolve("in-order.db");
    try (RecordFile record = RecordFile.openOrCreate(file)) {
      samples.forEach(s -> record.keep(s.report(), s.sheet(), START));
    }
    inOrder = views(file);
    assertThat(inOrder).hasSizeGreaterThan(5);
    assertThat(inOrder.values()).allMatch(v -> v.startsWith("["));
  }

  @AfterContainer
  static void clean() throws IOException {
    try (var all = Files.list(folder)) {
      for (Path path : all.toList()) {
        Files.delete(path);
      }
    }
    Files.delete(folder);
  }

  /** What every view and list that needs no argument answers, as JSON. */
  private static SortedMap<String, String> views(Path record) {
    SortedMap<String, String> out = new TreeMap<>();
    CommandLine line = Parley.commandLine();
    line.getSubcommands()
        .forEach((name, command) -> {
          boolean view =
              command.getCommand() instanceof ViewCommand
                  || command.getCommand() instanceof ClaimsCommand;
          if (view && command.getCommandSpec().args().stream().noneMatch(a -> a.required())) {
            Cli cli = Cli.run(name, "--record", record, "--format", "json");
            assertThat(cli.code()).as("%s: %s", name, cli.err()).isZero();
            out.put(name, cli.out());
          }
        });
    return out;
  }

  @Provide
  Arbitrary<Plan> plans() {
    int n = samples.size();
    List<Integer> all = IntStream.range(0, n).boxed().toList();
    Arbitrary<List<Integer>> some = Arbitraries.integers().between(0, n - 1).list().ofMaxSize(6);
    return net.jqwik.api.Combinators.combine(Arbitraries.shuffle(all), some, some, some)
        .as(Plan::new);
  }

  @Property(tries = 12)
  void any_order_in_any_portions_with_reading_again_in_between_gives_the_same_views(
      @ForAll("plans") Plan plan) throws IOException {
    Path file = folder.resolve("try-" + tries++ + ".db");
    RecordFile record = RecordFile.openOrCreate(file);
    try {
      for (int i = 0; i < plan.order().size(); i++) {
        Instant now = START.plusSeconds(60L * i);
        Sample sample = samples.get(plan.order().get(i));
        if (plan.older().contains(i)) {
          record.keep(sample.report(), sample.older(), now);
        } else {
          record.keep(sample.report(), sample.sheet(), now);
        }
        if (plan.reopen().contains(i)) {
          record.close();
          record = RecordFile.open(file);
        }
      }
      for (int i : plan.older()) {
        Sample sample = samples.get(plan.order().get(i));
        record.keep(sample.report(), sample.sheet(), START);
      }
      for (int i : plan.again()) {
        record.keep(samples.get(i).report(), samples.get(i).sheet(), START);
      }
      assertThat(record.verify(record.head(), true).problems()).isEmpty();
    } finally {
      record.close();
    }
    assertThat(views(file)).isEqualTo(inOrder);
    Files.delete(file);
  }
}
