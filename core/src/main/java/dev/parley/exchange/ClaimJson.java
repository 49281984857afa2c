package dev.parley.exchange;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
import dev.parley.claim.Labelled;
import dev.parley.claim.Made;
import dev.parley.claim.Measure;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.claim.TenureStatus;
import dev.parley.claim.Topic;
import dev.parley.report.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The claims of one text as JSON objects: every field of the interchange but the report. */
public final class ClaimJson {
  /** Reads and writes all JSON of the project; immutable and safe for many threads. */
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String text;
  private final CodePoints points;

  /**
   * For one text.
   *
   * @param text the stored text that the claims' spans count
   */
  public ClaimJson(String text) {
    this.text = text;
    this.points = new CodePoints(text);
  }

  /** The claims of a report in their order, each with its id and what made it. */
  public List<ObjectNode> write(String reportId, List<Made> made) {
    Map<String, Integer> ordinals = new HashMap<>();
    List<ObjectNode> out = new ArrayList<>();
    for (Made each : made) {
      Claim claim = each.claim();
      Span head = claim.ground().head();
      String key = claim.kind() + ' ' + head.start() + ' ' + head.end();
      int ordinal = ordinals.merge(key, 1, Integer::sum);
      String from = Integer.toString(points.fromUtf16(head.start()));
      String to = Integer.toString(points.fromUtf16(head.end()));
      String id =
          ordinal == 1
              ? Hash.id(reportId, claim.kind(), from, to)
              : Hash.id(reportId, claim.kind(), from, to, Integer.toString(ordinal));
      ObjectNode written = write(id, claim);
      written.put("confidence", Math.round(100 * each.confidence()) / 100.0);
      written.put("made_by", each.by());
      out.add(written);
    }
    return out;
  }

  private ObjectNode write(String id, Claim claim) {
    ObjectNode out = NODES.objectNode();
    Ground ground = claim.ground();
    out.put("id", id);
    out.put("kind", claim.kind());
    out.set("evidence", span(ground.evidence()));
    out.set("head", span(ground.head()));
    out.set("sources", sources(ground.sources()));
    put(out, "said", ground.said());
    out.put("standing", ground.standing().label());
    out.put("condition", ground.condition());
    switch (claim) {
      case Statement s -> statement(out, s);
      case Event e -> event(out, e);
      case Position p -> position(out, p);
      case Tally t -> tally(out, t);
      case Tenure t -> tenure(out, t);
    }
    return out;
  }

  private void statement(ObjectNode out, Statement s) {
    out.set("speaker", actor(s.speaker()));
    out.set("speaker_candidates", actors(s.speakerCandidates()));
    out.put("cue", s.cue());
    out.put("manner", s.manner());
    out.set("content", span(s.content()));
    out.put("direct", s.direct());
    out.set("addressee", actor(s.addressee()));
  }

  private static void event(ObjectNode out, Event e) {
    out.put("type", e.type().label());
    out.put("mode", e.mode());
    out.set("actors", actors(e.actors()));
    out.set("recipients", actors(e.recipients()));
    out.put("place", e.place());
    put(out, "when", e.when());
    out.put("duration", e.terms().duration());
    put(out, "deadline", e.terms().deadline());
    out.put("quantity", e.terms().quantity());
    out.put("exchange_for", e.terms().exchangeFor());
    out.put("violates", e.terms().violates());
  }

  private static void position(ObjectNode out, Position p) {
    out.set("party", actor(p.party()));
    out.put("stance", p.stance().label());
    out.put("topic", p.topic().label());
    out.put("detail", p.detail());
    out.set("towards", actor(p.towards()));
    out.put("duration", p.terms().duration());
    put(out, "deadline", p.terms().deadline());
    out.put("value", p.terms().value());
    out.put("exchange_for", p.terms().exchangeFor());
    Position.Proposal proposal = p.terms().proposal();
    if (proposal == null) {
      out.putNull("proposal");
    } else {
      out.putObject("proposal").put("name", proposal.name()).put("owner", proposal.owner());
    }
  }

  private static void tally(ObjectNode out, Tally t) {
    out.put("measure", t.measure().label());
    out.put("value", t.value());
    out.put("high", t.high());
    out.put("bound", t.bound().label());
    out.put("of", t.of());
    out.put("by", t.by());
    out.put("place", t.place());
    put(out, "period", t.period());
    put(out, "as_of", t.asOf());
  }

