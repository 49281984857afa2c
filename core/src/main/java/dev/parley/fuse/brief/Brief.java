package dev.parley.fuse.brief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a span of days.
 *
 * @param since the first day of publication that counts
 * @param until the last one
 * @param sections those that have lines, in their order
 */
public record Brief(LocalDate since, LocalDate until, List<Section> sections) {
  public Brief {
    sections = sections.stream().filter(s -> !s.lines().isEmpty()).toList();
  }

  /** What a line is about. */
  public enum Topic {
    MEETINGS("Meetings and agreements"),
    SHIFTS("Positions that shifted"),
    TERMS("Terms and proposals"),
    RELEASES("Releases, withdrawals, openings, aid"),
    VIOLATIONS("Violations"),
    COUNTS("Counts that changed"),
    OFFICES("New office holders"),
    CONTRADICTIONS("Contradictions");

    private final String heading;

    Topic(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  /**
   * The lines about one topic, by the day that they tell of.
   *
   * @param left how many more there are: those that fewer independent stories tell
   */
  public record Section(Topic topic, List<Line> lines, int left) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One thing that is new.
   *
   * @param day by which it is sorted: the last that it is about, else that of the report
   * @param when the day or days that it is about, as EDTF, else "reported" and the report's; empty
   *     where neither is told
   * @param facts names and values, as the reports give them
   * @param notes who says so; at least one
   */
  public record Line(LocalDate day, String when, List<String> facts, List<Note> notes) {
    public Line {
      facts = facts.stream().filter(f -> !f.isBlank()).toList();
      notes = List.copyOf(notes);
    }
  }

  /**
   * A footnote: one story's words.
   *
   * @param outlet who prints it, or null where that is unknown
   * @param published when, as EDTF
   * @param chain who says so, nearest first, without the outlet; empty for the report itself
   * @param words of the report
   * @param claim the claim's id
   */
  public record Note(
      @Nullable String outlet,
      String published,
      String chain,
      String words,
      String claim,
      @Nullable String url) {}
}
