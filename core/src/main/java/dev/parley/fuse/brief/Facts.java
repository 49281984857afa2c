package dev.parley.fuse.brief;

import dev.parley.claim.Actor;
import dev.parley.claim.Edtf;
import dev.parley.claim.Folding;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several claims of one thing tell of it. The fullest words are shown; values that say
 * different things are all shown.
 */
final class Facts {
  private static final String OR = " / ";

  private Facts() {}

  /** What the claims give for one field, without words that stand within others. */
  static String values(Collection<Told> claims, Function<Told, @Nullable String> value) {
    Map<String, String> byWords = new LinkedHashMap<>();
    claims.stream()
        .map(value)
        .flatMap(Stream::ofNullable)
        .sorted()
        .forEach(v -> byWords.putIfAbsent(Folding.fold(v), v));
    return byWords.entrySet().stream()
        .filter(e ->
            byWords.keySet().stream()
                .noneMatch(other -> !other.equals(e.getKey()) && other.contains(e.getKey())))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(OR));
  }

  /** The actors across reports, each once, in the order in which claims name them. */
  static String names(Collection<Told> claims, Function<Told, List<Actor>> actors) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Told told : claims) {
      for (Actor actor : actors.apply(told)) {
        names.putIfAbsent(told.known(actor).id(), told.known(actor).name());
      }
    }
    return names.values().stream().distinct().collect(Collectors.joining(", "));
  }

  /** The times that claims tell; where one lies within another, the narrower one only. */
  static String times(Collection<Told> claims, Function<Told, @Nullable Edtf> time) {
    List<Edtf> all = claims.stream().map(time).flatMap(Stream::ofNullable).distinct().toList();
    return all.stream()
        .filter(t -> all.stream().noneMatch(o -> !o.equals(t) && within(o, t)))
        .sorted(Comparator.comparing(Edtf::earliest).thenComparing(Edtf::text))
        .map(Edtf::text)
        .collect(Collectors.joining(OR));
  }

  private static boolean within(Edtf inner, Edtf outer) {
    return !inner.earliest().isBefore(outer.earliest())
        && !inner.latest().isAfter(outer.latest())
        && !(inner.earliest().equals(outer.earliest()) && inner.latest().equals(outer.latest()));
  }

  /** The last day that claims are about, else on which they were reported. */
  static LocalDate day(Collection<Told> claims) {
    return claims.stream()
        .map(Told::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  /** The day of the first report, marked as such. */
  static String reported(Collection<Told> claims) {
    return claims.stream()
        .map(t -> t.report().published())
        .flatMap(Stream::ofNullable)
        .min(Comparator.comparing(Edtf::latest).thenComparing(Edtf::text))
        .map(t -> "reported " + t.text())
        .orElse("");
  }

  /** How it stands, in brackets, unless the source vouches for it. */
  static String standing(Told told) {
    Standing standing = told.claim().ground().standing();
    return standing == Standing.ASSERTED ? "" : " (" + standing.label() + ")";
  }

  static String after(String words, @Nullable String value) {
    return value == null || value.isBlank() ? "" : words + value;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
