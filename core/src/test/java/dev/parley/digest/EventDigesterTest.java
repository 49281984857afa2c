package dev.parley.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Span;
import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.Wording;
import dev.parley.reader.TestReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventDigesterTest {
  private static final String TEXT =
      "Three envoys of Orlu called off the talks with the Verrin Front in Teshkala. It rained.";

  @Test
  void a_digest_keeps_the_words_of_an_event_and_those_around_it() {
    int called = TEXT.indexOf("called");
    EventDigest digest =
        new EventDigester(new Tellings(6))
            .of(
                TestReader.shared().read(TEXT),
                List.of(new Span(called, called + "called".length())));

    assertThat(digest.words().keySet())
        .containsExactly("envoys", "front", "orlu", "rained", "teshkala", "verrin");
    Wording telling = digest.tellings().getFirst();
    assertThat(telling.words()).containsExactly("called", "off");
    assertThat(telling.lemma()).isEqualTo("call");
    assertThat(telling.around().near()).contains("envoy", "talk", "Front", "Teshkala");
    assertThat(telling.around().names()).containsExactly("Front", "Orlu", "Teshkala", "Verrin");
    assertThat(telling.around().numbers()).containsExactly("Three");
  }
}
