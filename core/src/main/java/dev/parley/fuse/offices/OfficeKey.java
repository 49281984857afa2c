package dev.parley.fuse.offices;

import dev.parley.lexicon.Countries;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What wordings of one office have in common: their telling words, in one order, a state under one
 * name. "Foreign minister" of "Thailand" and "the Thai foreign minister" have the same.
 */
public final class OfficeKey {
  /** The longest name of a state has so many words. */
  private static final int LONGEST = 5;

  private static final Countries COUNTRIES = new Countries();

  /** Of a post and its body, or of what describes its holder. Empty where no word tells. */
  public String of(@Nullable String... names) {
    TreeSet<String> words = new TreeSet<>();
    for (String name : names) {
      words.addAll(words(name));
    }
    return String.join(" ", words);
  }

  /** The telling words of one name. */
  Set<String> words(@Nullable String name) {
    return TellingWords.of(name == null ? null : stated(name));
  }

  private String stated(String name) {
    List<String> words = Arrays.asList(name.replaceAll("['’]s?(?=\\s|$)", "").split("\\s+"));
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < words.size(); ) {
      int end = Math.min(words.size(), at + LONGEST);
      String state = null;
      while (end > at && (state = state(words.subList(at, end))) == null) {
        end--;
      }
      out.append(' ').append(state == null ? words.get(at) : state);
      at = Math.max(end, at + 1);
    }
    return out.toString();
  }

  private @Nullable String state(List<String> words) {
    String name = String.join(" ", words);
    return COUNTRIES.isSeat(name) ? null : COUNTRIES.of(name);
  }
}
