package dev.parley.fuse.sources;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.Position;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What claims must be about to say the same as some others, or something else; for who looks for
 * them in a record.
 *
 * @param happenings events across reports
 * @param tallies measures with the last day of their time, as {@link #on} writes them
 * @param positions topics with a day near which they must lie
 */
public record Others(
    SortedSet<String> happenings, SortedSet<String> tallies, SortedSet<String> positions) {

  /** Of these claims. */
  public static Others of(Collection<Told> claims) {
    Others out = new Others(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    claims.forEach(out::add);
    return out;
  }

  private void add(Told told) {
    Matter matter = Matter.of(told);
    if (matter == null) {
      return;
    }
    switch (told.claim()) {
      case Event e -> happenings.add(String.valueOf(told.links().happening()));
      case Tally t -> {
        Edtf when = told.when();
        if (when != null) {
          tallies.add(on(t.measure().label(), when.latest()));
        }
      }
      case Position p -> {
        for (int days = -Matter.NEAR; days <= Matter.NEAR; days++) {
          positions.add(on(p.topic().label(), matter.day().plusDays(days)));
        }
      }
      case Statement s -> {}
      case Tenure t -> {}
    }
  }

  private static String on(String topic, LocalDate day) {
    return topic + "|" + day;
  }
}
