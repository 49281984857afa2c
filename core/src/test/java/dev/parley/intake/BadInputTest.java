package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Inputs that are no reports: each is refused with file, reason and next step, and the good report
 * that lies behind it is read all the same.
 */
class BadInputTest {
  private static final String GOOD = "z.txt | 2031-03-12 | null | null | null";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void a_good_report_comes_last() {
    folder = new Folder(temp);
    folder.file("z.txt", "date 2031-03-12\nThe talks will go on in Brennport, officials said.\n");
  }

  @Test
  void an_empty_file_is_refused() {
    folder.file("a.txt", "").file("b.html", "").file("c.jsonl", "");

    refused(
        "a.txt: the file is empty. Remove it, or fill it.",
        "b.html: the file is empty. Remove it, or fill it.",
        "c.jsonl: the file is empty. Remove it, or fill it.");
  }

  @Test
  void a_file_of_blanks_is_refused() {
    folder.file("a.txt", " \n\t\r\n\u2003\n");

    refused("a.txt: there is no text in it. Remove it, or fill it.");
  }

  @Test
  void a_file_without_a_word_is_refused() {
    folder.file("a.txt", "12 - 13 !!! \ud83d\udd4a\n");

    refused("a.txt: there is no word in it. Give the text of a report.");
  }

  @ParameterizedTest
  @CsvSource({
    "25504446, a PDF",
    "504b0304, a ZIP or Office file",
    "89504e47, a PNG picture",
    "ffd8ffe0, a JPEG picture",
    "47494638, a GIF picture",
    "1f8b0800, a gzip archive",
    "d0cf11e0, an old Office file",
    "7f454c46, a program"
  })
  void a_binary_with_a_known_beginning_is_refused_by_its_name(String magic, String kind) {
    byte[] bytes = java.util.HexFormat.of().parseHex(magic + "0a0d20ff");
    folder.file("a.txt", bytes).file("b.html", bytes).file("c.jsonl", bytes);

    refused(
        "a.txt: it is " + kind + ", not text. Save its text as .txt and read that.",
        "b.html: it is " + kind + ", not text. Save its text as .txt and read that.",
        "c.jsonl: it is " + kind + ", not text. Save its text as .txt and read that.");
  }

  @Test
  void another_binary_is_refused() {
    folder.file("a.txt", "The talks\0 will go on.");
    folder.file("b.txt", "\u0001\u0002\u0003 talks");

    refused(
        "a.txt: it is binary data, not text. Save its text as .txt and read that.",
        "b.txt: it is binary data, not text. Save its text as .txt and read that.");
  }

  @Test
  void a_text_of_a_hundred_megabytes_is_refused_with_its_size_and_is_not_loaded()
      throws IOException {
    for (String name : List.of("a.txt", "b.html")) {
      try (RandomAccessFile file = new RandomAccessFile(temp.resolve(name).toFile(), "rw")) {
        file.setLength(100_000_000);
      }
    }

    refused(
        "a.txt: 100,000,000 bytes are too large for a report (at most 4,194,304). Split it into one file for each report, or into a .jsonl file with a report a line.",
        "b.html: 100,000,000 bytes are too large for a report (at most 4,194,304). Split it into one file for each report, or into a .jsonl file with a report a line.");
  }

  @Test
  @Timeout(20)
  void a_line_of_a_hundred_megabytes_is_refused_with_its_length() throws IOException {
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (var out = Files.newOutputStream(temp.resolve("a.jsonl"))) {
      for (int i = 0; i < 96; i++) {
        out.write(block);
      }
    }

    refused(
        "a.jsonl, line 1: 100,663,296 bytes are too large for a report (at most 4,194,304). Split it into one file for each report, or into a .jsonl file with a report a line.");
  }

