package dev.parley.fuse.deal;

import static dev.parley.fuse.deal.DealWords.WORDS;

import dev.parley.claim.Folding;
import dev.parley.fuse.deal.DealWords.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper where words name it.
 *
 * @param sort a draft, a truce or another deal
 * @param name the words of the paper without its article
 * @param noun what it is called, folded
 * @param ordinal "the third draft" is 3, or null
 * @param owner "the mediators' paper", "a proposal by the government", or null
 * @param definite true where the words mean one that is known
 * @param fresh true where the words say that it is another version
 * @param at how many words stand before it
 */
record Mention(
    Sort sort,
    String name,
    String noun,
    @Nullable Integer ordinal,
    @Nullable String owner,
    boolean definite,
    boolean fresh,
    int at) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|(?<=s)['’])$");
  private static final Predicate<String> PAPER =
      WORDS.mayHold(List.of(Sort.DRAFT, Sort.TRUCE, Sort.DEAL));
  private static final int MOST_BEFORE = 5;

  /** True where it tells which paper it is, by itself. */
  boolean named() {
    return ordinal != null || owner != null;
  }

  /** The papers that words name, in their order. */
  static List<Mention> in(String words) {
    if (!PAPER.test(words)) {
      return List.of();
    }
    List<String> tokens = WORD.matcher(words).results().map(r -> r.group()).toList();
    List<String> folded = tokens.stream().map(Folding::fold).toList();
    List<Mention> out = new ArrayList<>();
    int absorbed = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Sort sort = sort(folded.get(i));
      boolean partOfName = i + 1 < tokens.size() && sort(folded.get(i + 1)) != null;
      if (sort == null || partOfName || i <= absorbed) {
        continue;
      }
      out.add(at(tokens, folded, i, sort));
      if (sort == Sort.DRAFT && i + 1 < tokens.size() && folded.get(i + 1).equals(" of ")) {
        absorbed = i + MOST_BEFORE; // "draft of a truce agreement" is no agreement
      }
    }
    return out;
  }

  static @Nullable Sort sort(String word) {
    return WORDS.is(Sort.DRAFT, word)
        ? Sort.DRAFT
        : WORDS.is(Sort.TRUCE, word) ? Sort.TRUCE : WORDS.is(Sort.DEAL, word) ? Sort.DEAL : null;
  }

  private static Mention at(List<String> tokens, List<String> folded, int noun, Sort sort) {
    Integer ordinal = null;
    String owner = null;
    boolean definite = false;
    boolean fresh = false;
    int from = noun;
    for (int i = noun - 1; i >= 0 && i >= noun - MOST_BEFORE; i--) {
      String word = folded.get(i);
      int number = WORDS.of(Sort.ORDINAL).indexOf(word);
      if (WORDS.is(Sort.DEFINITE, word)) {
        definite = true;
        break;
      } else if (WORDS.is(Sort.INDEFINITE, word)) {
        break;
      } else if (POSSESSIVE.matcher(tokens.get(i)).find()) {
        owner = POSSESSIVE.matcher(tokens.get(i)).replaceFirst("");
        definite = true;
        from = i;
        break;
      } else if (number >= 0) {
        ordinal = number + 1;
      } else if (WORDS.is(Sort.FRESH, word)) {
        fresh = true;
      } else if (i > 0 && Character.isUpperCase(tokens.get(i).codePointAt(0))) {
        owner = tokens.get(i);
      } else if (sort(word) == null && !tokens.get(i).contains("-")) {
        break;
      }
      from = i;
    }
    return new Mention(
        sort,
        String.join(" ", tokens.subList(from, noun + 1)),
        folded.get(noun).strip(),
        ordinal,
        owner != null ? owner : behind(tokens, folded, noun),
        definite,
        fresh,
        from);
  }

  private static @Nullable String behind(List<String> tokens, List<String> folded, int noun) {
    int at = noun + 1;
    if (at >= tokens.size() || !WORDS.is(Sort.BY, folded.get(at))) {
      return null;
    }
    at++;
    if (at < tokens.size() && WORDS.is(Sort.DEFINITE, folded.get(at))) {
      at++;
    }
    int end = at;
    while (end < tokens.size() && Character.isUpperCase(tokens.get(end).codePointAt(0))) {
      end++;
    }
    int last = Math.max(end, at + 1);
    return last > tokens.size() || WORDS.is(Sort.TIME, folded.get(at))
        ? null
        : String.join(" ", tokens.subList(at, last));
  }
}
