package dev.parley.intake;

import dev.parley.claim.Edtf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself: JSON-LD first, then meta elements, then {@code <time>} and headings.
 */
record HtmlMetadata(
    @Nullable Edtf published,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable String url) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BlogPosting",
          "WebPage");

  private static final String[] DATE_METAS = {
    "meta[property=article:published_time]",
    "meta[itemprop=datePublished]",
    "meta[name=datePublished]",
    "meta[name=date]",
    "meta[name=pubdate]",
    "meta[name=publish-date]",
    "meta[name=publication_date]",
    "meta[name=DC.date.issued]",
    "meta[name=DC.date]",
    "meta[name=dcterms.date]",
    "meta[name=parsely-pub-date]"
  };

  static HtmlMetadata of(Document page) {
    JsonNode article = article(page);
    Edtf published = article == null ? null : Dates.tryParse(text(article, "datePublished"));
    for (String selector : DATE_METAS) {
      published = published == null ? Dates.tryParse(meta(page, selector)) : published;
    }
    Element time = page.selectFirst("article time[datetime], main time[datetime], time[datetime]");
    published =
        published == null && time != null ? Dates.tryParse(time.attr("datetime")) : published;
    JsonNode publisher = article == null ? null : article.get("publisher");
    Element heading = page.selectFirst("h1");
    Element canonical = page.selectFirst("link[rel=canonical]");
    return new HtmlMetadata(
        published,
        TextFile.first(
            publisher == null ? null : text(publisher, "name"),
            meta(page, "meta[property=og:site_name]"),
            meta(page, "meta[name=application-name]"),
            meta(page, "meta[name=publisher]")),
        TextFile.first(
            article == null ? null : text(article, "headline"),
            meta(page, "meta[property=og:title]"),
            heading == null ? null : blankToNull(heading.text()),
            blankToNull(page.title())),
        TextFile.first(
            canonical == null ? null : blankToNull(canonical.attr("href")),
            meta(page, "meta[property=og:url]"),
            article == null ? null : text(article, "url")));
  }

  /** The first article that the page's JSON-LD describes, also within {@code @graph} and arrays. */
  private static @Nullable JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Deque<JsonNode> open = new ArrayDeque<>();
      try {
        open.add(JSON.readTree(script.data()));
      } catch (JacksonException e) {
        continue; // broken JSON-LD is common; the meta elements tell the same
      }
      while (!open.isEmpty()) {
        JsonNode node = open.poll();
        if (isArticle(node)) {
          return node;
        }
        node.values().stream().filter(JsonNode::isContainer).forEach(open::add);
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type == null || node.get("datePublished") == null) {
      return false;
    }
    return type.isArray()
        ? type.valueStream().anyMatch(t -> ARTICLES.contains(t.asString("")))
        : ARTICLES.contains(type.asString(""));
  }

  private static @Nullable String text(JsonNode in, String field) {
    JsonNode value = in.get(field);
    return value == null || !value.isString() ? null : blankToNull(value.asString());
  }

  private static @Nullable String meta(Document page, String selector) {
    Element found = page.selectFirst(selector);
    return found == null ? null : blankToNull(found.attr("content"));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : TextChecks.wellFormed(text.strip());
  }
}
