package dev.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fuse.brief.Brief;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Note;
import dev.parley.fuse.brief.Brief.Section;
import dev.parley.fuse.brief.Brief.Topic;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of reports stay words, in every form. */
class BriefFormTest {
  private static final LocalDate DAY = LocalDate.parse("2040-05-09");
  private static final String WORDS =
      "<script>alert(1)</script> & [x](http://y.example) *loud*\n# head `code` \"said\"";

  private static String written(BriefForm form, int left) throws IOException {
    Note note = new Note("Fen <b>Herald</b>", "2040-05-09", "", WORDS, "c1", "javascript:alert(1)");
    Line line = new Line(DAY, "2040-05-09", List.of(WORDS, ""), List.of(note));
    Brief brief = new Brief(DAY, DAY, List.of(new Section(Topic.TERMS, List.of(line), left)));
    StringBuilder out = new StringBuilder();
    form.write(brief, new BriefForm.Frame("What is <new>", "Made by Parley."), out);
    return out.toString();
  }

  @Test
  void wordsOfAReportMakeNoMarkdown() throws IOException {
    assertThat(written(new MarkdownBrief(), 0))
        .contains(
            "\\<script\\>alert(1)\\</script\\> \\& \\[x\\](http://y.example) \\*loud\\* \\# head"
                + " \\`code\\`")
        .contains("[^1]: Fen \\<b\\>Herald\\</b\\>, 2040-05-09: “")
        .doesNotContain("\n#  head")
        .doesNotContain("[x](");
  }

  @Test
  void wordsOfAReportMakeNoElementsAndNothingComesFromElsewhere() throws IOException {
    String page = written(new HtmlBrief(), 2);
    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; [x](http://y.example) *loud* # head")
        .contains("<cite>Fen &lt;b&gt;Herald&lt;/b&gt;, 2040-05-09</cite>")
        .contains("<li class=\"more\">2 more, told by fewer independent stories; --most 3 shows")
        .doesNotContain("<script")
        .doesNotContain("src=")
        .doesNotContain("javascript:")
        .doesNotContain("@import")
        .doesNotContain("url(");
    assertThat(page.split("href=\"#note-", -1)).hasSameSizeAs(page.split("href=", -1));
  }

  @Test
  void everyElementOfThePageIsClosed() throws IOException {
    String page = written(new HtmlBrief(), 2);
    for (String element : List.of("html", "head", "body", "section", "ul", "ol", "li", "footer")) {
      assertThat(page.split("<" + element + "[ >]", -1))
          .as(element)
          .hasSameSizeAs(page.split("</" + element + ">", -1));
    }
    assertThat(page).containsOnlyOnce("id=\"note-1\"");
  }

  @Test
  void textIsWrappedWithTheDaysInTheMargin() throws IOException {
    assertThat(written(new TextBrief(60), 0).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72))
        .anyMatch(line -> line.startsWith("2040-05-09  <script>"));
  }
}
