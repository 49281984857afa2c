package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages: the main text, and what the page tells of itself. */
class HtmlFileTest {
  private static final String FIRST =
      "Shells fell on the market of Orlu on Thursday morning and killed dozens of people, residents and officials said.";
  private static final String SECOND =
      "The army denied that it had fired on the town, and the Front\u2019s delegation said that it would not come to the talks.";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void folder() {
    folder = new Folder(temp);
  }

  @Test
  void the_main_text_is_taken_and_the_furniture_left_out() {
    page(
        """
        <html><head><title>Orlu | Courier</title><style>p { color: red }</style></head>
        <body><nav><ul><li>Home</li></ul></nav>
        <main><article><h1>Dozens dead</h1>
          <p>%s</p>
          <p>%s</p>
          <aside><p>Read more: prices of flour</p></aside>
        </article></main>
        <script>var x = "said";</script>
        <footer><p>All rights reserved.</p></footer></body></html>
        """
            .formatted(FIRST, SECOND));

    assertThat(folder.report().text().value()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(folder.report().raw().mediaType()).isEqualTo("text/html");
  }

  @Test
  void blanks_within_a_paragraph_are_one_blank_and_entities_are_characters() {
    page("<p>The  Front&rsquo;s\r\n\tdelegation&nbsp;came &#x1F54A; to <b>Brenn</b>port.</p>");

    assertThat(folder.report().text().value())
        .isEqualTo("The Front\u2019s delegation came \ud83d\udd4a to Brennport.");
  }

  @Test
  void paragraphs_that_are_marked_as_divisions_or_line_breaks_only_are_kept() {
    page(
        "<article><div>%s</div><div>%s<br><br>Neither account could be checked.</div><p>Photo: LPA</p></article>"
            .formatted(FIRST, SECOND));

    assertThat(folder.report().text().value())
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nNeither account could be checked.\n\nPhoto: LPA");
  }

  @Test
  void json_ld_tells_date_outlet_title_and_address() {
    page(
        """
        <head><script type="application/ld+json">
        {"@graph": [{"@type": "WebSite", "name": "x"},
          {"@type": ["NewsArticle"], "headline": "Dozens dead", "datePublished": "2031-04-17T21:40:00+02:00",
           "url": "https://courier.example/orlu", "publisher": {"name": "Dellin Courier"}}]}
        </script></head><p>%s</p>
        """
            .formatted(FIRST));

    assertThat(folder.read())
        .containsExactly(
            "page.html | 2031-04-17 | Dellin Courier | Dozens dead | https://courier.example/orlu");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "'{'",
    "'null'",
    "'\"NewsArticle\"'",
    "'[]'",
    "'{\"@type\": 5, \"datePublished\": {}}'"
  })
  void json_ld_that_is_broken_leaves_the_word_to_the_meta_elements(String broken) {
    page(
        """
        <head><script type="application/ld+json">%s</script>
        <meta property="article:published_time" content="Thu, 17 Apr 2031 21:40:00 GMT">
        <meta property="og:site_name" content="Dellin Courier">
        <meta property="og:title" content="Dozens dead">
        <link rel="canonical" href="https://courier.example/orlu"></head><p>%s</p>
        """
            .formatted(broken, FIRST));

    assertThat(folder.read())
        .containsExactly(
            "page.html | 2031-04-17 | Dellin Courier | Dozens dead | https://courier.example/orlu");
  }

  @Test
  void a_time_element_and_the_heading_tell_what_nothing_else_does() {
    page("<h1>Dozens dead</h1><time datetime='2031-04-17'>Thursday</time><p>" + FIRST);

    assertThat(folder.read()).containsExactly("page.html | 2031-04-17 | null | Dozens dead | null");
  }

  @Test
  void a_page_without_a_date_is_read_and_says_so() {
    page("<p>" + FIRST);

    assertThat(folder.read())
        .containsExactly(
            "page.html | null | null | null | null",
            "  its date is unknown; relative dates stay unresolved. Give --published DATE or a reports.csv");
  }

