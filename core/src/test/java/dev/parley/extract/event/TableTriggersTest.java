package dev.parley.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.lexicon.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTriggersTest {
  @Test
  void a_verb_tells_the_event_of_its_row() {
    assertThat(triggers("Gunmen abducted two engineers."))
        .containsExactly("abducted COERCE abduct");
    assertThat(triggers("The envoys met in Karsa.")).containsExactly("met CONSULT");
  }

  @Test
  void what_a_verb_is_about_tells_which_event_it_is() {
    assertThat(triggers("Marvane suspended the talks."))
        .containsExactly("suspended SANCTION discontinue");
    assertThat(triggers("Marvane suspended the sanctions."))
        .containsExactly("suspended RETREAT ease");
    assertThat(triggers("Marvane suspended the orchestra.")).isEmpty();
  }

  @Test
  void in_the_passive_the_subject_is_what_the_verb_is_about() {
    assertThat(triggers("The sanctions were lifted by Marvane."))
        .containsExactly("lifted RETREAT ease");
  }

  @Test
  void a_noun_that_its_verb_speaks_for_tells_no_event_of_its_own() {
    assertThat(triggers("The rebels launched an attack on Hadra."))
        .containsExactly("launched ASSAULT");
    assertThat(triggers("The attack on Hadra lasted an hour.")).containsExactly("attack ASSAULT");
  }

  @Test
  void a_particle_makes_another_event_of_a_verb() {
    assertThat(triggers("The rebels laid down their weapons."))
        .containsExactly("laid RETREAT disarm");
    assertThat(triggers("The rebels laid the table.")).isEmpty();
  }

  @Test
  void a_participle_before_a_noun_tells_no_event() {
    assertThat(triggers("The abducted engineers are well.")).isEmpty();
  }

  @Test
  void a_row_that_names_particle_or_objects_is_surer_than_a_bare_word_and_weak_words_are_least() {
    assertThat(confidence("Marvane suspended the talks."))
        .isGreaterThan(confidence("Gunmen abducted two engineers."));
    assertThat(confidence("Gunmen abducted two engineers."))
        .isGreaterThan(confidence("Marvane pardoned two engineers."));
  }

  @Test
  void a_row_that_cannot_be_meant_fails_the_load_with_its_line() {
    assertThatThrownBy(() -> table("meet\tverb\t\t\tCHAT\t\t"))
        .hasMessageStartingWith("events.tsv, line 2: ");
    assertThatThrownBy(() -> table("meet\tadverb\t\t\tCONSULT\t\t"))
        .hasMessage("events.tsv, line 2: pos must be verb, noun, adj or modal");
    assertThatThrownBy(() -> table("meet\tverb\t\t\tCONSULT\t\tstrong"))
        .hasMessage("events.tsv, line 2: use must be weak or empty");
    assertThatThrownBy(() -> table("hold\tverb\t\t@nothing\tCONSULT\t\t"))
        .hasMessage("events.tsv, line 2: '@nothing' is no class of classes.tsv");
    assertThatThrownBy(() -> table("meet\tverb\t\t\tCONSULT\t\t\nmeet\tverb\t\t\tAGREE\t\t"))
        .hasMessage("events.tsv, line 3: 'meet' has a row without particle and objects already");
  }

  private static TableTriggers table(String rows) {
    String head = "word\tpos\tparticle\tobjects\ttype\tmode\tuse\n";
    return new TableTriggers(
        EventText.LEXEMES, Table.parse("events.tsv", head + rows, head.strip().split("\t")));
  }

  private static List<String> triggers(String text) {
    return EventText.of(text).triggers(EventText.TABLE);
  }

  private static double confidence(String text) {
    EventText read = EventText.of(text);
    List<Trigger> found = EventText.TABLE.find(read.report(), read.tree());
    assertThat(found).hasSize(1);
    return found.getFirst().confidence();
  }
}
