package dev.parley.extract.actor;

import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;

import dev.parley.claim.Span;
import dev.parley.claim.TenureStatus;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offices beside names: "Israeli Prime Minister Benjamin Netanyahu", "Jake Sullivan, the US
 * national security adviser", "the head of the service, General Abbas Kamel".
 */
public final class Roles {
  private final Titles titles;

  public Roles(Titles titles) {
    this.titles = titles;
  }

  /** All offices of a reading, in text order. */
  public List<Role> find(Reading reading) {
    Map<Integer, Name> people = new HashMap<>();
    for (Name name : reading.names()) {
      if (name.type() == Name.Type.PERSON) {
        people.put(name.span().end(), name);
      }
    }
    Map<Span, String> fullest = new HashMap<>();
    for (Entity entity : reading.entities()) {
      entity.mentions().forEach(m -> fullest.put(m, entity.name()));
    }
    List<Role> out = new ArrayList<>();
    for (Phrase phrase : reading.phrases()) {
      Name name = people.get(phrase.span().end());
      if (name == null) {
        continue;
      }
      String person = fullest.getOrDefault(phrase.span(), name.span().in(reading.text()));
      Role before = inside(reading, phrase, name, person);
      Role role = before != null ? before : beside(reading, phrase, person);
      if (role != null) {
        out.add(role);
      }
    }
    return out;
  }

  /** The title within the person's own phrase. */
  private @Nullable Role inside(Reading reading, Phrase phrase, Name name, String person) {
    int nameFirst = reading.firstEndingAfter(name.span().start());
    int title = lastOffice(reading, phrase.first(), nameFirst);
    return title < 0 ? null : role(reading, phrase.first(), title, title + 1, person);
  }

  /** The title in an apposition behind the name, or in a phrase that the name explains. */
  private @Nullable Role beside(Reading reading, Phrase phrase, String person) {
    List<Word> words = reading.words();
    if (phrase.end() + 1 < words.size() && words.get(phrase.end()).form().equals(",")) {
      Phrase next = reading.phraseAt(phrase.end() + 1);
      int title = next == null ? -1 : lastOffice(reading, next.first(), next.end());
      if (next != null && title == next.head()) {
        return role(reading, next.first(), title, next.end(), person);
      }
    }
    int comma = phrase.first() - 1;
    if (comma < 1 || !words.get(comma).form().equals(",")) {
      return null;
    }
    Phrase before = reading.phraseAt(comma - 1);
    while (before != null) {
      int title = lastOffice(reading, before.first(), before.end());
      if (title == before.head()) {
        return role(reading, before.first(), title, before.end(), person);
      }
      int preposition = before.first() - 1;
      before =
          preposition > 0 && words.get(preposition).is(ADP)
              ? reading.phraseAt(preposition - 1)
              : null;
    }
    return null;
  }

  private int lastOffice(Reading reading, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (titles.kind(reading.words().get(i).form()) == Titles.Kind.OFFICE) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads the words around a title.
   *
   * @param first where its phrase begins
   * @param title the title word
   * @param end behind which "of …" may follow
   */
  private Role role(Reading reading, int first, int title, int end, String person) {
    List<Word> words = reading.words();
    TenureStatus status = TenureStatus.CURRENT;
    int postFirst = title;
    int bodyEnd = first;
    for (int i = title - 1; i >= first; i--) {
      Word w = words.get(i);
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
    // "former Lorenthian minister", and "Acting Minister", whose first word taggers take for a verb
    for (int i = Math.max(0, first - 1); i < bodyEnd; i++) {
      TenureStatus told = titles.status(words.get(i).form());
      if (told != null) {
        status = told;
        bodyFirst = Math.max(first, i + 1);
      }
    }
    String body = body(words, bodyFirst, bodyEnd);
    Span head = Span.cover(words.get(postFirst).span(), words.get(title).span());
    int chain = end == title + 1 ? chainEnd(reading, end) : end;
    if (chain > end) {
      head = Span.cover(head, words.get(chain - 1).span());
      if (body == null) {
        Phrase of = reading.phraseAt(end + 1);
        body = of == null ? null : body(words, of.first(), chain);
      }
    }
    return new Role(person, head.in(reading.text()), body, status, head);
  }

  private static boolean startsLower(Word w) {
    return Character.isLowerCase(w.form().codePointAt(0));
  }

  private static boolean possessive(Word w) {
    return w.form().matches("['’]s?");
  }

  /** "of the Egyptian General Intelligence Service", "for the talks". */
  private static int chainEnd(Reading reading, int end) {
    List<Word> words = reading.words();
    int at = end;
    while (at + 1 < words.size()
        && words.get(at).is(ADP)
        && words.get(at).lemma().matches("of|for|to|at|in")) {
      Phrase next = reading.phraseAt(at + 1);
      boolean more =
          next != null
              && (words.get(at).lemma().matches("of|for") || at == end)
              && words.get(next.head()).is(PROPN, NOUN);
      if (next == null || !more) {
        break;
      }
      at = next.end();
    }
    return at;
  }

  private static @Nullable String body(List<Word> words, int first, int end) {
    int from = first;
    int to = end;
    while (from < to && (words.get(from).is(DET) || words.get(from).is(PRON))) {
      from++;
    }
    while (to > from && possessive(words.get(to - 1))) {
      to--;
    }
    if (from >= to) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    boolean name = false;
    for (int i = from; i < to; i++) {
      name |= Character.isUpperCase(words.get(i).form().codePointAt(0)) || words.get(i).is(NOUN);
      boolean gap = i > from && words.get(i).span().start() > words.get(i - 1).span().end();
      out.append(gap ? " " : "").append(words.get(i).form());
    }
    String text = out.toString();
    return name && !text.toLowerCase(Locale.ROOT).matches("mr|ms|mrs|dr") ? text : null;
  }
}
