package dev.parley.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.Wording;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class EventDigestJsonTest {
  private static final Arbitrary<String> ANY = Arbitraries.strings().ofMinLength(1).ofMaxLength(6);

  @Test
  void a_digest_is_written_as_a_few_words() {
    EventDigest digest =
        new EventDigest(
            new TreeMap<>(Map.of("ceasefire", 1, "front", 3, "orlu", 1)),
            List.of(
                new Wording(
                    List.of("sat", "down"),
                    0,
                    "sit",
                    new Wording.Around(2, set("envoy"), set("Orlu"), set()))));

    assertThat(EventDigestJson.write(digest))
        .hasToString(
            """
            {"words":{"1":["ceasefire","orlu"],"3":["front"]},\
            "events":[{"words":["sat","down"],"lemma":"sit","sentence":2,\
            "near":["envoy"],"names":["Orlu"]}]}\
            """);
  }

  @Property(tries = 200)
  void what_was_written_is_read_back(@ForAll("digests") EventDigest digest) {
    String written = EventDigestJson.write(digest).toString();

    assertThat(EventDigestJson.read(ClaimJson.MAPPER.readTree(written))).isEqualTo(digest);
  }

  @Test
  void what_is_no_digest_is_refused_with_the_field_that_is_wrong() {
    assertThatThrownBy(() -> read("{\"words\":{}}")).hasMessage("the digest has no 'events'");
    assertThatThrownBy(() -> read("{\"words\":{\"x\":[]},\"events\":[]}"))
        .hasMessage("the digest's words stand under 'x', which is no number");
    assertThatThrownBy(() -> read("{\"words\":{},\"events\":[{\"words\":[3],\"lemma\":\"x\"}]}"))
        .hasMessage("the digest's 'words' has 3");
  }

  private static EventDigest read(String json) {
    return EventDigestJson.read(ClaimJson.MAPPER.readTree(json));
  }

  private static SortedSet<String> set(String... words) {
    return new TreeSet<>(List.of(words));
  }

  @Provide
  static Arbitrary<EventDigest> digests() {
    Arbitrary<SortedMap<String, Integer>> words =
        Arbitraries.maps(ANY, Arbitraries.integers().between(1, 9)).map(TreeMap::new);
    return Combinators.combine(words, wordings().list().ofMaxSize(4)).as(EventDigest::new);
  }

  private static Arbitrary<Wording> wordings() {
    Arbitrary<SortedSet<String>> some = ANY.set().ofMaxSize(4).map(TreeSet::new);
    Arbitrary<Wording.Around> around =
        Combinators.combine(Arbitraries.integers().between(0, 50), some, some, some)
            .as(Wording.Around::new);
    return Combinators.combine(
            ANY.list().ofMinSize(1).ofMaxSize(3), Arbitraries.integers().between(0, 2), ANY, around)
        .as((words, head, lemma, rest) -> new Wording(words, head % words.size(), lemma, rest));
  }
}
