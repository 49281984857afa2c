package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Standing;
import dev.parley.reader.TestReader;
import dev.parley.report.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventCodesTest {
  private static final EventCodes CODES = new EventCodes();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marvane released 80 prisoners on Sunday.             | RETREAT 08
          Marvane will release 80 prisoners on Sunday.         | AGREE 03
          Marvane may release 80 prisoners on Sunday.          | AGREE 03
          Marvane did not release 80 prisoners on Sunday.      | REJECT 12
          The army attacked the village of Hadra.              | ASSAULT 19
          The army will attack the village of Hadra.           | THREATEN 13
          The army did not attack the village of Hadra.        | CONCEDE 08
          """)
  void a_plan_is_a_promise_or_a_threat_and_a_denial_a_refusal_or_a_concession(
      String text, String codes) {
    assertThat(codesOf(text)).isEqualTo(codes);
  }

  @Test
  void an_abduction_is_coercion_in_claims_and_assault_in_plover() {
    assertThat(codesOf("Gunmen abducted 30 villagers in Hadra.")).isEqualTo("ASSAULT 18");
  }

  @Test
  void a_mode_without_a_row_has_the_codes_of_its_type() {
    assertThat(CODES.cameo(EventType.COERCE, "arrest", Standing.ASSERTED))
        .isEqualTo(CODES.cameo(EventType.COERCE, null, Standing.ASSERTED))
        .isEqualTo("17");
  }

  @Test
  void an_accusation_stays_one_whether_it_is_made_or_only_planned() {
    for (Standing standing : Standing.values()) {
      assertThat(CODES.plover(EventType.ACCUSE, null, standing)).isEqualTo(EventType.ACCUSE);
    }
    assertThat(CODES.cameo(EventType.ACCUSE, "investigate", Standing.PLANNED)).isEqualTo("09");
  }

  @Test
  void every_type_has_a_code_in_every_standing() {
    for (EventType type : EventType.values()) {
      for (Standing standing : Standing.values()) {
        assertThat(CODES.cameo(type, null, standing)).matches("\\d\\d");
        assertThat(CODES.plover(type, null, standing)).isNotNull();
      }
    }
  }

  /** The codes of the only event that a text tells. */
  private static String codesOf(String text) {
    Event event =
        new Extractor()
                .extract(
                    TestReader.shared().read(text),
                    TestReader.shared().version(),
                    Publication.UNKNOWN)
                .claims()
                .stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .reduce((a, b) -> {
                  throw new AssertionError("two events: " + a + " and " + b);
                })
                .orElseThrow();
    Standing standing = event.ground().standing();
    return CODES.plover(event.type(), event.mode(), standing)
        + " "
        + CODES.cameo(event.type(), event.mode(), standing);
  }
}
