package dev.parley.fuse.copies;

/**
 * What two digests have in common, told from the shingles whose hashes both of them would have
 * kept. Each field counts such shingles.
 *
 * @param both those of both texts
 * @param ofA those of the first text
 * @param ofB those of the second one
 * @param leadA those of the first text that stand in its lead
 * @param leadAInB those of these that the second text has, wherever
 * @param leadB those of the second text that stand in its lead
 * @param leadBInA those of these that the first text has, wherever
 */
record Shared(int both, int ofA, int ofB, int leadA, int leadAInB, int leadB, int leadBInA) {
  /** Compares two digests. */
  static Shared of(Digest a, Digest b, int lead) {
    int limit = Math.min(a.limit(), b.limit());
    int both = 0;
    int leadA = 0;
    int leadAInB = 0;
    int leadB = 0;
    int leadBInA = 0;
    int i = 0;
    int j = 0;
    while (true) {
      boolean inA = i < a.size() && a.hash(i) <= limit;
      boolean inB = j < b.size() && b.hash(j) <= limit;
      if (!inA && !inB) {
        return new Shared(both, i, j, leadA, leadAInB, leadB, leadBInA);
      }
      int order = !inB ? -1 : !inA ? 1 : Integer.compare(a.hash(i), b.hash(j));
      boolean ledByA = order <= 0 && a.place(i) < lead;
      boolean ledByB = order >= 0 && b.place(j) < lead;
      leadA += ledByA ? 1 : 0;
      leadB += ledByB ? 1 : 0;
      if (order == 0) {
        both++;
        leadAInB += ledByA ? 1 : 0;
        leadBInA += ledByB ? 1 : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  /** The share of the shorter text that stands in the longer one. */
  double containment() {
    return share(both, Math.min(ofA, ofB));
  }

  /** Jaccard's index. */
  double resemblance() {
    return share(both, ofA + ofB - both);
  }

  /** How much of either lead the other text has, of the one that it has less of. */
  double lesserLead() {
    return Math.min(share(leadAInB, leadA), share(leadBInA, leadB));
  }

  /** How much of either lead the other text has, of the one that it has more of. */
  double greaterLead() {
    return Math.max(share(leadAInB, leadA), share(leadBInA, leadB));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
