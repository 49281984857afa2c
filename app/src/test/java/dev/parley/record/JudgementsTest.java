package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class JudgementsTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @TempDir Path folder;

  private static StringNode word(String word) {
    return JsonNodeFactory.instance.stringNode(word);
  }

  @Test
  void of_several_decisions_about_one_subject_the_latest_stands_in_whatever_order_they_come() {
    try (RecordFile record = RecordFile.openOrCreate(folder.resolve("record.db"))) {
      assertThat(record.decide("grade/Halden Post", word("B2"), NOON.plusSeconds(60))).isTrue();
      assertThat(record.decide("grade/Halden Post", word("C3"), NOON)).isTrue();
      assertThat(record.decide("grade/Littoral Press", word("A1"), NOON)).isTrue();
      assertThat(record.decide("restrict/Halden Post", word("yes"), NOON)).isTrue();

      assertThat(record.decided("grade/"))
          .hasToString("{grade/Halden Post=\"B2\", grade/Littoral Press=\"A1\"}");
    }
  }

  @Test
  void what_is_taken_back_no_longer_stands_and_can_be_decided_again() {
    try (RecordFile record = RecordFile.openOrCreate(folder.resolve("record.db"))) {
      record.decide("grade/Halden Post", word("B2"), NOON);
      assertThat(record.decide("grade/Halden Post", null, NOON.plusSeconds(1))).isTrue();
      assertThat(record.decided("grade/")).isEmpty();
      assertThat(record.decide("grade/Halden Post", null, NOON.plusSeconds(2))).isFalse();

      assertThat(record.decide("grade/Halden Post", word("B2"), NOON.plusSeconds(3))).isTrue();
      assertThat(record.decide("grade/Halden Post", word("B2"), NOON.plusSeconds(4))).isFalse();
      assertThat(record.decided("grade/")).hasToString("{grade/Halden Post=\"B2\"}");
      assertThat(record.verify(record.head(), true).problems()).isEmpty();
    }
  }
}
