package dev.parley.fuse.brief;

import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.fuse.Told;
import dev.parley.fuse.brief.Brief.Line;
import dev.parley.fuse.brief.Brief.Section;
import dev.parley.fuse.brief.Brief.Topic;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a {@link Brief} out of claims; the same for any order of them. */
public final class Briefing {
  private static final Set<EventType> TALKS = EnumSet.of(EventType.CONSULT, EventType.AGREE);
  private static final Set<EventType> RELIEF =
      EnumSet.of(EventType.RETREAT, EventType.AID, EventType.CONCEDE);

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::day)
          .thenComparing(Line::when)
          .thenComparing(line -> String.join(" ", line.facts()))
          .thenComparing(line -> line.notes().getFirst().claim());

  private static final Comparator<Line> MOST_TOLD =
      Comparator.comparingInt((Line line) -> -line.notes().size())
          .thenComparing(Comparator.comparing(Line::day).reversed())
          .thenComparing(ORDER);

  private final News news;
  private final List<Told> told;
  private final PositionLines positions;
  private final CountLines counts;

  private Briefing(Collection<Told> told, News news) {
    this.told =
        told.stream()
            .filter(t -> t.known() == null || !t.known().isAfter(news.until()))
            .sorted(Told.IN_ORDER)
            .toList();
    this.news = news;
    this.positions = new PositionLines(this.told, news);
    this.counts = new CountLines(this.told, news);
  }

  /**
   * What reports printed from one day to another tell that none before them did.
   *
   * @param told all claims of these reports, and those of earlier reports about the same things
   * @param most how many lines a section has at most: those that most independent stories tell
   */
  public static Brief of(Collection<Told> told, LocalDate since, LocalDate until, int most) {
    Briefing briefing = new Briefing(told, new News(since, until));
    return new Brief(
        since,
        until,
        Stream.of(Topic.values())
            .map(topic -> section(topic, briefing.lines(topic).toList(), most))
            .toList());
  }

  private static Section section(Topic topic, List<Line> lines, int most) {
    return new Section(
        topic,
        lines.stream().sorted(MOST_TOLD).limit(most).sorted(ORDER).toList(),
        Math.max(0, lines.size() - most));
  }

  private Stream<Line> lines(Topic topic) {
    return switch (topic) {
      case MEETINGS -> EventLines.of(told, news, e -> TALKS.contains(e.type()));
      case RELEASES -> EventLines.of(told, news, e -> RELIEF.contains(e.type()) && !violates(e));
      case VIOLATIONS -> EventLines.of(told, news, Briefing::violates);
      case SHIFTS -> positions.shifts();
      case TERMS -> positions.terms();
      case COUNTS -> counts.changes();
      case OFFICES -> OfficeLines.of(told, news);
      case CONTRADICTIONS ->
          Stream.of(
                  counts.contradictions(),
                  EventLines.contradictions(told, news),
                  positions.contradictions())
              .flatMap(lines -> lines);
    };
  }

  private static boolean violates(Event event) {
    return event.terms().violates() != null;
  }
}
