package dev.parley.record;

import dev.parley.claim.Position;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.words.Gist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what was told before of the things that are told from a day on. */
final class Around {
  private final RecordFile file;
  private final Filter filter;
  private final SortedMap<String, Told> found = new TreeMap<>();

  Around(RecordFile file, Filter filter) {
    this.file = file;
    this.filter = filter;
  }

  List<Told> since(LocalDate day) {
    SortedSet<String> happenings = new TreeSet<>();
    SortedSet<String> parties = new TreeSet<>();
    Set<Set<String>> counted = new HashSet<>();
    Collection<Tenure> tenures = new ArrayList<>();
    for (Told told : file.told(filter.only(new Only.Since(day)))) {
      found.put(told.id(), told);
      if (told.links().happening() != null) {
        happenings.add(told.links().happening());
      }
      if (told.claim() instanceof Position p) {
        parties.add(told.known(p.party()).id());
      }
      if (told.claim() instanceof Tally t) {
        counted.add(Gist.of(t.of()).stems());
      }
      if (told.claim() instanceof Tenure t) {
        tenures.add(t);
      }
    }
    add("event", new Only.Happenings(happenings));
    add("position", new Only.Actors(parties));
    add("position", new Only.Holders(parties));
    add("tenure", new Only.Posts(Offices.posts(file.posts(), tenures)));
    add(
        "tally",
        new Only.Counted(
            file.counted().stream().filter(of -> counted.contains(Gist.of(of).stems())).toList()));
    return found.values().stream().sorted(Told.IN_ORDER).toList();
  }

  private void add(String kind, Only part) {
    file.told(filter.of(kind).only(part)).forEach(t -> found.putIfAbsent(t.id(), t));
  }
}
