package dev.parley.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What someone has set right in a claim. It holds as long as what it replaces is what the current
 * reading says; where a better reader says something else, the reader's value stands and the
 * correction waits to be looked at.
 *
 * @param claim the claim's id
 * @param field a path into the claim: {@code standing}, {@code speaker.name}, {@code
 *     actors.0.name}; {@link #REJECT} for the claim as a whole
 * @param old what stood there, JSON null for nothing
 * @param value what stands there instead
 * @param state whether it holds
 */
public record Correction(String claim, String field, JsonNode old, JsonNode value, State state) {
  /** The field of a correction that takes the whole claim out of all lists and views. */
  public static final String REJECT = "reject";

  /** Whether a correction holds. */
  public enum State implements dev.parley.claim.Labelled {
    HOLDS,
    /** The current reading does not say what was corrected. */
    READER_SAYS_OTHERWISE,
    /** The current reading makes no such claim. */
    NO_SUCH_CLAIM
  }

  static final String PREFIX = "claim/";

  /** The subject of the journal's entry. */
  static String subject(String claim, String field) {
    return PREFIX + claim + "/" + field;
  }

  /** The claim of a subject. */
  static String claim(String subject) {
    return subject.substring(PREFIX.length(), subject.indexOf('/', PREFIX.length()));
  }

  /** The field of a subject. */
  static String field(String subject) {
    return subject.substring(subject.indexOf('/', PREFIX.length()) + 1);
  }

  /** What stands at a path of a claim, or null where the path leads nowhere. */
  public static @Nullable JsonNode at(JsonNode claim, String path) {
    JsonNode node = claim;
    for (String step : path.split("\\.", -1)) {
      node = node.isArray() && isNumber(step) ? node.get(Integer.parseInt(step)) : node.get(step);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static boolean isNumber(String step) {
    return step.matches("[0-9]{1,3}");
  }
}
