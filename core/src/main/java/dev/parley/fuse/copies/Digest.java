package dev.parley.fuse.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is kept of a text in order to tell copies: a sample of its shingles with their places.
 *
 * <p>A bottom-k sketch (Broder 1997; Cohen and Kaplan 2007): of all shingles those with the {@value
 * #KEPT} smallest hashes. Two texts choose alike, so below the smaller of their two limits each
 * sketch holds everything that its text holds there, and shares of one text in the other can be
 * told without bias, also of a short text in a long one. That is what a MinHash signature, which
 * estimates Jaccard's index alone, cannot. A text of few shingles is kept wholly.
 *
 * <p>Each shingle has its place, in steps of {@value #STEP} telling words: what two reports share
 * in their leads is another thing than the background that both repeat at their ends.
 *
 * <p>A digest is a pure function of the text. Digests of different versions are not compared.
 */
public final class Digest {
  /** Grows when the same text would get another digest. */
  public static final int VERSION = 1;

  /** With the head, 506 bytes; 512 is what a reading may carry. */
  static final int KEPT = 125;

  static final int STEP = 4;
  private static final int LAST_PLACE = 255;
  private static final int HASH_BITS = 24;
  private static final int HEAD = 6;

  private final int version;
  private final int shingles;
  private final int[] kept; // hash in the upper 24 bits, place in the lower 8; sorted, unsigned

  private Digest(int version, int shingles, int[] kept) {
    this.version = version;
    this.shingles = shingles;
    this.kept = kept;
  }

  /** Takes the digest of a text. */
  public static Digest of(String text) {
    TreeMap<Integer, Integer> smallest = new TreeMap<>(); // hash to place
    Set<Long> all = new HashSet<>();
    Shingles.of(
        text,
        (hash, place) -> {
          if (all.add(hash)) {
            smallest.putIfAbsent(
                (int) (hash >>> (Long.SIZE - HASH_BITS)), Math.min(place / STEP, LAST_PLACE));
            if (smallest.size() > KEPT) {
              smallest.pollLastEntry();
            }
          }
        });
    int[] kept = new int[smallest.size()];
    int n = 0;
    for (var entry : smallest.entrySet()) {
      kept[n++] = entry.getKey() << 8 | entry.getValue();
    }
    return new Digest(VERSION, Math.min(all.size(), 0xffff), kept);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException saying what is wrong with the bytes
   */
  public static Digest of(byte[] bytes) {
    if (bytes.length < HEAD || (bytes.length - HEAD) % Integer.BYTES != 0) {
      throw new IllegalArgumentException(
          bytes.length + " bytes are no digest; take it from the text again");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int version = Short.toUnsignedInt(in.getShort());
    int shingles = in.getInt();
    int[] kept = new int[in.remaining() / Integer.BYTES];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = in.getInt();
      if (i > 0 && Integer.compareUnsigned(kept[i - 1] >>> 8, kept[i] >>> 8) >= 0) {
        throw new IllegalArgumentException(
            "the digest's shingles are out of order; take it from the text again");
      }
    }
    if (shingles < kept.length || kept.length > KEPT) {
      throw new IllegalArgumentException(
          kept.length + " of " + shingles + " shingles are no digest; take it from the text again");
    }
    return new Digest(version, shingles, kept);
  }

  /** At most 512 bytes. */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(HEAD + kept.length * Integer.BYTES);
    out.putShort((short) version).putInt(shingles);
    for (int entry : kept) {
      out.putInt(entry);
    }
    return out.array();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Digest parse(String text) {
    try {
      return of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' is no digest: " + e.getMessage(), e);
    }
  }

  /** The bytes in Base64, for a journal: at most 676 characters. */
  public String text() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  public int version() {
    return version;
  }

  /** How many different shingles the text has, kept or not. */
  public int shingles() {
    return shingles;
  }

  /** How many are kept. */
  int size() {
    return kept.length;
  }

  /** The hash of the i-th smallest one. */
  int hash(int i) {
    return kept[i] >>> 8;
  }

  /** Where the i-th smallest one first stands, in steps of {@link #STEP} telling words. */
  int place(int i) {
    return kept[i] & LAST_PLACE;
  }

  /** Up to which hash everything that the text holds is kept. */
  int limit() {
    return kept.length < KEPT ? Integer.MAX_VALUE : hash(kept.length - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest d
        && version == d.version
        && shingles == d.shingles
        && Arrays.equals(kept, d.kept);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(kept);
  }

  @Override
  public String toString() {
    return "digest of " + shingles + " shingles";
  }
}
