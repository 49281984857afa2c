package dev.parley.fuse;

import dev.parley.claim.Actor;
import dev.parley.claim.Folding;
import dev.parley.fuse.Told.Known;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which side an actor stands on: the party of a person, a party's delegation, a government's
 * country. Names alone decide; who is nobody's ("mediators", "the army") has no side.
 */
public final class Sides {
  private static final Set<String> BODIES =
      Table.load(Sides.class, "bodies.tsv", "word").unique("word").column("word");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private Sides() {}

  /** The side of an actor of a claim, or null where its name tells none. */
  public static @Nullable Known of(Told told, Actor actor) {
    String of = actor.of() != null ? actor.of() : actor.country();
    Known party = of == null ? null : of(told.known(of));
    return party != null ? party : of(told.known(actor));
  }

  /** The same without the words that name a part for the whole; null where nothing is left. */
  private static @Nullable Known of(Known actor) {
    List<String> left = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(actor.name())) {
      if (!word.isEmpty() && !BODIES.contains(Folding.fold(word).strip())) {
        left.add(word);
      }
    }
    if (left.isEmpty() || left.stream().noneMatch(w -> Character.isUpperCase(w.codePointAt(0)))) {
      return null;
    }
    if (left.stream().anyMatch(w -> !Character.isUpperCase(w.codePointAt(0)))) {
      left.removeIf(w -> !Character.isUpperCase(w.codePointAt(0)));
    } else if (left.size() == BETWEEN_WORDS.split(actor.name()).length) {
      return actor;
    }
    String name = String.join(" ", left);
    return new Known(Folding.fold(name).strip(), name);
  }
}
