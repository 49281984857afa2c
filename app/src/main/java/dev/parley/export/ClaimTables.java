package dev.parley.export;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.claim.TenureStatus;
import dev.parley.claim.Topic;
import dev.parley.extract.EventCodes;
import dev.parley.fuse.Told;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tables: one for the claims of each kind, and those of what claims share. */
final class ClaimTables {
  private static final EventCodes CODES = new EventCodes();

  private ClaimTables() {}

  /** What a row of a table of claims is made of. */
  record Row<C extends Claim>(Told told, JsonNode json, C claim) {}

  /** A link in a claim's chain of sources; the place counts from 1. */
  record Link(Told told, int place, Source source) {}

  /** An actor in a claim. */
  record Taking(Told told, Part part) {}

  static final TableSchema<Row<Statement>> STATEMENTS =
      ClaimTables.<Statement>claim()
          .text(
              "speaker",
              "Who said it; empty where the report does not let one tell.",
              r -> name(r.claim().speaker()))
          .text("speaker_actor", "Its actor_id in actors.", r -> id(r.told(), r.claim().speaker()))
          .text("cue", "The words that attribute.", r -> r.claim().cue())
          .text("manner", "The cue's lemma.", r -> r.claim().manner())
          .text("content", "What was said.", r -> r.told().words().content())
          .integer(
              "content_start",
              "First code point of content in the stored text, from 0.",
              r -> (long) r.claim().content().start())
          .integer(
              "content_end",
              "One past the last code point of content.",
              r -> (long) r.claim().content().end())
          .bool(
              "direct",
              "True where at least a part is in quotation marks.",
              r -> r.claim().direct())
          .text("addressee", "Whom it was said to.", r -> name(r.claim().addressee()))
          .table("statements", "Who said what.");

  static final TableSchema<Row<Event>> EVENTS =
      ClaimTables.<Event>claim()
          .label("type", "PLOVER's type of what is told.", EventType.class, r -> r.claim().type())
          .text("mode", "PLOVER's mode.", r -> r.claim().mode())
          .text(
              "plover",
              "The type as which PLOVER codes it with its standing.",
              r ->
                  CODES
                      .plover(r.claim().type(), r.claim().mode(), r.claim().ground().standing())
                      .label())
          .text(
              "cameo",
              "CAMEO's root code with its standing.",
              r -> CODES.cameo(r.claim().type(), r.claim().mode(), r.claim().ground().standing()))
          .text("happening", "The event that this and other claims tell.", r -> happening(r.told()))
          .text("actors", "Who does it; in a meeting all who meet.", r -> names(r.claim().actors()))
          .text("recipients", "To whom.", r -> names(r.claim().recipients()))
          .text("place", "Where.", r -> r.claim().place())
          .time("when", "On which day or days.", r -> r.claim().when())
          .text("duration", "For how long (ISO 8601).", r -> r.claim().terms().duration())
          .time("deadline", "Until when.", r -> r.claim().terms().deadline())
          .integer("quantity", "How many.", r -> r.claim().terms().quantity())
          .text("exchange_for", "The words of what is given.", r -> r.claim().terms().exchangeFor())
          .text(
              "violates",
              "The agreement that it is said to break.",
              r -> r.claim().terms().violates())
          .table("events", "What happened, will happen, may happen or is said not to have.");

  static final TableSchema<Row<Position>> POSITIONS =
      ClaimTables.<Position>claim()
          .text("party", "Whose position it is.", r -> name(r.claim().party()))
          .text("party_actor", "Its actor_id in actors.", r -> id(r.told(), r.claim().party()))
          .label("stance", "What it makes of the term.", Stance.class, r -> r.claim().stance())
          .label("topic", "What the term is about.", Topic.class, r -> r.claim().topic())
          .text("detail", "The words of the term.", r -> r.claim().detail())
          .text("towards", "Of whom it is wanted.", r -> name(r.claim().towards()))
          .text("duration", "For how long (ISO 8601).", r -> r.claim().terms().duration())
          .time("deadline", "Until when.", r -> r.claim().terms().deadline())
          .integer("value", "The number that it turns on.", r -> r.claim().terms().value())
          .text("exchange_for", "The words of what is asked.", r -> r.claim().terms().exchangeFor())
          .text(
              "proposal",
              "The plan or draft that it stands in.",
              r ->
                  r.claim().terms().proposal() == null ? null : r.claim().terms().proposal().name())
          .text(
              "proposal_owner",
              "Who put that forward.",
              r ->
                  r.claim().terms().proposal() == null
                      ? null
                      : r.claim().terms().proposal().owner())
          .table("positions", "What parties want, offer, take or turn down.");

