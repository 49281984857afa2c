package dev.parley.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.claim.Actor;
import dev.parley.claim.Statement;
import dev.parley.exchange.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two real reports and what was said in them, marked by hand. They lie outside the project, in the
 * folder that {@code PARLEY_SHARED} names; where it is missing, these tests are skipped.
 */
final class RealReportsTest {
  private static final Path SHARED =
      Path.of("..") // from the module's folder to the checkout's
          .resolve(Objects.requireNonNullElse(System.getenv("PARLEY_SHARED"), "../shared"));

  @Test
  void every_quotation_has_its_speaker() throws IOException {
    assumeTrue(
        Files.isDirectory(SHARED.resolve("seeds")),
        () -> "skipped: " + SHARED + " holds no seeds; set PARLEY_SHARED to the folder that does");
    Map<String, String> textOf =
        Map.of(
            "efe-cairo-2023", "004_1aa3805616f10773.txt",
            "mee-cairo-2024", "000_36b9b55d85c3ee3c.txt");
    List<String> wrong = new ArrayList<>();
    int quotations = 0;
    for (Map.Entry<String, String> report : textOf.entrySet()) {
      String text = Files.readString(SHARED.resolve("seeds").resolve(report.getValue()));
      List<Statement> said = statements(text);
      Path gold = SHARED.resolve("gold").resolve(report.getKey() + ".json");
      for (JsonNode claim : ClaimJson.MAPPER.readTree(Files.readString(gold)).get("claims")) {
        boolean quoted =
            claim.get("kind").asString().equals("statement") && claim.get("direct").asBoolean();
        if (quoted) {
          quotations++;
          String content = claim.get("content").asString();
          if (said.stream().noneMatch(s -> holds(s, text, content) && isRight(s, claim))) {
            wrong.add(claim.get("speaker").get("name").asString() + ": " + content);
          }
        }
      }
    }
    assertThat(quotations).isPositive();
    assertThat(wrong).isEmpty();
  }

  private static List<Statement> statements(String text) {
    List<Statement> out = new ArrayList<>();
    for (var claim : ReportText.of(text).sheet().claims()) {
      if (claim instanceof Statement s) {
        out.add(s);
      }
    }
    return out;
  }

  private static boolean holds(Statement statement, String text, String content) {
    String mine = statement.content().in(text);
    Set<String> both = words(mine);
    both.retainAll(words(content));
    Set<String> all = words(mine);
    all.addAll(words(content));
    return 2 * both.size() >= all.size();
  }

  private static boolean isRight(Statement statement, JsonNode gold) {
    Actor speaker = statement.speaker();
    if (speaker == null) {
      return false;
    }
    Stream.Builder<String> names = Stream.builder();
    names.add(gold.get("speaker").get("name").asString());
    gold.get("aliases").forEach(alias -> names.add(alias.asString()));
    Set<String> mine = words(speaker.name());
    return names
        .build()
        .map(RealReportsTest::words)
        .anyMatch(theirs -> mine.containsAll(theirs) || theirs.containsAll(mine));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
  }
}
