package dev.parley.cli;

import dev.parley.claim.Edtf;
import dev.parley.claim.Source;
import dev.parley.fuse.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What rows of views tell of the claims that they are made of. */
final class ViewRows {
  private ViewRows() {}

  /** The first claim's outlet, date and words, and how many say so. */
  static void said(ObjectNode row, List<Told> told) {
    Told first = told.getFirst();
    Edtf published = first.report().published();
    row.put("outlet", first.report().outlet())
        .put("published", published == null ? null : published.text())
        .put("words", first.words().evidence())
        .put("reports", told.stream().map(t -> t.report().id()).distinct().count())
        .put("stories", told.stream().map(t -> t.report().story()).distinct().count());
    row.putArray("claims");
    told.forEach(t -> row.withArray("claims").add(t.id()));
  }

  /** Who says so, nearest to the matter; the outlet where nobody else does. */
  static @Nullable String nearest(Told told) {
    List<Source> sources = told.claim().ground().sources();
    return sources.isEmpty()
        ? told.report().outlet()
        : told.known(sources.getFirst().name()).name();
  }
}
