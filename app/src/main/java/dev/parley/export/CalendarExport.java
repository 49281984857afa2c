package dev.parley.export;

import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.claim.Position;
import dev.parley.claim.Standing;
import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Meetings that are planned, and deadlines that lie ahead, as an iCalendar (RFC 5545) of whole
 * days: an entry for each happening and day, whoever tells it.
 */
final class CalendarExport implements ExportWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final CalendarLines lines;
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /**
   * What a claim plans.
   *
   * @param what meeting or deadline
   */
  private record Entry(Told told, Edtf when, String what, String title, @Nullable String place) {}

  CalendarExport(Writer out, Origin origin) throws IOException {
    lines = new CalendarLines(out);
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.text("PRODID", "-//Parley//" + origin.program() + "//EN");
    lines.line("CALSCALE", "GREGORIAN");
    lines.text("DESCRIPTION", origin.line()); // RFC 7986
    lines.text("X-PARLEY-RECORD-HEAD", origin.head());
  }

  @Override
  public void claim(Told told, JsonNode json) {
    switch (told.claim()) {
      case Event e -> {
        if (ahead(e)) { // "evacuated by Wednesday" is no deadline any more
          String happening = told.links().happening();
          String id = happening == null ? told.id() : happening;
          if (e.type() == EventType.CONSULT && e.when() != null) {
            add(id, new Entry(told, e.when(), "meeting", title(e, told.words().head()), e.place()));
          }
          deadline(id, told, e.terms().deadline(), title(e, told.words().head()));
        }
      }
      case Position p -> {
        if (p.ground().standing() != Standing.DENIED) {
          String words = p.stance().label() + ": " + p.detail();
          deadline(
              told.known(p.party()).id() + " " + words,
              told,
              p.terms().deadline(),
              p.party().name() + ", " + words);
        }
      }
      default -> {
        // Statements, tallies and tenures plan nothing.
      }
    }
  }

  private void add(String id, Entry entry) {
    if (Shown.first(entry.when()) != null) {
      String key = entry.what() + " " + entry.when().text() + " " + id;
      entries.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
  }

  private static boolean ahead(Claim claim) {
    return switch (claim.ground().standing()) {
      case PLANNED, POSSIBLE, CONDITIONAL -> true;
      case ASSERTED, DENIED -> false;
    };
  }

  private static String title(Event event, String words) {
    String who =
        Part.of(event).stream().map(p -> p.actor().name()).collect(Collectors.joining(", "));
    return who.isEmpty() ? words : words + ": " + who;
  }

  /** A deadline stands on the last day that it can mean. */
  private void deadline(String id, Told told, @Nullable Edtf deadline, String title) {
    LocalDate last = Shown.last(deadline);
    if (last != null) {
      add(id, new Entry(told, Edtf.day(last), "deadline", "deadline: " + title, null));
    }
  }

  /** One happening, in the words of whoever told it first, with what the others say. */
  private void write(List<Entry> same) throws IOException {
    Entry entry = same.getFirst();
    Told told = entry.told();
    LocalDate first = Objects.requireNonNull(Shown.first(entry.when()));
    LocalDate last = Shown.last(entry.when());
    lines.line("BEGIN", "VEVENT");
    lines.text("UID", told.id() + (entry.what().equals("deadline") ? "-deadline" : ""));
    // When it was known, not when it was exported: the same record gives the same calendar.
    LocalDate known = told.known();
    lines.line("DTSTAMP", DAY.format(known == null ? LocalDate.EPOCH : known) + "T000000Z");
    lines.line("DTSTART;VALUE=DATE", DAY.format(first));
    lines.line("DTEND;VALUE=DATE", DAY.format((last == null ? first : last).plusDays(1)));
    lines.text("SUMMARY", Shown.marked(told.claim(), entry.title()));
    lines.text(
        "DESCRIPTION",
        same.stream()
            .map(e -> description(e.told(), e.when()))
            .distinct()
            .collect(Collectors.joining("\n\n")));
    String place =
        same.stream().map(Entry::place).filter(Objects::nonNull).findFirst().orElse(null);
    if (place != null) {
      lines.text("LOCATION", place);
    }
    List<Standing> standings =
        same.stream().map(e -> e.told().claim().ground().standing()).distinct().toList();
    List<String> categories = new ArrayList<>(List.of(entry.what()));
    standings.forEach(s -> categories.add(s.label()));
    lines.list("CATEGORIES", categories);
    if (ahead(told.claim()) && !standings.contains(Standing.PLANNED)) {
      lines.line("STATUS", "TENTATIVE");
    }
    lines.line("TRANSP", "TRANSPARENT");
    if (told.report().url() != null && told.report().url().matches("https?://[\\x21-\\x7e]+")) {
      lines.line("URL", told.report().url());
    }
    lines.line("END", "VEVENT");
  }

  private static String description(Told told, Edtf when) {
    List<String> out = new ArrayList<>();
    out.add(told.words().evidence());
    out.add(Shown.sources(told));
    if (when.asDay() == null) {
      out.add("date: " + when.text());
    }
    String condition = told.claim().ground().condition();
    if (condition != null) {
      out.add("condition: " + condition);
    }
    out.add("claim " + told.id());
    return String.join("\n", out);
  }

  @Override
  public void close() throws IOException {
    List<List<Entry>> all = new ArrayList<>(entries.values());
    all.forEach(same -> same.sort(Comparator.comparing(Entry::told, Told.IN_ORDER)));
    all.sort(
        Comparator.comparing((List<Entry> same) -> Shown.first(same.getFirst().when()))
            .thenComparing(same -> same.getFirst().what())
            .thenComparing(same -> same.getFirst().told().id()));
    for (List<Entry> same : all) {
      write(same);
    }
    lines.line("END", "VCALENDAR");
    lines.flush();
  }
}
