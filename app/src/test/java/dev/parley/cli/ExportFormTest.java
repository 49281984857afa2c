package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Measure;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.exchange.ClaimJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The export has the form of design/claims.md, field by field. */
class ExportFormTest {
  private static final List<String> EVERY_CLAIM =
      List.of(
          "id",
          "kind",
          "report",
          "evidence",
          "head",
          "sources",
          "said",
          "standing",
          "condition",
          "confidence",
          "made_by",
          "generated_by");

  private static final Map<String, List<String>> OF_ITS_KIND =
      Map.of(
          "statement",
          List.of(
              "speaker", "speaker_candidates", "cue", "manner", "content", "direct", "addressee"),
          "event",
          List.of(
              "type",
              "mode",
              "actors",
              "recipients",
              "place",
              "when",
              "duration",
              "deadline",
              "quantity",
              "exchange_for",
              "violates"),
          "position",
          List.of(
              "party",
              "stance",
              "topic",
              "detail",
              "towards",
              "duration",
              "deadline",
              "value",
              "exchange_for",
              "proposal"),
          "tally",
          List.of("measure", "value", "high", "bound", "of", "by", "place", "period", "as_of"),
          "tenure",
          List.of("person", "post", "body", "status", "as_of"));

  private static final List<JsonNode> CLAIMS = claims(Samples.ask("export"));

  private static List<JsonNode> claims(Cli export) {
    assertThat(export.code()).isZero();
    return export.lines().stream().map(ClaimJson.MAPPER::readTree).toList();
  }

  @Test
  void everyClaimHasEveryFieldOfItsKindAndNoOther() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (JsonNode claim : CLAIMS) {
      String kind = claim.get("kind").asString();
      kinds.merge(kind, 1, Integer::sum);
      List<String> fields = new ArrayList<>(EVERY_CLAIM);
      fields.addAll(OF_ITS_KIND.get(kind));
      assertThat(claim.propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
      assertThat(claim.get("report").propertyNames())
          .containsExactlyInAnyOrder(
              "id", "text", "path", "url", "outlet", "published", "title", "status");
    }
    assertThat(kinds.keySet()).isEqualTo(new TreeMap<>(OF_ITS_KIND).keySet());
  }

