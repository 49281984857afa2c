package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Briefing;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a brief of some days needs of a record. */
class AroundTest {
  private static final LocalDate UNTIL = LocalDate.parse("2032-06-01");

  @Test
  void a_brief_of_what_was_told_around_its_days_is_the_brief_of_all_that_was_told() {
    assertThat(Samples.READ.code()).isZero();
    try (RecordFile file = RecordFile.open(Samples.RECORD)) {
      Filter filter = new Filter(null, null, null, null, null, null, UNTIL);
      List<Told> all = file.told(filter);
      List<LocalDate> days =
          all.stream().map(t -> t.known()).distinct().filter(d -> d != null).sorted().toList();
      assertThat(days).hasSizeGreaterThan(10);
      for (LocalDate day : days) {
        assertThat(Briefing.of(file.toldAround(filter, day), day, UNTIL))
            .as("since %s", day)
            .isEqualTo(Briefing.of(all, day, UNTIL));
      }
      assertThat(file.toldAround(filter, days.getLast())).hasSizeLessThan(all.size());
    }
  }
}
