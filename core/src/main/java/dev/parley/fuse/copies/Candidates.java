package dev.parley.fuse.copies;

import dev.parley.claim.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reports that may be copies of one, without a look at all the others.
 *
 * <p>Locality-sensitive: the shingles with the smallest hashes are the same ones in texts that
 * share much, so two reports are candidates when they have one of their {@value #BANDS} smallest in
 * common and were printed within some days. Whether they do depends on the two alone. The days are
 * part of the key, so that words which come back for years cost no more in a large record than in a
 * small one.
 */
final class Candidates {
  /** Each band is one shingle. */
  static final int BANDS = 24;

  /** By how many a report without a day is looked for: rare, and told only by what is very like. */
  private static final int BANDS_ANY_DAY = 12;

  private static final int NO_DAY = 0x7fff_ffff;
  private static final int ANY_DAY = 0x7fff_fffe;

  private final Postings postings = new Postings();
  private final List<Integer> found = new ArrayList<>();
  private final BitSet seen = new BitSet();

  /** Hands on the numbers of those added before that may be copies of a report, each once. */
  void of(Printed report, IntConsumer to) {
    Digest digest = report.digest();
    int own = bucket(report.published());
    for (int i = 0; i < Math.min(BANDS, digest.size()); i++) {
      int hash = digest.hash(i);
      if (own == NO_DAY) {
        look(hash, ANY_DAY);
        look(hash, NO_DAY);
      } else {
        look(hash, own - 1);
        look(hash, own);
        look(hash, own + 1);
        if (i < BANDS_ANY_DAY) {
          look(hash, NO_DAY);
        }
      }
    }
    for (int number : found) {
      seen.clear(number);
      to.accept(number);
    }
    found.clear();
  }

  private void look(int hash, int bucket) {
    postings.forEach(
        key(hash, bucket),
        number -> {
          if (!seen.get(number)) {
            seen.set(number);
            found.add(number);
          }
        });
  }

  /** Adds a report under a number. */
  void add(Printed report, int number) {
    Digest digest = report.digest();
    int own = bucket(report.published());
    for (int i = 0; i < Math.min(BANDS, digest.size()); i++) {
      postings.add(key(digest.hash(i), own), number);
      if (own != NO_DAY && i < BANDS_ANY_DAY) {
        postings.add(key(digest.hash(i), ANY_DAY), number);
      }
    }
  }

  /** So wide that what is at most {@link Likeness#DAYS} apart lies in neighbouring ones. */
  private static int bucket(@Nullable Edtf published) {
    LocalDate day = published == null ? null : published.asDay();
    return day == null ? NO_DAY : (int) Math.floorDiv(day.toEpochDay(), Likeness.DAYS);
  }

  private static int key(int hash, int bucket) {
    return hash ^ bucket * 0x85ebca6b;
  }
}
