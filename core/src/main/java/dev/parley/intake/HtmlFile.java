package dev.parley.intake;

import static dev.parley.intake.TextFile.first;

import dev.parley.claim.Edtf;
import dev.parley.intake.IntakeResult.Accepted;
import dev.parley.report.Publication;
import dev.parley.report.Raw;
import dev.parley.report.Report;
import dev.parley.report.StoredText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A web page: one report, out of its main text. */
final class HtmlFile {
  private static final String BLOCKS =
      "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td";
  private static final String FURNITURE =
      "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";

  /** Less than this is no article; then the page's own markup is asked instead of the library. */
  private static final int SHORTEST_ARTICLE = 140;

  /**
   * Elements within one another: the library prints the whole tree below each, again and again, and
   * would take hours over a page that never closes an element.
   */
  private static final int DEEPEST = 200;

  private final IntakeOptions options;
  private final TextChecks checks;

  HtmlFile(IntakeOptions options, TextChecks checks) {
    this.options = options;
    this.checks = checks;
  }

  Accepted read(Path file, ReportsCsv.Row told) throws IOException, RefusedException {
    byte[] bytes = checks.bytes(file);
    String charset = options.encoding() == null ? null : options.encoding().name();
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    HtmlMetadata metadata = HtmlMetadata.of(page);
    String text = TextChecks.lines(TextChecks.wellFormed(mainText(page)));
    if (text.indexOf('\ufffd') >= 0) {
      TextChecks.strict(bytes, page.charset()); // says which byte could not be read
    }
    if (text.isBlank()) {
      throw new RefusedException(
          "the page has no text", "Save the article's text as .txt and read that.");
    }
    checks.check(text);
    Dateline dateline = Dateline.of(text);
    List<String> notes = new ArrayList<>();
    Edtf published =
        TextFile.orInName(
            first(told.published(), metadata.published(), dateline.date(), options.published()),
            file,
            dateline,
            notes);
    Publication publication =
        new Publication(
            first(told.outlet(), metadata.outlet(), dateline.outlet(), options.outlet()),
            published,
            first(told.title(), metadata.title()),
            first(told.url(), metadata.url()),
            Publication.Status.NORMAL);
    return new Accepted(
        new Report(
            new Raw(bytes, "text/html"),
            new StoredText(text, Intake.VERSION),
            publication,
            file.toAbsolutePath(),
            0),
        notes);
  }

  /** Paragraphs parted by a blank line; blanks within them collapsed. */
  static String mainText(Document page) {
    Document clean = page.clone();
    clean.select(FURNITURE).remove();
    Element own = clean.selectFirst("article, main, [role=main], [itemprop=articleBody]");
    if (own != null && own.text().length() >= SHORTEST_ARTICLE) {
      return paragraphs(own);
    }
    String found = byLibrary(page);
    return found != null && found.length() >= SHORTEST_ARTICLE ? found : paragraphs(clean.body());
  }

  private static @Nullable String byLibrary(Document page) {
    if (isDeep(page)) {
      return null;
    }
    String content;
    try {
      content = new Readability4J("", page.outerHtml()).parse().getContent();
    } catch (RuntimeException e) {
      return null; // whatever page the library stumbles over still has its own markup
    }
    return content == null ? null : paragraphs(Jsoup.parse(content).body());
  }

  private static boolean isDeep(Document page) {
    boolean[] deep = {false};
    page.traverse((node, depth) -> deep[0] |= depth > DEEPEST);
    return deep[0];
  }

  private static String paragraphs(Element root) {
    StringBuilder out = new StringBuilder();
    for (Element block : root.select(BLOCKS)) {
      boolean inner = block.select(BLOCKS).size() > 1; // its own blocks tell its text
      String text = block.text().strip();
      if (!inner && !text.isEmpty() && !block.is("h1")) {
        out.append(out.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    String all = root.text().strip();
    return out.length() * 2 < all.length() ? loose(root) : out.toString();
  }

  /** The text of a page whose paragraphs are marked by {@code <br>} or {@code <div>} only. */
  private static String loose(Element root) {
    StringBuilder out = new StringBuilder();
    StringBuilder current = new StringBuilder();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              boolean title = node.parent() instanceof Element e && e.closest("h1") != null;
              current.append(title ? "" : text.getWholeText());
            } else {
              tail(node, depth);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e && (e.isBlock() || e.is("br"))) {
              String paragraph = StringUtil.normaliseWhitespace(current.toString()).strip();
              out.append(out.isEmpty() || paragraph.isEmpty() ? "" : "\n\n").append(paragraph);
              current.setLength(0);
            }
          }
        });
    return out.toString();
  }
}
