package dev.parley.record;

import dev.parley.claim.Labelled;
import dev.parley.fuse.Told;
import dev.parley.fuse.captives.CaptiveClaims;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the claims that an account of captives is made of: what counts captives or says what is
 * given for them, what else is wanted in those reports, and who printed their stories before.
 */
final class OfCaptives {
  private static final List<String> KINDS = List.of("tally", "event", "position");

  private final RecordFile file;
  private final Filter filter;
  private final SortedMap<String, Told> found = new TreeMap<>();

  OfCaptives(RecordFile file, Filter filter) {
    this.file = file;
    this.filter = filter;
  }

  List<Told> told() {
    if (file.hidesNames()) {
      KINDS.forEach(kind -> add(filter.of(kind)));
    } else {
      narrowed();
    }
    return found.values().stream().sorted(Told.IN_ORDER).toList();
  }

  private void narrowed() {
    add(filter.of("tally").only(new Only.Topics(labels(CaptiveClaims.measures()))));
    add(
        filter
            .of("tally")
            .only(
                new Only.Counted(
                    file.counted().stream().filter(CaptiveClaims::areCaptives).toList()))
            .only(new Only.Topics(labels(CaptiveClaims.measuresOfCaptives()))));
    SortedMap<String, List<String>> heads = new TreeMap<>();
    CaptiveClaims.heads().forEach((type, words) -> heads.put(type.label(), words));
    add(filter.of("event").only(new Only.Numbered(heads)));
    Set<String> reports = new TreeSet<>();
    found.values().forEach(t -> reports.add(t.report().id()));
    add(filter.of("position").only(new Only.Reports(reports)));
    KINDS.forEach(kind -> add(filter.of(kind).only(new Only.BesideCopies(reports))));
    add(filter.of("event").only(new Only.Exchanged()));
    add(filter.of("position").only(new Only.Topics(List.of(CaptiveClaims.TOPIC.label()))));
  }

  private static List<String> labels(Collection<? extends Labelled> values) {
    return values.stream().map(Labelled::label).toList();
  }

  private void add(Filter part) {
    file.told(part).forEach(t -> found.putIfAbsent(t.id(), t));
  }
}
