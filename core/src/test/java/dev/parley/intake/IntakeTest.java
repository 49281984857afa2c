package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import dev.parley.intake.IntakeResult.Accepted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders: order, what is left out, and that nothing depends on anything but the files. */
class IntakeTest {
  private static final Map<String, String> FILES =
      Map.of(
          "b.txt", "date 2031-03-12\nThe talks began.",
          "a.html", "<time datetime=2031-03-13></time><p>The talks ended.",
          "c.jsonl", "{\"text\": \"One.\"}\n{\"text\": 2}\n",
          "deep/a.txt", "The talks will go on.",
          "deep/reports.csv", "file,published\na.txt,2031-03\nb.txt,2031-04\n",
          "reports.csv", "file,outlet\nb.txt,Halden Wire\n",
          "B.txt", "",
          "notes.md", "notes",
          ".hidden.txt", "hidden",
          ".git/x.txt", "hidden");

  private static final List<String> EXPECTED =
      List.of(
          "B.txt: the file is empty. Remove it, or fill it.",
          "a.html | 2031-03-13 | null | null | null",
          "b.txt | 2031-03-12 | Halden Wire | null | null",
          "c.jsonl, line 1 | null | null | null | null",
          "  its date is unknown; relative dates stay unresolved. Give --published DATE or a reports.csv",
          "c.jsonl, line 2: there is no \"text\" in it. Write {\"text\": \"...\", \"published\": \"2024-12-01\", \"outlet\": \"...\"} on one line.",
          "deep/reports.csv, line 3: there is no file 'b.txt' beside it. Correct the name, or remove the row.",
          "deep/a.txt | 2031-03 | null | null | null",
          "notes.md passed over");

  @Test
  void a_folder_is_read_by_name_with_its_folders_and_without_what_is_hidden(@TempDir Path temp) {
    Folder folder = new Folder(temp);
    FILES.forEach(folder::file);

    assertThat(folder.read()).isEqualTo(EXPECTED);
  }

  @Test
  void the_number_of_files_is_told_before_the_first_is_read(@TempDir Path temp) {
    Folder folder = new Folder(temp);
    FILES.forEach(folder::file);
    AtomicInteger total = new AtomicInteger();

    new Intake(IntakeOptions.DEFAULT)
        .read(List.of(temp), total::set, result -> assertThat(total).hasValue(6));
  }

  @Test
  void an_empty_folder_gives_nothing(@TempDir Path temp) {
    assertThat(new Folder(temp).read()).isEmpty();
  }

  @Test
  void an_origin_is_absolute_however_the_input_is_named(@TempDir Path temp) {
    new Folder(temp).file("a.txt", "The talks.");
    Path relative = Path.of("").toAbsolutePath().relativize(temp);

    assertThat(Folder.results(IntakeOptions.DEFAULT, List.of(relative)))
        .singleElement()
        .isInstanceOfSatisfying(
            Accepted.class, a -> assertThat(a.report().origin().isAbsolute()).isTrue());
  }

  @Property(tries = 20)
  void a_folder_gives_the_same_in_whatever_order_its_files_were_written(
      @ForAll("orders") List<String> order) {
    inFolder(folder -> {
      order.forEach(name -> folder.file(name, FILES.getOrDefault(name, "")));
      assertThat(folder.read()).isEqualTo(EXPECTED);
      assertThat(folder.read()).isEqualTo(folder.read());
    });
  }

  @Property(tries = 20)
  void each_input_gives_the_same_in_whatever_order_inputs_are_named(
      @ForAll("orders") List<String> order) {
    inFolder(folder -> {
      FILES.forEach(folder::file);
      Map<String, String> ids = new TreeMap<>();
      List<Path> inputs = new ArrayList<>();
      order.forEach(name -> inputs.add(folder.path().resolve(name)));
      for (IntakeResult result : Folder.results(IntakeOptions.DEFAULT, inputs)) {
        if (result instanceof Accepted a) {
          ids.put(
              a.report().origin().getFileName() + " " + a.report().part(),
              a.report().id() + a.notes());
        }
      }
      assertThat(ids).isEqualTo(expectedIds(folder));
    });
  }

