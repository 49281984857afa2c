package dev.parley.explain;

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
import dev.parley.claim.TenureStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as a person reads it: its kind and what matters most of it. */
final class ClaimWords {
  private ClaimWords() {}

  static String of(Claim claim, String text) {
    return claim.kind()
        + ": "
        + switch (claim) {
          case Statement s ->
              (s.speaker() == null ? candidates(s.speakerCandidates()) : s.speaker().name())
                  + (s.cue() == null ? "" : ", “" + s.cue() + "”")
                  + ": "
                  + ExplanationPrinter.shortened(s.content().in(text));
          case Event e ->
              e.type().label()
                  + (e.mode() == null ? "" : " " + e.mode())
                  + " “"
                  + e.ground().head().in(text)
                  + "”: "
                  + (e.actors().isEmpty() ? "somebody" : names(e.actors()))
                  + (e.recipients().isEmpty() ? "" : " -> " + names(e.recipients()))
                  + also(" in ", e.place())
                  + also(", ", e.when())
                  + also(", for ", e.terms().duration())
                  + also(", by ", e.terms().deadline());
          case Position p ->
              p.party().name()
                  + ": "
                  + p.stance().label()
                  + " "
                  + p.topic().label()
                  + ": "
                  + ExplanationPrinter.shortened(p.detail())
                  + also(", for ", p.terms().duration())
                  + also(", by ", p.terms().deadline());
          case Tally t ->
              (t.bound() == Bound.EXACTLY ? "" : t.bound().label() + " ")
                  + t.value()
                  + also(" to ", t.high())
                  + " "
                  + t.measure().label()
                  + also(" of ", t.of())
                  + also(" by ", t.by())
                  + also(" in ", t.place())
                  + also(", ", t.period())
                  + also(", as of ", t.asOf());
          case Tenure t ->
              t.person().name()
                  + ": "
                  + t.post()
                  + also(", ", t.body())
                  + (t.status() == TenureStatus.CURRENT ? "" : " (" + t.status().label() + ")");
        };
  }

  /** What the source makes of it, and who says so; the plain case tells nothing. */
  static String ground(Ground ground) {
    String sources = String.join(", ", ground.sources().stream().map(Source::name).toList());
    return (ground.standing() == Standing.ASSERTED ? "" : "; " + ground.standing().label())
        + also("; ", ground.condition())
        + (sources.isEmpty() ? "" : "; according to " + sources);
  }

  private static String candidates(List<Actor> candidates) {
    return candidates.isEmpty() ? "somebody" : "somebody (" + names(candidates) + "?)";
  }

  private static String names(List<Actor> actors) {
    return String.join(", ", actors.stream().map(Actor::name).toList());
  }

  private static String also(String before, @Nullable Object value) {
    return value == null ? "" : before + value;
  }
}
