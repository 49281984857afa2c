package dev.parley.explain;

import static dev.parley.reader.Attribution.Kind.NONE;
import static dev.parley.reader.Attribution.Kind.SAYING;
import static dev.parley.reader.Name.Type.ORGANISATION;
import static dev.parley.reader.Name.Type.PERSON;
import static dev.parley.reader.Name.Type.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationPrinterTest {
  private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

  private static String print(HandReading reading, int width, boolean colour, Set<Layer> layers) {
    StringWriter out = new StringWriter();
    new ExplanationPrinter(new PrintWriter(out), width, colour, layers).print(reading.explained());
    return out.toString().replace("\r\n", "\n");
  }

  private static String print(HandReading reading) {
    return print(reading, 80, false, ALL);
  }

  @Test
  void a_report_with_all_that_is_found_in_it() {
    HandReading reading =
        new HandReading(
                """
                The mediator Amara Dessin told Halden Wire that a senior Marvane official said the talks had failed.

                "Nobody has slammed a door," she added, "and the list of 12 engineers [sic] is on the table between us." The Front declined to comment. "Go home!"
                """)
            .name(PERSON, "Amara Dessin")
            .name(ORGANISATION, "Halden Wire")
            .name(PLACE, "Marvane")
            .name(ORGANISATION, "Front")
            .chain("Amara Dessin", PERSON, "The mediator Amara Dessin", "she")
            .chain("Halden Wire", ORGANISATION, "Halden Wire")
            .unnamed("senior Marvane official", PERSON, "a senior Marvane official")
            .chain("Front", ORGANISATION, "The Front")
            .told(
                SAYING,
                "The mediator Amara Dessin",
                "told Halden Wire",
                0.804,
                "a senior Marvane official said the talks had failed")
            .told(SAYING, "a senior Marvane official", "said", 0.9, "the talks had failed")
            .told(
                SAYING,
                "she",
                "added",
                0.97,
                "Nobody has slammed a door",
                "and the list of 12 engineers [sic] is on the table between us.")
            .told(NONE, "The Front", "declined", 0.5)
            .told(SAYING, null, null, 1, "Go home!");

    assertThat(print(reading))
        .isEqualTo(
            """
            Halden Wire, 2031-03-12, “The talks go on” (talks.txt)

              1  [S1 #1|The [!1|mediator] [person|Amara Dessin]] [C1 !2|told
                 [#2 organisation|Halden Wire]] that {1|[S2 #3|a senior [place|Marvane]
                 official] [C2 !3|said] {2|the talks had failed|2}|1}.

              3  "{3|Nobody has slammed a door|3}," [S3 #1|she] [C3 !4 !5|added], "{3|and
                 the list of [?1|12] engineers \\[sic\\] is on the table between us.|3}"
                 [S4 #4|The [organisation|Front]] [C4 ?2|declined] to comment.
                 "{5|[?3|[!6|Go] home!]|5}"

            Claims (6): what is claimed, by which rule, how sure; [!1|head]
              !1  tenure: Amara Dessin: mediator
                  line 1, by tenure, 90 %; according to Halden Wire
              !2  statement: Amara Dessin, “told Halden Wire”: a senior Marvane official
                  said the talks had failed
                  line 1, by statement-cue, 80 %; according to Amara Dessin, Halden Wire
              !3  statement: senior Marvane official, “said”: the talks had failed
                  line 1, by statement-cue, 90 %; according to senior Marvane official,
                  Amara Dessin, Halden Wire
              !4  statement: Amara Dessin, “added”: Nobody has slammed a door
                  line 3, by statement-cue, 97 %; according to Amara Dessin, Halden Wire
              !5  statement: Amara Dessin, “added”: and the list of 12 engineers [sic] is on
                  the table between us.
                  line 3, by statement-cue, 97 %; according to Amara Dessin, Halden Wire
              !6  statement: somebody (Front, senior Marvane official, Halden Wire?): Go
                  home!
                  line 3, by statement-quotation, 100 %; according to Halden Wire

            Not claimed (3): what was seen, and why it is no claim; [?1|words]
              statement  “declined to comment”, “did not say” and the like are no
                         statements:
                         ?2 “declined” (line 3)
              statement  who says so is not sure; the statement has no speaker, but
                         candidates:
                         ?3 “Go home!” (line 3)
              tally      no count of people or goods that befell something:
                         ?1 “12” (line 3)

            Attributions (5): who says what; [S1|source] [C1|cue] {1|content|1}
              1  The mediator Amara Dessin -> told Halden Wire -> a senior Marvane official
                 said the talks had failed
                 line 1, saying, 80 %; the source is Amara Dessin (person, #1)
              2  a senior Marvane official -> said -> the talks had failed
                 line 1, saying, 90 %; the source is senior Marvane official (person of
                 Marvane, not named, 1, #3)
              3  she -> added -> Nobody has slammed a door + and the list of 12 engineers
                 [sic] is on the table between us.
                 line 3, saying, 97 %; the source is Amara Dessin (person, #1)
              4  The Front -> declined -> (no content)
                 line 3, saying nothing, 50 %; the source is Front (organisation, #4)
              5  (no source) -> (no cue) -> Go home!
                 line 3, saying, 100 %; no source is told

            Chains (4): who is who; [#1|mention]
              #1  Amara Dessin (person), line 1: “The mediator Amara Dessin”; line 3: “she”
              #2  Halden Wire (organisation), line 1
              #3  senior Marvane official (person, not named), line 1
              #4  Front (organisation), line 3

            Names (4): [person|name], and how often where more than once
              person        Amara Dessin
              organisation  Halden Wire, Front
              place         Marvane

            A backslash stands before brackets, braces and bars of the report's own.
            Read by reader 7 (by hand). Nothing is kept.
            """);
  }

  @Test
  void a_pronoun_that_nothing_resolves() {
    assertThat(
            print(
                new HandReading("They said no.").told(SAYING, "They", "said", 0.25, "no"),
                80,
                false,
                EnumSet.of(Layer.ATTRIBUTIONS)))
        .isEqualTo(
            """
            Halden Wire, 2031-03-12, “The talks go on” (talks.txt)

              1  [S1|They] [C1|said] {1|no|1}.

            Attributions (1): who says what; [S1|source] [C1|cue] {1|content|1}
              1  They -> said -> no
                 line 1, saying, 25 %; nothing in the report resolves the source

            Read by reader 7 (by hand). Nothing is kept.
            """);
  }

  @Test
  void a_rule_that_failed_is_named_whatever_is_shown() {
    assertThat(
            print(
                new HandReading("The talks go on.").fault("tally: no number in it"),
                80,
                false,
                EnumSet.of(Layer.NAMES)))
        .isEqualTo(
            """
            Halden Wire, 2031-03-12, “The talks go on” (talks.txt)

              1  The talks go on.

            Names (0): [person|name], and how often where more than once

            Rules that failed on this report (the others still ran):
              tally: no number in it

            Read by reader 7 (by hand). Nothing is kept.
            """);
  }

  @Test
  void only_names() {
    assertThat(
            print(
                new HandReading("Voss met Dessin. Voss left Brennport.")
                    .name(PERSON, "Voss")
                    .name(PERSON, "Dessin")
                    .name(PERSON, "Voss#2")
                    .name(PLACE, "Brennport"),
                80,
                false,
                EnumSet.of(Layer.NAMES)))
        .isEqualTo(
            """
            Halden Wire, 2031-03-12, “The talks go on” (talks.txt)

              1  [person|Voss] met [person|Dessin]. [person|Voss] left [place|Brennport].

            Names (4): [person|name], and how often where more than once
              person        Voss (2), Dessin
              place         Brennport

            Read by reader 7 (by hand). Nothing is kept.
            """);
  }

  @Test
  void colours_add_to_the_marks_and_take_nothing_away() {
    HandReading reading =
        new HandReading("Voss said no.")
            .name(PERSON, "Voss")
            .chain("Voss", PERSON, "Voss")
            .told(SAYING, "Voss", "said", 0.9, "no");
    String coloured = print(reading, 80, true, ALL);

    assertThat(coloured)
        .contains(
            "\u001b[36m[S1\u001b[0m\u001b[33m #1\u001b[0m\u001b[32m person|\u001b[0mVoss"
                + "\u001b[36m]\u001b[0m ");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(print(reading));
  }

  @Test
  void nothing_in_a_report_steers_the_terminal() {
    String printed =
        print(
            new HandReading("Voss \u001b[31msaid\u202e no\u0007.\tHe left.").name(PERSON, "Voss"));

    assertThat(printed).contains("  1  [person|Voss] \ufffd\\[31msaid\ufffd no\ufffd. He left.\n");
  }

  @Test
  void lines_keep_within_the_width_but_for_words_that_are_longer() {
    HandReading reading =
        new HandReading(
                "Voss said that the talks would go on in Brennport on Monday, see"
                    + " https://halden.example/a-very-long-address-of-some-report-or-other.\n")
            .name(PERSON, "Voss")
            .chain("Voss", PERSON, "Voss")
            .told(SAYING, "Voss", "said", 0.9, "the talks would go on in Brennport on Monday");

    assertThat(print(reading, 40, false, ALL).lines().filter(l -> l.length() > 40))
        .containsExactly(
            "     https://halden.example/a-very-long-address-of-some-report-or-other.");
  }
}
