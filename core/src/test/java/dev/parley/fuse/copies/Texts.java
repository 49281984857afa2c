package dev.parley.fuse.copies;

import dev.parley.claim.Edtf;
import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts of invented words, as long as reports are, and reports made of them. */
final class Texts {
  private static final String[] SYLLABLES = {
    "bar", "den", "fol", "gim", "kur", "lan", "mot", "nis", "pel", "rov", "sut", "tav", "vek", "dor"
  };

  private Texts() {}

  /** A paragraph of 30 invented words; the same number gives the same one. */
  static String paragraph(int number) {
    Random random = new Random(7919L * number + 1);
    String words =
        IntStream.range(0, 30)
            .mapToObj(w ->
                IntStream.range(0, 3)
                    .mapToObj(s -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining()))
            .collect(Collectors.joining(" "));
    return words + ".";
  }

  /** A report of these paragraphs. */
  static Printed report(
      String id, @Nullable String outlet, @Nullable String published, int... paragraphs) {
    return Printed.of(
        id,
        outlet,
        published == null ? null : Edtf.parse(published),
        IntStream.of(paragraphs).mapToObj(Texts::paragraph).collect(Collectors.joining("\n\n")));
  }

  /** The groups of reports that came all at once. */
  static List<List<String>> groups(Printed... reports) {
    return groups(List.of(reports));
  }

  static List<List<String>> groups(Collection<Printed> reports) {
    MemoryStore<Printed> store = new MemoryStore<>();
    add(store, reports);
    return List.copyOf(store.groups().values());
  }

  /** Adds reports in one batch; those that are in are taken out and put in again. */
  static void add(MemoryStore<Printed> store, Collection<Printed> reports) {
    SortedMap<String, Printed> come = new TreeMap<>();
    reports.forEach(report -> come.put(report.id(), report));
    Set<String> in =
        store.groups().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    in.retainAll(come.keySet());
    new Groups<>(new CopyRoom(), store).change(in, come);
  }
}
