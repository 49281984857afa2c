package dev.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.Edtf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void a_hash_is_sha_256_in_small_hexadecimal_digits() {
    assertThat(Hash.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_text_is_hashed_in_utf_8() {
    String text = "Orlu \u2014 \ud83d\udd4a";

    assertThat(Hash.of(text)).isEqualTo(Hash.of(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(new StoredText(text, 1).hash())
        .isEqualTo(new Raw(text.getBytes(StandardCharsets.UTF_8), "text/plain").hash());
  }

  @Test
  void the_parts_of_an_id_cannot_run_into_one_another() {
    assertThat(Hash.id("ab", "c")).isNotEqualTo(Hash.id("a", "bc"));
    assertThat(Hash.id("a", "")).isNotEqualTo(Hash.id("a")).isNotEqualTo(Hash.id("", "a"));
  }

  @Property
  void different_parts_give_different_ids(@ForAll String a, @ForAll String b) {
    assertThat(Hash.id(a, b)).matches("[0-9a-f]{16}");
    if (!a.equals(b)) {
      assertThat(Hash.id(a, b)).isNotEqualTo(Hash.id(b, a));
    }
  }

  @Test
  void two_outlets_that_print_one_text_are_two_reports() {
    StoredText text = new StoredText("The talks ended.", 1);

    assertThat(report(text, publication("Halden Wire", "2031-03-12", "Talks end")).id())
        .isNotEqualTo(report(text, publication("Dellin Courier", "2031-03-12", "Talks end")).id());
  }

  @Test
  void the_same_text_at_another_date_is_another_report() {
    StoredText text = new StoredText("The talks ended.", 1);

    assertThat(report(text, publication("Halden Wire", "2031-03-12", "Talks end")).id())
        .isNotEqualTo(report(text, publication("Halden Wire", "2031-03-13", "Talks end")).id());
  }

  @Test
  void a_new_headline_or_status_does_not_make_another_report() {
    StoredText text = new StoredText("The talks ended.", 1);
    Publication first = publication("Halden Wire", "2031-03-12", "Talks end");
    Publication corrected =
        new Publication(
            "Halden Wire",
            Edtf.parse("2031-03-12"),
            "Talks end early",
            "https://halden.example/1",
            Publication.Status.CORRECTED);

    assertThat(report(text, corrected).id()).isEqualTo(report(text, first).id());
  }

  @Test
  void a_report_of_which_nothing_is_known_has_an_id_too() {
    StoredText text = new StoredText("The talks ended.", 1);

    assertThat(report(text, Publication.UNKNOWN).id()).matches("[0-9a-f]{16}");
  }

  private static Publication publication(String outlet, String published, String title) {
    return new Publication(outlet, Edtf.parse(published), title, null, Publication.Status.NORMAL);
  }

  private static Report report(StoredText text, Publication publication) {
    return new Report(
        new Raw(text.value().getBytes(StandardCharsets.UTF_8), "text/plain"),
        text,
        publication,
        Path.of("/reports/talks.txt"),
        0);
  }
}