  @Test
  void a_date_in_the_name_of_a_page_counts_when_nothing_else_does_and_says_so() {
    folder.file("2031-04-17-orlu.html", "<p>" + FIRST);

    assertThat(folder.read())
        .containsExactly(
            "2031-04-17-orlu.html | 2031-04-17 | null | null | null",
            "  published 2031-04-17, taken from the file's name");
  }

  @ParameterizedTest
  @CsvSource({
    "'<p>TEXT'",
    "'<p>TEXT</div></span></body></html></html>'",
    "'<html><body><table><tr><p>TEXT'",
    "'<b><i>TEXT</b></i>'",
    "'<<<>< <p>TEXT</p'",
    "'TEXT'"
  })
  void malformed_markup_is_read_for_what_text_it_has(String markup) {
    page(markup.replace("TEXT", FIRST));

    assertThat(folder.report().text().value()).contains(FIRST);
  }

  @Test
  @Timeout(20)
  void elements_nested_without_end_are_read() {
    page("<div>".repeat(50_000) + "<p>" + FIRST);

    assertThat(folder.report().text().value()).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "'<html></html>'",
    "'<script>var said = 1;</script>'",
    "'<nav>Home</nav><footer>All rights reserved</footer>'",
    "'<p class=\"a>The quotation mark is not closed</p>'",
    "'<frameset><frame src=a></frameset>'"
  })
  void a_page_without_text_is_refused(String markup) {
    page(markup);

    assertThat(folder.read())
        .containsExactly(
            "page.html: the page has no text. Save the article's text as .txt and read that.");
  }

  @Test
  void a_page_in_the_encoding_that_it_names_is_read() {
    String text = "Selma Tarrou\u00e9 said that Orlu was quiet.";
    folder.file(
        "page.html", ("<meta charset=iso-8859-1><p>" + text).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.report().text().value()).isEqualTo(text);
  }

  @Test
  void a_page_whose_text_is_not_in_its_encoding_is_refused_with_the_byte() {
    folder.file(
        "page.html",
        "<p>Selma Tarrou\u00e9 said that Orlu was quiet.".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.read())
        .containsExactly(
            "page.html: it is not UTF-8 (byte E9 at offset 15). Give its encoding, for example --encoding windows-1252, or convert it to UTF-8.");
  }

  @Test
  void a_wrong_byte_outside_the_text_does_no_harm() {
    folder.file(
        "page.html",
        "<p>Orlu was quiet on Friday, officials said.</p><footer>Caf\u00e9</footer>"
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.report().text().value())
        .isEqualTo("Orlu was quiet on Friday, officials said.");
  }

  @Test
  void half_a_character_as_an_entity_becomes_the_sign_for_what_cannot_be_read() {
    page("<title>Orlu &#xDD4A;</title><p>Orlu &#xD83D; was quiet.");

    assertThat(folder.report().text().value()).isEqualTo("Orlu \ufffd was quiet.");
    assertThat(folder.report().publication().title()).isEqualTo("Orlu \ufffd");
  }

  @Property(tries = 300)
  void any_markup_gives_a_text_without_markup_and_never_breaks_the_reader(
      @ForAll("markup") String markup) {
    String text = HtmlFile.mainText(Jsoup.parse(markup));

    assertThat(text).doesNotContain("<p>", "\n\n\n").isEqualTo(text.strip());
    assertThat(HtmlFile.mainText(Jsoup.parse(markup))).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<br>",
            "<article>",
            "</article>",
            "<h1>",
            "</h1>",
            "<ul><li>",
            "<table><td>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<a href='",
            "'>",
            "<",
            "&amp;",
            "&#0;",
            "&bogus;",
            "\u0000",
            "\n",
            " ",
            FIRST,
            SECOND,
            "\ud83d\udd4a")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private void page(String html) {
    folder.file("page.html", html);
  }
}
