package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Claim;
import dev.parley.claim.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole reports with all claims made of them, as they are and not as they should be: a change of
 * reader or rules shows here what it changes. What is right stands in {@code gold/}.
 *
 * <p>To rewrite the files after a change that you mean, run
 *
 * <pre>mvn -pl core -Dtest=GoldenTest -Dparley.golden=write test</pre>
 *
 * and read the difference before you commit it.
 */
final class GoldenTest {
  @ParameterizedTest
  @EnumSource
  void a_sample_report_gives_the_claims_of_its_golden_file(Samples sample) throws IOException {
    String found = golden(sample.report());
    Path file =
        Path.of(Objects.requireNonNull(System.getProperty("parley.root"), "parley.root"))
            .resolve("core/src/test/resources/dev/parley/extract/golden")
            .resolve(sample.file());
    if ("write".equals(System.getProperty("parley.golden"))) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, found);
    }

    assertThat(found)
        .as("claims of %s; if the change is meant, run with -Dparley.golden=write", file)
        .isEqualTo(Files.readString(file));
  }

  /** Each claim below the words that say it. */
  private static String golden(ReportText report) {
    StringBuilder out = new StringBuilder();
    @Nullable Span above = null;
    for (Claim claim : report.sheet().claims()) {
      Span evidence = claim.ground().evidence();
      if (!evidence.equals(above)) {
        out.append(above == null ? "" : "\n");
        out.append("> ").append(evidence.in(report.text()).replaceAll("\\s+", " ")).append('\n');
        above = evidence;
      }
      out.append(ClaimLines.of(claim, report.text())).append('\n');
    }
    return out.toString();
  }
}
