package dev.parley.fuse.copies;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings reports together that are copies of one story.
 *
 * <p>Locality-sensitive: the shingles with the smallest hashes are the same ones in texts that
 * share much, so two reports are compared when they have one of their {@value #BANDS} smallest in
 * common and were printed within some days. The days are part of the key, so that words which come
 * back for years cost no more in a large record than in a small one; and they come first in it, so
 * that what is printed in one week lies together on disk.
 */
public final class CopyRoom implements Room<Printed> {
  /** Each band is one shingle. */
  static final int BANDS = 24;

  /** By how many a report without a day is looked for: rare, and told only by what is very like. */
  private static final int BANDS_ANY_DAY = 12;

  /**
   * A report without a day is looked for in all years, in spans of these days: so those that come
   * by date write in one place here, too.
   */
  private static final int SPAN_DAYS = 1000;

  /** That of 1970; what is older belongs to it, as what is later than 2069 does to the last one. */
  private static final long FIRST_SPAN = 0;

  private static final long LAST_SPAN = 36;

  // No bucket's number is written so.
  private static final String NO_DAY = "?";
  private static final String SPAN = "*";

  private static final int RADIX = Character.MAX_RADIX;

  @Override
  public Collection<String> keys(Printed report) {
    List<String> keys = new ArrayList<>();
    LocalDate day = day(report.published());
    if (day == null) {
      keys(keys, NO_DAY, report.digest(), BANDS);
    } else {
      keys(keys, name(bucket(day)), report.digest(), BANDS);
      keys(keys, SPAN + name(span(day)), report.digest(), BANDS_ANY_DAY);
    }
    return keys;
  }

  @Override
  public Collection<String> asks(Printed report) {
    List<String> keys = new ArrayList<>();
    LocalDate day = day(report.published());
    if (day == null) {
      for (long span = FIRST_SPAN; span <= LAST_SPAN; span++) {
        keys(keys, SPAN + name(span), report.digest(), BANDS);
      }
      keys(keys, NO_DAY, report.digest(), BANDS);
    } else {
      for (long near = -1; near <= 1; near++) {
        keys(keys, name(bucket(day) + near), report.digest(), BANDS);
      }
      keys(keys, NO_DAY, report.digest(), BANDS_ANY_DAY);
    }
    return keys;
  }

  private static void keys(List<String> to, String days, Digest digest, int most) {
    for (int i = 0; i < Math.min(most, digest.size()); i++) {
      to.add(days + Integer.toString(digest.hash(i), RADIX));
    }
  }

  /** So wide that what is at most {@link Likeness#DAYS} apart lies in neighbouring ones. */
  private static long bucket(LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), (long) Likeness.DAYS);
  }

  private static long span(LocalDate day) {
    return Math.clamp(Math.floorDiv(day.toEpochDay(), (long) SPAN_DAYS), FIRST_SPAN, LAST_SPAN);
  }

  private static @Nullable LocalDate day(@Nullable Edtf published) {
    return published == null ? null : published.asDay();
  }

  private static String name(long number) {
    return Long.toString(number, RADIX) + ".";
  }

  @Override
  public double likeness(Printed a, Printed b) {
    int odds = Likeness.of(a, b);
    return odds > Likeness.FLOOR ? odds : Double.NaN;
  }

  @Override
  public boolean joins(double likeness) {
    return likeness > 0;
  }

  @Override
  public List<List<String>> groups(SortedMap<String, Printed> items, Collection<Link> links) {
    List<String> ids = List.copyOf(items.keySet());
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < ids.size(); place++) {
      places.put(ids.get(place), place);
    }
    Grouping grouping = new Grouping(ids.size());
    for (Link link : links) {
      grouping.link(
          place(places, link.first()), place(places, link.second()), (int) link.likeness());
    }
    return grouping.groups().stream().map(group -> group.stream().map(ids::get).toList()).toList();
  }

  private static int place(Map<String, Integer> places, String id) {
    return Objects.requireNonNull(places.get(id), id);
  }
}