  static final TableSchema<Row<Tally>> TALLIES =
      ClaimTables.<Tally>claim()
          .label("measure", "What was counted.", Measure.class, r -> r.claim().measure())
          .integer("value", "The number; of a range the lower end.", r -> r.claim().value())
          .integer("high", "The upper end of a range.", r -> r.claim().high())
          .label("bound", "How the number is meant.", Bound.class, r -> r.claim().bound())
          .text("of", "Who is counted.", r -> r.claim().of())
          .text("by", "Who did it or holds them.", r -> r.claim().by())
          .text("place", "Where.", r -> r.claim().place())
          .time("period", "The days that the count covers.", r -> r.claim().period())
          .time("as_of", "The day on which it stood so.", r -> r.claim().asOf())
          .table("tallies", "What was counted, according to whom. Never add rows up.");

  static final TableSchema<Row<Tenure>> TENURES =
      ClaimTables.<Tenure>claim()
          .text("person", "Who.", r -> name(r.claim().person()))
          .text("person_actor", "Its actor_id in actors.", r -> id(r.told(), r.claim().person()))
          .text("post", "Which office.", r -> r.claim().post())
          .text("body", "The organisation or country.", r -> r.claim().body())
          .label("status", "Whether it is held.", TenureStatus.class, r -> r.claim().status())
          .time("as_of", "The day on which it is so.", r -> r.claim().asOf())
          .table("tenures", "Who holds which office.");

  static final TableSchema<Row<Claim>> REPORTS =
      new TableSchema.Builder<Row<Claim>>()
          .text("report", "Id of the report.", r -> r.told().report().id())
          .text("outlet", "Who printed it.", r -> r.told().report().outlet())
          .time("published", "When.", r -> r.told().report().published())
          .text("title", "Its title.", r -> r.told().report().title())
          .text("url", "Its address.", r -> r.told().report().url())
          .text(
              "path", "Where it was found, relative to the record.", r -> report(r.json(), "path"))
          .text("text", "SHA-256 of the stored text.", r -> report(r.json(), "text"))
          .text(
              "story",
              "Reports of one story are one independent source.",
              r -> r.told().report().story())
          .text("status", "Whether it was corrected.", r -> report(r.json(), "status"))
          .text(
              "reader", "The reader that read it: number and name.", r -> made(r.json(), "reader"))
          .text("rules", "The rules that made its claims.", r -> made(r.json(), "rules"))
          .table("reports", "The reports that the claims stand in.");

  static final TableSchema<Link> SOURCES =
      new TableSchema.Builder<Link>()
          .text("claim", "Id of the claim.", l -> l.told().id())
          .integer(
              "place", "Place in the chain: 1 is nearest to the matter.", l -> (long) l.place())
          .text("name", "As the report names it.", l -> l.source().name())
          .label("kind", "What it is.", ActorKind.class, l -> l.source().kind())
          .bool("anonymous", "True where no name is given.", l -> l.source().anonymous())
          .integer(
              "number",
              "How many they are, where told.",
              l -> l.source().number() == null ? null : Long.valueOf(l.source().number()))
          .table("sources", "Who says so: a row for each link of each claim's chain.");

