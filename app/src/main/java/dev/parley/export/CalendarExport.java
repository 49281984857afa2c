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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Meetings that are planned, and deadlines, as an iCalendar (RFC 5545) of whole days. */
final class CalendarExport implements ExportWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final CalendarLines lines;

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
  public void claim(Told told, JsonNode json) throws IOException {
    switch (told.claim()) {
      case Event e -> {
        if (e.type() == EventType.CONSULT && ahead(e) && e.when() != null) {
          entry(told, told.id(), e.when(), "meeting", title(e, told.words().head()), e.place());
        }
        deadline(told, e.terms().deadline(), title(e, told.words().head()));
      }
      case Position p ->
          deadline(
              told,
              p.terms().deadline(),
              p.party().name() + ", " + p.stance().label() + ": " + p.detail());
      default -> {
        // Statements, tallies and tenures plan nothing.
      }
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
  private void deadline(Told told, @Nullable Edtf deadline, String title) throws IOException {
    LocalDate last = Shown.last(deadline);
    if (last != null) {
      entry(told, told.id() + "-deadline", Edtf.day(last), "deadline", "deadline: " + title, null);
    }
  }

  private void entry(
      Told told, String uid, Edtf when, String what, String title, @Nullable String place)
      throws IOException {
    LocalDate first = Shown.first(when);
    if (first == null) {
      return;
    }
    LocalDate last = Shown.last(when);
    Claim claim = told.claim();
    lines.line("BEGIN", "VEVENT");
    lines.text("UID", uid);
    // When it was known, not when it was exported: the same record gives the same calendar.
    LocalDate known = told.known();
    lines.line("DTSTAMP", DAY.format(known == null ? LocalDate.EPOCH : known) + "T000000Z");
    lines.line("DTSTART;VALUE=DATE", DAY.format(first));
    lines.line("DTEND;VALUE=DATE", DAY.format((last == null ? first : last).plusDays(1)));
    lines.text("SUMMARY", Shown.marked(claim, title));
    lines.text("DESCRIPTION", description(told, when));
    if (place != null) {
      lines.text("LOCATION", place);
    }
    lines.list("CATEGORIES", List.of(what, claim.ground().standing().label()));
    if (ahead(claim) && claim.ground().standing() != Standing.PLANNED) {
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
    lines.line("END", "VCALENDAR");
    lines.flush();
  }
}