  private static void tenure(ObjectNode out, Tenure t) {
    out.set("person", actor(t.person()));
    out.put("post", t.post());
    out.put("body", t.body());
    out.put("status", t.status().label());
    put(out, "as_of", t.asOf());
  }

  private ObjectNode span(Span span) {
    return span(span, text, points);
  }

  /**
   * A stretch of text as the interchange writes it: {@code {start, end, exact}}.
   *
   * @param text what the span counts
   * @param points of that text
   */
  public static ObjectNode span(Span span, String text, CodePoints points) {
    return NODES
        .objectNode()
        .put("start", points.fromUtf16(span.start()))
        .put("end", points.fromUtf16(span.end()))
        .put("exact", span.in(text));
  }

  private static void put(ObjectNode out, String field, @Nullable Edtf date) {
    out.put(field, date == null ? null : date.text());
  }

  private static JsonNode actor(@Nullable Actor actor) {
    if (actor == null) {
      return NODES.nullNode();
    }
    ObjectNode out = NODES.objectNode();
    out.put("name", actor.name());
    out.put("kind", actor.kind().label());
    if (actor.country() != null) {
      out.put("country", actor.country());
    }
    out.put("of", actor.of());
    return out;
  }

  private static ArrayNode actors(List<Actor> actors) {
    ArrayNode out = NODES.arrayNode();
    actors.forEach(a -> out.add(actor(a)));
    return out;
  }

  private static ArrayNode sources(List<Source> sources) {
    ArrayNode out = NODES.arrayNode();
    for (Source s : sources) {
      out.addObject()
          .put("name", s.name())
          .put("kind", s.kind().label())
          .put("anonymous", s.anonymous())
          .put("number", s.number());
    }
    return out;
  }

  // ---- reading ----------------------------------------------------------------------------------

  /**
   * A claim out of its JSON.
   *
   * @throws IllegalArgumentException naming the field that is missing or wrong
   */
  public Claim read(JsonNode in) {
    return read(in, this::readSpan);
  }

  /**
   * A claim out of its JSON, without its text: its spans count the text's code points, as the
   * interchange does.
   *
   * @throws IllegalArgumentException naming the field that is missing or wrong
   */
  public static Claim readDetached(JsonNode in) {
    return read(in, ClaimJson::codePoints);
  }

  /** Reads a span out of a field of a claim. */
  private interface SpanReader {
    Span read(JsonNode claim, String field);
  }

  private static Claim read(JsonNode in, SpanReader spans) {
    Ground ground =
        new Ground(
            spans.read(in, "evidence"),
            spans.read(in, "head"),
            readSources(need(in, "sources")),
            date(in, "said"),
            label(Standing.class, in, "standing"),
            string(in, "condition"));
    String kind = needString(in, "kind");
    return switch (kind) {
      case "statement" ->
          new Statement(
              ground,
              readActor(in.get("speaker")),
              readActors(need(in, "speaker_candidates")),
              string(in, "cue"),
              string(in, "manner"),
              spans.read(in, "content"),
              needBoolean(in, "direct"),
              readActor(in.get("addressee")));
      case "event" ->
          new Event(
              ground,
              label(EventType.class, in, "type"),
              string(in, "mode"),
              readActors(need(in, "actors")),
              readActors(need(in, "recipients")),
              string(in, "place"),
              date(in, "when"),
              new Event.Terms(
                  string(in, "duration"),
                  date(in, "deadline"),
                  number(in, "quantity"),
                  string(in, "exchange_for"),
                  string(in, "violates")));
      case "position" ->
          new Position(
              ground,
              needActor(in, "party"),
              label(Stance.class, in, "stance"),
              label(Topic.class, in, "topic"),
              needString(in, "detail"),
              readActor(in.get("towards")),
              new Position.Terms(
                  string(in, "duration"),
                  date(in, "deadline"),
                  number(in, "value"),
                  string(in, "exchange_for"),
                  readProposal(in.get("proposal"))));
      case "tally" ->
          new Tally(
              ground,
              label(Measure.class, in, "measure"),
              needNumber(in, "value"),
              number(in, "high"),
              label(Bound.class, in, "bound"),
              string(in, "of"),
              string(in, "by"),
              string(in, "place"),
              date(in, "period"),
              date(in, "as_of"));
      case "tenure" ->
          new Tenure(
              ground,
              needActor(in, "person"),
              needString(in, "post"),
              string(in, "body"),
              label(TenureStatus.class, in, "status"),
              date(in, "as_of"));
      default ->
          throw new IllegalArgumentException(
              "'" + kind + "' is none of statement, event, position, tally, tenure");
    };
  }

