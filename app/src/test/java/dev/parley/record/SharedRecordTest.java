package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several use one record; each has the file open for itself, as processes do. */
class SharedRecordTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");
  private static final WordRules RULES = new WordRules(1, 1);

  @TempDir Path folder;

  private Report report(int n) {
    String text = "Renko counted " + n + " captives. Verrin said day " + n + " was quiet.";
    return Prints.words(folder.resolve(n + ".txt"), text).by("Halden Wire").report();
  }

  @Test
  void all_may_make_the_record_at_the_same_moment() throws Exception {
    int writers = 6;
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      for (int round = 0; round < 10; round++) {
        Path file = folder.resolve("made-" + round + ".db");
        CyclicBarrier together = new CyclicBarrier(writers);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
          Report report = report(w);
          work.add(() -> {
            together.await();
            try (RecordFile record = RecordFile.openOrCreate(file)) {
              return record.keep(report, RULES.read(report), NOON);
            }
          });
        }
        for (Future<Boolean> kept : pool.invokeAll(work)) {
          assertThat(kept.get()).isTrue();
        }
        try (RecordFile record = RecordFile.open(file)) {
          assertThat(record.reports()).hasSize(writers);
          assertThat(record.verify(null, true).problems()).isEmpty();
        }
      }
    }
  }

  @Test
  void two_may_make_the_record_at_the_same_moment_however_often() throws Exception {
    int openers = 2;
    for (int round = 0; round < 200; round++) {
      Path file = folder.resolve("new" + round + ".db");
      CyclicBarrier together = new CyclicBarrier(openers);
      Callable<Long> opens =
          () -> {
            together.await();
            try (RecordFile record = RecordFile.openOrCreate(file)) {
              return record.verify(null, false).entries();
            }
          };
      try (ExecutorService pool = Executors.newFixedThreadPool(openers)) {
        for (Future<Long> each : pool.invokeAll(Collections.nCopies(openers, opens))) {
          assertThat(each.get()).isZero();
        }
      }
    }
  }

  @Test
  void two_may_keep_the_same_and_other_reports_at_once() throws Exception {
    int reports = 40;
    Path alone = folder.resolve("alone.db");
    List<String> views;
    try (RecordFile record = RecordFile.openOrCreate(alone)) {
      for (int n = 0; n < reports; n++) {
        Report report = report(n);
        record.keep(report, RULES.read(report), NOON);
      }
      views = record.dumpViews();
    }
    Path file = folder.resolve("shared.db");
    CyclicBarrier together = new CyclicBarrier(2);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int direction : new int[] {1, -1}) {
      work.add(() -> {
        int kept = 0;
        together.await();
        try (RecordFile record = RecordFile.openOrCreate(file)) {
          for (int i = 0; i < reports; i++) {
            Report report = report(direction > 0 ? i : reports - 1 - i);
            kept += record.keep(report, RULES.read(report), NOON) ? 1 : 0;
          }
        }
        return kept;
      });
    }
    int kept = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> each : pool.invokeAll(work)) {
        kept += each.get();
      }
    }
    assertThat(kept).as("each report was new to one of them only").isEqualTo(reports);
    try (RecordFile record = RecordFile.open(file)) {
      assertThat(record.dumpViews()).isEqualTo(views);
      assertThat(record.verify(null, true).problems()).isEmpty();
      assertThat(record.verify(null, true).entries()).isEqualTo(3L * reports);
    }
  }

  @Test
  void who_waits_too_long_for_another_is_told_so_and_others_can_still_ask() {
    Path file = folder.resolve("record.db");
    try (RecordFile patient = RecordFile.openOrCreate(file);
        RecordFile hasty = RecordFile.of(Database.open(file, false, 1));
        Database writer = Database.open(file, false)) {
      Report report = report(1);
      writer.inTransaction(() -> {
        assertThatThrownBy(() -> hasty.keep(report, RULES.read(report), NOON))
            .isInstanceOf(RecordException.class)
            .hasMessage(
                "The record %s is being written by another process. Try again when it is done.",
                file);
        assertThat(patient.reports()).isEmpty();
        return null;
      });
      assertThat(hasty.keep(report, RULES.read(report), NOON)).isTrue();
      assertThat(patient.reports()).as("seen at once").hasSize(1);
    }
  }
}
