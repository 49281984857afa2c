package dev.parley.fuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people have decided of pairs, and what of it stands: where decisions are against each other,
 * also by way of others (A is B, B is C, A is not C), the earliest of them gives way.
 *
 * <p>The latest is asked first and always stands. Each earlier one stands where it fits to all that
 * stand already. So it matters when something was decided, and never what is in at present.
 */
public final class Rulings {
  private static final Comparator<Ruling> LATEST_FIRST =
      Comparator.comparing(Ruling::at)
          .reversed()
          .thenComparing(Ruling::same)
          .thenComparing(Ruling::first)
          .thenComparing(Ruling::second);

  private final List<Ruling> standing = new ArrayList<>();
  private final List<Ruling> overridden = new ArrayList<>();

  /** Who is the same, by one of them each. */
  private final Map<String, String> heads = new HashMap<>();

  /** Of whom it is decided that they are others, by their heads; both ways. */
  private final Map<String, Set<String>> others = new HashMap<>();

  /**
   * What someone has decided of two.
   *
   * @param same that they are one, or that they are not
   * @param at when
   */
  public record Ruling(String first, String second, boolean same, Instant at) {}

  public Rulings(Collection<Ruling> all) {
    for (Ruling ruling : all.stream().sorted(LATEST_FIRST).toList()) {
      (fits(ruling) ? standing : overridden).add(ruling);
    }
  }

  /** Those that stand, the latest first. */
  public List<Ruling> standing() {
    return List.copyOf(standing);
  }

  /** Those that later ones are against, the latest first. */
  public List<Ruling> overridden() {
    return List.copyOf(overridden);
  }

  private boolean fits(Ruling ruling) {
    String one = head(ruling.first());
    String other = head(ruling.second());
    if (one.equals(other)) {
      return ruling.same();
    }
    if (!ruling.same()) {
      of(one).add(other);
      of(other).add(one);
      return true;
    }
    if (of(one).contains(other)) {
      return false;
    }
    heads.put(other, one);
    for (String third : of(other)) {
      of(third).add(one);
      of(one).add(third);
    }
    return true;
  }

  private Set<String> of(String head) {
    return others.computeIfAbsent(head, h -> new HashSet<>());
  }

  private String head(String id) {
    String at = id;
    for (String next = heads.get(at); next != null; next = heads.get(at)) {
      at = next;
    }
    return at;
  }
}
