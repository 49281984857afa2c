package dev.parley.fuse.deal;

import dev.parley.claim.Source;
import dev.parley.fuse.Told;
import dev.parley.fuse.Told.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a paper stands on a day. */
final class Standings {
  private final List<Line> lines;
  private final @Nullable Deal deal;
  private final Versions versions;
  private final @Nullable LocalDate day;

  Standings(List<Line> lines, @Nullable Deal deal, Versions versions, @Nullable LocalDate day) {
    this.lines = lines;
    this.deal = deal;
    this.versions = versions;
    this.day = day;
  }

  Line status() {
    Paper paper = lines.getFirst().paper();
    List<String> status = new ArrayList<>();
    LocalDate until = null;
    Deal concluded = deal;
    if (concluded != null) {
      Spans spans = new Spans(concluded, lines);
      status.add((concluded.tellsDay() ? "concluded " : "concluded, reported ") + concluded.day());
      List<LocalDate> ends = spans.ends();
      until = ends.isEmpty() ? null : ends.getLast();
      status.add(span(spans, ends));
      status.removeIf(String::isEmpty);
      spans.endsByLength().forEach(d -> status.add("until " + d + " by its length, computed"));
    } else {
      status.add(lines.stream().anyMatch(Arranged::tabled) ? "tabled" : "named");
    }
    stances().forEach((party, kind) -> status.add(kind + " by " + party));
    Paper next = versions.replacing(paper);
    if (next != null) {
      status.add("replaced by " + next.name());
    }
    said(LineKind.VIOLATION, "violated according to ", status);
    said(LineKind.DENIAL, "denied by ", status);
    List<Told> told = lines.getFirst().told();
    return new Line(
        paper, LineKind.STATUS, paper.owner(), Term.words(paper.name()), status, until, told);
  }

  private String span(Spans spans, List<LocalDate> ends) {
    LocalDate on = day;
    if (on == null) {
      return "";
    }
    if (spans.openEnd()) {
      return "extended, end not told";
    }
    if (on.isBefore(spans.begin())) {
      return "begins " + spans.begin();
    }
    if (ends.isEmpty()) {
      return "";
    }
    if (!on.isAfter(ends.getFirst())) {
      return "in force, computed";
    }
    return on.isAfter(ends.getLast()) ? "expired, computed" : "in force or expired: sources differ";
  }

  /** What each party made last of the whole paper. */
  private Map<String, String> stances() {
    Map<String, String> last = new LinkedHashMap<>();
    for (Line l : lines) {
      Known party = l.party();
      boolean stance =
          switch (l.kind()) {
            case ACCEPTED, REJECTED, OPEN, PROPOSED -> true;
            case STATUS,
                CONCLUDED,
                BEGINS,
                EXTENDED,
                FOLLOWS,
                REPLACES,
                TERM,
                DEMANDED,
                SAID,
                VIOLATION,
                DENIAL,
                MEMBER,
                MANDATE ->
                false;
          };
      if (stance && party != null) {
        last.remove(party.name());
        last.put(party.name(), l.kind() == LineKind.OPEN ? "open to it, said" : l.kind().label());
      }
    }
    return last;
  }

  private void said(LineKind kind, String words, List<String> status) {
    List<String> who =
        lines.stream()
            .filter(l -> l.kind() == kind)
            .map(l -> speaker(l.told().getFirst()))
            .distinct()
            .toList();
    if (!who.isEmpty()) {
      status.add(words + String.join(", ", who));
    }
  }

  private static String speaker(Told told) {
    List<Source> sources = told.claim().ground().sources();
    String outlet = told.report().outlet();
    return !sources.isEmpty()
        ? told.known(sources.getFirst().name()).name()
        : outlet == null ? "a report" : outlet;
  }
}
