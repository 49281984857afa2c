package dev.parley.fuse.actors;

import static dev.parley.fuse.actors.NameWords.Use.ARMY;
import static dev.parley.fuse.actors.NameWords.Use.BODY;
import static dev.parley.fuse.actors.NameWords.Use.PARTICLE;
import static dev.parley.fuse.actors.NameWords.Use.SERVANT;
import static dev.parley.fuse.actors.NameWords.Use.SOME;
import static dev.parley.fuse.actors.NameWords.Use.SORT;
import static dev.parley.fuse.actors.NameWords.Use.STATE;
import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.ActorKind;
import dev.parley.lexicon.Countries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells names from descriptions, which mean nobody outside of their report. */
final class Descriptions {
  private final NameWords words;
  private final Countries countries;

  Descriptions(NameWords words, Countries countries) {
    this.words = words;
    this.countries = countries;
  }

  boolean describes(List<String> name, @Nullable ActorKind kind) {
    if (name.stream().noneMatch(Raw::isCapital)) {
      return true;
    }
    return isSome(name) || beginsLower(name) || isHeadedLower(name, kind) || isCommon(name, kind);
  }

  /** "Two Palestinians", "Hundreds of Zahrini farmers", "-year-old Marvani". */
  private boolean isSome(List<String> name) {
    String first = name.getFirst();
    if (!Character.isLetter(first.codePointAt(0))) {
      return name.stream().anyMatch(w -> !Raw.isCapital(w)) || countries.isPeople(name.getLast());
    }
    return words.is(Raw.fold(first), SOME)
        && (name.stream().anyMatch(w -> !Raw.isCapital(w)) || countries.isPeople(name.getLast()));
  }

  /** "eastern Zahrin", "pro-Compact fighters", but "al-Tariq", "president Voss". */
  private boolean beginsLower(List<String> name) {
    String first = name.getFirst();
    String folded = Raw.fold(first);
    return !Raw.isCapital(first)
        && first.equals(first.toLowerCase(Locale.ROOT))
        && !words.is(folded.split(" ")[0], PARTICLE, SERVANT)
        && !words.isTitle(folded);
  }

  /** "Compact officials", "branch of the Front", but "Zahrini foreign ministry". */
  private boolean isHeadedLower(List<String> name, @Nullable ActorKind kind) {
    int head = 0;
    while (head + 1 < name.size()
        && !oneOf(
            name.get(head + 1),
            "of",
            "for",
            "from",
            "in",
            "at",
            "who",
            "that",
            "which",
            "with",
            "to",
            "on",
            "by",
            "near")) {
      head++;
    }
    String word = name.get(head);
    return word.equals(word.toLowerCase(Locale.ROOT)) // "al-Voss" is a name
        && !Raw.isCapital(word)
        && (kind == ActorKind.PERSON || !words.is(Raw.fold(word), BODY, STATE, ARMY, SORT));
  }

  /** "Foreign Ministry", whose nobody knows; of a person also "Zahrini Foreign Minister". */
  private boolean isCommon(List<String> name, @Nullable ActorKind kind) {
    return name.stream()
        .allMatch(w ->
            Arrays.stream(Raw.fold(w).split(" ")).allMatch(words::isCommon)
                || kind == ActorKind.PERSON && name.size() > 1 && countries.of(w) != null);
  }
}
