package dev.parley.cli;

import dev.parley.claim.Bound;
import dev.parley.claim.Folding;
import dev.parley.claim.Labelled;
import dev.parley.claim.Measure;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.counts.Count;
import dev.parley.fuse.counts.Counts;
import dev.parley.record.RecordFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was counted, by whom, over time. */
@Command(
    name = "counts",
    description =
        "List the numbers that each claimant gives over time, with their bounds: what others say"
            + " against them of the same people and time, and which earlier number of the same"
            + " claimant they revise. Numbers of different times or parts are not compared.")
final class CountsCommand extends ViewCommand {
  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "Only this measure: killed, held, released, ...")
  private @Nullable String measure;

  @Option(
      names = "--of",
      paramLabel = "WORDS",
      description = "Only counts of people or things with these words in their name.")
  private @Nullable String of;

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "Only counts for a place with these words in its name.")
  private @Nullable String place;

  @Override
  protected List<Field> fields() {
    return List.of(
        Field.of("measure", "text", "What was counted.").shownNarrow(),
        Field.of("of", "text", "Who or what is counted, in the words of the report.").shownNarrow(),
        Field.of("claimant", "text", "Who vouches for it: the first in the chain, else the outlet.")
            .shownNarrow(),
        Field.of("anonymous", "true or false", "Whether the claimant is unnamed."),
        Field.of("count", "text", "Bound and number in short.").shownNarrow(),
        Field.of("value", "number", "The number; the lower end of a range."),
        Field.of("high", "number", "The upper end of a range, or empty."),
        Field.of("bound", "text", "exactly, at-least, more-than, about, nearly or up-to."),
        Field.of("least", "number", "The least number that it may mean."),
        Field.of("most", "number", "The greatest number that it may mean; empty where open."),
        Field.of("standing", "text", "asserted, denied, planned, possible or conditional.")
            .shownNarrow(),
        Field.of("period", "date", "The time that it covers, or empty.").shownNarrow(),
        Field.of("as_of", "date", "The day on which it stood so, or empty.").shownNarrow(),
        Field.of("by", "text", "Who did it or holds them, or empty."),
        Field.of("place", "text", "Where, or empty.").shownNarrow(),
        Field.of("told", "date", "When it was first printed.").shownNarrow(),
        Field.of("stories", "number", "How many independent stories tell it.").shownNarrow(),
        Field.of("contradicts", "list", "What others say against it: claimant, number, date.")
            .shownWide(),
        Field.of("revises", "text", "The number that the claimant gave before for the same time.")
            .shownNarrow(),
        Field.of("sources", "list", "Who says so, nearest first, the outlet last."),
        Field.of("outlets", "list", "Who prints it."),
        Field.of("words", "text", "The sentence that tells it first."),
        Field.of("claim", "text", "The id of the claim that tells it first."),
        Field.of("claims", "list", "The ids of all claims that tell it."),
        Field.of("contradicts_claims", "list", "The ids of the claims of those others."),
        Field.of("revises_claim", "text", "The id of the claim of the earlier number, or empty."));
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    String known = measure == null ? null : known(measure);
    return new Counts(
            file.toldOfCounts(scope.about("tally", known), folded(of), folded(place)).stream()
                .filter(t -> t.claim() instanceof Tally tally && asked(tally))
                .toList(),
            scope.asOf())
        .series().stream().map(CountsCommand::row).toList();
  }

  private static @Nullable String folded(@Nullable String words) {
    return words == null ? null : Folding.fold(words);
  }

  private String known(String label) {
    return Labelled.find(Measure.class, label)
        .orElseThrow(() ->
            wrong(
                "--measure: '"
                    + label
                    + "' is not known here. Give one of: "
                    + String.join(", ", Labelled.labels(Measure.class))
                    + "."))
        .label();
  }

  private boolean asked(Tally tally) {
    return (of == null || Folding.fold(tally.of()).contains(Folding.fold(of)))
        && (place == null || Folding.fold(tally.place()).contains(Folding.fold(place)));
  }

  private static ObjectNode row(Count count) {
    Tally tally = count.tally();
    Told first = count.first();
    long most = count.reach().most();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("measure", tally.measure().label())
        .put("of", tally.of())
        .put("claimant", count.claimant().name())
        .put("anonymous", count.anonymous())
        .put("count", number(tally))
        .put("value", tally.value())
        .put("high", tally.high())
        .put("bound", tally.bound().label())
        .put("least", count.reach().least())
        .put("most", most == Long.MAX_VALUE ? null : (Long) most)
        .put("standing", tally.ground().standing().label())
        .put("period", ToldCells.date(tally.period()))
        .put("as_of", ToldCells.date(tally.asOf()))
        .put("by", tally.by() == null ? null : first.known(tally.by()).name())
        .put("place", tally.place())
        .put("told", ToldCells.date(first.report().published()))
        .put("stories", count.stories());
    row.putArray("contradicts");
    count.contradicts().forEach(c -> row.withArray("contradicts").add(inShort(c)));
    Count before = count.revises();
    row.put("revises", before == null ? null : inShort(before));
    ToldCells.sources(row, "sources", first);
    ToldCells.outlets(row, "outlets", count.tellings());
    row.put("words", first.words().evidence()).put("claim", first.id());
    ToldCells.claims(row, "claims", count.tellings());
    ToldCells.claims(
        row,
        "contradicts_claims",
        count.contradicts().stream().flatMap(c -> c.tellings().stream()).toList());
    row.put("revises_claim", before == null ? null : before.first().id());
    return row;
  }

  /** "43", "at-least 12", "30-40". */
  private static String number(Tally tally) {
    return Cells.joined(
        " ",
        tally.bound() == Bound.EXACTLY ? "" : tally.bound().label(),
        tally.value() + (tally.high() == null ? "" : "-" + tally.high()));
  }

  private static String inShort(Count count) {
    return count.claimant().name()
        + ": "
        + number(count.tally())
        + " ("
        + ToldCells.where(count.first().known(), count.first())
        + ")";
  }

  @Override
  protected String nothing(RecordFile file) {
    return file.counts().getOrDefault("tally", 0) == 0
        ? holdsNo("tally")
        : "Nothing is counted"
            + given()
            + ". Leave an option out, give a later --as-of or --known-by, or list all: parley"
            + " tallies"
            + ReadSummary.recordOption(record);
  }

  private String given() {
    String given =
        option(" --measure ", measure) + option(" --of ", of) + option(" --place ", place);
    return given.isEmpty() ? "" : " with" + given;
  }

  private static String option(String name, @Nullable String value) {
    return value == null ? "" : name + ReadSummary.quoted(value);
  }
}
