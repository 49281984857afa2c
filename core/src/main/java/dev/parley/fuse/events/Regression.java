package dev.parley.fuse.events;

import dev.parley.claim.Labelled;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weights of traits, and of products of two; their sum is a likelihood's logarithm of odds. */
final class Regression {
  private record Weight(Trait trait, @Nullable Trait with, double weight) {}

  private final List<Weight> weights = new ArrayList<>();

  /** Out of a table with the columns trait, with and weight. */
  Regression(Table table) {
    for (Table.Row row : table.unique("trait", "with").rows()) {
      Trait trait = row.need("trait", Regression::trait);
      Trait with = row.get("with") == null ? null : row.need("with", Regression::trait);
      weights.add(new Weight(trait, with, row.need("weight", Regression::number)));
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
    return sum;
  }
}
