package dev.parley.fuse.events;

import dev.parley.claim.Labelled;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that two tellings tell the same event: a logistic regression on a few traits and
 * products of two. A function of the two and of the table.
 */
final class Likeness {
  /**
   * Reports that are less alike tell nothing together; without this every report would have to be
   * held against every other.
   */
  static final double LEAST_TEXT = 0.08;

  private record Weight(Trait trait, @Nullable Trait with, double weight) {}

  private final List<Weight> weights = new ArrayList<>();

  Likeness() {
    this(Table.load(Likeness.class, "likeness.tsv", "trait", "with", "weight"));
  }

  Likeness(Table table) {
    for (Table.Row row : table.unique("trait", "with").rows()) {
      Trait trait = row.need("trait", Likeness::trait);
      Trait with = row.get("with") == null ? null : row.need("with", Likeness::trait);
      weights.add(new Weight(trait, with, row.need("weight", Likeness::number)));
    }
  }

  private static Trait trait(String label) {
    return Labelled.parse(Trait.class, label);
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + cell + "' is no number", e);
    }
  }

  /** True where the reports of two tellings have enough in common, or are one. */
  boolean comparable(Telling a, Telling b) {
    return a.text().report().equals(b.text().report())
        || a.text().words().cosine(b.text().words()) > LEAST_TEXT;
  }

  /** From 0 to 1. */
  double of(Telling a, Telling b) {
    Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    double sum = 0;
    for (Weight weight : weights) {
      double value = traits.computeIfAbsent(weight.trait(), t -> t.of(a, b));
      Trait with = weight.with();
      if (with != null && value != 0) {
        value *= traits.computeIfAbsent(with, t -> t.of(a, b));
      }
      sum += value * weight.weight();
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
