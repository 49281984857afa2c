package dev.parley.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Bound;
import dev.parley.claim.Edtf;
import dev.parley.claim.Ground;
import dev.parley.claim.Measure;
import dev.parley.claim.Span;
import dev.parley.claim.Standing;
import dev.parley.claim.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ToldTest {
  private static Told counted(@Nullable String period, @Nullable String published) {
    Ground ground =
        new Ground(new Span(0, 9), new Span(0, 2), List.of(), null, Standing.ASSERTED, null);
    Edtf time = period == null ? null : Edtf.parse(period);
    Edtf printed = published == null ? null : Edtf.parse(published);
    return new Told(
        "claim",
        new Tally(ground, Measure.RELEASED, 38, null, Bound.EXACTLY, "men", null, null, time, null),
        new Told.Report("report", "Post", printed, null, null, "story"),
        new Told.Words("38 men", "38", null),
        Told.Links.NONE);
  }

  @Test
  void a_count_since_a_day_stands_as_of_the_report_that_tells_it() {
    assertThat(counted("2031-07-01/..", "2031-12-23").day()).hasToString("2031-12-23");
    assertThat(counted("2031-07-01/..", null).day()).hasToString("2031-07-01");
    assertThat(counted("2031-07-01/2031-07-28", "2031-12-23").day()).hasToString("2031-07-28");
    assertThat(counted(null, "2031-12").day()).hasToString("2031-12-31");
    assertThat(counted(null, null).day()).isNull();
  }
}
