package dev.parley.cli;

import dev.parley.claim.Folding;
import dev.parley.claim.Labelled;
import dev.parley.claim.Position;
import dev.parley.claim.Topic;
import dev.parley.fuse.Told;
import dev.parley.fuse.dossiers.Dossier;
import dev.parley.fuse.positions.Positions;
import dev.parley.fuse.positions.Stand;
import dev.parley.record.Filter;
import dev.parley.record.Only;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** What the views of positions over time share: which parties and topics they are asked about. */
@Command
abstract class PositionsView extends ViewCommand {
  @Option(
      names = "--party",
      paramLabel = "NAME",
      description =
          "Only parties with these words in their name, or in that of the body they belong to;"
              + " give it again for more of them.")
  private List<String> parties = List.of();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description =
          "Only this topic, or with --dossier one of its own; give it again for more of them.")
  private List<String> topics = List.of();

  /** Whose own topics count as well; null without one. */
  private @Nullable Dossier dossier;

  /** The positions of the parties and topics that are asked about. */
  protected Positions positions(RecordFile file, Scope scope) {
    dossier = scope.dossier() == null ? null : file.dossier(scope.dossier());
    Set<Topic> asked = askedTopics();
    List<String> names = parties.stream().map(Folding::fold).toList();
    return new Positions(
        file.told(filter(scope, asked)).stream()
            .filter(t ->
                t.claim() instanceof Position p
                    && (asked.contains(p.topic())
                        || ownTopics(p).stream().anyMatch(topics::contains))
                    && (names.isEmpty() || named(t, p, names)))
            .toList(),
        scope.asOf());
  }

  private Filter filter(Scope scope, Set<Topic> asked) {
    Filter filter = scope.of("position");
    if (!topics.isEmpty() && topics.stream().noneMatch(this::isOwn)) {
      filter = filter.only(new Only.Topics(asked.stream().map(Topic::label).toList()));
    }
    // A dossier calls its parties by other names than the record does.
    return parties.isEmpty() || scope.dossier() != null
        ? filter
        : filter.only(new Only.Named(parties));
  }

  private static boolean named(Told told, Position position, List<String> names) {
    String party =
        Folding.fold(position.party().name())
            + Folding.fold(told.known(position.party()).name())
            + Folding.fold(position.party().of());
    return names.stream().anyMatch(party::contains);
  }

  private Set<Topic> askedTopics() {
    Set<Topic> asked = EnumSet.noneOf(Topic.class);
    for (String topic : topics) {
      Optional<Topic> found = Labelled.find(Topic.class, topic);
      if (found.isEmpty() && !isOwn(topic)) {
        List<String> known = new ArrayList<>(Labelled.labels(Topic.class));
        if (dossier != null) {
          known.addAll(dossier.matter().topics().keySet());
        }
        throw wrong(
            "--topic: '"
                + topic
                + "' is not known here. Give one of: "
                + String.join(", ", known)
                + ".");
      }
      found.ifPresent(asked::add);
    }
    return topics.isEmpty() ? EnumSet.allOf(Topic.class) : asked;
  }

  private boolean isOwn(String topic) {
    return dossier != null && dossier.matter().topics().containsKey(topic);
  }

  private List<String> ownTopics(Position position) {
    return dossier == null ? List.of() : dossier.topics(position.detail());
  }

  /** The field of the dossier's own topics. */
  protected static Field ownTopics() {
    return Field.of(
        "own_topics",
        "list",
        "With --dossier: its own topics whose words the words of the term hold.");
  }

  /** Tells the dossier's own topics of a stance. */
  protected void putOwnTopics(ObjectNode row, Told told) {
    row.putArray("own_topics");
    ownTopics(Stand.position(told)).forEach(row.withArray("own_topics")::add);
  }

  /** The options that were given, as they would be written again. */
  protected String given() {
    StringBuilder given = new StringBuilder();
    parties.forEach(p -> given.append(" --party ").append(ReadSummary.quoted(p)));
    topics.forEach(t -> given.append(" --topic ").append(ReadSummary.quoted(t)));
    return given.toString();
  }

  protected static String with(String given) {
    return given.isEmpty() ? "" : " with" + given;
  }

  /** The fields of a stance, each with some words before its name. */
  protected static List<Field> fields(String before, String which) {
    return List.of(
        Field.of(before + "stance", "text", which + ": demand, propose, accept, reject or open."),
        Field.of(
            before + "standing",
            "text",
            "What the source makes of it: asserted, denied, planned, possible or conditional."),
        Field.of(before + "words", "text", "The words of the term."),
        Field.of(before + "evidence", "text", "The sentence that says it."),
        Field.of(before + "towards", "text", "Of whom, or empty."),
        Field.of(before + "duration", "text", "How long (ISO 8601), or empty."),
        Field.of(before + "deadline", "date", "Until when, or empty."),
        Field.of(before + "value", "number", "The number that the term turns on, or empty."),
        Field.of(before + "condition", "text", "The words of the condition, or empty."),
        Field.of(before + "exchange_for", "text", "What is asked in exchange, or empty."),
        Field.of(before + "proposal", "text", "The plan or draft that it stands in, or empty."),
        Field.of(before + "date", "date", "The day on which it was said."),
        Field.of(before + "sources", "list", "Who says so, nearest first, the outlet last."),
        Field.of(before + "outlet", "text", "Who printed it."),
        Field.of(before + "published", "date", "When it was printed."),
        Field.of(before + "claim", "text", "The id of the claim that tells it."),
        Field.of(
            before + "stories",
            "number",
            "How many independent stories tell this stance, from its first day to its last."),
        Field.of(before + "claims", "list", "The ids of all claims that tell it."));
  }

  /**
   * Tells a stance.
   *
   * @param told the claim whose words are shown
   * @param day when it was said
   */
  protected static void put(
      ObjectNode row, String before, Stand stand, Told told, @Nullable LocalDate day) {
    Position p = Stand.position(told);
    Position.Terms terms = p.terms();
    row.put(before + "stance", p.stance().label())
        .put(before + "standing", p.ground().standing().label())
        .put(before + "words", p.detail())
        .put(before + "evidence", told.words().evidence())
        .put(before + "towards", p.towards() == null ? null : told.known(p.towards()).name())
        .put(before + "duration", terms.duration())
        .put(before + "deadline", ToldCells.date(terms.deadline()))
        .put(before + "value", terms.value())
        .put(before + "condition", p.ground().condition())
        .put(before + "exchange_for", terms.exchangeFor())
        .put(before + "proposal", terms.proposal() == null ? null : terms.proposal().name())
        .put(before + "date", ToldCells.day(day));
    ToldCells.sources(row, before + "sources", told);
    row.put(before + "outlet", told.report().outlet())
        .put(before + "published", ToldCells.date(told.report().published()))
        .put(before + "claim", told.id())
        .put(before + "stories", stand.stories());
    ToldCells.claims(row, before + "claims", stand.tellings());
  }

  /** For people: "possible accept: a pause of 60 days (2031-03-19, Post)". */
  protected static String brief(Stand stand, Told told, @Nullable LocalDate day) {
    Position p = Stand.position(told);
    String standing =
        switch (p.ground().standing()) {
          case ASSERTED -> "";
          case DENIED, PLANNED, POSSIBLE, CONDITIONAL -> p.ground().standing().label() + " ";
        };
    return standing
        + p.stance().label()
        + ": "
        + p.detail()
        + " ("
        + ToldCells.where(day, told)
        + (stand.stories() > 1 ? "; " + stand.stories() + " stories" : "")
        + ")";
  }
}
