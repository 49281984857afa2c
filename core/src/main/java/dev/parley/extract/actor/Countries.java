package dev.parley.extract.actor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the world's states, as the JDK's locale data has them. */
public final class Countries {
  private static final Set<String> NAMES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private Countries() {}

  /** Whether a state is called so in English. */
  public static boolean isCountry(String name) {
    return NAMES.contains(name);
  }
}
