package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CorrectionsTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");
  private static final WordRules FIRST = new WordRules(1, 1);
  private static final WordRules SECOND = new WordRules(2, 1);

  @TempDir Path folder;
  private RecordFile record;
  private Report report;

  @BeforeEach
  void aRecordOfOneReport() {
    record = RecordFile.openOrCreate(folder.resolve("record.db"));
    report =
        Prints.words(folder.resolve("a.txt"), "Renko met Verrin. Renko wants a truce.")
            .by("Halden Wire")
            .on("2031-03-12")
            .report();
    record.keep(report, FIRST.read(report), NOON);
  }

  @AfterEach
  void everythingVerifies() {
    assertThat(record.verify(record.head(), true).problems()).isEmpty();
    record.close();
  }

  private static JsonNode word(String word) {
    return JsonNodeFactory.instance.stringNode(word);
  }

  private String position() {
    return record.claims(Filter.kind("position")).getFirst().id();
  }

  private List<String> positions() {
    return record.claims(Filter.kind("position")).stream()
        .map(c ->
            c.json().get("party").get("name").asString()
                + " "
                + c.json().get("stance").asString()
                + " "
                + c.json().get("detail").asString())
        .toList();
  }

  private List<String> corrections() {
    return record.corrections().stream()
        .map(c -> c.field() + ": " + c.old() + " -> " + c.value() + ", " + c.state().label())
        .toList();
  }

  @Test
  void a_field_that_was_set_right_stands_in_all_views_with_what_was_read() {
    assertThat(record.correct(position(), "stance", word("propose"), NOON)).isTrue();
    assertThat(record.correct(position(), "party.name", word("Dana Renko"), NOON)).isTrue();

    assertThat(positions()).containsExactly("Dana Renko propose a truce");
    assertThat(record.claim(position()).json().get("corrections"))
        .hasToString(
            "[{\"field\":\"party.name\",\"old\":\"Renko\"},{\"field\":\"stance\",\"old\":\"demand\"}]");
    assertThat(record.correct(position(), "stance", word("propose"), NOON.plusSeconds(9)))
        .as("said already")
        .isFalse();
    assertThat(corrections())
        .containsExactly(
            "party.name: \"Renko\" -> \"Dana Renko\", holds",
            "stance: \"demand\" -> \"propose\", holds");
  }

  @Test
  void a_correction_survives_reading_again_where_the_reader_still_says_what_was_corrected() {
    record.correct(position(), "stance", word("propose"), NOON);
    record.keep(report, SECOND.read(report), NOON);

    assertThat(positions()).containsExactly("Renko propose a truce (reader 2)");
  }

  @Test
  void where_a_better_reader_says_something_else_its_word_stands_and_the_correction_waits() {
    record.correct(position(), "detail", word("an armistice"), NOON);
    record.keep(report, SECOND.read(report), NOON);

    assertThat(positions()).containsExactly("Renko demand a truce (reader 2)");
    assertThat(corrections())
        .containsExactly("detail: \"a truce\" -> \"an armistice\", reader-says-otherwise");
  }

  @Test
  void a_correction_that_is_taken_back_leaves_what_was_read() {
    record.correct(position(), "stance", word("propose"), NOON);
    assertThat(record.correct(position(), "stance", null, NOON.plusSeconds(1))).isTrue();

    assertThat(positions()).containsExactly("Renko demand a truce");
    assertThat(record.corrections()).isEmpty();
  }

  @Test
  void a_rejected_claim_is_out_of_all_lists_and_can_be_put_back() {
    String id = position();
    assertThat(record.reject(id, false, NOON)).isTrue();

    assertThat(positions()).isEmpty();
    assertThat(record.counts()).hasToString("{event=1}");
    assertThat(record.told(Filter.ALL)).hasSize(1);
    assertThat(corrections()).containsExactly("reject: false -> true, holds");

    record.keep(report, SECOND.read(report), NOON);
    assertThat(positions()).as("also after reading again").isEmpty();

    assertThat(record.reject(id, true, NOON.plusSeconds(1))).isTrue();
    assertThat(positions()).containsExactly("Renko demand a truce (reader 2)");
  }

  @Test
  void a_name_that_only_a_rejected_claim_gives_is_an_actor_no_more() {
    record.reject(record.claims(Filter.kind("event")).getFirst().id(), false, NOON);

    // That the actors are those of a rebuilt record is looked at after each test.
    assertThat(record.told(Filter.ALL)).hasSize(1);
    assertThat(Ask.rows(folder.resolve("record.db"), "SELECT name FROM actor_shown"))
        .containsExactlyInAnyOrder("Renko", "Halden Wire");
  }

  @Test
  void a_blank_is_no_value() {
    assertThatThrownBy(() -> record.correct(position(), "detail", word(" "), NOON))
        .hasMessage("A blank cannot stand in 'detail'. For nothing, write ''.");
  }

  @Test
  void what_no_claim_of_the_kind_can_say_is_refused_and_nothing_is_kept() {
    String head = record.head();
    assertThatThrownBy(() -> record.correct(position(), "stance", word("perhaps"), NOON))
        .hasMessage(
            "'perhaps' cannot stand in 'stance': the claim's 'stance': 'perhaps' is none of demand,"
                + " propose, accept, reject, open.");
    assertThatThrownBy(() -> record.correct(position(), "mood", word("bad"), NOON))
        .hasMessage(
            "'mood' is no field of this claim that can be set. It has: said, standing, condition,"
                + " party.name, party.kind, party.of, stance, topic, detail, towards, duration,"
                + " deadline, value, exchange_for, proposal, sources.0.name, sources.0.kind,"
                + " sources.0.anonymous, sources.0.number, sources.1.name, sources.1.kind,"
                + " sources.1.anonymous, sources.1.number.");
    assertThatThrownBy(() -> record.correct(position(), "id", word("x"), NOON))
        .hasMessageStartingWith("'id' is no field of this claim that can be set.");
    assertThat(record.head()).isEqualTo(head);
  }
}
