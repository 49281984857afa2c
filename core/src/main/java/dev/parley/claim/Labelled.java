package dev.parley.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a closed list that has a fixed spelling outside Java. */
public interface Labelled {
  String name();

  /** How the interchange spells it: lower case, words joined by hyphens. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value that is spelled so, in capitals or not, if any. */
  static <E extends Enum<E> & Labelled> Optional<E> find(Class<E> type, String label) {
    return Optional.ofNullable(Labels.find(type, label));
  }

  /**
   * The value that is spelled so.
   *
   * @throws IllegalArgumentException naming the label and those that exist
   */
  static <E extends Enum<E> & Labelled> E parse(Class<E> type, String label) {
    return find(type, label)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + label + "' is none of " + String.join(", ", labels(type))));
  }

  static <E extends Enum<E> & Labelled> java.util.List<String> labels(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Labelled::label).collect(Collectors.toList());
  }
}