  @Test
  void a_text_just_as_large_as_allowed_is_read() {
    String text = "The talks go on and on, said the officials of the Front. ".repeat(80_000);
    folder.file("a.txt", ("date 2031-03-12 " + text).substring(0, (int) IntakeOptions.MAX_BYTES));

    refused("a.txt | 2031-03-12 | null | null | null");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_the_first_of_them() {
    folder.file("a.txt", "Caf\u00e9 talks".getBytes(StandardCharsets.ISO_8859_1));
    folder.file("b.txt", new byte[] {'T', 'a', 'l', 'k', (byte) 0xe2, (byte) 0x82});
    folder.file("c.txt", new byte[] {(byte) 0xc0, (byte) 0xaf, 'x'}); // a slash, written too long
    folder.file("d.txt", new byte[] {'T', (byte) 0xed, (byte) 0xa0, (byte) 0x80}); // half a pair

    String next =
        ". Give its encoding, for example --encoding windows-1252, or convert it to UTF-8.";
    refused(
        "a.txt: it is not UTF-8 (byte E9 at offset 3)" + next,
        "b.txt: it is not UTF-8 (byte E2 at offset 4)" + next,
        "c.txt: it is not UTF-8 (byte C0 at offset 0)" + next,
        "d.txt: it is not UTF-8 (byte ED at offset 1)" + next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          German (deu)  | Die Delegation der Front ist am Mittwoch in Brennport angekommen, um mit der Regierung von Marvane über eine Waffenruhe zu sprechen. Niemand solle in dieser Woche eine Unterschrift erwarten, sagte ein Beamter des Ministeriums. Die Gespräche sollen in der nächsten Woche fortgesetzt werden.
          French (fra)  | La délégation du Front est arrivée mercredi à Brennport pour des pourparlers avec le gouvernement de Marvane sur une trêve. Personne ne doit attendre une signature cette semaine, a déclaré un responsable du ministère. Les discussions reprendront la semaine prochaine.
          Spanish (spa) | La delegación del Frente llegó el miércoles a Brennport para hablar con el gobierno de Marvane sobre una tregua. Nadie debe esperar una firma esta semana, dijo un funcionario del ministerio. Las conversaciones continuarán la próxima semana en la misma ciudad.
          Turkish (tur) | Cephe heyeti çarşamba günü Marvane hükümetiyle ateşkes görüşmeleri için Brennport şehrine geldi. Bakanlıktan bir yetkili, bu hafta kimsenin imza beklememesi gerektiğini söyledi. Görüşmeler gelecek hafta aynı şehirde devam edecek ve taraflar yeni bir taslak sunacak.
          """)
  void a_report_in_another_language_is_refused_by_its_name(String language, String text) {
    folder.file("a.txt", "date 2031-03-12\n" + text);

    assertThat(folder.read())
        .hasSize(2)
        .endsWith(GOOD)
        .first()
        .asString()
        .matches(
            "a\\.txt: it seems to be in "
                + language.replace("(", "\\(").replace(")", "")
                + ", [01]\\.\\d\\d\\); Parley reads English\\. If it is English after all, give --any-language\\.");
    assertThat(folder.read(new IntakeOptions(null, null, null, true, IntakeOptions.MAX_BYTES)))
        .containsExactly("a.txt | 2031-03-12 | null | null | null", GOOD);
  }

  @ParameterizedTest
  @CsvSource({
    "'وصل وفد الجبهة يوم الأربعاء إلى المدينة لإجراء محادثات مع الحكومة حول هدنة طويلة. وقال مسؤول في الوزارة إنه لا ينبغي لأحد أن يتوقع توقيعا هذا الأسبوع. وستستمر المحادثات في الأسبوع المقبل في المدينة نفسها بحضور الوسطاء.'",
    "'Делегация Фронта прибыла в среду в Бреннпорт на переговоры с правительством Марвана о перемирии. Никто не должен ждать подписи на этой неделе, сказал представитель министерства.'"
  })
  void a_report_in_other_letters_is_refused(String text) {
    folder.file("a.txt", text);

    refused(
        "a.txt: most of its letters are not Latin; Parley reads English. If it is English after all, give --any-language.");
  }

  @Test
  void a_list_of_names_in_english_is_not_taken_for_another_language() {
    folder.file(
        "a.txt",
        "date 2031-03-12\nDelegates: Mira Salvane, Tomas Verrin, Ivar Teshk, Pavel Orsk, Selma Tarrou, Hanne Dorff, Amara Dessin. Place: Brennport. Chair: Ilse Toravik.");

    refused("a.txt | 2031-03-12 | null | null | null");
  }

  @Test
  void an_ending_that_is_not_read_is_refused_when_named_and_passed_over_in_a_folder() {
    folder.file("a.docx", "x").file("README", "x");

    assertThat(folder.read()).containsExactly("README passed over", "a.docx passed over", GOOD);
    assertThat(named("a.docx", "README", "z.txt"))
        .containsExactly(
            "a.docx: Parley does not read .docx files. Give .txt, .html or .jsonl files, or a folder of these.",
            "README: the file has no ending. Give .txt, .html or .jsonl files, or a folder of these.",
            GOOD);
  }

  @Test
  void an_input_that_is_not_there_is_refused() {
    assertThat(named("no.txt", "no.html", "no.jsonl", "no.pdf", "no", "z.txt"))
        .containsExactly(
            "no.txt: the file cannot be read (it does not exist). Check the path.",
            "no.html: the file cannot be read (it does not exist). Check the path.",
            "no.jsonl: the file cannot be read (it does not exist). Check the path.",
            "no.pdf: the file cannot be read (it does not exist). Check the path.",
            "no: the file cannot be read (it does not exist). Check the path.",
            GOOD);
  }

  @Test
  void a_folder_without_rights_is_refused() throws IOException {
    folder.file("a/b.txt", "The talks.");
    withoutRights(
        "a", () -> refused("a: the folder cannot be listed (no permission). Check its rights."));
  }

  @Test
  void a_file_or_table_without_rights_is_refused() throws IOException {
    folder.file("a.txt", "The talks.");
    withoutRights(
        "a.txt",
        () -> refused("a.txt: the file cannot be read (no permission). Check its rights."));
    Files.delete(temp.resolve("a.txt"));
    folder.file("reports.csv", "file,outlet\nz.txt,Halden Wire\n");
    withoutRights(
        "reports.csv",
        () -> refused("reports.csv: the table cannot be read (no permission). Check its rights."));
  }

  @Test
  void links_that_lead_nowhere_or_in_a_circle_are_refused() throws IOException {
    Files.createSymbolicLink(temp.resolve("circle"), temp);
    Files.createSymbolicLink(temp.resolve("lost.txt"), temp.resolve("no.txt"));

    refused(
        "circle: it is a link to a folder, which is not followed because it may lead in a circle. Name the folder itself to read it.",
        "lost.txt: it is a link to nothing. Remove it, or mend where it leads.");
  }

  @Test
  void a_link_to_a_report_is_read() throws IOException {
    Files.createSymbolicLink(temp.resolve("a.txt"), temp.resolve("z.txt"));

    refused("a.txt | 2031-03-12 | null | null | null");
  }

  @Test
  @Timeout(20)
  void a_pipe_is_refused_and_not_waited_for() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", temp.resolve("a.txt").toString()).start();
    assumeTrue(
        mkfifo.waitFor(Duration.ofSeconds(10)) && mkfifo.exitValue() == 0,
        "this machine makes no pipes");

    refused(
        "a.txt: it is no file but a pipe or a device. Save its content to a file and read that.");
    assertThat(named("a.txt"))
        .containsExactly(
            "a.txt: it is no file but a pipe or a device. Save its content to a file and read that.");
  }

  /** These lines, then the good report. */
  private void refused(String... lines) {
    assertThat(folder.read()).startsWith(lines).endsWith(GOOD).hasSize(lines.length + 1);
  }

  private List<String> named(String... names) {
    return folder.read(
        IntakeOptions.DEFAULT, java.util.Arrays.stream(names).map(temp::resolve).toList());
  }

  private void withoutRights(String name, Runnable test) throws IOException {
    Path path = temp.resolve(name);
    var before = Files.getPosixFilePermissions(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(
          !Files.isReadable(path), "rights do not bind this user (root); run as another one");
      test.run();
    } finally {
      Files.setPosixFilePermissions(path, before);
    }
  }
}
