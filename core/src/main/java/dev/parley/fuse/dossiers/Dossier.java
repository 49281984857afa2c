package dev.parley.fuse.dossiers;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A negotiation as people name it.
 *
 * @param name by which commands call it
 * @param title what it is called in print
 * @param codebook columns that exports add, by their heading
 */
public record Dossier(
    String name, String title, Sides sides, Matter matter, Map<String, Column> codebook) {
  public Dossier {
    codebook = ordered(codebook);
  }

  /**
   * Who negotiates.
   *
   * @param aliases other names of an actor, by its name
   */
  public record Sides(
      List<String> parties, List<String> mediators, Map<String, List<String>> aliases) {
    public Sides {
      parties = List.copyOf(parties);
      mediators = List.copyOf(mediators);
      aliases = ordered(aliases);
    }
  }

  /**
   * What it is about.
   *
   * @param topics words that tell a topic, by the topic's name
   * @param from no report of an earlier day belongs to it, or null
   * @param until no report of a later day belongs to it, or null
   */
  public record Matter(
      List<String> places,
      Map<String, List<String>> topics,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    public Matter {
      places = List.copyOf(places);
      topics = ordered(topics);
    }
  }

  /** What a column of an export says. */
  public sealed interface Column {
    /** The same in every row. */
    record Constant(String value) implements Column {}

    /**
     * Told by a field of the claim.
     *
     * @param by {@code topic} of positions, or {@code type} of events
     * @param values what stands for each value of that field
     */
    record Mapped(String by, Map<String, String> values) implements Column {
      public Mapped {
        values = ordered(values);
      }
    }
  }

  /**
   * Who an actor is in this dossier: other names of one actor are that actor.
   *
   * @return the same where the dossier has no other name for it
   */
  public Known known(Known actor) {
    String folded = bare(actor.name());
    for (Map.Entry<String, List<String>> alias : sides.aliases().entrySet()) {
      if (bare(alias.getKey()).equals(folded)
          || alias.getValue().stream().anyMatch(n -> bare(n).equals(folded))) {
        return new Known(bare(alias.getKey()), alias.getKey());
      }
    }
    return actor;
  }

  /** Its own topics that these words tell. */
  public List<String> topics(@Nullable String words) {
    String folded = Folding.fold(words);
    return matter.topics().entrySet().stream()
        .filter(t -> t.getValue().stream().map(Folding::fold).anyMatch(folded::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A name without case, accents and article. */
  static String bare(String name) {
    String folded = Folding.fold(name).strip();
    return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
