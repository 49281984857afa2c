package dev.parley.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of closed lists by their spelling: they are looked up for every claim. */
final class Labels {
  private static final ClassValue<Map<String, Object>> VALUES =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          Map<String, Object> out = new HashMap<>();
          for (Object value : type.getEnumConstants()) {
            out.putIfAbsent(lower(((Labelled) value).label()), value);
          }
          return Map.copyOf(out);
        }
      };

  private Labels() {}

  /** The value that is spelled so, in capitals or not, or null. */
  static <E extends Enum<E> & Labelled> @Nullable E find(Class<E> type, String label) {
    Map<String, Object> values = VALUES.get(type);
    Object exact = values.get(label);
    return type.cast(exact != null ? exact : values.get(lower(label)));
  }

  /** {@code equalsIgnoreCase} takes the Turkish ı for an i. */
  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
