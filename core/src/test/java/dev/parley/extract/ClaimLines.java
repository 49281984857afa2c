package dev.parley.extract;

import dev.parley.claim.Actor;
import dev.parley.claim.Bound;
import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.Ground;
import dev.parley.claim.Position;
import dev.parley.claim.Source;
import dev.parley.claim.Standing;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Claims as a person reads them, one a line, so that a test shows the whole of what it expects.
 *
 * <pre>
 * statement | speaker | cue | content | …
 * event     | TYPE mode | actors -> recipients | trigger | …
 * position  | party | stance topic | detail | …
 * tally     | bound value measure | …
 * tenure    | person | post | body | …
 * </pre>
 *
 * <p>What hangs on behind is written with its name and only where there is something to tell:
 * {@code direct}, {@code to AFP}, {@code in Karsa}, {@code when 2031-07-21}. The standing is left
 * out where it is asserted, the status of an office where it is current. {@code via} is the chain
 * of sources, nearest first; an anonymous one is written {@code ~official}, with its number where
 * told ({@code ~officials x2}).
 */
public final class ClaimLines {
  private ClaimLines() {}

  /** One line for each claim, in the order given. */
  public static List<String> of(List<? extends Claim> claims, String text) {
    return claims.stream().map(c -> of(c, text)).toList();
  }

  /** One claim as a line. */
  public static String of(Claim claim, String text) {
    Line line = new Line(claim.kind());
    switch (claim) {
      case Statement s ->
          line.put(s.speaker() == null ? "?" + names(s.speakerCandidates()) : actor(s.speaker()))
              .put(s.cue() == null ? "-" : s.cue())
              .put(s.content().in(text))
              .flag(s.direct(), "direct")
              .named("to", s.addressee() == null ? null : s.addressee().name());
      case Event e ->
          line.put(e.type() + (e.mode() == null ? "" : " " + e.mode()))
              .put(
                  names(e.actors())
                      + (e.recipients().isEmpty() ? "" : " -> " + names(e.recipients())))
              .put(e.ground().head().in(text))
              .named("in", e.place())
              .named("when", e.when())
              .named("for", e.terms().duration())
              .named("deadline", e.terms().deadline())
              .named("quantity", e.terms().quantity())
              .named("in exchange for", e.terms().exchangeFor())
              .named("violates", e.terms().violates());
      case Position p ->
          line.put(p.party().name())
              .put(p.stance().label() + " " + p.topic().label())
              .put(p.detail())
              .named("towards", p.towards() == null ? null : p.towards().name())
              .named("for", p.terms().duration())
              .named("deadline", p.terms().deadline())
              .named("value", p.terms().value())
              .named("in exchange for", p.terms().exchangeFor())
              .named("proposal", p.terms().proposal());
      case Tally t ->
          line.put(
                  (t.bound() == Bound.EXACTLY ? "" : t.bound().label() + " ")
                      + t.value()
                      + (t.high() == null ? "" : " to " + t.high())
                      + " "
                      + t.measure().label())
              .named("of", t.of())
              .named("by", t.by())
              .named("in", t.place())
              .named("period", t.period())
              .named("as of", t.asOf());
      case Tenure t ->
          line.put(t.person().name())
              .put(t.post())
              .put(t.body() == null ? "-" : t.body())
              .flag(t.status() != dev.parley.claim.TenureStatus.CURRENT, t.status().label())
              .named("as of", t.asOf());
    }
    return ground(line, claim.ground()).toString();
  }

  private static Line ground(Line line, Ground ground) {
    String via =
        ground.sources().stream().map(ClaimLines::source).collect(Collectors.joining(" < "));
    return line.flag(ground.standing() != Standing.ASSERTED, ground.standing().label())
        .named("condition", ground.condition())
        .named("said", ground.said())
        .named("via", via.isEmpty() ? null : via);
  }

  private static String source(Source source) {
    return (source.anonymous() ? "~" : "")
        + source.name()
        + (source.number() == null ? "" : " x" + source.number());
  }

  private static String actor(Actor actor) {
    return actor.name()
        + " ("
        + actor.kind().label()
        + (actor.of() == null ? "" : " of " + actor.of())
        + ")";
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining(", "));
  }

  /** A line while it grows. */
  private static final class Line {
    private final StringJoiner parts = new StringJoiner(" | ");

    Line(String kind) {
      parts.add(kind);
    }

    Line put(String part) {
      parts.add(part.replace("\n", "⏎"));
      return this;
    }

    Line flag(boolean on, String part) {
      return on ? put(part) : this;
    }

    Line named(String name, @Nullable Object value) {
      return value == null ? this : put(name + " " + value);
    }

    @Override
    public String toString() {
      return parts.toString();
    }
  }
}
