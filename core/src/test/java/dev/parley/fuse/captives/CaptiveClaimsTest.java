package dev.parley.fuse.captives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.EventType;
import dev.parley.claim.Measure;
import org.junit.jupiter.api.Test;

class CaptiveClaimsTest {
  @Test
  void eventsAreFoundByTheShortestPiecesOfTheirWords() {
    assertThat(CaptiveClaims.heads())
        .containsOnlyKeys(
            EventType.COERCE,
            EventType.RETREAT,
            EventType.CONCEDE,
            EventType.COOPERATE,
            EventType.AID,
            EventType.ASSAULT,
            EventType.MOBILIZE);
    assertThat(CaptiveClaims.heads().get(EventType.ASSAULT)).containsExactly("rescue", "rescuing");
    assertThat(CaptiveClaims.heads().get(EventType.AID))
        .contains("release", "releasing", "let", "return", "hand")
        .doesNotContain("released", "let go", "abduct");
    assertThat(CaptiveClaims.heads().get(EventType.COERCE)).contains("abduct", "hold", "held");
  }

  @Test
  void theDeadCountWhereTheyWereCaptives() {
    assertThat(CaptiveClaims.measures())
        .contains(Measure.ABDUCTED, Measure.RELEASED)
        .doesNotContain(Measure.KILLED, Measure.WOUNDED);
    assertThat(CaptiveClaims.measuresOfCaptives()).containsExactly(Measure.KILLED);
    assertThat(CaptiveClaims.areCaptives("the hostages")).isTrue();
    assertThat(CaptiveClaims.areCaptives("soldiers")).isFalse();
  }
}
