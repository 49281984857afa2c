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

  // No bucket's number is written so.
  private static final String NO_DAY = "?";
  private static final String ANY_DAY = "*";

  private static final int RADIX = Character.MAX_RADIX;

  @Override
  public Collection<String> keys(Printed report) {
    List<String> keys = new ArrayList<>();
    Long bucket = bucket(report.published());
    keys(keys, bucket == null ? NO_DAY : name(bucket), report.digest(), BANDS);
    if (bucket != null) {
      keys(keys, ANY_DAY, report.digest(), BANDS_ANY_DAY);
    }
    return keys;
  }

  @Override
  public Collection<String> asks(Printed report) {
    List<String> keys = new ArrayList<>();
    Long bucket = bucket(report.published());
    if (bucket == null) {
      keys(keys, ANY_DAY, report.digest(), BANDS);
      keys(keys, NO_DAY, report.digest(), BANDS);
    } else {
      for (long near = bucket - 1; near <= bucket + 1; near++) {
        keys(keys, name(near), report.digest(), BANDS);
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
  private static @Nullable Long bucket(@Nullable Edtf published) {
    LocalDate day = published == null ? null : published.asDay();
    return day == null ? null : Math.floorDiv(day.toEpochDay(), (long) Likeness.DAYS);
  }

  private static String name(long bucket) {
    return Long.toString(bucket, RADIX) + ".";
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
