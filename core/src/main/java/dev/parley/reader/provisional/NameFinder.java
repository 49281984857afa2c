package dev.parley.reader.provisional;

import static dev.parley.reader.Upos.ADJ;
import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.PROPN;

import dev.parley.claim.Span;
import dev.parley.lexicon.Table;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Name;
import dev.parley.reader.Name.Type;
import dev.parley.reader.Phrase;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names: runs of proper nouns, typed by the words in and around them. */
final class NameFinder {
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "at", "near", "from", "to", "into", "outside", "across");

  private final Titles titles;
  private final Map<String, String> bodies = new HashMap<>();

  NameFinder(Titles titles) {
    this.titles = titles;
    for (Table.Row row : Table.load(NameFinder.class, "organisations.tsv", "word", "type").rows()) {
      bodies.put(row.need("word"), row.need("type"));
    }
  }

  boolean isTitle(Word word) {
    return titles.isTitle(word.form());
  }

  List<Name> find(List<Word> words, List<Phrase> phrases) {
    List<Name> out = new ArrayList<>();
    Map<String, Type> known = new HashMap<>();
    for (int p = 0; p < phrases.size(); p++) {
      Phrase phrase = phrases.get(p);
      int i = phrase.first();
      while (i < phrase.end()) {
        int end = run(words, i, phrase.end());
        if (end == i) {
          i++;
          continue;
        }
        int start = afterTitles(words, i, end);
        if (start < end && !TimeWords.is(words.get(start).form())) {
          Span span = Span.cover(words.get(start).span(), words.get(end - 1).span());
          Type type = type(words, phrases, p, start, end, known);
          out.add(new Name(span, type));
          remember(known, words, start, end, type);
        }
        i = end;
      }
    }
    return out;
  }

  /** One past the run of proper nouns that begins here; a nationality alone is a run too. */
  private static int run(List<Word> words, int i, int limit) {
    int at = i;
    while (at < limit && capital(words.get(at)) && words.get(at).is(PROPN, ADJ)
        || at > i
            && at + 1 < limit
            && words.get(at).form().equals("-")
            && capital(words.get(at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean capital(Word word) {
    return Character.isUpperCase(word.form().codePointAt(0));
  }

  /** Behind the last title of a run: "Israeli Prime Minister Benjamin Netanyahu" → the last two. */
  private int afterTitles(List<Word> words, int start, int end) {
    for (int i = end - 2; i >= start; i--) {
      if (isTitle(words.get(i))) {
        return i + 1;
      }
    }
    return start;
  }

  private Type type(
      List<Word> words, List<Phrase> phrases, int p, int start, int end, Map<String, Type> known) {
    String text = text(words, start, end);
    String last = words.get(end - 1).form().toLowerCase(Locale.ROOT);
    Type byWord = byWord(bodies.get(last));
    if (byWord != null) {
      return byWord;
    }
    for (int i = start; i < end; i++) {
      Type inner = byWord(bodies.get(words.get(i).form().toLowerCase(Locale.ROOT)));
      if (inner == Type.ORGANISATION) {
        return inner;
      }
    }
    if (start > 0 && isTitle(words.get(start - 1)) && end == phrases.get(p).end()) {
      return Type.PERSON;
    }
    if (words.get(end - 1).is(ADJ)) {
      return Type.GROUP;
    }
    Type seen = known.get(text);
    if (seen != null) {
      return seen;
    }
    boolean several = end - start >= 2;
    if (several && roleBeside(words, phrases, p)) {
      return Type.PERSON;
    }
    if (start > 0
        && words.get(start - 1).is(ADP)
        && PLACE_PREPOSITIONS.contains(words.get(start - 1).lemma())) {
      return Type.PLACE;
    }
    if (start > 0 && words.get(start - 1).is(DET)) {
      return Type.ORGANISATION;
    }
    return several && looksLikePerson(words, start, end) ? Type.PERSON : Type.OTHER;
  }

  private static @Nullable Type byWord(@Nullable String verdict) {
    return verdict == null
        ? null
        : verdict.equals("outlet")
            ? Type.ORGANISATION
            : Type.valueOf(verdict.toUpperCase(Locale.ROOT));
  }

  /** "Jake Sullivan, the adviser" and "the head of the service, Abbas Kamel". */
  private boolean roleBeside(List<Word> words, List<Phrase> phrases, int p) {
    Phrase phrase = phrases.get(p);
    if (p + 1 < phrases.size()
        && phrase.end() < words.size()
        && words.get(phrase.end()).form().equals(",")
        && phrases.get(p + 1).first() == phrase.end() + 1
        && isTitle(words.get(phrases.get(p + 1).head()))) {
      return true;
    }
    if (phrase.first() == 0 || !words.get(phrase.first() - 1).form().equals(",")) {
      return false;
    }
    for (int q = p - 1; q >= Math.max(0, p - 3); q--) {
      if (isTitle(words.get(phrases.get(q).head()))) {
        return true;
      }
      int before = phrases.get(q).first() - 1;
      if (before < 0 || !words.get(before).is(ADP)) {
        return false;
      }
    }
    return false;
  }

  /** Two or three capitalised words that are followed by a verb of speech or a comma or age. */
  private static boolean looksLikePerson(List<Word> words, int start, int end) {
    if (end - start > 4 || end >= words.size()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!words.get(i).is(PROPN)
          || words.get(i).form().equals(words.get(i).form().toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return Set.of("say", "tell", "add", "warn", "insist", "write").contains(words.get(end).lemma());
  }

  private static void remember(
      Map<String, Type> known, List<Word> words, int start, int end, Type type) {
    known.putIfAbsent(text(words, start, end), type);
    if (type == Type.PERSON) {
      known.putIfAbsent(words.get(end - 1).form(), Type.PERSON);
    }
  }

  private static String text(List<Word> words, int start, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (i > start && words.get(i).span().start() > words.get(i - 1).span().end()) {
        out.append(' ');
      }
      out.append(words.get(i).form());
    }
    return out.toString();
  }
}
