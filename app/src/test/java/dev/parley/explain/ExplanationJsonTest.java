package dev.parley.explain;

import static dev.parley.reader.Attribution.Kind.SAYING;
import static dev.parley.reader.Name.Type.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.exchange.ClaimJson;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {
  /** The dove is one code point and two UTF-16 units. */
  private static final HandReading DOVE =
      new HandReading("\ud83d\udd4a Voss said no. \"Yes!\"")
          .name(PERSON, "Voss")
          .chain("Voss", PERSON, "Voss")
          .told(SAYING, "Voss", "said", 0.75, "no")
          .told(SAYING, null, null, 0.5, "Yes!");

  @Test
  void offsets_count_code_points_of_the_stored_text() {
    assertThat(
            ClaimJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    ExplanationJson.write(DOVE.explained(), EnumSet.allOf(Layer.class)))
                .replace("\r\n", "\n"))
        .isEqualTo(
            """
            {
              "report" : {
                "id" : "62fcf05e39386a6a",
                "text" : "127a4dda26ddc07a00473d5723f2100880cca75c412b781671d7f50ad19524b4",
                "path" : "talks.txt",
                "url" : null,
                "outlet" : "Halden Wire",
                "published" : "2031-03-12",
                "title" : "The talks go on",
                "status" : "normal"
              },
              "names" : [ {
                "start" : 2,
                "end" : 6,
                "exact" : "Voss",
                "type" : "person"
              } ],
              "chains" : [ {
                "chain" : 1,
                "name" : "Voss",
                "type" : "person",
                "named" : true,
                "mentions" : [ {
                  "start" : 2,
                  "end" : 6,
                  "exact" : "Voss"
                } ]
              } ],
              "attributions" : [ {
                "attribution" : 1,
                "kind" : "saying",
                "confidence" : 0.75,
                "cue" : {
                  "start" : 7,
                  "end" : 11,
                  "exact" : "said"
                },
                "source" : {
                  "start" : 2,
                  "end" : 6,
                  "exact" : "Voss"
                },
                "speaker" : {
                  "name" : "Voss",
                  "kind" : "person",
                  "of" : null,
                  "anonymous" : false,
                  "number" : null,
                  "chain" : 1
                },
                "content" : [ {
                  "start" : 12,
                  "end" : 14,
                  "exact" : "no"
                } ]
              }, {
                "attribution" : 2,
                "kind" : "saying",
                "confidence" : 0.5,
                "cue" : null,
                "source" : null,
                "speaker" : null,
                "content" : [ {
                  "start" : 17,
                  "end" : 21,
                  "exact" : "Yes!"
                } ]
              } ],
              "claims" : [ {
                "claim" : 1,
                "id" : "676c832f33fbea46",
                "kind" : "statement",
                "evidence" : {
                  "start" : 0,
                  "end" : 22,
                  "exact" : "🕊 Voss said no. \\"Yes!\\""
                },
                "head" : {
                  "start" : 7,
                  "end" : 11,
                  "exact" : "said"
                },
                "sources" : [ {
                  "name" : "Voss",
                  "kind" : "person",
                  "anonymous" : false,
                  "number" : null
                }, {
                  "name" : "Halden Wire",
                  "kind" : "outlet",
                  "anonymous" : false,
                  "number" : null
                } ],
                "said" : null,
                "standing" : "asserted",
                "condition" : null,
                "speaker" : {
                  "name" : "Voss",
                  "kind" : "person",
                  "of" : null
                },
                "speaker_candidates" : [ ],
                "cue" : "said",
                "manner" : "said",
                "content" : {
                  "start" : 12,
                  "end" : 14,
                  "exact" : "no"
                },
                "direct" : false,
                "addressee" : null,
                "confidence" : 0.75,
                "made_by" : "statement-cue"
              }, {
                "claim" : 2,
                "id" : "1e6a2b7f0734cf9c",
                "kind" : "statement",
                "evidence" : {
                  "start" : 0,
                  "end" : 22,
                  "exact" : "🕊 Voss said no. \\"Yes!\\""
                },
                "head" : {
                  "start" : 17,
                  "end" : 20,
                  "exact" : "Yes"
                },
                "sources" : [ {
                  "name" : "Halden Wire",
                  "kind" : "outlet",
                  "anonymous" : false,
                  "number" : null
                } ],
                "said" : null,
                "standing" : "asserted",
                "condition" : null,
                "speaker" : null,
                "speaker_candidates" : [ {
                  "name" : "Voss",
                  "kind" : "person",
                  "of" : null
                } ],
                "cue" : null,
                "manner" : null,
                "content" : {
                  "start" : 17,
                  "end" : 21,
                  "exact" : "Yes!"
                },
                "direct" : false,
                "addressee" : null,
                "confidence" : 0.5,
                "made_by" : "statement-quotation"
              } ],
              "passed" : [ {
                "passed" : 1,
                "kind" : "statement",
                "start" : 17,
                "end" : 21,
                "exact" : "Yes!",
                "why" : "speaker-open",
                "reason" : "who says so is not sure; the statement has no speaker, but candidates"
              } ],
              "faults" : [ ],
              "stored_text" : "🕊 Voss said no. \\"Yes!\\"",
              "generated_by" : {
                "reader" : "7 (by hand)",
                "rules" : "6 (sixth rules)"
              }
            }\
            """);
  }

  @Test
  void only_the_layers_asked_for_are_written() {
    assertThat(ExplanationJson.write(DOVE.explained(), EnumSet.of(Layer.CHAINS)).propertyNames())
        .containsExactly("report", "chains", "faults", "stored_text", "generated_by");
  }
}
