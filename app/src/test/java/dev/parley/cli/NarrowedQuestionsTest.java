package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Folding;
import dev.parley.claim.Tally;
import dev.parley.fuse.Told;
import dev.parley.fuse.sources.Account;
import dev.parley.fuse.sources.Sources;
import dev.parley.record.Filter;
import dev.parley.record.RecordFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that read a part of the record answer what they would answer to all of it. */
class NarrowedQuestionsTest {
  private static List<Told> all() {
    try (RecordFile file = RecordFile.open(Samples.RECORD)) {
      return file.told(Filter.ALL);
    }
  }

  @ParameterizedTest
  @CsvSource({",,", "Front,,", ",guards,", "Marvane,,2031-08-15", ",soldiers,2031-06-30"})
  void theAccountOfCaptives(
      @Nullable String heldBy, @Nullable String of, @Nullable LocalDate asOf) {
    assertThat(Samples.READ.code()).isZero();
    try (RecordFile file = RecordFile.open(Samples.RECORD)) {
      List<Told> asked = file.toldOfCaptives(Filter.ALL);
      assertThat(dev.parley.fuse.captives.Account.of(asked, asOf, heldBy, of))
          .isEqualTo(dev.parley.fuse.captives.Account.of(all(), asOf, heldBy, of));
      assertThat(asked).hasSizeLessThan(all().size() / 2);
    }
  }

  @Test
  void countsOfPeopleAndAtPlaces() {
    assertThat(Samples.READ.code()).isZero();
    List<String> words = new ArrayList<>();
    for (Told told : all()) {
      if (told.claim() instanceof Tally tally) {
        words.add(tally.of());
        words.add(tally.place());
      }
    }
    try (RecordFile file = RecordFile.open(Samples.RECORD)) {
      for (String word : words.stream().distinct().toList()) {
        String folded = Folding.fold(word);
        assertThat(file.toldOfCounts(Filter.ALL, folded, null))
            .isEqualTo(
                all().stream()
                    .filter(t -> t.claim() instanceof Tally y && holds(y.of(), folded))
                    .toList());
        assertThat(file.toldOfCounts(Filter.ALL, null, folded))
            .isEqualTo(
                all().stream()
                    .filter(t -> t.claim() instanceof Tally y && holds(y.place(), folded))
                    .toList());
      }
    }
  }

  @Test
  void whatASourceSaysAndWhatOthersMakeOfIt() {
    assertThat(Samples.READ.code()).isZero();
    for (LocalDate asOf : new LocalDate[] {LocalDate.MAX, LocalDate.parse("2031-08-15")}) {
      Sources sources = new Sources(all(), asOf);
      List<String> names = new ArrayList<>(List.of("Wire", "official", "spokesman Halden"));
      for (Account account : sources.all()) {
        names.add(account.voice().name());
        names.addAll(account.names());
      }
      try (RecordFile file = RecordFile.open(Samples.RECORD)) {
        for (String name : names.stream().distinct().toList()) {
          List<Told> asked = file.toldOfSource(Filter.ALL, name, asOf);
          assertThat(new Sources(asked, asOf).named(name).stream().map(Account::said).toList())
              .as(name)
              .isEqualTo(sources.named(name).stream().map(Account::said).toList());
        }
      }
    }
  }

  private static boolean holds(@Nullable String words, String folded) {
    return words != null && Folding.fold(words).contains(folded);
  }
}
