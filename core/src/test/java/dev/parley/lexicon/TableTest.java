package dev.parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.Labelled;
import dev.parley.claim.Stance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void rows_are_read_with_their_lines_past_comments_and_blank_lines() {
    Table table =
        Table.parse(
            "stances.tsv",
            """
            # Verbs and what they tell.

            verb\tstance
            demand\tdemand
            # the soft ones
            offer\tpropose
            """,
            "verb",
            "stance");

    List<String> columns = List.of("verb", "stance");
    assertThat(table.rows())
        .containsExactly(
            new Table.Row("stances.tsv", 4, columns, List.of("demand", "demand")),
            new Table.Row("stances.tsv", 6, columns, List.of("offer", "propose")));
  }

  @Test
  void trailing_tabs_may_be_missing_and_empty_cells_are_null() {
    Table.Row row = row("verb\tstance\nhope\n");

    assertThat(row.need("verb")).isEqualTo("hope");
    assertThat(row.get("stance")).isNull();
    assertThat(row.list("stance")).isEmpty();
  }

  @Test
  void line_ends_of_windows_and_blanks_around_cells_do_not_matter() {
    assertThat(row("verb\tstance\r\n offer \t propose\r\n").cells())
        .containsExactly("offer", "propose");
  }

  @Test
  void a_list_is_parted_by_bars() {
    assertThat(row("verb\tstance\nhold\ttalk | round|meeting\n").list("stance"))
        .containsExactly("talk", "round", "meeting");
  }

  @Test
  void an_empty_value_in_a_list_fails_with_table_line_and_cell() {
    Table.Row row = row("verb\tstance\nhold\ttalk||round\n");

    assertThatThrownBy(() -> row.list("stance"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("stances.tsv, line 2: the column 'stance' has an empty value in 'talk||round'");
  }

  @Test
  void a_wrong_header_fails_with_table_line_and_both_headers() {
    fails(
        "# comment\nverb\tkind\n",
        "stances.tsv, line 2: the header must be verb | stance and is verb | kind");
  }

  @Test
  void a_table_without_a_header_fails_and_says_how_to_begin() {
    fails("# nothing here\n", "stances.tsv has no header; begin it with verb | stance");
  }

  @Test
  void a_row_with_too_many_columns_fails_with_table_line_and_numbers() {
    fails(
        "verb\tstance\noffer\tpropose\tsoft\n",
        "stances.tsv, line 2: 3 columns where the header has 2");
  }

  @Test
  void a_row_that_stands_twice_fails_with_the_second_line() {
    fails(
        "verb\tstance\noffer\tpropose\nseek\tdemand\noffer\tpropose\n",
        "stances.tsv, line 4: the row stands twice");
  }

  @Test
  void an_empty_cell_that_is_needed_fails_with_table_line_and_column() {
    Table.Row row = row("verb\tstance\nhope\t\n");

    assertThatThrownBy(() -> row.need("stance"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("stances.tsv, line 2: the column 'stance' is empty");
    assertThatThrownBy(() -> row.need("stance", s -> Labelled.parse(Stance.class, s)))
        .hasMessage("stances.tsv, line 2: the column 'stance' is empty");
  }

  @Test
  void a_cell_that_its_parser_refuses_fails_with_table_line_and_the_parsers_reason() {
    Table.Row row = row("verb\tstance\noffer\tsuggest\n");

    assertThatThrownBy(() -> row.need("stance", s -> Labelled.parse(Stance.class, s)))
        .isInstanceOf(LexiconException.class)
        .hasMessage(
            "stances.tsv, line 2: 'suggest' is none of demand, propose, accept, reject, open");
  }

  @Test
  void a_column_that_is_not_there_is_named() {
    Table.Row row = row("verb\tstance\noffer\tpropose\n");

    assertThatThrownBy(() -> row.get("topic")).hasMessage("stances.tsv has no column 'topic'");
  }

  @Test
  void a_table_that_is_not_utf_8_fails_with_its_line() {
    byte[] bytes =
        "verb\tstance\noffer\tpropose\nr\u00e9clamer\tdemand\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Table.parse("stances.tsv", bytes, "verb", "stance"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("stances.tsv, line 3: it is not UTF-8; save it as UTF-8");
  }

  @Test
  void a_table_that_is_missing_is_named_with_its_place() {
    assertThatThrownBy(() -> Table.load(TableTest.class, "no-such.tsv", "word"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("no-such.tsv is missing beside dev.parley.lexicon.TableTest");
  }

  @Property
  void any_text_is_read_or_refused_with_the_name_of_the_table(@ForAll String text) {
    try {
      assertThat(Table.parse("any.tsv", "word\n" + text, "word").rows())
          .allSatisfy(row -> assertThat(row.need("word")).isNotBlank());
    } catch (LexiconException e) {
      assertThat(e).hasMessageStartingWith("any.tsv, line ");
    }
  }

  private static Table.Row row(String text) {
    return Table.parse("stances.tsv", text, "verb", "stance").rows().getFirst();
  }

  private static void fails(String text, String message) {
    assertThatThrownBy(() -> Table.parse("stances.tsv", text, "verb", "stance"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(message);
  }
}