  static final TableSchema<Taking> CLAIM_ACTORS =
      new TableSchema.Builder<Taking>()
          .text("claim", "Id of the claim.", t -> t.told().id())
          .text("role", "The field that names it.", t -> t.part().role())
          .text("actor", "Its actor_id in actors.", t -> id(t.told(), t.part().actor()))
          .text("name", "As this report names it.", t -> t.part().actor().name())
          .label("kind", "What it is here.", ActorKind.class, t -> t.part().actor().kind())
          .text("country", "The state it belongs to.", t -> t.part().actor().country())
          .text("of", "The party or body it belongs to.", t -> t.part().actor().of())
          .table("claim_actors", "Who takes part: a row for each actor of each claim.");

  static final TableSchema<ActorIndex.Entry> ACTORS =
      new TableSchema.Builder<ActorIndex.Entry>()
          .text("actor", "Id of the actor across reports.", ActorIndex.Entry::id)
          .text("name", "The fullest name that reports give.", ActorIndex.Entry::name)
          .label("kind", "What most claims say it is.", ActorKind.class, ActorIndex.Entry::kind)
          .text("country", "The state it belongs to.", ActorIndex.Entry::country)
          .integer("claims", "In how many places of claims it stands.", e -> (long) e.claims())
          .table("actors", "The actors across reports.");

  static final List<TableSchema<?>> ALL =
      List.of(
          STATEMENTS, EVENTS, POSITIONS, TALLIES, TENURES, REPORTS, SOURCES, CLAIM_ACTORS, ACTORS);

  /** What stands first in every table of claims. */
  private static <C extends Claim> TableSchema.Builder<Row<C>> claim() {
    return new TableSchema.Builder<Row<C>>()
        .text("claim", "Id of the claim.", r -> r.told().id())
        .text("report", "Id of the report, in reports.", r -> r.told().report().id())
        .label(
            "standing",
            "What the source makes of it: only asserted is said to be so.",
            Standing.class,
            r -> r.claim().ground().standing())
        .text("condition", "The words of the condition.", r -> r.claim().ground().condition())
        .time("said", "When it was said.", r -> r.claim().ground().said())
        .text(
            "according_to",
            "The chain of sources, nearest to the matter first.",
            r ->
                r.claim().ground().sources().stream()
                    .map(Source::name)
                    .collect(Collectors.joining(" ← ")))
        .text("head", "The words that make the claim.", r -> r.told().words().head())
        .integer(
            "head_start",
            "First code point of head in the stored text, from 0.",
            r -> (long) r.claim().ground().head().start())
        .integer(
            "head_end",
            "One past the last code point of head.",
            r -> (long) r.claim().ground().head().end())
        .text("evidence", "The sentence or clause that says it.", r -> r.told().words().evidence())
        .integer(
            "evidence_start",
            "First code point of evidence in the stored text, from 0.",
            r -> (long) r.claim().ground().evidence().start())
        .integer(
            "evidence_end",
            "One past the last code point of evidence.",
            r -> (long) r.claim().ground().evidence().end())
        .decimal(
            "confidence",
            "How likely it is that the claim is read right, 0 to 1.",
            r ->
                r.json().path("confidence").isNumber()
                    ? r.json().get("confidence").asDouble()
                    : null)
        .text("made_by", "The rule or head that made it.", r -> text(r.json(), "made_by"));
  }

  private static @Nullable String name(@Nullable Actor actor) {
    return actor == null ? null : actor.name();
  }

  private static @Nullable String id(Told told, @Nullable Actor actor) {
    return actor == null ? null : told.known(actor).id();
  }

  private static @Nullable String happening(Told told) {
    return told.links().happening();
  }

  private static @Nullable String names(List<Actor> actors) {
    return actors.isEmpty()
        ? null
        : actors.stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  private static @Nullable String report(JsonNode claim, String field) {
    return text(claim.path("report"), field);
  }

  private static @Nullable String made(JsonNode claim, String field) {
    return text(claim.path("generated_by"), field);
  }

  private static @Nullable String text(JsonNode in, String field) {
    JsonNode value = in.path(field);
    return value.isString() ? value.asString() : null;
  }
}
