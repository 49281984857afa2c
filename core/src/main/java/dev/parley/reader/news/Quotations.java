package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.reader.news.QuotationFinder.Quotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between quotation marks, and contents laid over it. */
record Quotations(String text, List<Quotation> all) {
  Quotations {
    all = List.copyOf(all);
  }

  boolean touch(Span span) {
    return all.stream().anyMatch(q -> q.inner().overlaps(span));
  }

  /** How many words a quotation has, parted by blanks. */
  int words(Quotation q) {
    return q.inner().in(text).split("\\s+").length;
  }

  /** A quotation that the content touches is taken whole, also over sentences. */
  Span stretched(Span content) {
    Span out = content;
    for (Quotation q : all) {
      if (q.inner().contains(content.start())
          || q.outer().start() >= content.start() && q.outer().start() < content.end()) {
        out = Span.cover(out, q.outer());
      }
    }
    return out;
  }

  /** Without its marks where the whole is one quotation. */
  Span unquoted(Span content) {
    for (Quotation q : all) {
      if (q.outer().contains(content) && content.length() >= q.outer().length() - 2) {
        Span inner = clean(q.inner());
        return inner == null ? content : inner;
      }
    }
    return content;
  }

  /** Without blanks, and without a comma or full stop at its end; null where nothing is left. */
  @Nullable Span clean(Span inner) {
    int start = inner.start();
    int end = inner.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (Character.isWhitespace(text.charAt(end - 1))
            || ",.".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }
}
