package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.exchange.ClaimJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CoreferenceTest {
  @Test
  void chainsCountCodePointsOfTheText() throws Exception {
    // The dove is two UTF-16 units and one code point.
    String text = "🕊 Amara Dessin spoke on Monday. She left on Tuesday.";
    JsonNode input = ClaimJson.MAPPER.createObjectNode().put("id", "a").put("text", text);

    JsonNode line = Coreference.predict(List.of(input), false).getFirst();

    assertThat(line.get("chains").get(0).toString()).isEqualTo("[[2,14],[32,35]]");
    assertThat(line.get("links")).hasSize(1);
    assertThat(line.get("links").get(0).toString()).startsWith("[32,35,2,7,");
  }

  @Test
  void thePeersMentionsAreFoundBySentenceAndWord() {
    String json =
        """
        {
          "sentences": [
            {"index": 0, "tokens": [
              {"index": 1, "word": "The", "characterOffsetBegin": 0, "characterOffsetEnd": 3},
              {"index": 2, "word": "mediator", "characterOffsetBegin": 4, "characterOffsetEnd": 12},
              {"index": 3, "word": "spoke", "characterOffsetBegin": 13, "characterOffsetEnd": 18}]},
            {"index": 1, "tokens": [
              {"index": 1, "word": "She", "characterOffsetBegin": 20, "characterOffsetEnd": 23},
              {"index": 2, "word": "left", "characterOffsetBegin": 24, "characterOffsetEnd": 28}]}],
          "corefs": {
            "2": [
              {"id": 0, "text": "The mediator", "startIndex": 1, "endIndex": 3, "sentNum": 1},
              {"id": 2, "text": "She", "startIndex": 1, "endIndex": 2, "sentNum": 2}]}
        }
        """;

    assertThat(CoreNlp.chains(json)).containsExactly(List.of(new Span(0, 12), new Span(20, 23)));
  }
}
