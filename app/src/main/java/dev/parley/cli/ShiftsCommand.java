package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.fuse.positions.Shift;
import dev.parley.fuse.positions.Stand;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where parties changed what they want. */
@Command(
    name = "shifts",
    description =
        "List where a party's stance on a matter changed, or its duration, deadline or value: the"
            + " stance until then and the new one, each with its words. The order is that of"
            + " saying, not of printing; what has no day is left out.")
final class ShiftsCommand extends PositionsView {
  @Option(names = "--since", paramLabel = "DATE", description = "Only shifts on this day or later.")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only shifts on this day or earlier.")
  private @Nullable String until;

  @Override
  protected List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of("date", "date", "The day of the shift: the new stance is said first.")
            .shownNarrow());
    fields.add(Field.of("party", "text", "Whose stance it is.").shownNarrow());
    fields.add(Field.of("topic", "text", "What it is about.").shownNarrow());
    fields.add(
        Field.of(
                "change",
                "text",
                "What changed: the stance, or the terms (duration, deadline, value) of the same"
                    + " stance.")
            .shownNarrow());
    fields.add(
        Field.of("was", "text", "The stance until then in short: its words, when, where.")
            .shownWide());
    fields.add(
        Field.of("is", "text", "The new stance in short: its words, when, where.").shownWide());
    fields.add(
        Field.of("contradicted", "true or false", "Whether it is told otherwise the same day."));
    fields.addAll(fields("from_", "The stance until then, as it was said last"));
    fields.addAll(fields("to_", "The new stance, as it was said first"));
    fields.add(ownTopics());
    return fields;
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    LocalDate first = day("--since", since, Edtf::earliest);
    LocalDate last = day("--until", until, Edtf::latest);
    if (first != null && last != null && last.isBefore(first)) {
      throw wrong("--since " + since + " is later than --until " + until + ". Exchange them.");
    }
    return positions(file, scope).shifts().stream()
        .filter(s -> first == null || !day(s).isBefore(first))
        .filter(s -> last == null || !day(s).isAfter(last))
        .map(this::row)
        .toList();
  }

  private static LocalDate day(Shift shift) {
    LocalDate day = shift.to().since();
    return day == null ? LocalDate.MIN : day; // a shift has one
  }

  private ObjectNode row(Shift shift) {
    Stand from = shift.from();
    Stand to = shift.to();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("date", ToldCells.day(to.since()))
        .put("party", to.party().name())
        .put("topic", to.topic().label())
        .put("change", shift.change().label())
        .put("was", brief(from, from.latest(), from.until()))
        .put(
            "is",
            (shift.contradicted() ? "[contradicted] " : "") + brief(to, to.first(), to.since()))
        .put("contradicted", shift.contradicted());
    put(row, "from_", from, from.latest(), from.until());
    put(row, "to_", to, to.first(), to.since());
    putOwnTopics(row, to.first());
    return row;
  }

  @Override
  protected String nothing(RecordFile file) {
    if (file.counts().getOrDefault("position", 0) == 0) {
      return holdsNo("position");
    }
    return "No stance is told to have changed"
        + with(
            given()
                + (since == null ? "" : " --since " + since)
                + (until == null ? "" : " --until " + until))
        + ". Leave an option out, or see what stands: parley matrix"
        + ReadSummary.recordOption(record);
  }
}
