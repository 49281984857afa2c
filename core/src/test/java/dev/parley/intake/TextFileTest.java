package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain texts: what is stored, and where their dates come from. */
class TextFileTest {
  private static final String TALKS =
      "The delegation of the Kesh Highlands Front arrived in Brennport on Wednesday, officials said.\n";

  private static final String UNKNOWN =
      "  its date is unknown; relative dates stay unresolved. Give --published DATE or a reports.csv";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void folder() {
    folder = new Folder(temp);
  }

  @Test
  void a_report_without_a_date_is_read_and_says_so() {
    assertThat(folder.file("talks.txt", TALKS).read())
        .containsExactly("talks.txt | null | null | null | null", UNKNOWN);
  }

  @Test
  void a_date_line_tells_the_date_and_stays_in_the_text() {
    folder.file("talks.txt", "date 2031-03-12\n\n" + TALKS);

    assertThat(folder.read()).containsExactly("talks.txt | 2031-03-12 | null | null | null");
    assertThat(folder.report().text().value()).isEqualTo("date 2031-03-12\n\n" + TALKS);
  }

  @Test
  void a_date_in_the_midst_of_the_first_line_tells_the_date() {
    folder.file("talks.txt", "Talks begin in Brennport date 2031-03-12 " + TALKS);

    assertThat(folder.read()).containsExactly("talks.txt | 2031-03-12 | null | null | null");
  }

  @Test
  void a_date_behind_the_first_line_is_no_date_of_publication() {
    folder.file("talks.txt", TALKS + "They go on until date 2031-03-19.\n");

    assertThat(folder.read()).containsExactly("talks.txt | null | null | null | null", UNKNOWN);
  }

  @Test
  void a_dateline_with_a_year_tells_date_and_outlet() {
    folder.file("a.txt", "BRENNPORT, March 12, 2031 (Halden Wire) - " + TALKS);
    folder.file("b.txt", "Port Elvan, Lorenthia, 13 Sept. 2031 (LPA).- " + TALKS);

    assertThat(folder.read())
        .containsExactly(
            "a.txt | 2031-03-12 | Halden Wire | null | null",
            "b.txt | 2031-09-13 | LPA | null | null");
  }

  @Test
  void a_dateline_without_a_year_tells_the_outlet_and_says_what_is_missing() {
    folder.file("talks.txt", "Brennport, Mar 12 (HALDEN).- " + TALKS);

    assertThat(folder.read())
        .containsExactly(
            "talks.txt | null | HALDEN | null | null",
            "  its dateline says Mar 12 without a year; relative dates stay unresolved. Give --published DATE or a reports.csv");
  }

  @Test
  void a_dateline_with_a_day_that_no_month_has_costs_the_date_only() {
    folder.file("a.txt", "Brennport, Feb 30, 2031 (HALDEN).- " + TALKS);
    folder.file("b.txt", "date 2031-03-12\n" + TALKS);

    assertThat(folder.read())
        .containsExactly(
            "a.txt | null | HALDEN | null | null",
            UNKNOWN,
            "b.txt | 2031-03-12 | null | null | null");
  }

  @Test
  void a_date_in_the_name_of_the_file_counts_when_nothing_else_does_and_says_so() {
    folder.file("2031-03-12-talks.txt", TALKS);

    assertThat(folder.read())
        .containsExactly(
            "2031-03-12-talks.txt | 2031-03-12 | null | null | null",
            "  published 2031-03-12, taken from the file's name");
  }

  @Test
  void what_the_user_gives_fills_in_what_files_do_not_tell() {
    folder.file("a.txt", TALKS);
    folder.file("b.txt", "BRENNPORT, March 12, 2031 (Halden Wire) - " + TALKS);
    IntakeOptions given =
        new IntakeOptions(
            Edtf.parse("2031-04"), "Highland Radio", null, false, IntakeOptions.MAX_BYTES);

    assertThat(folder.read(given))
        .containsExactly(
            "a.txt | 2031-04 | Highland Radio | null | null",
            "b.txt | 2031-03-12 | Halden Wire | null | null");
  }

  @Test
  void line_ends_are_stored_as_lf_and_the_bytes_as_they_came() {
    byte[] bytes =
        ("First line,\r\nsecond line,\rthird line.\n\n\r\n" + TALKS)
            .getBytes(StandardCharsets.UTF_8);
    folder.file("talks.txt", bytes);

    assertThat(folder.report().text().value())
        .isEqualTo("First line,\nsecond line,\nthird line.\n\n\n" + TALKS);
    assertThat(folder.report().raw().bytes()).isEqualTo(bytes);
    assertThat(folder.report().raw().mediaType()).isEqualTo("text/plain");
  }

  @Test
  void nothing_but_line_ends_is_changed() {
    String odd =
        "  \u201cNo,\u201d\u00a0she said\u2026\u2028\tThe e\u0301lan \ud83d\udd4a is gone.  \n"
            + TALKS
            + "\n\n";

    assertThat(folder.file("talks.txt", odd).report().text().value()).isEqualTo(odd);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() {
    assertThat(folder.file("talks.txt", "\ufeff" + TALKS).report().text().value()).isEqualTo(TALKS);
  }

  @Test
  void utf_16_is_read_by_its_mark() {
    folder.file("talks.txt", TALKS.getBytes(StandardCharsets.UTF_16));

    assertThat(folder.report().text().value()).isEqualTo(TALKS);
  }

  @Test
  void another_encoding_is_read_when_it_is_given() {
    String text = "Mira Salvan\u00e9 \u2013 \u20ac 40.\n" + TALKS;
    folder.file("talks.txt", text.getBytes(Charset.forName("windows-1252")));
    IntakeOptions given =
        new IntakeOptions(
            null, null, Charset.forName("windows-1252"), false, IntakeOptions.MAX_BYTES);

    assertThat(folder.report(given).text().value()).isEqualTo(text);
  }

  @Test
  void the_same_text_with_other_line_ends_is_the_same_report() {
    folder.file("a.txt", TALKS + "\n" + TALKS);
    folder.file("b.txt", (TALKS + "\n" + TALKS).replace("\n", "\r\n"));

    assertThat(
            Folder.results(IntakeOptions.DEFAULT, java.util.List.of(temp)).stream()
                .map(r -> ((IntakeResult.Accepted) r).report().id())
                .distinct())
        .hasSize(1);
  }

  @Test
  void under_other_locales_all_is_read_the_same() {
    folder.file(
        "A.TXT", "BRENNPORT, APRIL 12, 2031 (LITTORAL INDEX) - " + TALKS.toUpperCase(Locale.ROOT));
    folder.file("b.txt", "Brennport, Apr 12, 2031 (LITTORAL INDEX) - " + TALKS);
    folder.file("c.HTML", "<title>IN BRENNPORT</title><p>" + TALKS);
    folder.file("d.txt", "0123456789".repeat(60));
    folder.file("reports.csv", "file,published,outlet\nA.TXT,12 APRIL 2031,LITTORAL INDEX\n");
    IntakeOptions small = new IntakeOptions(null, null, null, false, 500);
    var expected = folder.read(small);
    Locale before = Locale.getDefault();
    try {
      for (String tag : Arrays.asList("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(folder.read(small)).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(expected)
        .containsExactly(
            "A.TXT | 2031-04-12 | LITTORAL INDEX | null | null",
            "b.txt | 2031-04-12 | LITTORAL INDEX | null | null",
            "c.HTML | null | null | IN BRENNPORT | null",
            UNKNOWN,
            "d.txt: 600 bytes are too large for a report (at most 500). Split it into one file for each report, or into a .jsonl file with a report a line.");
  }
}
