package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WhyTest {
  @Test
  void every_reason_stands_in_the_documentation_as_it_is_printed() throws IOException {
    Path page =
        Path.of(Objects.requireNonNull(System.getProperty("parley.root"), "parley.root"))
            .resolve("docs/explain.md");

    assertThat(Files.readAllLines(page))
        .containsSubsequence(
            Stream.of(Why.values())
                .map(w -> "| `" + w.label() + "` | " + w.reason() + " |")
                .toList());
  }
}
