package dev.parley.fuse.threads;

import static dev.parley.claim.Standing.ASSERTED;
import static dev.parley.claim.Standing.PLANNED;
import static dev.parley.fuse.threads.Hand.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryThreadsTest {
  private static final List<Told> CLAIMS =
      List.of(
          meeting(
              "2031-03-12",
              ASSERTED,
              "2031-03-12",
              "Brennport",
              "first round of talks",
              "Marvane",
              "Front"),
          meeting("2031-03-13", PLANNED, "2031-03-19", null, "the talks go on", "Marvane", "Front"),
          meeting(
              "2031-03-14",
              ASSERTED,
              "2031-03-14",
              "Brennport",
              "talks with Zahrin",
              "Marvane",
              "Zahrin"),
          meeting(
              "2031-03-14",
              ASSERTED,
              "2031-03-14",
              "Brennport",
              "Front and Zahrin talks",
              "Front",
              "Zahrin",
              "Marvane"),
          meeting(
              "2031-09-02",
              ASSERTED,
              "2031-09-01",
              "Brennport",
              "talks resume",
              "Marvane",
              "Front"),
          meeting(
              "2031-09-09",
              PLANNED,
              "2031-09-20",
              null,
              "talks in the third round",
              "Marvane",
              "Front"),
          meeting(
              "2031-05-01", ASSERTED, "2031-05-01", "Sorrel", "fishery talks", "Velsk", "Tolmen"));

  @Test
  void talksThatSleepForMonthsStayOneThreadAndOthersStayApart() {
    assertThat(StoryThreads.of(CLAIMS))
        .extracting(StoryThread::id, StoryThread::reports)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("front-marvane-2031-03", 6),
            org.assertj.core.groups.Tuple.tuple("tolmen-velsk-2031-05", 1));
  }

  @Test
  void roundsAreCountedWhereToldAndEndWhenTheNextBegins() {
    assertThat(StoryThreads.of(CLAIMS).getFirst().rounds())
        .extracting(r -> r.number() + " " + r.state().label() + " " + r.first() + " " + r.until())
        .containsExactly(
            "1 held 2031-03-12 2031-03-14",
            "null held 2031-03-14 2031-09-01",
            "null planned 2031-03-19 null",
            "null held 2031-09-01 null",
            "3 planned 2031-09-20 null");
  }

  @Test
  void anyOrderGivesTheSameThreads() {
    List<StoryThread> expected = StoryThreads.of(CLAIMS);
    List<Told> shuffled = new ArrayList<>(CLAIMS);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(StoryThreads.of(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void aNumberCountsOnlyWhereItIsOfTheMeeting() {
    assertThat(Ordinals.of("They met for a sixteenth round of talks", "met")).isEqualTo(16);
    assertThat(Ordinals.of("the 21st round of talks", "talks")).isEqualTo(21);
    assertThat(Ordinals.of("They held talks before the next round", "talks")).isNull();
    assertThat(
            Ordinals.of(
                "They ended a first round of talks in the old customs house and would meet again",
                "meet"))
        .isNull();
  }
}
