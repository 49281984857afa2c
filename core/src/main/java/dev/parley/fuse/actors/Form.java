package dev.parley.fuse.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name taken apart. */
sealed interface Form {
  /**
   * The name of a person.
   *
   * @param plain the whole name folded
   * @param words their sounds, without titles and particles; an initial is a word of one letter
   * @param reign the title that belongs to the name ("king" of "King Aldric"), or null
   * @param familyFirst whether its first word is a family name
   * @param open whether its first word may be left out: "Mohammad Javad Zarif"
   */
  record Person(
      String plain, List<String> words, @Nullable String reign, boolean familyFirst, boolean open)
      implements Form {
    public Person {
      words = List.copyOf(words);
    }

    boolean bare() {
      return words.size() == 1;
    }

    String first() {
      return words.getFirst();
    }

    String last() {
      return words.getLast();
    }

    /** The letters that stand for names. */
    List<String> initials() {
      return words.stream().filter(w -> w.length() == 1).toList();
    }

    /** The same without its first word, where that may be left out. */
    @Nullable Person shorter() {
      return open ? new Person(plain, words.subList(1, words.size()), reign, false, false) : null;
    }

    /** How much it says. */
    int weight() {
      return 2 * words.size() - initials().size();
    }
  }

  /**
   * The name of a party, state or body.
   *
   * @param plain the whole name folded
   * @param words their sounds, in one order; a state under one name, whatever the words for it
   * @param acronym its letters, where it is an acronym, else null
   * @param initials the acronym that it would have, or null where that is too short to tell
   * @param governed the one word besides in "government of Marvane", where no table knows it; else
   *     null
   */
  record Body(
      String plain,
      List<String> words,
      @Nullable String acronym,
      @Nullable String initials,
      @Nullable String governed)
      implements Form {
    public Body {
      words = List.copyOf(words);
    }
  }

  /** Nobody whom another report could name: "two diplomats". */
  record Description() implements Form {}
}