  private static Map<String, String> expectedIds(Folder folder) {
    Map<String, String> ids = new TreeMap<>();
    FILES.keySet().stream()
        .sorted()
        .map(folder.path()::resolve)
        .flatMap(p -> Folder.results(IntakeOptions.DEFAULT, List.of(p)).stream())
        .forEach(result -> {
          if (result instanceof Accepted a) {
            ids.put(
                a.report().origin().getFileName() + " " + a.report().part(),
                a.report().id() + a.notes());
          }
        });
    return ids;
  }

  @Property(tries = 100)
  void any_text_keeps_all_its_characters_but_carriage_returns(@ForAll("texts") String text) {
    inFolder(folder -> {
      IntakeOptions any =
          new IntakeOptions(Edtf.parse("2031"), null, null, true, IntakeOptions.MAX_BYTES);
      String stored = folder.file("a.txt", "Talks " + text).report(any).text().value();
      assertThat(stored).isEqualTo("Talks " + text.replace("\r\n", "\n").replace("\r", "\n"));
      assertThat(TextChecks.lines(stored)).isEqualTo(stored);
    });
  }

  @Property
  void line_ends_become_lf_and_nothing_else_changes(@ForAll("texts") String text) {
    String lines = TextChecks.lines(text);

    assertThat(lines).doesNotContain("\r");
    assertThat(TextChecks.lines(lines)).isEqualTo(lines);
    assertThat(TextChecks.lines(lines.replace("\n", "\r\n"))).isEqualTo(lines);
    assertThat(TextChecks.lines(lines.replace("\n", "\r"))).isEqualTo(lines);
    assertThat(lines.replace("\n", "")).isEqualTo(text.replace("\r", "").replace("\n", ""));
  }

  @Property
  void the_head_of_any_text_is_read_without_harm(@ForAll("heads") List<String> parts) {
    Dateline dateline = Dateline.of(String.join("", parts));

    assertThat(dateline).isEqualTo(Dateline.of(String.join("", parts)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2031-03-12                     | 2031-03-12
          2031-03                        | 2031-03
          2031                           | 2031
          2031-03-12T23:59:00-11:00      | 2031-03-12
          2031-03-12 10:00               | 2031-03-12
          20310312                       | 2031-03-12
          20310312T1000Z                 | 2031-03-12
          20310312100000                 | 2031-03-12
          12 March 2031                  | 2031-03-12
          12 Mar. 2031                   | 2031-03-12
          March 12, 2031                 | 2031-03-12
          Wed, 12 Mar 2031 10:00:00 GMT  | 2031-03-12
          Wednesday, MARCH 12, 2031      | 2031-03-12
          2031-03-12/2031-03-13          | 2031-03-12/2031-03-13
          """)
  void dates_are_read_as_metadata_writes_them(String written, String expected) {
    assertThat(Dates.parse(written)).isEqualTo(Edtf.parse(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1725010100",
    "1725010100000",
    "12/03/2031",
    "31 February 2031",
    "12 Foo 2031",
    "soon"
  })
  void what_is_no_date_or_may_be_two_is_not_guessed(String written) {
    assertThat(Dates.tryParse(written)).isNull();
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(FILES.keySet().stream().sorted().toList());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "\r\n",
            "\r",
            "\n",
            "\n\r",
            " ",
            "\t",
            "\u2028",
            "\u0085",
            "a",
            "\u00e9",
            "e\u0301",
            "\ufeff",
            "\ud83d\udd4a",
            "\udbff\udffd",
            "\u0639",
            "\u4e2d",
            "\u202e",
            "\ufffd",
            "\u201cNo\u201d")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> heads() {
    return Arbitraries.of(
            "date ",
            "date: ",
            "2031-03-12",
            "2031-13-45",
            "\n",
            " ",
            "Brennport",
            "PORT ELVAN",
            ", ",
            "Mar",
            "March ",
            "Sept. ",
            "12",
            "99",
            " 2031",
            "0000",
            " (LPA)",
            "(",
            ")",
            ".-",
            " - ",
            "\u2013")
        .list()
        .ofMaxSize(14);
  }

  /** Property tests run many times, so each try has a folder of its own. */
  private static void inFolder(Consumer<Folder> test) {
    try {
      Path temp = Files.createTempDirectory("parley-intake");
      try {
        test.accept(new Folder(temp));
      } finally {
        try (var all = Files.walk(temp)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
