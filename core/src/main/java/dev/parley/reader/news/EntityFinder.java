package dev.parley.reader.news;

import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;

import dev.parley.claim.Span;
import dev.parley.lexicon.Table;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Name.Type;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: surnames, acronyms, "the official", "he".
 *
 * <p>Two officials of one body are two people until told otherwise: only a definite phrase ("the
 * official") goes back to an earlier one, "another official" never does.
 */
final class EntityFinder {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private final Titles titles;
  private final Map<String, Type> nominals = new HashMap<>();

  EntityFinder(Titles titles) {
    this.titles = titles;
    for (Table.Row row : Table.load(EntityFinder.class, "nominals.tsv", "noun", "type").rows()) {
      nominals.put(
          row.need("noun"), row.need("type", t -> Type.valueOf(t.toUpperCase(Locale.ROOT))));
    }
  }

  /** An entity while it grows. */
  private static final class Draft {
    private String name;
    private final Type type;
    private final boolean named;
    private final boolean plural;
    private final Set<String> roles = new HashSet<>();
    private final List<Span> mentions = new ArrayList<>();
    private boolean subject;

    Draft(String name, Type type, boolean named, boolean plural) {
      this.name = name;
      this.type = type;
      this.named = named;
      this.plural = plural;
    }
  }

  List<Entity> find(
      List<Word> words, List<Phrase> phrases, List<Predicate> predicates, List<Name> found) {
    Map<Integer, Name> nameEnding = new HashMap<>();
    found.forEach(n -> nameEnding.put(n.span().end(), n));
    Set<Phrase> subjects = new HashSet<>();
    predicates.forEach(p -> {
      if (p.subject() != null) {
        subjects.add(p.subject());
      }
    });
    List<Draft> drafts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Draft draft = entity(words, phrase, nameEnding.get(phrase.span().end()), drafts);
      if (draft != null) {
        draft.mentions.add(phrase.span());
        draft.subject = subjects.contains(phrase);
        // The list is kept with the last mentioned at its end.
        drafts.remove(draft);
        drafts.add(draft);
      }
    }
    return drafts.stream()
        .map(d -> new Entity(d.name, d.type, d.named, d.mentions))
        .sorted(java.util.Comparator.comparing(e -> e.mentions().getFirst()))
        .toList();
  }

  private @Nullable Draft entity(
      List<Word> words, Phrase phrase, @Nullable Name name, List<Draft> drafts) {
    Word head = words.get(phrase.head());
    if (head.is(PRON)) {
      return pronoun(head.form().toLowerCase(Locale.ROOT), drafts);
    }
    if (name != null && name.type() == Type.PERSON) {
      return person(words, phrase, name, drafts);
    }
    if (name != null && Character.isUpperCase(head.form().codePointAt(0))) {
      return named(words, phrase, name, drafts);
    }
    if (name == null && isBody(words, phrase, head)) {
      Name body = new Name(head.span(), Type.ORGANISATION);
      return named(words, phrase, body, drafts);
    }
    return head.is(NOUN) ? nominal(words, phrase, head, drafts) : null;
  }

  /** "The Front", "the Cabinet": a capital behind an article, where no other name was seen. */
  private static boolean isBody(List<Word> words, Phrase phrase, Word head) {
    return phrase.end() - phrase.first() == 2
        && words.get(phrase.first()).is(DET)
        && head.is(NOUN, PROPN)
        && Character.isUpperCase(head.form().codePointAt(0))
        && !TimeWords.is(head.form());
  }

  private static @Nullable Draft pronoun(String form, List<Draft> drafts) {
    return switch (form) {
      case "he", "she", "him" -> last(drafts, d -> d.type == Type.PERSON && !d.plural);
      case "they" -> last(drafts, d -> d.plural);
      case "it" -> last(drafts, d -> d.type == Type.ORGANISATION && !d.plural);
      default -> null;
    };
  }

  /** The last one that was a subject, else the last one mentioned at all. */
  private static @Nullable Draft last(
      List<Draft> drafts, java.util.function.Predicate<Draft> fits) {
    Draft any = null;
    for (Draft draft : drafts.reversed()) {
      if (fits.test(draft)) {
        if (draft.subject) {
          return draft;
        }
        any = any == null ? draft : any;
      }
    }
    return any;
  }

  private Draft person(List<Word> words, Phrase phrase, Name name, List<Draft> drafts) {
    String full = text(words, phrase, name.span().start());
    Draft draft = null;
    for (Draft d : drafts) {
      if (d.named && d.type == Type.PERSON && sameName(d.name, full)) {
        draft = d;
      }
    }
    if (draft == null) {
      draft = new Draft(full, Type.PERSON, true, false);
    } else if (full.length() > draft.name.length()) {
      draft.name = full;
    }
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (titles.isTitle(words.get(i).form())) {
        draft.roles.add(words.get(i).form().toLowerCase(Locale.ROOT));
      }
    }
    return draft;
  }

  private static boolean sameName(String a, String b) {
    return a.equals(b) || a.endsWith(" " + b) || b.endsWith(" " + a);
  }

  private static Draft named(List<Word> words, Phrase phrase, Name name, List<Draft> drafts) {
    String full = withoutDeterminer(words, phrase);
    for (Draft d : drafts) {
      if (d.named && (d.name.equalsIgnoreCase(full) || isAcronym(full, d.name))) {
        return d;
      }
    }
    return new Draft(full, name.type(), true, false);
  }

  private static boolean isAcronym(String shortForm, String name) {
    if (shortForm.length() < 2 || !shortForm.equals(shortForm.toUpperCase(Locale.ROOT))) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return shortForm.contentEquals(initials);
  }

  private @Nullable Draft nominal(List<Word> words, Phrase phrase, Word head, List<Draft> drafts) {
    Type type = nominals.get(head.lemma());
    if (type == null && !titles.isTitle(head.form())) {
      return null;
    }
    type = type == null ? Type.PERSON : type;
    boolean plural = !head.form().equalsIgnoreCase(head.lemma());
    Word first = words.get(phrase.first());
    boolean definite =
        first.is(DET, PRON) && DEFINITE.contains(first.form().toLowerCase(Locale.ROOT));
    String description = withoutDeterminer(words, phrase);
    if (definite) {
      for (Draft d : drafts.reversed()) {
        boolean sameHead = d.roles.contains(head.lemma()) && d.plural == plural;
        if (sameHead
            && (phrase.end() - phrase.first() <= 2 || d.name.equalsIgnoreCase(description))) {
          return d;
        }
      }
    }
    Draft draft = new Draft(description, type, false, plural);
    draft.roles.add(head.lemma());
    return draft;
  }

  private static String withoutDeterminer(List<Word> words, Phrase phrase) {
    int from = phrase.first();
    while (from < phrase.head() && (words.get(from).is(DET) || words.get(from).is(PRON))) {
      from++;
    }
    return text(words, phrase, words.get(from).span().start());
  }

  private static String text(List<Word> words, Phrase phrase, int start) {
    StringBuilder out = new StringBuilder();
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Word w = words.get(i);
      if (w.span().start() < start) {
        continue;
      }
      if (!out.isEmpty() && w.span().start() > words.get(i - 1).span().end()) {
        out.append(' ');
      }
      out.append(w.form());
    }
    return out.toString();
  }
}
