package dev.parley.extract.actor;

import static dev.parley.lexicon.Words.oneOf;
import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;

import dev.parley.claim.Span;
import dev.parley.claim.TenureStatus;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words around a title: the post, whose it is, and whether it is still held. */
final class OfficeWords {
  private final Reading reading;
  private final List<Word> words;
  private final Titles titles;
  private final People people;

  OfficeWords(Reading reading, Titles titles, People people) {
    this.reading = reading;
    this.words = reading.words();
    this.titles = titles;
    this.people = people;
  }

  /** The last word of an office between two words, or -1. */
  int last(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (isOffice(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a word is a title, or the end of one: "secretary-general", "secretary general". */
  boolean isOffice(int i) {
    Word word = words.get(i);
    if (isOffice(word.form()) || plural(word) && isOffice(word.lemma())) {
      return true;
    }
    int before = i > 1 && hyphened(i) ? i - 2 : i - 1;
    return before >= 0 && isOffice(words.get(before).form() + "-" + word.form());
  }

  private boolean isOffice(String title) {
    return titles.kind(title) == Titles.Kind.OFFICE;
  }

  /** Whether a name ends in a title and is therefore none of a person. */
  boolean isTitle(Name name) {
    List<Word> in = reading.words(name.span());
    return !in.isEmpty() && titles.isTitle(in.getLast().form());
  }

  static boolean plural(Word word) {
    return word.xpos().endsWith("S") && word.is(NOUN, PROPN);
  }

  /** Whether a hyphen ties a word to the one before. */
  private boolean hyphened(int i) {
    return i > 1
        && words.get(i - 1).form().equals("-")
        && words.get(i - 2).span().end() == words.get(i).span().start() - 1;
  }

  /**
   * Reads the words around a title.
   *
   * @param first where its phrase begins
   * @param title the title word
   * @param end behind which "of …" may follow
   */
  Role role(int first, int title, int end, String person) {
    int chain = end == title + 1 ? chainEnd(end) : end;
    return role(first, title, end, chain, person);
  }

  /**
   * As above.
   *
   * @param chain where that which follows ends
   */
  Role role(int first, int title, int end, int chain, String person) {
    TenureStatus status = TenureStatus.CURRENT;
    int postFirst = title;
    int bodyEnd = first;
    for (int i = title - 1; i >= first; i--) {
      Word w = words.get(i);
      if (i > first && hyphened(i + 1)) {
        i--;
        postFirst = i;
        bodyEnd = i;
        continue;
      }
      TenureStatus told = titles.status(w.form());
      if (told != null) {
        status = told;
        if (postFirst == i + 1) {
          bodyEnd = i;
          continue;
        }
      }
      boolean modifier =
          titles.isModifier(w.form())
              || !w.is(PROPN) && startsLower(w) && !possessive(w) && !w.is(DET, PRON);
      if (!modifier && told == null) {
        bodyEnd = i + 1;
        break;
      }
      postFirst = told == null ? i : postFirst;
      bodyEnd = i;
    }
    int bodyFirst = first;
    // "former Lorenthian minister", and "Acting Minister", whose first word taggers take for a
    // verb
    for (int i = Math.max(0, first - 1); i < bodyEnd; i++) {
      TenureStatus told = titles.status(words.get(i).form());
      if (told != null) {
        status = told;
        bodyFirst = Math.max(first, i + 1);
      }
    }
    String body = body(bodyFirst, bodyEnd);
    Span head = Span.cover(words.get(postFirst).span(), words.get(title).span());
    String post = singular(head, words.get(title));
    if (chain > end) {
      head = Span.cover(head, words.get(chain - 1).span());
      post = head.in(reading.text());
      if (body == null) {
        body = behind(end, chain);
      }
    }
    return new Role(person, post, body, status, head);
  }

  /** One of "foreign ministers Amara Dessin and Ila Dorn" is a foreign minister. */
  private String singular(Span post, Word title) {
    String text = post.in(reading.text());
    return plural(title) && isOffice(title.lemma())
        ? text.substring(0, text.length() - title.form().length()) + title.lemma()
        : text;
  }

  private @Nullable String behind(int end, int chain) {
    Phrase of = reading.phraseAt(end + 1);
    if (of == null) {
      return null;
    }
    String named = of.end() == chain ? people.called(of.span()) : null;
    String body = named == null ? body(of.first(), chain) : named; // "spokeswoman for the agency"
    return "state".equalsIgnoreCase(body) || "staff".equals(body) ? null : body;
  }

  /** "of the Egyptian General Intelligence Service", "for the talks". */
  int chainEnd(int end) {
    int at = end;
    while (at + 1 < words.size()
        && words.get(at).is(ADP)
        && oneOf(words.get(at).lemma(), "of", "for", "to", "at", "in", "on")) {
      Phrase next = reading.phraseAt(at + 1);
      boolean more =
          next != null
              && (oneOf(words.get(at).lemma(), "of", "for") || at == end)
              && words.get(next.head()).is(PROPN, NOUN);
      if (next == null || !more) {
        break;
      }
      at = next.end();
    }
    return at;
  }

  /** Where "of State", "for the Middle East", "of staff" begins before a name, or -1. */
  int chainBefore(int nameFirst) {
    int of = nameFirst - 1;
    while (of > 0
        && !words.get(of).is(ADP)
        && words.get(of).is(PROPN, NOUN, dev.parley.reader.Upos.ADJ, DET)
        && !titles.isTitle(words.get(of).form())) {
      of--;
    }
    boolean title =
        of > 0
            && of < nameFirst - 1
            && words.get(of).is(ADP)
            && oneOf(words.get(of).lemma(), "of", "for", "to", "on", "in")
            && isOffice(of - 1);
    return title ? of : -1;
  }

  private @Nullable String body(int first, int end) {
    int from = first;
    int to = end;
    while (from < to && (words.get(from).is(DET, PRON))) {
      from++;
    }
    while (to > from && possessive(words.get(to - 1))) {
      to--;
    }
    if (from >= to) {
      return null;
    }
    List<Word> in = words.subList(from, to);
    boolean name = in.stream().anyMatch(w -> isCapital(w) || w.is(NOUN));
    String text = Word.text(in);
    return name && !oneOf(text.toLowerCase(Locale.ROOT), "mr", "ms", "mrs", "dr") ? text : null;
  }

  private static boolean isCapital(Word w) {
    return Character.isUpperCase(w.form().codePointAt(0));
  }

  private static boolean startsLower(Word w) {
    return Character.isLowerCase(w.form().codePointAt(0));
  }

  private static boolean possessive(Word w) {
    return oneOf(w.form(), "'", "’", "'s", "’s");
  }
}
