package dev.parley.record;

import dev.parley.claim.Position;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.words.Gist;
import java.time.LocalDate;
import java.util.List;
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
    SortedSet<String> counted = new TreeSet<>();
    SortedSet<String> posts = new TreeSet<>();
    for (Told told : file.told(filter.only(new Only.Since(day)))) {
      found.put(told.id(), told);
      if (told.links().happening() != null) {
        happenings.add(told.links().happening());
      }
      if (told.claim() instanceof Position p) {
        parties.add(told.known(p.party()).id());
      }
      if (told.claim() instanceof Tally t) {
        counted.add(Gist.of(t.of()).line());
      }
      if (told.claim() instanceof Tenure t) {
        posts.add(Offices.words(t.post(), t.body()));
      }
    }
    add("event", new Only.Happenings(happenings));
    add("position", new Only.Parties(parties));
    add("position", new Only.Holders(parties));
    add("tenure", new Only.PostWords(posts));
    add("tally", new Only.Gists(counted));
    return Told.inOrder(found.values());
  }

  private void add(String kind, Only part) {
    file.told(filter.of(kind).only(part)).forEach(t -> found.putIfAbsent(t.id(), t));
  }
}
