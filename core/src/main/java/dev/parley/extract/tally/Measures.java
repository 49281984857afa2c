package dev.parley.extract.tally;

import dev.parley.claim.Labelled;
import dev.parley.claim.Measure;
import dev.parley.lexicon.Table;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tables know of the words around a number. */
final class Measures {
  /** How a word stands to the number. */
  enum Place implements Labelled {
    BEHIND,
    VERB,
    UNDERGONE,
    TAKEN,
    CAPTIVE,
    NOUN,
    COUNTED,
    SUM,
    RISES,
    STATES,
    BELIEVED,
    HEARSAY,
    DEED,
    FINDS,
    LETS,
    LEAVES,
    ATTACKS,
    BODIES,
    CUSTODY,
    INCLUDES,
    PEOPLE,
    TOLD
  }

  /** Measures that are of people only: a held referendum is no captive. */
  private static final Set<Measure> OF_PEOPLE =
      EnumSet.of(
          Measure.ABDUCTED,
          Measure.HELD,
          Measure.DETAINED,
          Measure.DISPLACED,
          Measure.KILLED,
          Measure.WOUNDED,
          Measure.RELEASED,
          Measure.RESCUED,
          Measure.MISSING);

  private final Map<Place, Map<String, Measure>> measures = new EnumMap<>(Place.class);
  private final Set<String> units;
  private final Set<String> things;

  Measures() {
    for (Table.Row row :
        Table.load(Measures.class, "measures.tsv", "word", "place", "measure")
            .unique("word", "place")
            .rows()) {
      measures
          .computeIfAbsent(
              row.need("place", p -> Labelled.parse(Place.class, p)), p -> new HashMap<>())
          .put(row.need("word"), row.need("measure", m -> Labelled.parse(Measure.class, m)));
    }
    units = Table.load(Measures.class, "units.tsv", "noun").column("noun");
    things = Table.load(Measures.class, "things.tsv", "noun").column("noun");
  }

  @Nullable Measure of(Place place, String word) {
    return measures.getOrDefault(place, Map.of()).get(word.toLowerCase(Locale.ROOT));
  }

  boolean is(Place place, Word word) {
    return of(place, word.lemma()) != null;
  }

  boolean isUnit(Word noun) {
    return units.contains(noun.lemma()) || units.contains(noun.form());
  }

  /** Nouns in the plural, and those that are many without it. */
  boolean isMany(Word noun) {
    boolean plural = noun.is(Upos.NOUN, Upos.PROPN) && noun.xpos().endsWith("S");
    return plural || is(Place.PEOPLE, noun) || !noun.form().equalsIgnoreCase(noun.lemma());
  }

  /** Whether such a noun may be counted so. */
  boolean fits(Measure measure, @Nullable Word noun) {
    return noun == null
        || !OF_PEOPLE.contains(measure)
        || !things.contains(noun.lemma())
        || noun.is(Upos.PROPN);
  }
}
