package dev.parley.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {
  @ParameterizedTest
  @CsvSource({
    "2031-03-12,            2031-03-12, 2031-03-12",
    "2031-03,               2031-03-01, 2031-03-31",
    "2032-02,               2032-02-01, 2032-02-29",
    "2031,                  2031-01-01, 2031-12-31",
    "2031-03-12?,           2031-03-12, 2031-03-12",
    "2031-03~,              2031-03-01, 2031-03-31",
    "2031%,                 2031-01-01, 2031-12-31",
    "203X,                  2030-01-01, 2039-12-31",
    "2031-XX,               2031-01-01, 2031-12-31",
    "2031-03-XX,            2031-03-01, 2031-03-31",
    "2031-21,               2031-03-01, 2031-05-31",
    "2031-22,               2031-06-01, 2031-08-31",
    "2031-23,               2031-09-01, 2031-11-30",
    "2031-24,               2031-12-01, 2032-02-29",
    "2031-12-21/2031-12-31, 2031-12-21, 2031-12-31",
    "2031-03/2031-05,       2031-03-01, 2031-05-31",
    "-0044-03-15,           -0044-03-15, -0044-03-15",
    "-20XX,                 -2099-01-01, -2000-12-31",
  })
  void an_expression_means_all_days_from_its_earliest_to_its_latest(
      String text, LocalDate earliest, LocalDate latest) {
    assertThat(Edtf.parse(text)).isEqualTo(new Edtf(text, earliest, latest));
  }

  @ParameterizedTest
  @CsvSource({"2031-03-12/..", "2031-03-12/"})
  void an_interval_without_an_end_goes_on(String text) {
    assertThat(Edtf.parse(text))
        .isEqualTo(new Edtf(text, LocalDate.of(2031, 3, 12), LocalDate.MAX));
  }

  @ParameterizedTest
  @CsvSource({"../2031-03-12", "/2031-03-12"})
  void an_interval_without_a_beginning_was_always_so(String text) {
    assertThat(Edtf.parse(text))
        .isEqualTo(new Edtf(text, LocalDate.MIN, LocalDate.of(2031, 3, 12)));
  }

  @Test
  void blanks_around_an_expression_do_not_matter() {
    assertThat(Edtf.parse(" 2031-03-12\n")).isEqualTo(Edtf.parse("2031-03-12"));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "yesterday",
    "12.03.2031",
    "2031-3-12",
    "31-03-12",
    "20310312",
    "2031-03-12T10:00",
    "2031-03-12/soon",
    "2031-03-12/2031-03-13/2031-03-14",
    "٢٠٣١-٠٣-١٢"
  })
  void what_is_no_date_is_named_and_the_right_forms_are_shown(String text) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is no EDTF date; write 2024-12-01, 2024-12, 2024 or 2024-12-01/2024-12-07", text);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-29",
    "2031-13",
    "2031-00",
    "2031-04-31",
    "2031-25",
    "2031-21-03",
    "2031-03-12/2031-03-32"
  })
  void a_day_that_the_calendar_does_not_have_is_named(String text) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' names no day of the calendar; check its month and day", text);
  }

  @Test
  void an_interval_that_ends_before_it_begins_is_named() {
    assertThatThrownBy(() -> Edtf.parse("2031-03-12/2031-03-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval '2031-03-12/2031-03-01' ends before it begins");
  }

  @ParameterizedTest
  @CsvSource({"../..", "/", "/..", "../"})
  void an_interval_open_at_both_ends_is_named(String text) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the interval '%s' names no date", text);
  }

  @Test
  void only_an_expression_for_one_day_has_a_day() {
    assertThat(Edtf.parse("2031-03-12").asDay()).isEqualTo(LocalDate.of(2031, 3, 12));
    assertThat(Edtf.parse("2031-03-12/2031-03-12").asDay()).isEqualTo(LocalDate.of(2031, 3, 12));
    assertThat(Edtf.parse("2031-03").asDay()).isNull();
    assertThat(Edtf.parse("2031-03-12/..").asDay()).isNull();
  }

  @Test
  void a_day_overlaps_the_month_it_lies_in_and_no_other() {
    Edtf day = Edtf.parse("2031-03-31");

    assertThat(day.overlaps(Edtf.parse("2031-03"))).isTrue();
    assertThat(day.overlaps(Edtf.parse("2031-04"))).isFalse();
    assertThat(day.overlaps(Edtf.parse("2031-03-31/.."))).isTrue();
    assertThat(day.overlaps(Edtf.parse("../2031-03-30"))).isFalse();
  }

  @Test
  void a_span_of_one_day_is_written_as_that_day() {
    LocalDate day = LocalDate.of(2031, 3, 12);

    assertThat(Edtf.between(day, day)).isEqualTo(Edtf.parse("2031-03-12"));
    assertThat(Edtf.between(day, day.plusDays(1))).isEqualTo(Edtf.parse("2031-03-12/2031-03-13"));
  }

  @Property
  void every_expression_reads_back_as_it_was_written(@ForAll("dates") Edtf date) {
    assertThat(Edtf.parse(date.toString())).isEqualTo(date);
  }

  @Property
  void the_earliest_day_is_never_after_the_latest(@ForAll("dates") Edtf date) {
    assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
  }

  @Property
  void overlap_is_symmetric_and_every_date_overlaps_itself(
      @ForAll("dates") Edtf a, @ForAll("dates") Edtf b) {
    assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
    assertThat(a.overlaps(a)).isTrue();
  }

  @Property
  void two_dates_overlap_just_when_some_day_fits_both(
      @ForAll("days") LocalDate from,
      @ForAll("lengths") int length,
      @ForAll("days") LocalDate other) {
    Edtf interval = Edtf.between(from, from.plusDays(length));
    boolean within = !other.isBefore(from) && !other.isAfter(from.plusDays(length));

    assertThat(interval.overlaps(Edtf.day(other))).isEqualTo(within);
  }

  @Property
  void any_text_is_read_or_refused_and_never_breaks_the_reader(@ForAll String text) {
    try {
      Edtf date = Edtf.parse(text);
      assertThat(date.text()).isEqualTo(text.strip());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(text.strip());
    }
  }

  @Property
  void any_arrangement_of_digits_is_read_or_refused(@ForAll("nearlyDates") String text) {
    try {
      Edtf date = Edtf.parse(text);
      assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("'" + text + "'");
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2030, 1, 1).toEpochDay(), LocalDate.of(2032, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 400);
  }

  @Provide
  Arbitrary<Edtf> dates() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(LocalDate.of(-999, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        any.map(Edtf::day),
        any.map(d -> Edtf.month(YearMonth.from(d))),
        any.map(d -> Edtf.year(d.getYear())),
        any.map(Edtf::since),
        any.map(Edtf::until),
        Combinators.combine(any, any)
            .as((a, b) -> a.isAfter(b) ? Edtf.between(b, a) : Edtf.between(a, b)));
  }

  @Provide
  Arbitrary<String> nearlyDates() {
    return Arbitraries.strings().withChars("0123X").withChars('-', '/', '.', '?').ofMaxLength(14);
  }
}
