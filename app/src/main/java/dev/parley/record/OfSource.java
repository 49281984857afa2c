package dev.parley.record;

import dev.parley.claim.Folding;
import dev.parley.fuse.Told;
import dev.parley.fuse.sources.Others;
import dev.parley.fuse.sources.Sources;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what the sources of a name say, and what others say of the same things. */
final class OfSource {
  private final RecordFile file;
  private final Filter filter;
  private final @Nullable LocalDate asOf;
  private final SortedMap<String, Told> found = new TreeMap<>();

  OfSource(RecordFile file, Filter filter, @Nullable LocalDate asOf) {
    this.file = file;
    this.filter = filter;
    this.asOf = asOf;
  }

  List<Told> told(String name) {
    String folded = Folding.fold(name);
    if (!folded.isBlank()) {
      add(
          filter.only(
              new Only.Said(
                  folded,
                  file.outlets().stream().filter(o -> Folding.fold(o).contains(folded)).toList())));
      List<String> ids = new Sources(found.values(), asOf).idsOf(name);
      add(filter.only(new Only.SaidBy(ids)));
      others(ids);
    }
    return found.values().stream().sorted(Told.IN_ORDER).toList();
  }

  private void others(Collection<String> ids) {
    Sources sources = new Sources(found.values(), asOf);
    Others others =
        Others.of(ids.stream().flatMap(id -> sources.claimsOf(id).stream()).distinct().toList());
    add(filter.of("event").only(new Only.Happenings(others.happenings())));
    add(filter.of("tally").only(new Only.Days(others.tallies())));
    add(filter.of("position").only(new Only.Days(others.positions())));
  }

  private void add(Filter part) {
    file.told(part).forEach(t -> found.putIfAbsent(t.id(), t));
  }
}
