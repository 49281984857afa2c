package dev.parley.cli;

import dev.parley.claim.Event;
import dev.parley.fuse.Cast;
import dev.parley.fuse.Told;
import dev.parley.fuse.threads.Round;
import dev.parley.fuse.threads.Story;
import dev.parley.fuse.threads.StoryThread;
import dev.parley.fuse.threads.StoryThreads;
import dev.parley.record.RecordFile;
import dev.parley.report.Hash;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Long negotiations in the news; or the rounds and stories of one. */
@Command(
    name = "threads",
    description = {
      "List the negotiations that go on in the reports over weeks and years, also where they sleep"
          + " meanwhile; with a thread's id, its rounds of talks and its stories in order."
    })
final class ThreadsCommand extends ViewCommand {
  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A thread's id, or how it begins: its rounds and stories are told.")
  private @Nullable String id;

  @Override
  protected List<Field> fields() {
    return id == null ? threadFields() : partFields();
  }

  private static List<Field> threadFields() {
    return List.of(
        Field.of("thread", "text", "Its id; it follows from its two sides and its first month.")
            .shownNarrow(),
        Field.of("sides", "list", "The two sides that most of it is about.").shownWide(),
        Field.of("others", "list", "Who takes part beside them, the most told first."),
        Field.of("topics", "list", "What their positions are about, the most told first."),
        Field.of("places", "list", "Where they meet, the most told first.").shownNarrow(),
        Field.of("first", "date", "The day of its first report.").shownNarrow(),
        Field.of("last", "date", "The day of its last report.").shownNarrow(),
        Field.of("rounds", "number", "Rounds of talks that are told as held.").shownNarrow(),
        Field.of("planned", "number", "Rounds that are told as planned or possible only."),
        Field.of("stories", "number", "Independent stories.").shownNarrow(),
        Field.of("reports", "number", "Reports; copies of one story count each.").shownNarrow());
  }

  private static List<Field> partFields() {
    return List.of(
        Field.of("part", "text", "round or story.").shownNarrow(),
        Field.of("number", "number", "Of a round, as a report counts it.").shownNarrow(),
        Field.of("state", "text", "Of a round: held, planned or possible.").shownNarrow(),
        Field.of("first", "date", "Its first day; of a story, when it was printed first.")
            .shownNarrow(),
        Field.of("until", "date", "Of a round, the day on which the next one begins."),
        Field.of("planned", "list", "Days for which a round was planned and not told as held.")
            .shownNarrow(),
        Field.of("places", "list", "Where the reports say that it is held."),
        Field.of("actors", "list", "Who meets."),
        Field.of("words", "text", "The words that tell it first; a story's title.").shownWide(),
        Field.of("outlets", "list", "Who prints it.").shownNarrow(),
        Field.of("reports", "list", "The ids of the reports."),
        Field.of("claims", "list", "The ids of a round's claims."));
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    List<Told> claims =
        file.told(scope.ofAny("event", "position", "statement")).stream()
            .filter(told -> told.until(scope.asOf()))
            .toList();
    List<StoryThread> threads = StoryThreads.of(claims);
    if (id == null) {
      return threads.stream().map(ThreadsCommand::row).toList();
    }
    List<StoryThread> found = threads.stream().filter(t -> id(t).startsWith(id)).toList();
    if (found.size() > 1) {
      throw new CommandFailedException(
          "Several threads' ids begin with '"
              + id
              + "': "
              + String.join(", ", found.stream().map(ThreadsCommand::id).toList())
              + ". Give more of it.");
    }
    return found.stream().flatMap(ThreadsCommand::parts).toList();
  }

  /** Short enough to be typed. */
  private static String id(StoryThread thread) {
    return Hash.id("thread", thread.id()).substring(0, Cells.ID_DIGITS);
  }

  private static ObjectNode row(StoryThread thread) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("thread", id(thread));
    put(row, "sides", thread.sides());
    put(row, "others", thread.others());
    put(row, "topics", thread.topics());
    put(row, "places", thread.places());
    long held = thread.rounds().stream().filter(r -> r.state() == Round.State.HELD).count();
    return row.put("first", thread.first().toString())
        .put("last", thread.last().toString())
        .put("rounds", held)
        .put("planned", thread.rounds().size() - held)
        .put("stories", thread.stories().size())
        .put("reports", thread.reports());
  }

  /** Rounds and stories by day; of one day, the story first. */
  private static Stream<ObjectNode> parts(StoryThread thread) {
    Comparator<ObjectNode> byDay =
        Comparator.comparing(
            row -> Cells.text(row, "first").isEmpty() ? "9" : Cells.text(row, "first"));
    return Stream.concat(
            thread.stories().stream().map(ThreadsCommand::row),
            thread.rounds().stream().map(ThreadsCommand::row))
        .sorted(byDay);
  }

  private static ObjectNode row(Round round) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    List<Told> claims = round.claims();
    row.put("part", "round")
        .put("number", round.number())
        .put("state", round.state().label())
        .put("first", text(round.first()))
        .put("until", text(round.until()));
    put(row, "planned", round.planned().stream().map(LocalDate::toString).toList());
    put(row, "places", named(claims.stream().map(t -> Cast.place(t.claim()))));
    put(
        row,
        "actors",
        named(
            claims.stream()
                .filter(t -> t.claim() instanceof Event)
                .flatMap(t -> Cast.actors(t.claim()).map(a -> t.known(a).name()))));
    row.put("words", claims.getFirst().words().evidence());
    put(row, "outlets", named(claims.stream().map(t -> t.report().outlet())));
    put(row, "reports", named(claims.stream().map(t -> t.report().id())));
    put(row, "claims", claims.stream().map(Told::id).toList());
    return row;
  }

  private static ObjectNode row(Story story) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("part", "story")
        .putNull("number")
        .putNull("state")
        .put("first", text(story.first()))
        .putNull("until");
    put(row, "planned", List.of());
    put(row, "places", List.of());
    put(row, "actors", List.of());
    row.put("words", story.reports().getFirst().title());
    put(row, "outlets", named(story.reports().stream().map(Told.Report::outlet)));
    put(row, "reports", named(story.reports().stream().map(Told.Report::id)));
    put(row, "claims", List.of());
    return row;
  }

  private static List<String> named(Stream<? extends @Nullable String> names) {
    return names.filter(Objects::nonNull).<String>map(String::valueOf).distinct().sorted().toList();
  }

  private static void put(ObjectNode row, String field, List<String> values) {
    values.forEach(row.putArray(field)::add);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Override
  protected String nothing(RecordFile file) {
    String all = "parley threads" + ReadSummary.recordOption(record);
    return id != null
        ? "No thread's id begins with '" + id + "'. All of them: " + all
        : "No two sides deal with each other in reports that have a date. What happened: parley"
            + " events"
            + ReadSummary.recordOption(record);
  }
}
