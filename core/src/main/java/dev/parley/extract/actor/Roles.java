package dev.parley.extract.actor;

import static dev.parley.lexicon.Words.oneOf;
import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.CCONJ;
import static dev.parley.reader.Upos.DET;

import dev.parley.lexicon.Titles;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Offices beside names: "Israeli Prime Minister Benjamin Netanyahu", "Jake Sullivan, the US
 * national security adviser", "the head of the service, General Abbas Kamel"; and those that a verb
 * gives, by {@link Appointments}.
 */
public final class Roles {
  private final Titles titles;
  private final Appointments.Lexicon verbs = new Appointments.Lexicon();

  public Roles(Titles titles) {
    this.titles = titles;
  }

  /** All offices of a reading: those beside names in text order, then those that verbs give. */
  public List<Role> find(Reading reading) {
    People people = new People(reading);
    OfficeWords offices = new OfficeWords(reading, titles, people);
    List<Role> out = new Search(reading, people, offices).run();
    out.addAll(new Appointments(reading, verbs, people, offices).find());
    return out;
  }

  /** One reading's offices beside names. */
  private static final class Search {
    private final Reading reading;
    private final List<Word> words;
    private final People people;
    private final OfficeWords offices;

    Search(Reading reading, People people, OfficeWords offices) {
      this.reading = reading;
      this.words = reading.words();
      this.people = people;
      this.offices = offices;
    }

    List<Role> run() {
      List<Role> out = new ArrayList<>();
      for (Name name : reading.names()) {
        Phrase phrase = name.type() == Name.Type.PERSON ? reading.phraseAt(name.span()) : null;
        if (phrase == null || offices.isTitle(name)) {
          continue;
        }
        String person = people.fullest(name);
        int nameFirst = reading.firstEndingAfter(name.span().start());
        Role before = inside(phrase, nameFirst, person);
        Role other = before == null ? null : besides(phrase, before);
        if (other != null) {
          out.add(other);
        }
        if (before != null) {
          out.add(before);
        }
        if (phrase.span().end() != name.span().end()) {
          continue; // "Oren Castellane's office, ..."
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

    /** The title within the person's own phrase, or within the first of those joined to it. */
    private @Nullable Role inside(Phrase phrase, int nameFirst, String person) {
      int title = offices.last(phrase.first(), nameFirst);
      if (title >= 0) {
        return offices.role(phrase.first(), title, title + 1, title + 1, person);
      }
      Role joined = joined(nameFirst, person);
      return joined == null ? shared(nameFirst, person) : joined;
    }

    /** The first title of "Marvanian negotiator and presidential adviser Karl Dovrin". */
    private @Nullable Role besides(Phrase phrase, Role role) {
      int and = phrase.first() - 1;
      Phrase first = and > 0 && words.get(and).is(CCONJ) ? reading.phraseAt(and - 1) : null;
      boolean title =
          first != null
              && first.end() == and
              && !words.get(first.first()).is(DET)
              && !OfficeWords.plural(words.get(first.head()))
              && offices.last(first.first(), first.end()) == first.head();
      return title && first != null
          ? offices.role(first.first(), first.head(), and, and, role.person())
          : null;
    }

    /**
     * The title before "of State", "for the Middle East" and the like, with the name right behind.
     */
    private @Nullable Role joined(int nameFirst, String person) {
      int of = offices.chainBefore(nameFirst);
      Phrase before = of < 0 ? null : reading.phraseAt(of - 1);
      // "a spokesman for Parley News editor Ivar Teshk" is not the editor
      if (before == null
          || oneOf(words.get(before.first()).form().toLowerCase(Locale.ROOT), "a", "an")) {
        return null;
      }
      return offices.role(before.first(), of - 1, of, nameFirst, person);
    }

    /**
     * The title in the plural before the first of several: "ministers Amara Dessin and Ila Dorn".
     */
    private @Nullable Role shared(int nameFirst, String person) {
      Word.Arc arc = words.get(nameFirst).arc();
      Word first = arc != null && arc.relation().equals("conj") ? words.get(arc.head()) : null;
      Phrase phrase = first == null ? null : reading.phraseAt(first.index());
      int title = phrase == null ? -1 : offices.last(phrase.first(), phrase.end());
      boolean many =
          title >= 0 && first != null && title < first.index() && several(words.get(title));
      return many && phrase != null
          ? offices.role(phrase.first(), title, title + 1, title + 1, person)
          : null;
    }

    private static boolean several(Word title) {
      return OfficeWords.plural(title) || title.form().endsWith("s.");
    }

    /**
     * The titles in an apposition behind the name: ", chief financial officer and treasurer at X".
     */
    private List<Role> behind(Phrase phrase, String person) {
      List<Role> out = new ArrayList<>();
      boolean comma = phrase.end() + 1 < words.size() && words.get(phrase.end()).form().equals(",");
      Phrase next = comma ? reading.phraseAt(phrase.end() + 1) : null;
      while (next != null && offices.last(next.first(), next.end()) == next.head()) {
        out.add(offices.role(next.first(), next.head(), next.end(), person));
        int and = offices.chainEnd(next.end());
        and += and < words.size() && words.get(and).form().equals(",") ? 1 : 0;
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
        int title = offices.last(before.first(), before.end());
        if (title == before.head()) { // of "a spokesman for the minister" the spokesman's
          last = offices.role(before.first(), title, before.end(), person);
        }
        int preposition = before.first() - 1;
        boolean chained = preposition > 0 && words.get(preposition).is(ADP, CCONJ);
        before = chained ? reading.phraseAt(preposition - 1) : null;
      }
      return last;
    }
  }
}
