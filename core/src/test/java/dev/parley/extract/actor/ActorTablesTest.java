package dev.parley.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.lexicon.Countries;
import dev.parley.lexicon.Table;
import org.junit.jupiter.api.Test;

final class ActorTablesTest {
  @Test
  void a_state_is_known_by_its_names_its_people_and_its_capital() {
    Countries countries = new Countries();
    assertThat(countries.of("Nepalese")).isEqualTo("Nepal");
    assertThat(countries.of("Kathmandu")).isEqualTo("Nepal");
    assertThat(countries.of("the Netherlands")).isEqualTo("Netherlands");
    assertThat(countries.of("Marvane")).isNull();
  }

  @Test
  void a_capital_acts_and_a_people_does_not() {
    Countries countries = new Countries();
    assertThat(countries.acts("Kathmandu")).isTrue();
    assertThat(countries.acts("Nepal")).isTrue();
    assertThat(countries.acts("Nepalese")).isFalse();
  }

  @Test
  void a_word_of_two_states_fails_the_load_with_its_line() {
    assertThatThrownBy(() ->
            new Countries(countries("MV\tMarvane\t\tMarvani\tDellin\nZR\tZahrin\t\tMarvani\t")))
        .hasMessage("countries.tsv, line 3: 'Marvani' stands with Marvane already");
    assertThatThrownBy(() -> new Countries(countries("Mv\tMarvane\t\t\t")))
        .hasMessageContaining("countries.tsv, line 2: 'Mv' is no code of a state");
  }

  @Test
  void an_outlet_is_known_by_its_name_or_by_the_last_word_of_it() {
    Outlets outlets = new Outlets();
    assertThat(outlets.isOutlet("Reuters")).isTrue();
    assertThat(outlets.isOutlet("The Dellin Courier")).isTrue();
    assertThat(outlets.isOutlet("courier")).isFalse();
    assertThat(outlets.isPlatform("Telegram")).isTrue();
    assertThat(outlets.isOutlet("Telegram")).isFalse();
  }

  @Test
  void an_outlet_in_two_classes_fails_the_load_with_its_line() {
    assertThatThrownBy(() ->
            new Outlets(
                Table.parse(
                    "outlets.tsv", "name\tclass\nLPA\tagency\nThe LPA\tpaper", "name", "class")))
        .hasMessage("outlets.tsv, line 3: 'The LPA' stands in another row with another class");
  }

  @Test
  void what_a_word_speaks_for_is_empty_its_maker_or_bare() {
    assertThatThrownBy(() ->
            new Actors.Lexicon(
                Table.parse(
                    "kinds.tsv",
                    "word\tkind\tspeaks\nmemo\tdocument\tbody",
                    "word",
                    "kind",
                    "speaks")))
        .hasMessage("kinds.tsv, line 2: speaks must be empty, maker or bare");
  }

  private static Table countries(String rows) {
    return Table.parse(
        "countries.tsv",
        "code\tname\tnames\tpeople\tcapitals\n" + rows,
        "code",
        "name",
        "names",
        "people",
        "capitals");
  }
}
