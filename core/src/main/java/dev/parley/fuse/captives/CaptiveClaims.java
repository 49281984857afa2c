package dev.parley.fuse.captives;

import static dev.parley.fuse.captives.CaptiveWords.WORDS;

import dev.parley.claim.EventType;
import dev.parley.claim.Folding;
import dev.parley.claim.Measure;
import dev.parley.claim.Topic;
import dev.parley.fuse.captives.CaptiveWords.Sort;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which claims can matter for an account, for who looks for them in a record. */
public final class CaptiveClaims {
  /** Of positions. */
  public static final Topic TOPIC = Topic.CAPTIVES;

  private static final String ANYBODY = Folding.fold(null);

  private CaptiveClaims() {}

  /** What is counted of captives alone, whoever the report says is counted. */
  public static List<Measure> measures() {
    return Arrays.stream(Measure.values()).filter(m -> Counts.fate(m, ANYBODY) != null).toList();
  }

  /** What is counted of captives where the words for who is counted say so. */
  public static List<Measure> measuresOfCaptives() {
    return Arrays.stream(Measure.values())
        .filter(m ->
            Counts.fate(m, ANYBODY) == null
                && WORDS.of(Sort.CAPTIVE).stream().anyMatch(w -> Counts.fate(m, w) != null))
        .toList();
  }

  /** True for words for who is counted that tell of captives. */
  public static boolean areCaptives(String of) {
    return WORDS.in(Sort.CAPTIVE, Folding.fold(of));
  }

  /**
   * Pieces of words, one of which stands in the head of every event that counts captives, by its
   * type: without accents, in lower case.
   */
  public static Map<EventType, List<String>> heads() {
    List<String> whom =
        Stream.of(List.of(ANYBODY), WORDS.of(Sort.CAPTIVE), WORDS.of(Sort.BODIES))
            .flatMap(List::stream)
            .toList();
    Map<EventType, List<String>> heads = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      Set<String> words = new TreeSet<>();
      for (String head : Arrays.stream(Sort.values()).flatMap(s -> WORDS.of(s).stream()).toList()) {
        if (whom.stream().map(w -> Counts.fate(type, head, w)).anyMatch(Objects::nonNull)) {
          words.add(
              head.strip().replaceFirst(" .*", "")); // what is between words may be a line's end
        }
      }
      if (!words.isEmpty()) {
        heads.put(type, shortest(words));
      }
    }
    return heads;
  }

  /** Whatever holds "released" holds "release". */
  private static List<String> shortest(Collection<String> words) {
    return words.stream()
        .filter(w -> words.stream().noneMatch(o -> !o.equals(w) && w.contains(o)))
        .toList();
  }
}
