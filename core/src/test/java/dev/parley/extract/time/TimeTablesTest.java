package dev.parley.extract.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.lexicon.LexiconException;
import dev.parley.lexicon.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a table of times is told with its line; cells are parted by semicolons here. */
final class TimeTablesTest {
  private static final Table NO_HOLIDAYS = table("holidays.tsv", "", Holiday.COLUMNS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1;span;unit;0;this {unti}     | line 2: no earlier stage makes {unti}
          1;span;unitt;0;this {unit}    | line 2: there is no builder 'unitt'
          1;day;weekday;soon;{weekday}  | line 2: the argument 'soon' is none of bare, last, next, coming
          1;span;unit;0;[this {unit}    | line 2: the pattern '[this {unit}' has a [ without its ]
          1;span;unit;0;[this]          | line 2: the pattern '[this]' has nothing that must stand
          1;span;unit;0;this {unit      | line 2: the pattern 'this {unit' has a { without its }
          3;span;unit;0;this {unit}     | line 2: stages must count up from 1
          """)
  void rules(String row, String fault) {
    Table rules = table("rules.tsv", row, "stage", "makes", "build", "argument", "pattern");

    assertThatThrownBy(() -> new Grammar(rules, NO_HOLIDAYS))
        .isInstanceOf(LexiconException.class)
        .hasMessage("rules.tsv, " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          may;month;MAI;               | line 2: No enum constant java.time.Month.MAI
          May;month;MAY;               | line 2: write 'May' in lower case; 'capital' tells where it needs one
          dusk;dayparts;DU;            | line 2: the symbol must be month, weekday, weekdays, unit, units, quarter, every, season, ordinal, final, ordinalquarter, tens, daypart, half or zone
          """)
  void words(String row, String fault) {
    Table words = table("words.tsv", row, "words", "symbol", "value", "needs");

    assertThatThrownBy(() -> new Vocabulary(words))
        .isInstanceOf(LexiconException.class)
        .hasMessage("words.tsv, " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flag day;gregorian;2;30   | line 2: that calendar has no such day
          flag day;julian;2;3       | line 2: No enum constant dev.parley.extract.time.Holiday.Calendar.JULIAN
          flag day;weekday;2;3      | line 2: the column 'weekday' is empty
          """)
  void holidays(String row, String fault) {
    Table rules =
        table(
            "rules.tsv", "1;day;deictic;0;today", "stage", "makes", "build", "argument", "pattern");
    Table holidays = table("holidays.tsv", row, Holiday.COLUMNS);

    assertThatThrownBy(() -> new Grammar(rules, holidays))
        .isInstanceOf(LexiconException.class)
        .hasMessage("holidays.tsv, " + fault);
  }

  private static Table table(String name, String row, String... columns) {
    return Table.parse(name, String.join("\t", columns) + "\n" + row.replace(';', '\t'), columns);
  }
}