  private static Span codePoints(JsonNode claim, String field) {
    JsonNode in = need(claim, field);
    long start = needNumber(in, "start");
    long end = needNumber(in, "end");
    if (start < 0 || end < start || end > Integer.MAX_VALUE) {
      throw wrong(field, in, "is no stretch of a text");
    }
    return new Span((int) start, (int) end);
  }

  private Span readSpan(JsonNode claim, String field) {
    JsonNode in = need(claim, field);
    long start = needNumber(in, "start");
    long end = needNumber(in, "end");
    if (start < 0 || end < start || end > points.count()) {
      throw wrong(field, in, "runs outside its text of " + points.count() + " code points");
    }
    Span span = new Span(points.toUtf16((int) start), points.toUtf16((int) end));
    String exact = string(in, "exact");
    if (exact != null && !exact.equals(span.in(text))) {
      throw wrong(field, in, "does not fit its text, which says '" + span.in(text) + "' there");
    }
    return span;
  }

  private static List<Source> readSources(JsonNode in) {
    List<Source> out = new ArrayList<>();
    for (JsonNode s : in) {
      Long number = number(s, "number");
      if (number != null && (number < 0 || number > Integer.MAX_VALUE)) {
        throw wrong("number", need(s, "number"), "counts no sources");
      }
      out.add(
          new Source(
              needString(s, "name"),
              label(ActorKind.class, s, "kind"),
              needBoolean(s, "anonymous"),
              number == null ? null : number.intValue()));
    }
    return out;
  }

  private static @Nullable Actor readActor(@Nullable JsonNode in) {
    return in == null || in.isNull()
        ? null
        : new Actor(
            needString(in, "name"),
            label(ActorKind.class, in, "kind"),
            string(in, "country"),
            string(in, "of"));
  }

  private static Actor needActor(JsonNode in, String field) {
    Actor actor = readActor(in.get(field));
    if (actor == null) {
      throw missing(field);
    }
    return actor;
  }

  private static List<Actor> readActors(JsonNode in) {
    List<Actor> out = new ArrayList<>();
    for (JsonNode a : in) {
      Actor actor = readActor(a);
      if (actor != null) {
        out.add(actor);
      }
    }
    return out;
  }

  private static Position.@Nullable Proposal readProposal(@Nullable JsonNode in) {
    return in == null || in.isNull()
        ? null
        : new Position.Proposal(needString(in, "name"), string(in, "owner"));
  }

  private static JsonNode need(JsonNode in, String field) {
    JsonNode value = in.get(field);
    if (value == null || value.isNull()) {
      throw missing(field);
    }
    return value;
  }

  private static IllegalArgumentException missing(String field) {
    return new IllegalArgumentException("the claim has no '" + field + "'");
  }

  private static IllegalArgumentException wrong(String field, JsonNode value, String why) {
    return new IllegalArgumentException("the claim's '" + field + "', " + value + ", " + why);
  }

  private static @Nullable String string(JsonNode in, String field) {
    JsonNode value = in.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw wrong(field, value, "is no text");
    }
    return value.asString();
  }

  private static String needString(JsonNode in, String field) {
    String value = string(in, field);
    if (value == null) {
      throw missing(field);
    }
    return value;
  }

  private static @Nullable Long number(JsonNode in, String field) {
    JsonNode value = in.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(field, value, "is no whole number");
    }
    return value.asLong();
  }

  private static long needNumber(JsonNode in, String field) {
    Long value = number(in, field);
    if (value == null) {
      throw missing(field);
    }
    return value;
  }

  private static boolean needBoolean(JsonNode in, String field) {
    JsonNode value = need(in, field);
    if (!value.isBoolean()) {
      throw wrong(field, value, "is neither true nor false");
    }
    return value.asBoolean();
  }

  private static @Nullable Edtf date(JsonNode in, String field) {
    String value = string(in, field);
    try {
      return value == null ? null : Edtf.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the claim's '" + field + "': " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E> & Labelled> E label(Class<E> type, JsonNode in, String field) {
    String value = needString(in, field);
    try {
      return Labelled.parse(type, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the claim's '" + field + "': " + e.getMessage(), e);
    }
  }
}
