package dev.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.TenureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;

class TitlesTest {
  private final Titles titles = new Titles();

  @Test
  void a_title_is_known_in_any_case() {
    assertThat(titles.kind("Minister")).isEqualTo(Titles.Kind.OFFICE);
    assertThat(titles.kind("COLONEL")).isEqualTo(Titles.Kind.RANK);
    assertThat(titles.kind("mr")).isEqualTo(Titles.Kind.COURTESY);
    assertThat(titles.isTitle("Brennport")).isFalse();
  }

  @Test
  @DefaultLocale("tr-TR")
  void under_a_turkish_locale_a_title_in_capitals_is_known() {
    assertThat(new Titles().kind("MINISTER")).isEqualTo(Titles.Kind.OFFICE);
    assertThat(new Titles().isModifier("FINANCE")).isTrue();
  }

  @Test
  void a_modifier_may_say_whether_the_office_is_held() {
    assertThat(titles.status("Former")).isEqualTo(TenureStatus.FORMER);
    assertThat(titles.status("acting")).isEqualTo(TenureStatus.ACTING);
    assertThat(titles.isModifier("foreign")).isTrue();
    assertThat(titles.status("foreign")).isNull();
    assertThat(titles.isModifier("Marvane")).isFalse();
  }

  @Test
  void an_unknown_class_fails_with_table_line_and_the_known_ones() {
    fails(
        "title\tclass\nminister\toffice\nduke\tnobility\n",
        "word\tstatus\n",
        "titles.tsv, line 3: 'nobility' is none of office, calling, rank, courtesy");
  }

  @Test
  void a_title_with_two_classes_fails_with_the_second_line() {
    fails(
        "title\tclass\nmarshal\trank\nmarshal\toffice\n",
        "word\tstatus\n",
        "titles.tsv, line 3: 'marshal' stands in another row with another class");
  }

  @Test
  void a_title_with_a_capital_fails_because_it_would_never_be_found() {
    fails(
        "title\tclass\nMinister\toffice\n",
        "word\tstatus\n",
        "titles.tsv, line 2: write 'Minister' in lower case");
  }

  @Test
  void an_unknown_status_fails_with_table_line_and_the_known_ones() {
    fails(
        "title\tclass\n",
        "word\tstatus\nforeign\nlate\tdead\n",
        "modifiers.tsv, line 3: 'dead' is none of current, former, acting");
  }

  @Test
  void a_modifier_with_two_statuses_fails_with_the_second_line() {
    fails(
        "title\tclass\n",
        "word\tstatus\nthen\tformer\nthen\tcurrent\n",
        "modifiers.tsv, line 3: 'then' stands in another row with another status");
  }

  private static void fails(String titles, String modifiers, String message) {
    assertThatThrownBy(() ->
            new Titles(
                Table.parse("titles.tsv", titles, "title", "class"),
                Table.parse("modifiers.tsv", modifiers, "word", "status")))
        .isInstanceOf(LexiconException.class)
        .hasMessage(message);
  }
}
