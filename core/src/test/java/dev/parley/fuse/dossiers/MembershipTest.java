package dev.parley.fuse.dossiers;

import static dev.parley.claim.Standing.ASSERTED;
import static dev.parley.fuse.threads.Hand.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final Dossier HIGHLANDS =
      new Dossier(
          "highlands",
          "The highlands",
          new Dossier.Sides(
              List.of("Marvane", "Kesh Highlands Front"),
              List.of("Lorenthia"),
              Map.of("Kesh Highlands Front", List.of("the Front"))),
          new Dossier.Matter(
              List.of("Brennport"),
              Map.of("captives", List.of("captives")),
              LocalDate.of(2031, 3, 1),
              null),
          Map.of());

  private static boolean belongs(String day, String words, String... sides) {
    return new Membership(HIGHLANDS)
        .belongs(List.of(meeting(day, ASSERTED, null, null, words, sides)));
  }

  @Test
  void twoPartiesUnderAnyOfTheirNamesAreEnough() {
    assertThat(belongs("2031-03-12", "talks", "Marvane delegation", "Front")).isTrue();
    assertThat(belongs("2031-03-12", "talks", "Marvane", "Patriotic Front")).isFalse();
  }

  @Test
  void aPartyOrMediatorNeedsAPlaceOrTopicOfTheDossier() {
    assertThat(belongs("2031-03-12", "talks on a flood", "Marvane", "Lorenthia")).isFalse();
    assertThat(belongs("2031-03-12", "talks on captives", "Lorenthia", "Velsk")).isTrue();
    assertThat(belongs("2031-03-12", "talks in Brennport", "Front", "Velsk")).isTrue();
    assertThat(belongs("2031-03-12", "talks in Brennport", "Velsk", "Tolmen")).isFalse();
  }

  @Test
  void reportsOfOtherTimesDoNotBelong() {
    assertThat(belongs("2030-03-12", "talks", "Marvane", "Front")).isFalse();
  }

  @Test
  void whoDealsInTwoStoriesIsProposedInAnyOrder() {
    List<Told> claims =
        new ArrayList<>(
            List.of(
                meeting("2031-03-12", ASSERTED, null, "Brennport", "a", "Marvane", "Kesh Front"),
                meeting("2031-03-19", ASSERTED, null, "Brennport", "b", "Marvane", "Kesh Front"),
                meeting("2031-03-20", ASSERTED, null, null, "c", "Velsk", "Tolmen")));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(claims, new Random(seed));
      assertThat(Proposals.of(claims, 2))
          .extracting(Proposal::name, Proposal::places, Proposal::stories)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("kesh-front-marvane", List.of("Brennport"), 2));
    }
  }
}
