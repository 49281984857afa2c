package dev.parley.cli;

import dev.parley.claim.Topic;
import dev.parley.cli.TablePrinter.Heading;
import dev.parley.fuse.Told.Known;
import dev.parley.fuse.positions.Cell;
import dev.parley.fuse.positions.Cell.Beside;
import dev.parley.fuse.positions.Positions;
import dev.parley.fuse.positions.Stand;
import dev.parley.record.RecordFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Topics by parties: what each wants on a day. */
@Command(
    name = "matrix",
    description =
        "Lay out what each party wants of each topic, as it stood on a day: its latest stance with"
            + " its words. What is said on the same day beside it is told too, and marked where it"
            + " contradicts. In tables parties are columns, the most active first.")
@SuppressWarnings("NullAway.Init") // the rows are asked for before the table
final class MatrixCommand extends PositionsView {
  private static final int NARROWEST_PARTY = 30;
  private static final int TOPICS = 14;
  private static final int NAMED = 5;

  private Positions positions;

  @Override
  protected List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("topic", "text", "What it is about."));
    fields.add(Field.of("party", "text", "Whose stance it is."));
    fields.addAll(fields("", "The latest stance of the party on the topic"));
    fields.add(Field.of("since", "date", "The day on which this stance was said first."));
    fields.add(
        Field.of(
            "beside",
            "list",
            "Other stances of the party on the topic, of the same day, not vouched for since, or"
                + " without a day."));
    fields.add(Field.of("beside_claims", "list", "The ids of the claims that tell those last."));
    fields.add(
        Field.of(
            "contradicted_by",
            "list",
            "The ids of those of them that do not go together with the latest stance."));
    fields.add(ownTopics());
    return fields;
  }

  @Override
  protected List<ObjectNode> rows(RecordFile file, Scope scope) {
    positions = positions(file, scope);
    return positions.cells().stream().map(this::row).toList();
  }

  private ObjectNode row(Cell cell) {
    Stand latest = cell.latest();
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("topic", latest.topic().label())
            .put("party", latest.party().name());
    put(row, "", latest, latest.latest(), latest.until());
    row.put("since", ToldCells.day(latest.since()));
    row.putArray("beside");
    row.putArray("beside_claims");
    row.putArray("contradicted_by");
    for (Beside b : cell.beside()) {
      Stand stand = b.stand();
      row.withArray("beside").add(brief(stand, stand.latest(), stand.until()));
      row.withArray("beside_claims").add(stand.latest().id());
      if (b.contradicts()) {
        row.withArray("contradicted_by").add(stand.latest().id());
      }
    }
    putOwnTopics(row, latest.latest());
    return row;
  }

  /** A line for each topic, a column for each party that there is room for. */
  @Override
  protected void table(List<ObjectNode> rows) {
    List<Known> parties = positions.parties();
    int room = Math.max(1, (ClaimPrinter.width() - TOPICS) / NARROWEST_PARTY);
    List<Known> shown = parties.subList(0, Math.min(room, parties.size()));
    Map<Topic, Map<String, String>> topics = new EnumMap<>(Topic.class);
    for (Cell cell : positions.cells()) {
      if (shown.contains(cell.latest().party())) {
        topics
            .computeIfAbsent(cell.latest().topic(), t -> new HashMap<>())
            .put(cell.latest().party().id(), inShort(cell));
      }
    }
    boolean cut =
        new TablePrinter(ClaimPrinter.width())
            .print(
                out(),
                Stream.concat(
                        Stream.of(new Heading("topic", false)),
                        shown.stream().map(p -> new Heading(p.name(), true)))
                    .toList(),
                topics.entrySet().stream()
                    .map(t ->
                        Stream.concat(
                                Stream.of(t.getKey().label()),
                                shown.stream().map(p -> t.getValue().getOrDefault(p.id(), "")))
                            .toList())
                    .toList());
    out().flush();
    if (cut) {
      err().println("Cells that end with … are cut. All of a row: --format csv or json.");
    }
    left(parties.subList(shown.size(), parties.size()));
    err().flush();
  }

  private void left(List<Known> parties) {
    if (!parties.isEmpty()) {
      err()
          .println(
              "No room for "
                  + ReadSummary.count(parties.size(), "more party", "more parties")
                  + ": "
                  + parties.stream().limit(NAMED).map(Known::name).collect(Collectors.joining(", "))
                  + (parties.size() > NAMED ? ", …" : "")
                  + ". Choose with --party NAME; all of them: --format csv or json.");
    }
  }

  private static String inShort(Cell cell) {
    Stand latest = cell.latest();
    int more = cell.beside().size();
    return (cell.contradicted() ? "[contradicted] " : "")
        + brief(latest, latest.latest(), latest.until())
        + (more == 0 ? "" : " +" + more + " beside it");
  }

  @Override
  protected String nothing(RecordFile file) {
    return file.counts().getOrDefault("position", 0) == 0
        ? holdsNo("position")
        : "No stance is told"
            + with(given())
            + ". Leave an option out, give a later --as-of or --known-by, or list all: parley"
            + " positions"
            + ReadSummary.recordOption(record);
  }
}
