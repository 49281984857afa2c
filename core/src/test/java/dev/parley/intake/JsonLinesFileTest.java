package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON Lines: a report a line; a wrong line costs itself only. */
class JsonLinesFileTest {
  private static final String GOOD =
      "{\"text\": \"The Front will come to Brennport, officials said.\", \"published\": \"2031-03-12\"}\n";

  private static final String SHAPE =
      "Write {\"text\": \"...\", \"published\": \"2024-12-01\", \"outlet\": \"...\"} on one line.";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void folder() {
    folder = new Folder(temp);
  }

  @Test
  void each_line_is_a_report_with_what_it_tells() {
    folder.file(
        "wire.jsonl",
        """
        {"text": "The talks began.", "published": "2031-03-12T08:00:00+02:00", "outlet": "Halden Wire", "title": "Talks", "url": "https://halden.example/1"}

        {"text": "BRENNPORT, March 13, 2031 (LPA) - The talks ended.", "status": "corrected"}
        {"text": "The talks will go on."}
        """);

    assertThat(folder.read())
        .containsExactly(
            "wire.jsonl, line 1 | 2031-03-12 | Halden Wire | Talks | https://halden.example/1",
            "wire.jsonl, line 3 | 2031-03-13 | LPA | null | null",
            "wire.jsonl, line 4 | null | null | null | null",
            "  its date is unknown; relative dates stay unresolved. Give --published DATE or a reports.csv");
  }

  @Test
  void the_raw_bytes_are_those_of_the_line() {
    folder.file("wire.jsonl", "{\"text\": \"One.\\r\\nTwo \\ud83d\\udd4a.\"}\r\n");

    assertThat(folder.report().text().value()).isEqualTo("One.\nTwo \ud83d\udd4a.");
    assertThat(new String(folder.report().raw().bytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"text\": \"One.\\r\\nTwo \\ud83d\\udd4a.\"}");
  }

  @Test
  void half_a_character_becomes_the_sign_for_what_cannot_be_read() {
    folder.file("wire.jsonl", "{\"text\": \"One \\ud83d two \\udd4a.\"}\n");

    assertThat(folder.report().text().value()).isEqualTo("One \ufffd two \ufffd.");
  }

  @Test
  void a_byte_order_mark_and_a_missing_last_line_end_do_not_matter() {
    folder.file("wire.jsonl", ("\ufeff" + GOOD).strip());

    assertThat(folder.read())
        .containsExactly("wire.jsonl, line 1 | 2031-03-12 | null | null | null");
  }

  @Test
  void a_table_tells_what_the_lines_do_not() {
    folder.file("wire.jsonl", GOOD + "{\"text\": \"More.\"}\n");
    folder.file("reports.csv", "file,published,outlet\nwire.jsonl,2031-03,LPA\n");

    assertThat(folder.read())
        .containsExactly(
            "wire.jsonl, line 1 | 2031-03-12 | LPA | null | null",
            "wire.jsonl, line 2 | 2031-03 | LPA | null | null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, 2]                                  | the line is no JSON object. SHAPE
          {"title": "Talks"}                      | there is no "text" in it. SHAPE
          {"text": 5}                             | there is no "text" in it. SHAPE
          {"text": "  "}                          | there is no text in it. Remove it, or fill it.
          {"text": "12 - 13"}                     | there is no word in it. Give the text of a report.
          {"text": "A.", "published": "Tuesday"}  | the date "Tuesday" in "published" cannot be read. Write it as 2024-12-01, or leave it out.
          {"text": "A.", "published": 20310312}   | the value of "published" is 20310312, which is no text. Put it in quotation marks, or leave it out.
          {"text": "A.", "outlet": {"name": "x"}} | the value of "outlet" is {"name":"x"}, which is no text. Put it in quotation marks, or leave it out.
          {"text": "A.", "status": "old"}         | the status "old" is none of normal, corrected, withdrawn. Correct it, or leave it out.
          """)
  void a_wrong_line_is_refused_with_its_number_and_the_others_are_read(String line, String told) {
    folder.file("wire.jsonl", GOOD + line + "\n" + GOOD);

    assertThat(folder.read())
        .containsExactly(
            "wire.jsonl, line 1 | 2031-03-12 | null | null | null",
            "wire.jsonl, line 2: " + told.replace("SHAPE", SHAPE),
            "wire.jsonl, line 3 | 2031-03-12 | null | null | null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text": "cut o
          {"text": "A."} and more
          {text: A}
          not json at all
          """)
  void a_line_that_is_not_json_is_refused_with_the_parsers_reason(String line) {
    folder.file("wire.jsonl", GOOD + line + "\n" + GOOD);

    assertThat(folder.read())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("wire.jsonl, line 2: the line is not JSON (")
        .endsWith("). " + SHAPE);
  }

  @Test
  void a_line_nested_without_end_is_refused_and_the_others_are_read() {
    folder.file("wire.jsonl", GOOD + "[".repeat(200_000) + "\n" + GOOD);

    assertThat(folder.read())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("wire.jsonl, line 2: the line is not JSON (");
  }

  @Test
  void a_line_that_is_not_utf_8_is_refused_and_the_others_are_read() {
    byte[] line = "{\"text\": \"Caf\u00e9.\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[line.length + good.length];
    System.arraycopy(line, 0, all, 0, line.length);
    System.arraycopy(good, 0, all, line.length, good.length);
    folder.file("wire.jsonl", all);

    assertThat(folder.read())
        .containsExactly(
            "wire.jsonl, line 1: the line is not UTF-8. Convert the file to UTF-8.",
            "wire.jsonl, line 2 | 2031-03-12 | null | null | null");
  }

  @Test
  void a_line_that_is_too_long_is_refused_with_its_length_and_the_others_are_read() {
    folder.file("wire.jsonl", "{\"text\": \"" + "a".repeat(5_000_000) + "\"}\n" + GOOD);

    assertThat(folder.read())
        .containsExactly(
            "wire.jsonl, line 1: 5,000,012 bytes are too large for a report (at most 4,194,304). Split it into one file for each report, or into a .jsonl file with a report a line.",
            "wire.jsonl, line 2 | 2031-03-12 | null | null | null");
  }

  @ParameterizedTest
  @CsvSource({"''", "'\n\r\n  \n'"})
  void a_file_of_blank_lines_is_refused_as_empty(String text) {
    folder.file("wire.jsonl", text);

    assertThat(folder.read())
        .containsExactly("wire.jsonl: the file is empty. Remove it, or fill it.");
  }

  @Test
  void a_binary_that_is_called_jsonl_is_refused_once() {
    byte[] zip = {'P', 'K', 3, 4, 10, 10, 10, 10};
    byte[] other = {'{', 0, 10, 'x', 10, 'y'};

    assertThat(folder.file("a.jsonl", zip).file("b.jsonl", other).read())
        .containsExactly(
            "a.jsonl: it is a ZIP or Office file, not text. Save its text as .txt and read that.",
            "b.jsonl: it is binary data or UTF-16, not JSON lines in UTF-8. Convert it to UTF-8.");
  }
}
