package dev.parley.fuse.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LikenessTest {
  private static final String WIRE =
      """
      The governments of Sarnia and Oldemar agreed on Tuesday to reopen the bridge at Kelm, mediators \
      from the island of Tessaly said, ending a blockade that kept grain ships in port for nine weeks.

      Under the deal, Sarnian engineers will clear the eastern lanes by Friday while Oldemar's coast \
      guard escorts the first convoy of eleven barges down the Lorn river.

      "This is a small door, but it is open," chief mediator Ilsa Brandt told reporters in the \
      customs house where both delegations had spent the night.

      The bridge was closed in spring after a pipeline burst and each side blamed the other.\
      """;

  private static final String REWRITE =
      """
      Grain ships are to leave port again: after a blockade of more than two months Oldemar and Sarnia \
      have agreed that the Kelm bridge will be reopened, announced the Tessaly mediators.

      Engineers from Sarnia are clearing the eastern lanes, and a first convoy of 12 barges will be \
      escorted down the river Lorn by the Oldemar coast guard.

      Both delegations spent the night in the customs house. "This is a small door, but it is open," \
      said Brandt, the chief mediator.\
      """;

  private static final String BACKGROUND =
      """
      Sarnia and Oldemar fell out in spring over tolls on the Lorn river. A pipeline burst near \
      Kelm, each side blamed the other, and gunboats closed the estuary. Two truces brokered by \
      Tessaly collapsed within days, the second after shots were fired at a ferry full of pilgrims. \
      Some forty thousand families have left the border valleys since, aid groups estimate.\
      """;

  @Test
  void a_rewrite_is_a_copy_though_few_of_its_words_stand_in_the_old_order() {
    assertThat(likeness(WIRE, "2031-05-06", REWRITE, "2031-05-06")).isPositive();
  }

  @Test
  void what_is_cut_from_the_end_is_a_copy() {
    assertThat(likeness(WIRE, "2031-05-06", WIRE.substring(0, WIRE.length() / 3), "2031-05-07"))
        .isPositive();
  }

  @Test
  void another_story_with_the_same_long_background_is_no_copy() {
    String other =
        "Harvest fairs opened in northern Sarnia with fewer stalls than ever, traders said, because"
            + " seed merchants from abroad stayed away and hotel keepers asked for cash."
            + "\n\n"
            + BACKGROUND;

    String story = WIRE.substring(0, WIRE.indexOf("\"This")) + BACKGROUND;
    assertThat(likeness(story, "2031-05-06", other, "2031-05-06")).isNegative();
  }

  @Test
  void the_story_as_it_went_on_is_no_copy_of_how_it_began() {
    String update =
        "A barge loaded with barley ran aground below Kelm hours into its maiden trip, forcing pilots"
            + " to moor the others at a disused ferry landing, the harbour master reported.\n\n"
            + "Divers found sandbanks that no chart shows, and dredgers were ordered from Tessaly."
            + "\n\n"
            + WIRE;

    assertThat(likeness(WIRE, "2031-05-06", update, "2031-05-09")).isNegative();
  }

  @Test
  void what_was_printed_a_month_later_is_no_copy() {
    assertThat(likeness(WIRE, "2031-05-06", WIRE, "2031-06-06")).isEqualTo(Likeness.FLOOR);
  }

  @Test
  void a_missing_or_vague_date_does_not_hide_a_copy() {
    assertThat(likeness(WIRE, "2031-05", WIRE, "2031-05-30")).isPositive();
    assertThat(likeness(WIRE, null, WIRE, "2031-05-30")).isPositive();
    assertThat(likeness(WIRE, "2031-05/..", WIRE, "2033-01-01")).isPositive();
    assertThat(likeness(WIRE, "2031-05", WIRE, "2031-07-30")).isEqualTo(Likeness.FLOOR);
  }

  @Test
  void two_lines_of_one_form_are_no_copies() {
    assertThat(likeness("Rain fell in Kelm.", "2031-05-06", "Rain fell in Kelm.", "2031-05-06"))
        .isEqualTo(Likeness.FLOOR);
  }

  @Test
  void it_does_not_matter_which_of_the_two_is_asked() {
    assertThat(likeness(REWRITE, "2031-05-06", WIRE, null))
        .isEqualTo(likeness(WIRE, null, REWRITE, "2031-05-06"));
  }

  private static int likeness(
      String a, @Nullable String dateOfA, String b, @Nullable String dateOfB) {
    return Likeness.of(printed("a", a, dateOfA), printed("b", b, dateOfB));
  }

  private static Printed printed(String id, String text, @Nullable String date) {
    return Printed.of(id, null, date == null ? null : Edtf.parse(date), text);
  }
}
