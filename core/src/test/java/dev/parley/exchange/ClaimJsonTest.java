package dev.parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Ground;
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
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ClaimJsonTest {
  /** A dove, which is two units in Java and one code point in the interchange, comes first. */
  private static final String TEXT = "\ud83d\udd4a The Front holds 43 people, two officials said.";

  private static final Actor FRONT = new Actor("Kesh Highlands Front", ActorKind.GROUP, null, null);
  private static final Actor VERRIN =
      new Actor("Tomas Verrin", ActorKind.PERSON, "Marvane", "government of Marvane");

  private static final Ground GROUND = ground("43");

  private final ClaimJson json = new ClaimJson(TEXT);

  @Test
  void a_tally_is_written_with_every_field_and_offsets_in_code_points() {
    assertThat(write(tally(GROUND)))
        .isEqualTo(
            tree(
                """
                {"id": "%s", "kind": "tally",
                 "evidence": {"start": 2, "end": 48, "exact": "The Front holds 43 people, two officials said."},
                 "head": {"start": 18, "end": 20, "exact": "43"},
                 "sources": [{"name": "officials", "kind": "government", "anonymous": true, "number": 2},
                             {"name": "Halden Wire", "kind": "outlet", "anonymous": false, "number": null}],
                 "said": "2031-03-12", "standing": "asserted", "condition": null,
                 "measure": "held", "value": 43, "high": null, "bound": "exactly", "of": "people",
                 "by": "Kesh Highlands Front", "place": null, "period": null, "as_of": "2031-03-12",
                 "confidence": 0.88, "made_by": "tally-rule"}
                """
                    .formatted(Hash.id("r1", "tally", "18", "20"))));
  }

  @Test
  void a_statement_is_written_with_every_field() {
    assertThat(own(write(statement())))
        .isEqualTo(
            tree(
                """
                {"kind": "statement",
                 "speaker": null,
                 "speaker_candidates": [
                   {"name": "Tomas Verrin", "kind": "person", "country": "Marvane", "of": "government of Marvane"}],
                 "cue": "said", "manner": "say",
                 "content": {"start": 2, "end": 27, "exact": "The Front holds 43 people"},
                 "direct": false,
                 "addressee": {"name": "Kesh Highlands Front", "kind": "group", "of": null}}
                """));
  }

  @Test
  void an_event_is_written_with_every_field() {
    assertThat(own(write(event())))
        .isEqualTo(
            tree(
                """
                {"kind": "event", "type": "RETREAT", "mode": "release",
                 "actors": [{"name": "Kesh Highlands Front", "kind": "group", "of": null}],
                 "recipients": [], "place": "Brennport", "when": "2031-03-21/2031-03-31",
                 "duration": "P7D", "deadline": "2031-04", "quantity": 43,
                 "exchange_for": "120 prisoners", "violates": "the second draft"}
                """));
  }

  @Test
  void a_position_is_written_with_every_field() {
    assertThat(own(write(position(new Position.Proposal("the second draft", null)))))
        .isEqualTo(
            tree(
                """
                {"kind": "position",
                 "party": {"name": "Kesh Highlands Front", "kind": "group", "of": null},
                 "stance": "reject", "topic": "captives", "detail": "43 people",
                 "towards": {"name": "Tomas Verrin", "kind": "person", "country": "Marvane", "of": "government of Marvane"},
                 "duration": "P60D", "deadline": "2031-04-01/..", "value": 43, "exchange_for": null,
                 "proposal": {"name": "the second draft", "owner": null}}
                """));
  }

  @Test
  void a_tenure_is_written_with_every_field() {
    assertThat(own(write(tenure())))
        .isEqualTo(
            tree(
                """
                {"kind": "tenure",
                 "person": {"name": "Tomas Verrin", "kind": "person", "country": "Marvane", "of": "government of Marvane"},
                 "post": "chief negotiator", "body": null, "status": "former", "as_of": null}
                """));
  }

  @Test
  void every_kind_of_claim_reads_back_as_it_was_written() {
    readsBack();
  }

  private void readsBack() {
    for (Claim claim :
        List.of(
            tally(GROUND),
            statement(),
            event(),
            position(new Position.Proposal("the second draft", "Lorenthia")),
            position(null),
            tenure())) {
      JsonNode written = ClaimJson.MAPPER.readTree(write(claim).toString());
      assertThat(json.read(written)).isEqualTo(claim);
    }
  }

  @Test
  @DefaultLocale("tr-TR")
  void under_a_turkish_locale_every_kind_reads_back_too() {
    readsBack();
    assertThat(write(event()).get("type").asString()).isEqualTo("RETREAT");
  }

  @Test
  void an_id_hangs_on_report_kind_and_head_and_on_no_value() {
    Tally better =
        new Tally(GROUND, Measure.ABDUCTED, 43, 44L, Bound.ABOUT, null, null, "Hadra", null, null);

    assertThat(id("r1", better)).isEqualTo(id("r1", tally(GROUND)));
    assertThat(id("r2", tally(GROUND))).isNotEqualTo(id("r1", tally(GROUND)));
    assertThat(id("r1", tally(ground("two")))).isNotEqualTo(id("r1", tally(GROUND)));
    assertThat(id("r1", tenure())).isNotEqualTo(id("r1", tally(GROUND)));
  }

  @Test
  void claims_of_one_kind_on_one_head_have_different_ids_and_the_first_keeps_the_plain_one() {
    List<String> ids =
        write(json, "r1", tally(GROUND), tally(GROUND), tenure(), tally(GROUND)).stream()
            .map(c -> c.get("id").asString())
            .toList();

    assertThat(ids)
        .containsExactly(
            Hash.id("r1", "tally", "18", "20"),
            Hash.id("r1", "tally", "18", "20", "2"),
            Hash.id("r1", "tenure", "18", "20"),
            Hash.id("r1", "tally", "18", "20", "3"));
  }

  /** A path to a field, the value that replaces it (none: it is removed), and the complaint. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kind      |            | the claim has no 'kind'
          kind      | "rumour"   | 'rumour' is none of statement, event, position, tally, tenure
          evidence  | null       | the claim has no 'evidence'
          standing  | "certain"  | the claim's 'standing': 'certain' is none of asserted, denied, planned, possible, conditional
          said      | "Tuesday"  | the claim's 'said': 'Tuesday' is no EDTF date; write 2024-12-01, 2024-12, 2024 or 2024-12-01/2024-12-07
          said      | 20310312   | the claim's 'said', 20310312, is no text
          value     |            | the claim has no 'value'
          value     | "many"     | the claim's 'value', "many", is no whole number
          value     | 4.5        | the claim's 'value', 4.5, is no whole number
          value     | 99999999999999999999 | the claim's 'value', 99999999999999999999, is no whole number
          high      | 12         | a range cannot run from 43 to 12
          head      | {"start": 18}                  | the claim has no 'end'
          head      | {"start": "a", "end": 20}      | the claim's 'start', "a", is no whole number
          head      | {"start": 18, "end": 400}      | the claim's 'head', {"start":18,"end":400}, runs outside its text of 48 code points
          head      | {"start": -1, "end": 4}        | the claim's 'head', {"start":-1,"end":4}, runs outside its text of 48 code points
          head      | {"start": 9, "end": 4}         | the claim's 'head', {"start":9,"end":4}, runs outside its text of 48 code points
          head      | {"start": 19, "end": 21, "exact": "43"} | the claim's 'head', {"start":19,"end":21,"exact":"43"}, does not fit its text, which says '3 ' there
          sources   | [{"name": "x", "kind": "robot", "anonymous": true}]  | the claim's 'kind': 'robot' is none of person, group, organisation, government, outlet, document
          sources   | [{"name": "x", "kind": "group", "anonymous": "no"}]  | the claim's 'anonymous', "no", is neither true nor false
          sources   | [{"name": "x", "kind": "group", "anonymous": true, "number": 3000000000}] | the claim's 'number', 3000000000, counts no sources
          """)
  void a_claim_that_cannot_be_read_names_the_field_and_the_value(
      String field, @Nullable String value, String message) {
    ObjectNode claim = write(tally(GROUND));
    if (value == null) {
      claim.remove(field);
    } else {
      claim.set(field, tree(value));
    }

    assertThatThrownBy(() -> json.read(claim))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void an_actor_that_is_needed_is_named_when_it_is_missing() {
    ObjectNode claim = write(tenure());
    claim.putNull("person");

    assertThatThrownBy(() -> json.read(claim)).hasMessage("the claim has no 'person'");
  }

  @Property
  void the_written_words_stand_at_the_written_offsets_of_any_text(
      @ForAll("texts") List<String> parts,
      @ForAll("shares") double from,
      @ForAll("shares") double to) {
    String text = "x" + String.join("", parts);
    int[] points = text.codePoints().toArray();
    int a = (int) (Math.min(from, to) * points.length);
    int b = (int) (Math.max(from, to) * points.length);
    Span span = new Span(text.offsetByCodePoints(0, a), text.offsetByCodePoints(0, b));
    Ground ground = new Ground(span, span, List.of(), null, Standing.ASSERTED, null);
    ClaimJson any = new ClaimJson(text);

    ObjectNode written = write(any, "r", tally(ground)).getFirst();
    JsonNode head = written.get("head");

    assertThat(head.get("start").asInt()).isEqualTo(a);
    assertThat(head.get("end").asInt()).isEqualTo(b);
    assertThat(head.get("exact").asString()).isEqualTo(new String(points, a, b - a));
    assertThat(any.read(ClaimJson.MAPPER.readTree(ClaimJson.MAPPER.writeValueAsBytes(written))))
        .isEqualTo(tally(ground));
  }

  /** No lone halves of pairs here: intake lets none in, and UTF-8 cannot hold one. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
            "a",
            "\n",
            "\"",
            "\\",
            "\t",
            "\u00e9",
            "\u0301",
            "\u2028",
            "\ud83d\udd4a",
            "\udbff\udfff",
            "\u202e")
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0, 1);
  }

  private ObjectNode write(Claim claim) {
    return write(json, "r1", claim).getFirst();
  }

  private static List<ObjectNode> write(ClaimJson json, String report, Claim... claims) {
    return json.write(
        report, Stream.of(claims).map(c -> new Made(c, c.kind() + "-rule", 0.876)).toList());
  }

  private String id(String report, Claim claim) {
    return write(json, report, claim).getFirst().get("id").asString();
  }

  /** Without what all kinds share; the tally's test shows that. */
  private static ObjectNode own(ObjectNode claim) {
    claim.remove(
        List.of(
            "id",
            "evidence",
            "head",
            "sources",
            "said",
            "standing",
            "condition",
            "confidence",
            "made_by"));
    return claim;
  }

  private static JsonNode tree(String json) {
    JsonNode tree = ClaimJson.MAPPER.readTree(json);
    // Longs as the writer has them, so that trees compare.
    for (String field : List.of("value", "quantity")) {
      if (tree.isObject() && tree.path(field).isInt()) {
        ((ObjectNode) tree).put(field, tree.get(field).asLong());
      }
    }
    return tree;
  }

  private static Ground ground(String head) {
    return new Ground(
        span("The Front holds 43 people, two officials said."),
        span(head),
        List.of(
            new Source("officials", ActorKind.GOVERNMENT, true, 2),
            new Source("Halden Wire", ActorKind.OUTLET, false, null)),
        Edtf.parse("2031-03-12"),
        Standing.ASSERTED,
        null);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Tally tally(Ground ground) {
    return new Tally(
        ground,
        Measure.HELD,
        43,
        null,
        Bound.EXACTLY,
        "people",
        "Kesh Highlands Front",
        null,
        null,
        Edtf.parse("2031-03-12"));
  }

  private static Statement statement() {
    return new Statement(
        ground("said"),
        null,
        List.of(VERRIN),
        "said",
        "say",
        span("The Front holds 43 people"),
        false,
        FRONT);
  }

  private static Event event() {
    return new Event(
        GROUND,
        EventType.RETREAT,
        "release",
        List.of(FRONT),
        List.of(),
        "Brennport",
        Edtf.parse("2031-03-21/2031-03-31"),
        new Event.Terms("P7D", Edtf.parse("2031-04"), 43L, "120 prisoners", "the second draft"));
  }

  private static Position position(Position.@Nullable Proposal proposal) {
    return new Position(
        GROUND,
        FRONT,
        Stance.REJECT,
        Topic.CAPTIVES,
        "43 people",
        VERRIN,
        new Position.Terms("P60D", Edtf.parse("2031-04-01/.."), 43L, null, proposal));
  }

  private static Tenure tenure() {
    return new Tenure(GROUND, VERRIN, "chief negotiator", null, TenureStatus.FORMER, null);
  }
}
