package dev.parley.fuse.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OriginTest {
  private static final String TEXT = "The ferry strike in Kelm is over, pilots and owners said.";

  @Test
  void whom_the_copies_credit_is_the_origin_also_where_its_own_report_is_missing() {
    assertThat(
            Origin.of(
                List.of(
                    printed("Post", "2031-05-06", TEXT),
                    printed("Star", "2031-05-07", TEXT + "\n\nWith Agence France-Presse"),
                    printed("Echo", "2031-05-07", "KELM, May 7 (AFP) - " + TEXT))))
        .isEqualTo("AFP");
  }

  @Test
  void without_credits_it_is_who_printed_first() {
    assertThat(
            Origin.of(
                List.of(printed("Post", "2031-05-07", TEXT), printed("Star", "2031-05-06", TEXT))))
        .isEqualTo("Star");
  }

  @Test
  void nobody_is_named_where_it_is_not_plain() {
    Printed post = printed("Post", "2031-05-06", TEXT);

    assertThat(Origin.of(List.of(post, printed("Star", "2031-05-06", TEXT)))).isNull();
    assertThat(Origin.of(List.of(post, printed("Star", null, TEXT)))).isNull();
    assertThat(Origin.of(List.of(post, printed("Star", "2031-05", TEXT)))).isNull();
    assertThat(Origin.of(List.of(printed(null, "2031-05-05", TEXT), post))).isNull();
    assertThat(
            Origin.of(
                List.of(
                    printed("Star", "2031-05-07", TEXT + "\n\nWith AFP"),
                    printed("Echo", "2031-05-07", TEXT + "\n\nWith Reuters"))))
        .isNull();
  }

  @Test
  void a_story_that_one_outlet_alone_printed_is_its_own() {
    assertThat(Origin.of(List.of(printed("The Associated Press", null, TEXT)))).isEqualTo("AP");
  }

  private static Printed printed(@Nullable String outlet, @Nullable String published, String text) {
    return Printed.of(
        outlet + "-" + published, outlet, published == null ? null : Edtf.parse(published), text);
  }
}
