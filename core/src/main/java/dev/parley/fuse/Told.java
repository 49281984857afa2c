package dev.parley.fuse;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.Folding;
import dev.parley.claim.Position;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.report.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A claim of the record, with the report that makes it and what fusing knows of it.
 *
 * @param id of the claim
 * @param claim what is claimed; its spans count the code points of the stored text, which is not at
 *     hand
 * @param report who prints it
 * @param words the words that say it
 * @param links what it is joined to across reports
 */
public record Told(String id, Claim claim, Report report, Words words, Links links) {
  /** By the time of the world, then by when it was known, then by id: the same in every run. */
  public static final Comparator<Told> IN_ORDER =
      Comparator.comparing(Told::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Told::known, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Told::id);

  /** What the order looks at, worked out once for a claim. */
  private record Placed(Told told, @Nullable LocalDate day, @Nullable LocalDate known) {
    private static final Comparator<Placed> IN_ORDER =
        Comparator.comparing(Placed::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Placed::known, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(p -> p.told().id());
  }

  /** Claims in the order of {@link #IN_ORDER}; quicker than sorting by it where they are many. */
  public static List<Told> inOrder(Collection<Told> claims) {
    List<Placed> placed = new ArrayList<>(claims.size());
    claims.forEach(t -> placed.add(new Placed(t, t.day(), t.known())));
    placed.sort(Placed.IN_ORDER);
    List<Told> out = new ArrayList<>(claims.size());
    placed.forEach(p -> out.add(p.told()));
    return out;
  }

  /** The same, each claim once. */
  public static List<Told> eachInOrder(Collection<Told> claims) {
    Map<String, Told> byId = new HashMap<>();
    claims.forEach(t -> byId.putIfAbsent(t.id(), t));
    return inOrder(byId.values());
  }

  /** By when it was known, then by id; what has no date comes last. */
  public static final Comparator<Told> AS_KNOWN =
      Comparator.comparing((Told t) -> t.known(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Told::id);

  /**
   * A publication.
   *
   * @param outlet who printed it, or null where that is unknown
   * @param published when, or null where that is unknown
   * @param story names the group of reports that print the same story; reports of one story are one
   *     independent source
   * @param status what the outlet has made of it since
   */
  public record Report(
      String id,
      @Nullable String outlet,
      @Nullable Edtf published,
      @Nullable String title,
      @Nullable String url,
      String story,
      Publication.Status status) {
    /** The same report, known to print a story. */
    public Report in(String story) {
      return new Report(id, outlet, published, title, url, story, status);
    }

    /** One of which the outlet has taken nothing back. */
    public Report(
        String id,
        @Nullable String outlet,
        @Nullable Edtf published,
        @Nullable String title,
        @Nullable String url,
        String story) {
      this(id, outlet, published, title, url, story, Publication.Status.NORMAL);
    }
  }

  /**
   * The words of a claim.
   *
   * @param evidence the sentence or clause that says it
   * @param head the words that make it
   * @param content what was said, of a statement; of the others null
   */
  public record Words(String evidence, String head, @Nullable String content) {}

  /**
   * What a claim is joined to.
   *
   * @param happening of an event, the event that this report and others tell, else null
   * @param actors the actors across reports, by the folded name that this claim gives them
   */
  public record Links(@Nullable String happening, Map<String, Known> actors) {
    public static final Links NONE = new Links(null, Map.of());

    public Links {
      actors = Map.copyOf(actors);
    }
  }

  /**
   * An actor across reports.
   *
   * @param id the same in all reports
   * @param name the fullest name that reports give
   */
  public record Known(String id, String name) {}

  /** Who an actor of this claim is across reports. */
  public Known known(Actor actor) {
    return known(actor.name());
  }

  /** Who a name in this claim is across reports; itself where fusing joined it to nothing. */
  public Known known(String name) {
    String folded = Folding.fold(name).strip();
    Known known = links.actors().get(folded);
    return known != null ? known : new Known(folded, name);
  }

  /** The time that the claim is about: its own, else that of its report; null where both miss. */
  public @Nullable Edtf when() {
    Edtf own =
        switch (claim) {
          case Event e -> e.when();
          case Tally t -> t.period() != null ? t.period() : t.asOf();
          case Tenure t -> t.asOf();
          case Position p -> null;
          case Statement s -> null;
        };
    if (own == null) {
      own = claim.ground().said();
    }
    return own != null ? own : report.published();
  }

  /**
   * The last day of that time; of one that is open ("38 since July") the day of the report, which
   * tells how it stood then, or where that is unknown the first day; null where nothing tells.
   */
  public @Nullable LocalDate day() {
    Edtf when = when();
    LocalDate day = last(when);
    LocalDate told = known();
    boolean open = when != null && when.latest().equals(LocalDate.MAX);
    return open && day != null && told != null && told.isAfter(day) ? told : day;
  }

  /** The last day on which the report may have been printed; null where that is unknown. */
  public @Nullable LocalDate known() {
    return last(report.published());
  }

  /** True where the claim is about a day no later than this, or about none. */
  public boolean until(@Nullable LocalDate day) {
    LocalDate own = day();
    return day == null || own == null || !own.isAfter(day);
  }

  private static @Nullable LocalDate last(@Nullable Edtf time) {
    if (time == null) {
      return null;
    }
    LocalDate end = time.latest();
    LocalDate day = end.equals(LocalDate.MAX) ? time.earliest() : end;
    return Objects.equals(day, LocalDate.MIN) ? null : day;
  }
}
