package dev.parley.fuse;

import dev.parley.claim.Folding;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Words and phrases of a table, by sort, looked for as whole words without case and accents.
 *
 * @param <S> the sorts that the table knows
 */
public final class Phrases<S extends Enum<S>> {
  private final Map<S, List<String>> phrases;

  private Phrases(Map<S, List<String>> phrases) {
    this.phrases = phrases;
  }

  /**
   * Loads a table with the columns {@code sort} and {@code words}, which are separated by {@code
   * |}.
   */
  public static <S extends Enum<S>> Phrases<S> load(
      Class<?> beside, String resource, Class<S> type) {
    Map<S, List<String>> phrases = new EnumMap<>(type);
    for (Table.Row row : Table.load(beside, resource, "sort", "words").rows()) {
      List<String> of = phrases.computeIfAbsent(row.need("sort", type), s -> new ArrayList<>());
      row.needList("words").stream().map(Folding::fold).forEach(of::add);
    }
    return new Phrases<>(phrases);
  }

  /** All phrases of a sort, folded. */
  public List<String> of(S sort) {
    return phrases.getOrDefault(sort, List.of());
  }

  /** True where folded words hold a phrase of this sort. */
  public boolean in(S sort, String folded) {
    return of(sort).stream().anyMatch(folded::contains);
  }

  /** True where folded words begin with a phrase of this sort. */
  public boolean begins(S sort, String folded) {
    return of(sort).stream().anyMatch(folded::startsWith);
  }

  /**
   * Finds in words that are not folded whether any phrase of some sorts may be in them: quick, and
   * true too often.
   */
  public Predicate<String> mayHold(Collection<S> sorts) {
    return new PhraseTree(sorts.stream().flatMap(s -> of(s).stream()).map(String::strip).toList());
  }

  /** True where folded words are just one phrase of this sort. */
  public boolean is(S sort, String folded) {
    return of(sort).contains(folded);
  }
}
