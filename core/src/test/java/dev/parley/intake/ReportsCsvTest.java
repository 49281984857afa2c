package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table beside the files: what it tells, and that a wrong row costs itself only. */
class ReportsCsvTest {
  private static final String TALKS =
      "date 2031-03-12\nThe Front and the government will meet in Brennport, officials said.\n";

  private static final String PLAIN_A = "a.txt | 2031-03-12 | null | null | null";
  private static final String PLAIN_B = "b.txt | 2031-03-12 | null | null | null";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void two_reports() {
    folder = new Folder(temp).file("a.txt", TALKS).file("b.txt", TALKS);
  }

  @Test
  void the_table_tells_what_the_files_do_not_and_is_believed_before_them() {
    table(
        """
        file,published,outlet,title,url
        b.txt,2031-03-20,Dellin Courier,"First round ends, second next week",https://courier.example/1
        """);

    assertThat(folder.read())
        .containsExactly(
            PLAIN_A,
            "b.txt | 2031-03-20 | Dellin Courier | First round ends, second next week | https://courier.example/1");
  }

  @Test
  void columns_may_stand_in_any_order_and_be_missing() {
    table("outlet,file\nDellin Courier,a.txt\n,b.txt\n");

    assertThat(folder.read())
        .containsExactly("a.txt | 2031-03-12 | Dellin Courier | null | null", PLAIN_B);
  }

  @Test
  void a_row_may_end_early() {
    table("file,published,outlet,title,url\na.txt,2031-03\n");

    assertThat(folder.read()).containsExactly("a.txt | 2031-03 | null | null | null", PLAIN_B);
  }

  @Test
  void a_table_that_excel_saved_with_a_mark_and_windows_line_ends_is_read() {
    table("\ufefffile,outlet\r\na.txt,Dellin Courier\r\n");

    assertThat(folder.read())
        .containsExactly("a.txt | 2031-03-12 | Dellin Courier | null | null", PLAIN_B);
  }

  @Test
  void a_file_that_is_named_alone_is_told_by_its_table_too() {
    table("file,outlet\na.txt,Dellin Courier\n");

    assertThat(folder.read(IntakeOptions.DEFAULT, List.of(temp.resolve("a.txt"))))
        .containsExactly("a.txt | 2031-03-12 | Dellin Courier | null | null");
  }

  @Test
  void each_folder_has_its_own_table() {
    folder
        .file("deep/a.txt", TALKS)
        .file("deep/reports.csv", "file,outlet\na.txt,Highland Radio\n");
    table("file,outlet\na.txt,Dellin Courier\n");

    assertThat(folder.read())
        .containsExactly(
            "a.txt | 2031-03-12 | Dellin Courier | null | null",
            PLAIN_B,
            "deep/a.txt | 2031-03-12 | Highland Radio | null | null");
  }

  @Test
  void a_wrong_date_is_named_and_the_report_is_read_without_it() {
    table("file,published,outlet\na.txt,12/03/2031,Halden Wire\nb.txt,2031-02-30,\n");

    assertThat(folder.read())
        .containsExactly(
            "reports.csv, line 2: the date '12/03/2031' of a.txt cannot be read. Write it as 2024-12-01; a.txt is read without it.",
            "reports.csv, line 3: the date '2031-02-30' of b.txt cannot be read. Write it as 2024-12-01; b.txt is read without it.",
            "a.txt | 2031-03-12 | Halden Wire | null | null",
            PLAIN_B);
  }

  @Test
  void a_row_about_a_file_that_is_not_there_is_refused() {
    table("file,outlet\nc.txt,Halden Wire\n");

    refused(
        "reports.csv, line 2: there is no file 'c.txt' beside it. Correct the name, or remove the row.");
  }

  @Test
  void a_row_without_a_file_is_refused() {
    table("file,outlet\n,Halden Wire\n");

    refused(
        "reports.csv, line 2: the column 'file' is empty. Name the file that the row is about, or remove the row.");
  }

  @Test
  void a_row_about_a_file_in_another_folder_is_refused() {
    folder.file("deep/c.md", "x");
    table("file,outlet\ndeep/c.md,Halden Wire\n");

    assertThat(folder.read())
        .containsExactly(
            "reports.csv, line 2: 'deep/c.md' is in another folder. Put a reports.csv into that folder.",
            PLAIN_A,
            PLAIN_B,
            "deep/c.md passed over");
  }

  @Test
  void a_second_row_about_a_file_is_refused_and_the_first_counts() {
    table("file,outlet\na.txt,Halden Wire\na.txt,Dellin Courier\n");

    assertThat(folder.read())
        .containsExactly(
            "reports.csv, line 3: a.txt has a row already. Remove one of them; the first counts.",
            "a.txt | 2031-03-12 | Halden Wire | null | null",
            PLAIN_B);
  }

  @Test
  void a_comma_outside_quotation_marks_is_seen_and_the_other_rows_count() {
    table("file,title,url\na.txt,Talks end, second round next week,\nb.txt,Talks end,\n");

    assertThat(folder.read())
        .containsExactly(
            "reports.csv, line 2: 4 cells where the first line has 3. Put cells that hold a comma in quotation marks.",
            PLAIN_A,
            "b.txt | 2031-03-12 | null | Talks end | null");
  }

  @Test
  void a_quotation_mark_that_is_not_closed_is_seen() {
    table("file,title,outlet\na.txt,\"Talks end,\nb.txt,Talks end,Halden Wire\n");

    refused(
        "reports.csv, line 2: a cell runs over several lines. Close its quotation mark on the same line.");
  }

  @Test
  void a_table_without_its_first_line_is_refused_once() {
    table("a.txt;2031-03-20;Halden Wire\nb.txt;2031-03-20;Halden Wire\nb.txt;;\n");

    refused(
        "reports.csv: its first line has no column 'file'. Begin the table with: file,published,outlet,title,url");
  }

  @Test
  void a_table_that_is_not_utf_8_is_refused_with_the_byte() {
    folder.file(
        "reports.csv", "file,outlet\na.txt,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    refused(
        "reports.csv: the table cannot be read: it is not UTF-8 (byte E9 at offset 21). Convert it to UTF-8; until then none of its rows counts.");
  }

  @Test
  void an_empty_table_tells_nothing() {
    table("");
    refused();
    table("file,published,outlet,title,url\n");
    refused();
  }

  private void table(String text) {
    folder.file("reports.csv", text);
  }

  /** These lines, and the two reports as if there were no table. */
  private void refused(String... lines) {
    List<String> expected = new ArrayList<>(List.of(lines));
    expected.addAll(List.of(PLAIN_A, PLAIN_B));
    assertThat(folder.read()).isEqualTo(expected);
  }
}
