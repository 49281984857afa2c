package dev.parley.fuse.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A negotiation that reports tell of, in the names that they use.
 *
 * @param parties who negotiate with one another, those whom most stories name first
 * @param mediators who deal with several of them, or are told to mediate
 * @param aliases shorter names that seem to mean one of them
 * @param places where they meet, the most told first
 * @param topics what their positions are about, the most told first
 * @param first the first day of its reports, or null where none has one
 * @param reports in which they take part
 * @param stories independent ones among these
 */
public record Proposal(
    List<String> parties,
    List<String> mediators,
    Map<String, List<String>> aliases,
    List<String> places,
    List<String> topics,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    SortedSet<String> reports,
    int stories) {

  /** A name for commands, made of the parties' names. */
  public String name() {
    return String.join("-", parties.stream().map(p -> Dossier.bare(p).replace(' ', '-')).toList());
  }
}
