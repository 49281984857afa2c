package dev.parley.cli;

import dev.parley.record.Filter;
import dev.parley.record.Only;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the record a view is asked about, and as of when.
 *
 * @param asOf the day of the world that the view tells, or null for all that is known
 * @param knownBy nothing that was published later, or null
 * @param source words of a name in the chain of sources, or null
 * @param dossier the negotiation that it tells, or null for all
 */
record Scope(
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownBy,
    @Nullable String source,
    @Nullable String dossier) {

  /** The claims of one kind that the view may use; those of all kinds where it is null. */
  Filter of(@Nullable String kind) {
    return about(kind, null);
  }

  /** The claims of several kinds, found at once. */
  Filter ofAny(String... kinds) {
    return of(null).only(new Only.Kinds(List.of(kinds)));
  }

  /** The claims of one kind about a topic, a type or a measure; about any where it is null. */
  Filter about(@Nullable String kind, @Nullable String topic) {
    return new Filter(kind, null, topic, null, null, source, knownBy, dossier);
  }
}
