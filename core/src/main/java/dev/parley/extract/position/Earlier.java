package dev.parley.extract.position;

import dev.parley.claim.Actor;
import dev.parley.claim.Ground;
import dev.parley.claim.Position;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.extract.Why;
import dev.parley.reader.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stances that a report told before and now says are over: "but dropped the demand". */
final class Earlier {
  private final Ends ends;

  Earlier(Ends ends) {
    this.ends = ends;
  }

  /** "The demand", "this condition": what was wanted stands before. */
  boolean isMeant(Tree tree, Word word) {
    return ends.named(word) != null
        && tree.childrenBy(word, "nmod", "acl", "ccomp").stream()
            .allMatch(c -> Tree.relation(c).equals("nmod:poss"));
  }

  /** The end of the latest stance of that sort that its party is told to have taken. */
  @Nullable Position ended(ReportContext report, Word word, Parties parties, List<Position> out) {
    Position p = latest(out, ends.named(word), null, parties.owners(word));
    Position last = out.isEmpty() ? null : out.getLast();
    boolean here = last != null && last.ground().evidence().contains(word.span());
    Word verb = report.tree().head(word);
    boolean silent =
        verb != null
            && Tree.base(verb).equals("conj")
            && report.tree().child(verb, "nsubj") == null;
    if (p == null && here && silent) {
      p = latest(out, ends.named(word), null, List.of()); // whose subject is left out
    }
    if (p == null) {
      report.notes().passed(word.span(), Why.NO_PARTY);
      return null;
    }
    Ground ground = report.ground(word.span(), Standing.DENIED, null);
    return new Position(
        ground, p.party(), p.stance(), p.topic(), p.detail(), p.towards(), p.terms());
  }

  /** The latest stance of a sort on a topic (null: any) of one of some parties (none: any). */
  static @Nullable Position latest(
      List<Position> out, @Nullable Stance stance, @Nullable Topic topic, List<Actor> who) {
    for (Position p : out.reversed()) {
      boolean same = p.stance() == stance || wants(p.stance()) && wants(stance);
      if (same
          && p.ground().standing() == Standing.ASSERTED
          && (topic == null || p.topic() == topic)
          && (who.isEmpty() || who.stream().anyMatch(a -> a.name().equals(p.party().name())))) {
        return p;
      }
    }
    return null;
  }

  private static boolean wants(@Nullable Stance stance) {
    return stance == Stance.DEMAND || stance == Stance.PROPOSE;
  }
}