  @Test
  void exactIsTheStoredTextAtItsCodePoints() {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode claim : CLAIMS) {
      String text =
          texts.computeIfAbsent(
              claim.get("report").get("id").asString(), id -> Samples.ask("text", id).out());
      assertSpans(claim, text);
    }
    assertThat(texts).hasSize(30);
  }

  private static void assertSpans(JsonNode claim, String text) {
    int[] points = text.codePoints().toArray();
    int spans = 0;
    for (String field : List.of("evidence", "head", "content")) {
      JsonNode span = claim.get(field);
      if (span != null) {
        spans++;
        assertThat(span.propertyNames()).containsExactlyInAnyOrder("start", "end", "exact");
        int start = span.get("start").asInt();
        assertThat(new String(points, start, span.get("end").asInt() - start))
            .isEqualTo(span.get("exact").asString())
            .isNotEmpty();
      }
    }
    assertThat(spans).isEqualTo(claim.get("kind").asString().equals("statement") ? 3 : 2);
  }

  @Test
  void idsAreUnique() {
    assertThat(CLAIMS.stream().map(c -> c.get("id").asString())).doesNotHaveDuplicates();
  }

  @Test
  void valuesAreOfTheirLists() {
    for (JsonNode claim : CLAIMS) {
      assertThat(Labelled.labels(Standing.class)).contains(claim.get("standing").asString());
      for (String field : List.of("said", "when", "deadline", "period", "as_of")) {
        if (claim.has(field) && !claim.get(field).isNull()) {
          assertThat(Edtf.parse(claim.get(field).asString()).text()).isNotEmpty();
        }
      }
      for (JsonNode source : claim.get("sources")) {
        assertThat(source.propertyNames())
            .containsExactlyInAnyOrder("name", "kind", "anonymous", "number");
        assertThat(source.get("anonymous").isBoolean()).isTrue();
      }
      switch (claim.get("kind").asString()) {
        case "event" ->
            assertThat(Labelled.labels(EventType.class)).contains(claim.get("type").asString());
        case "position" -> {
          assertThat(Labelled.labels(Stance.class)).contains(claim.get("stance").asString());
          assertThat(Labelled.labels(Topic.class)).contains(claim.get("topic").asString());
          assertThat(claim.get("party").propertyNames()).contains("name", "kind", "of");
        }
        case "tally" -> {
          assertThat(Labelled.labels(Measure.class)).contains(claim.get("measure").asString());
          assertThat(claim.get("value").isIntegralNumber()).isTrue();
        }
        default -> assertThat(claim.get("evidence").get("exact").asString()).isNotBlank();
      }
    }
  }

  @Test
  void theOutletIsTheLastSource() {
    assertThat(CLAIMS)
        .filteredOn(c -> !c.get("report").get("outlet").isNull())
        .allSatisfy(c -> {
          JsonNode sources = c.get("sources");
          assertThat(sources.get(sources.size() - 1).get("name"))
              .isEqualTo(c.get("report").get("outlet"));
        });
  }

  @Test
  void anotherRecordOfTheSameReportsInAnotherOrderHasTheSameIds(@TempDir Path folder) {
    Path first = Samples.FOLDER.resolve("2031-03-12-delegations-arrive.txt");
    Path second = Samples.FOLDER.resolve("2031-04-02-third-round-postponed.txt");
    Path record = folder.resolve("again.db");
    assertThat(Cli.run("read", second, first, "--record", record).code()).isZero();
    List<JsonNode> again = claims(Cli.run("export", "--record", record));
    assertThat(again)
        .isNotEmpty()
        .allSatisfy(c ->
            assertThat(withoutPath(c))
                .isIn(CLAIMS.stream().map(ExportFormTest::withoutPath).toList()));
  }

  /** Paths are told from the record's own folder, so they differ. */
  private static String withoutPath(JsonNode claim) {
    JsonNode copy = claim.deepCopy();
    ((tools.jackson.databind.node.ObjectNode) copy.get("report")).remove("path");
    return copy.toString();
  }

  @Test
  void offsetsCountCodePointsBeyondTheBasicPlaneToo(@TempDir Path folder) throws Exception {
    String text =
        "date 2031-03-12 🕊🕊 Brennport, Mar 12 (HALDEN).- The mediator Amara Dessin said on Wednesday that"
            + " \"the talks 🤝 go on\" and that 12 people were freed. 𝔎arsa was calm, officials said.\n";
    Path report = Files.writeString(folder.resolve("dove.txt"), text, StandardCharsets.UTF_8);
    Path record = folder.resolve("dove.db");
    assertThat(Cli.run("read", report, "--record", record).code()).isZero();
    List<JsonNode> claims = claims(Cli.run("export", "--record", record));
    assertThat(claims).isNotEmpty();
    claims.forEach(c -> assertSpans(c, text));
  }

  @Test
  void aFileGetsTheSameLines(@TempDir Path folder) {
    Path out = folder.resolve("claims.jsonl");
    Cli export = Samples.ask("export", "--out", out.toString());
    assertThat(export.code()).isZero();
    assertThat(export.out()).isEmpty();
    assertThat(out).hasContent(Samples.ask("export").out());
    assertThat(folder.toFile().list()).containsExactly("claims.jsonl");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamedAndNothingOfItStays(@TempDir Path folder) {
    Path missing = folder.resolve("no/claims.jsonl");
    Cli export = Samples.ask("export", "--out", missing.toString());
    assertThat(export.code()).isEqualTo(1);
    assertThat(export.err())
        .isEqualTo("parley: " + missing + " cannot be written (its folder does not exist).\n");
    assertThat(Samples.ask("export", "--out", folder.toString()).err())
        .isEqualTo(
            "parley: "
                + folder
                + " is a folder. Name a file in it: --out "
                + folder.resolve("claims.jsonl")
                + "\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theRecordIsNotWrittenOver() {
    Cli export = Samples.ask("export", "--out", Samples.RECORD.toString());
    assertThat(export.code()).isEqualTo(1);
    assertThat(export.err()).contains("is the record itself");
    assertThat(Samples.ask("verify").code()).isZero();
  }
}
