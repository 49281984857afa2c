package dev.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.Span;
import dev.parley.claim.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OnceReaderTest {
  /** Notes what it is given to read. */
  private static final class Noting implements Reader {
    final List<String> read = Collections.synchronizedList(new ArrayList<>());
    boolean closed;

    @Override
    public Version version() {
      return new Version(3, "noting");
    }

    @Override
    public Reading read(String text) {
      read.add(text);
      if (text.isBlank()) {
        throw new IllegalArgumentException("nothing to read");
      }
      List<Span> none = List.of();
      return new Reading(
          text, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), none,
          List.of(), List.of());
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final Noting noting = new Noting();

  @Test
  void a_text_that_two_outlets_print_is_read_once() {
    try (Reader reader = new OnceReader(noting)) {
      Reading first = reader.read("Renko met Verrin.");
      assertThat(reader.read("Renko met Verrin.")).isSameAs(first);
      assertThat(reader.read("Renko met Dessin.").text()).isEqualTo("Renko met Dessin.");
      assertThat(reader.version()).isEqualTo(noting.version());
    }
    assertThat(noting.read).containsExactly("Renko met Verrin.", "Renko met Dessin.");
    assertThat(noting.closed).isTrue();
  }

  @Test
  void only_the_latest_texts_are_remembered() {
    try (Reader reader = new OnceReader(noting, 2)) {
      for (String text : List.of("a", "b", "a", "c", "a", "b")) {
        reader.read(text);
      }
    }
    assertThat(noting.read).containsExactly("a", "b", "c", "b");
  }

  @Test
  void many_threads_that_ask_for_one_text_have_it_read_once() throws Exception {
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    try (Reader reader = new OnceReader(noting);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Callable<Reading> ask =
          () -> {
            together.await();
            return reader.read("Renko met Verrin.");
          };
      List<Reading> readings = new ArrayList<>();
      for (Future<Reading> reading : pool.invokeAll(Collections.nCopies(threads, ask))) {
        readings.add(reading.get());
      }
      assertThat(readings).hasSize(threads).containsOnly(readings.getFirst());
    }
    assertThat(noting.read).hasSize(1);
  }

  @Test
  void what_goes_wrong_in_reading_comes_out_as_it_is() {
    try (Reader reader = new OnceReader(noting)) {
      assertThatThrownBy(() -> reader.read(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("nothing to read");
    }
  }
}
