package dev.parley.fuse.offices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.claim.TenureStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IncumbentTest {
  private static final String KEY = "head marvane intelligence";

  private static final List<Naming> NAMINGS =
      List.of(
          named("Anna Dorff", "2031-01-10"),
          named("Anna Dorff", "2031-06-10"),
          named("Karim Vossal", "2032-02-01"));

  @Test
  void the_one_named_shortly_before_is_meant() {
    assertThat(on("2031-01-10")).isEqualTo("Anna Dorff");
    assertThat(on("2031-08-01")).isEqualTo("Anna Dorff");
    assertThat(on("2032-02-15")).isEqualTo("Karim Vossal");
  }

  @Test
  void between_two_namings_of_one_holder_it_is_still_the_same() {
    assertThat(on("2031-04-15")).isEqualTo("Anna Dorff");
  }

  @Test
  void nobody_is_meant_before_anyone_is_named_or_long_after() {
    assertThat(on("2030-12-31")).isNull();
    assertThat(on("2031-12-01")).isNull();
  }

  @Test
  void of_two_who_are_named_for_one_day_neither_is_meant() {
    List<Naming> two = new ArrayList<>(NAMINGS);
    two.add(named("Ilse Toravik", "2032-02-01"));
    assertThat(new Incumbent(KEY, two).on(LocalDate.parse("2032-02-01"))).isNull();
  }

  @Test
  void wordings_of_one_office_have_one_key() {
    OfficeKey keys = new OfficeKey();
    assertThat(keys.of("Thailand's foreign minister"))
        .isEqualTo(keys.of("Foreign Minister", "Thai"))
        .isEqualTo(keys.of("the foreign minister of Thailand"))
        .isNotEqualTo(keys.of("deputy foreign minister", "Thailand"));
    assertThat(keys.of("head of the South Korean army"))
        .isEqualTo(keys.of("head of the army", "South Korea"));
    assertThat(keys.of("the", null)).isEmpty();
  }

  private static @Nullable String on(String day) {
    List<Naming> shuffled = new ArrayList<>(NAMINGS);
    Collections.reverse(shuffled);
    String found = new Incumbent(KEY, shuffled).on(LocalDate.parse(day));
    assertThat(found).isEqualTo(new Incumbent(KEY, NAMINGS).on(LocalDate.parse(day)));
    return found;
  }

  private static Naming named(String person, String day) {
    return new Naming(
        person + day,
        "r" + day,
        null,
        Edtf.parse(day),
        person,
        "head of intelligence",
        "Marvane",
        TenureStatus.CURRENT,
        Edtf.parse(day));
  }
}
