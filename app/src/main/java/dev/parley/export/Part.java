package dev.parley.export;

import dev.parley.claim.Actor;
import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.Position;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor in a claim.
 *
 * @param role as the interchange calls the field that names it
 */
record Part(String role, Actor actor) {
  /** All who take part in a claim, in the order of its fields. */
  static List<Part> of(Claim claim) {
    List<Part> out = new ArrayList<>();
    switch (claim) {
      case Statement s -> {
        add(out, "speaker", s.speaker());
        s.speakerCandidates().forEach(a -> add(out, "speaker_candidate", a));
        add(out, "addressee", s.addressee());
      }
      case Event e -> {
        e.actors().forEach(a -> add(out, "actor", a));
        e.recipients().forEach(a -> add(out, "recipient", a));
      }
      case Position p -> {
        add(out, "party", p.party());
        add(out, "towards", p.towards());
      }
      case Tenure t -> add(out, "person", t.person());
      case Tally t -> {
        // What it counts and who did it are words, not actors.
      }
    }
    return out;
  }

  private static void add(List<Part> out, String role, @Nullable Actor actor) {
    if (actor != null) {
      out.add(new Part(role, actor));
    }
  }
}
