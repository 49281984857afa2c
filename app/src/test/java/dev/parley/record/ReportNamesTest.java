package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ActorKind;
import dev.parley.exchange.ClaimJson;
import dev.parley.record.ClaimNames.ClaimName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportNamesTest {
  private static JsonNode met(String... names) {
    String actors =
        String.join(
            ",",
            Stream.of(names)
                .map(n -> "{\"name\":\"%s\",\"kind\":\"group\",\"of\":null}".formatted(n))
                .toList());
    return ClaimJson.MAPPER.readTree("{\"actors\":[%s],\"sources\":[]}".formatted(actors));
  }

  private static String meant(String name, ActorKind kind, String... inTheReport) {
    return new ReportNames("report", List.of(met(inTheReport)))
        .item(new ClaimName("actors", name, kind, null))
        .name();
  }

  @Test
  void the_last_words_of_a_body_are_that_body_within_its_report() {
    assertThat(meant("Front", ActorKind.GROUP, "Kesh Highlands Front", "Front"))
        .isEqualTo("Kesh Highlands Front");
    assertThat(meant("the Front", ActorKind.GROUP, "Kesh Highlands Front", "the Front"))
        .isEqualTo("Kesh Highlands Front");
  }

  @Test
  void where_two_end_so_or_none_it_stays_by_itself() {
    assertThat(meant("Front", ActorKind.GROUP, "Kesh Highlands Front", "Orlu Front", "Front"))
        .isEqualTo("Front");
    assertThat(meant("Front", ActorKind.GROUP, "Front", "Marvane")).isEqualTo("Front");
    assertThat(meant("Front", ActorKind.GROUP, "fighters of the Front", "Front"))
        .isEqualTo("Front");
  }

  @Test
  void a_person_is_no_body() {
    assertThat(meant("Front", ActorKind.PERSON, "Kesh Highlands Front", "Front"))
        .isEqualTo("Front");
  }
}
