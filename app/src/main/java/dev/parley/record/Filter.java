package dev.parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are asked for; every part may be null.
 *
 * @param kind statement, event, position, tally or tenure
 * @param actor words of a name of an actor, speaker, party or body; case and accents do not matter
 * @param topic a position's topic, an event's type or a tally's measure; for statements, one that
 *     is claimed within their words
 * @param from no claims about days before
 * @param to no claims about days after
 * @param source words of a name in the chain of sources, the outlet included
 * @param knownBy no claims of reports that were published later, or of unknown date
 * @param dossier the name of a dossier, of whose reports alone
 * @param only parts, in all of which a claim must be
 */
public record Filter(
    @Nullable String kind,
    @Nullable String actor,
    @Nullable String topic,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String source,
    @Nullable LocalDate knownBy,
    @Nullable String dossier,
    List<Only> only) {
  public static final Filter ALL = new Filter(null, null, null, null, null, null, null);

  public static Filter kind(String kind) {
    return new Filter(kind, null, null, null, null, null, null);
  }

  public Filter {
    only = List.copyOf(only);
  }

  /** Claims of a dossier, in any part. */
  public Filter(
      @Nullable String kind,
      @Nullable String actor,
      @Nullable String topic,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String source,
      @Nullable LocalDate knownBy,
      @Nullable String dossier) {
    this(kind, actor, topic, from, to, source, knownBy, dossier, List.of());
  }

  /** Claims of any dossier. */
  public Filter(
      @Nullable String kind,
      @Nullable String actor,
      @Nullable String topic,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String source,
      @Nullable LocalDate knownBy) {
    this(kind, actor, topic, from, to, source, knownBy, null);
  }

  /** The same about no day after this one. */
  public Filter to(@Nullable LocalDate day) {
    return new Filter(kind, actor, topic, from, day, source, knownBy, dossier, only);
  }

  /** The same within a dossier; without one where it is null. */
  public Filter in(@Nullable String dossierName) {
    return new Filter(kind, actor, topic, from, to, source, knownBy, dossierName, only);
  }

  /** The same in a part. */
  public Filter only(Only part) {
    List<Only> parts = new ArrayList<>(only);
    parts.add(part);
    return new Filter(kind, actor, topic, from, to, source, knownBy, dossier, parts);
  }

  /** The same without parts that are found by the names of actors. */
  Filter withoutNamed() {
    List<Only> parts = only.stream().filter(o -> !(o instanceof Only.Named)).toList();
    return new Filter(kind, actor, topic, from, to, source, knownBy, dossier, parts);
  }

  /** The same of one kind. */
  public Filter of(String kind) {
    return new Filter(kind, actor, topic, from, to, source, knownBy, dossier, only);
  }
}
