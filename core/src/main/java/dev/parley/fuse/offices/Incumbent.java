package dev.parley.fuse.offices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who alone held an office on a day, where that is known well enough to put them for the post. */
public final class Incumbent {
  /** For so many days after the last who is named as the holder is taken to be it still. */
  static final int DAYS = 60;

  private final String key;
  private final Offices offices;

  /**
   * Of an office.
   *
   * @param key names the office
   * @param namings all of this one office
   */
  public Incumbent(String key, Collection<Naming> namings) {
    this.key = key;
    this.offices = new Offices(namings.stream().map(n -> in(key, n)).toList());
  }

  /**
   * The one holder on a day, as the namings call the person; null where none or several are named,
   * or the last word on them is too old and nobody names them again later.
   */
  public @Nullable String on(LocalDate day) {
    List<Holding> now = offices.holders(key, null, day);
    if (now.size() != 1) {
      return null;
    }
    Holding holder = now.getFirst();
    LocalDate oldest = day.minusDays(DAYS);
    boolean known =
        Stream.concat(now.stream(), offices.holders(key, null).stream())
            .filter(h -> h.person().equals(holder.person()))
            .map(Holding::last)
            .filter(Objects::nonNull)
            .anyMatch(last -> !last.isBefore(oldest));
    return known ? holder.person() : null;
  }

  /** The wordings of a post and its body may differ. */
  private static Naming in(String key, Naming n) {
    return new Naming(
        n.claim(),
        n.report(),
        n.outlet(),
        n.published(),
        n.person(),
        key,
        key,
        n.status(),
        n.asOf());
  }
}
