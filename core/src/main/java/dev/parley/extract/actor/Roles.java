package dev.parley.extract.actor;

import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.CCONJ;
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
    return new Search(reading).run();
  }

  /** One reading's offices. */
  private final class Search {
    private final Reading reading;
    private final List<Word> words;
    private final Map<Span, String> fullest;

    Search(Reading reading) {
      this.reading = reading;
      this.words = reading.words();
      this.fullest = fullest(reading);
    }

    List<Role> run() {
      Map<Integer, Name> people = new HashMap<>();
      for (Name name : reading.names()) {
        if (name.type() == Name.Type.PERSON) {
          people.put(name.span().end(), name);
        }
      }
      List<Role> out = new ArrayList<>();
      for (Phrase phrase : reading.phrases()) {
        Name name = people.get(phrase.span().end());
        if (name == null) {
          continue;
        }
        String person = fullest.getOrDefault(phrase.span(), name.span().in(reading.text()));
        Role before = inside(phrase, name, person);
        if (before != null) {
          out.add(before);
        }
        List<Role> behind = behind(phrase, person);
        out.addAll(behind);
        Role explained = before == null && behind.isEmpty() ? ahead(phrase, person) : null;
        if (explained != null) {
          out.add(explained);
        }
      }
      return out;
    }

    /** The title within the person's own phrase. */
    private @Nullable Role inside(Phrase phrase, Name name, String person) {
      int nameFirst = reading.firstEndingAfter(name.span().start());
      int title = lastOffice(phrase.first(), nameFirst);
      return title < 0 ? joined(nameFirst, person) : role(phrase.first(), title, title + 1, person);
    }

    /**
     * The title before "of State", "for the Middle East" and the like, with the name right behind.
     */
    private @Nullable Role joined(int nameFirst, String person) {
      int of = nameFirst - 1;
      while (of > 0 && isCapital(words.get(of)) && !titles.isTitle(words.get(of).form())) {
        of--;
      }
      int begin = of + 1;
      of -= of > 0 && words.get(of).is(DET) ? 1 : 0;
      boolean title =
          begin < nameFirst
              && of > 0
              && words.get(of).is(ADP)
              && words.get(of).lemma().matches("of|for|to")
              && titles.kind(words.get(of - 1).form()) == Titles.Kind.OFFICE;
      Phrase before = title ? reading.phraseAt(of - 1) : null;
      // "a spokesman for Parley News editor Ivar Teshk" is not the editor
      if (before == null
          || words.get(before.first()).form().toLowerCase(Locale.ROOT).matches("an?")) {
        return null;
      }
      return role(before.first(), of - 1, of, nameFirst, person);
    }

    /**
     * The titles in an apposition behind the name: ", chief financial officer and treasurer at X".
     */
    private List<Role> behind(Phrase phrase, String person) {
      List<Role> out = new ArrayList<>();
      boolean comma = phrase.end() + 1 < words.size() && words.get(phrase.end()).form().equals(",");
      Phrase next = comma ? reading.phraseAt(phrase.end() + 1) : null;
      while (next != null && lastOffice(next.first(), next.end()) == next.head()) {
        out.add(role(next.first(), next.head(), next.end(), person));
        int and = chainEnd(reading, next.end());
        boolean joined = and + 1 < words.size() && words.get(and).is(CCONJ);
        next = joined ? reading.phraseAt(and + 1) : null;
      }
      for (int i = out.size() - 2; i >= 0; i--) { // the body stands behind the last of them
        Role role = out.get(i);
        if (role.body() == null) {
          String body = out.get(i + 1).body();
          out.set(i, new Role(role.person(), role.post(), body, role.status(), role.head()));
        }
      }
      return out;
    }

    /** The title in a phrase that the name explains: "the head of the service, Abbas Kamel". */
    private @Nullable Role ahead(Phrase phrase, String person) {
      int comma = phrase.first() - 1;
      if (comma < 1 || !words.get(comma).form().equals(",")) {
        return null;
      }
      Phrase before = reading.phraseAt(comma - 1);
      Role last = null;
      while (before != null) {
        int title = lastOffice(before.first(), before.end());
        if (title == before.head()) { // of "a spokesman for the minister" the spokesman's
          last = role(before.first(), title, before.end(), person);
        }
        int preposition = before.first() - 1;
        before =
            preposition > 0 && words.get(preposition).is(ADP)
                ? reading.phraseAt(preposition - 1)
                : null;
      }
      return last;
    }

    private int lastOffice(int from, int to) {
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
    private Role role(int first, int title, int end, String person) {
      int chain = end == title + 1 ? chainEnd(reading, end) : end;
      return role(first, title, end, chain, person);
    }

    /**
     * As above.
     *
     * @param chain where that which follows ends
     */
    private Role role(int first, int title, int end, int chain, String person) {
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
      // "former Lorenthian minister", and "Acting Minister", whose first word taggers take for a
      // verb
      for (int i = Math.max(0, first - 1); i < bodyEnd; i++) {
        TenureStatus told = titles.status(words.get(i).form());
        if (told != null) {
          status = told;
          bodyFirst = Math.max(first, i + 1);
        }
      }
      String body = body(words, bodyFirst, bodyEnd);
      Span head = Span.cover(words.get(postFirst).span(), words.get(title).span());
      if (chain > end) {
        head = Span.cover(head, words.get(chain - 1).span());
        if (body == null) {
          Phrase of = reading.phraseAt(end + 1);
          body = of == null ? null : body(words, of.first(), chain);
          boolean alone = of != null && of.end() == chain;
          String named = alone && of != null ? fullest.get(of.span()) : null;
          body = named == null ? body : named; // "spokeswoman for the agency"
          body = "State".equals(body) ? null : body; // what a secretary of state is secretary of
        }
      }
      return new Role(person, head.in(reading.text()), body, status, head);
    }
  }

  /** What each mention of something that has a name is called. */
  private static Map<Span, String> fullest(Reading reading) {
    Map<Span, String> out = new HashMap<>();
    for (Entity entity : reading.entities()) {
      if (entity.named()) {
        entity.mentions().forEach(m -> out.put(m, entity.name()));
      }
    }
    return out;
  }

  private static boolean isCapital(Word w) {
    return Character.isUpperCase(w.form().codePointAt(0));
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
    List<Word> in = words.subList(from, to);
    boolean name = in.stream().anyMatch(w -> isCapital(w) || w.is(NOUN));
    String text = Word.text(in);
    return name && !text.toLowerCase(Locale.ROOT).matches("mr|ms|mrs|dr") ? text : null;
  }
}
