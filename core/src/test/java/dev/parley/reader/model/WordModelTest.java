package dev.parley.reader.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class WordModelTest {
  private static final String TEXT =
      "The Front released two engineers in Hadra on Sunday, its envoy said. ".repeat(40);

  @Test
  void closing_waits_for_who_still_reads_and_refuses_who_comes_later() throws Exception {
    WordModel model = new WordModel();
    CountDownLatch reading = new CountDownLatch(2);
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> read = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        read.add(readers.submit(untilClosed(model, reading)));
      }
      reading.await();

      model.close();

      for (Future<Boolean> one : read) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThatThrownBy(() -> analyse(model)).hasMessage("the model is closed");
    model.close(); // a second time does nothing
  }

  private static Callable<Boolean> untilClosed(WordModel model, CountDownLatch reading) {
    return () -> {
      try {
        while (true) {
          reading.countDown();
          analyse(model);
        }
      } catch (IllegalStateException e) {
        return "the model is closed".equals(e.getMessage());
      }
    };
  }

  private static void analyse(WordModel model) {
    assertThat(model.analyse(TEXT, List.of(new Span(0, TEXT.length()))).words()).isNotEmpty();
  }
}
