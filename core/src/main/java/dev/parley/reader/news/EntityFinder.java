package dev.parley.reader.news;

import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;

import dev.parley.claim.Span;
import dev.parley.lexicon.Table;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Attribution;
import dev.parley.reader.Attribution.Kind;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Name.Type;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Word;
import dev.parley.reader.model.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: surnames, acronyms, "the official", "he".
 *
 * <p>Names are joined by their words. Pronouns and definite phrases go back where the model links
 * them, as far as the two can be one. Two officials of one body are two people until told
 * otherwise: "another official" and plain "officials" never go back. "I" inside a quotation is its
 * speaker.
 */
final class EntityFinder {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> OWNERS = Set.of("my", "his", "her", "its", "our", "their");
  private static final Set<String> SPEAKER = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> WE = Set.of("we", "us", "our", "ours", "ourselves");
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

  /** What any body may be called. */
  private static final Set<String> GENERIC =
      Set.of(
          "group",
          "movement",
          "organisation",
          "organization",
          "body",
          "company",
          "party",
          "faction");

  /** Below this, the model's antecedent of "he" gives way to the last person who did something. */
  private static final double SURE = 0.6;

  /** A name is taken for the variant of another only where the model is this sure. */
  private static final double VARIANT = 0.6;

  /** How far back, in characters, somebody who spoke goes on speaking as "he". */
  private static final int NEAR = 800;

  /** How many of those called alike are remembered. */
  private static final int CALLED = 50;

  private final Titles titles;
  private final Map<String, Type> nominals = new HashMap<>();

  EntityFinder(Titles titles) {
    this.titles = titles;
    for (Table.Row row :
        Table.load(EntityFinder.class, "nominals.tsv", "noun", "type").unique("noun").rows()) {
      nominals.put(row.need("noun"), row.need("type", Type.class));
    }
  }

  /** An entity while it grows. */
  private static final class Draft {
    private String name;
    private final Type type;
    private final boolean named;
    private final boolean plural;
    private final List<Span> mentions = new ArrayList<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<String> genders = new HashSet<>();
    private boolean subject;

    Draft(String name, Type type, boolean named, boolean plural) {
      this.name = name;
      this.type = type;
      this.named = named;
      this.plural = plural;
    }

    /** Whether "he" or "she" may mean this. */
    boolean mayBe(String gender) {
      return type == Type.PERSON && !plural && genders.stream().allMatch(gender::equals);
    }

    Entity done() {
      return new Entity(name, type, named, mentions.stream().sorted().toList());
    }
  }

  /**
   * The entities of a text, by their first mentions; things that are mentioned once are left out.
   *
   * @param links of its mentions, by the model
   * @param said its attributions: they tell whose "I" stands in a quotation
   */
  List<Entity> find(
      List<Word> words,
      List<Phrase> phrases,
      List<Predicate> predicates,
      List<Name> names,
      List<Link> links,
      List<Attribution> said) {
    Search search = new Search(words, phrases, names, links, said);
    predicates.stream()
        .map(Predicate::subject)
        .filter(Objects::nonNull)
        .forEach(search.subjects::add);
    return search.run();
  }

  /** One text's search. */
  private final class Search {
    private final List<Word> words;
    private final List<Phrase> phrases;
    private final List<Link> links;
    private final List<Attribution> said;
    private final Map<Integer, Name> nameEnding = new HashMap<>();
    private final @Nullable Name[] nameAt;
    private final Map<Integer, Link> linkOf = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Phrase> subjects = new HashSet<>();
    private final List<Draft> recent = new ArrayList<>();
    private final Map<String, List<Draft>> people = new HashMap<>();
    private final Map<String, Draft> bodies = new HashMap<>();
    private final Map<String, Draft> acronyms = new HashMap<>();
    private final Map<String, Deque<Draft>> holders = new HashMap<>();

    /** Whom the phrase or pronoun of a word means; null where that is open. */
    private final @Nullable Draft[] meant;

    Search(
        List<Word> words,
        List<Phrase> phrases,
        List<Name> names,
        List<Link> links,
        List<Attribution> said) {
      this.said = said;
      this.words = words;
      this.phrases = phrases;
      this.links = links;
      this.meant = new Draft[words.size()];
      this.nameAt = new Name[words.size()];
      for (Name name : names) {
        nameEnding.put(name.span().end(), name);
        for (Word word : name.span().touched(words, Word::span)) {
          nameAt[word.index()] = name;
        }
      }
      links.forEach(l -> linkOf.put(l.word(), l));
    }

    List<Entity> run() {
      int at = 0;
      for (Phrase phrase : phrases) {
        for (; at < phrase.end(); at++) {
          owner(at); // "his" of "his office" comes before the phrase itself
        }
        Draft draft = entity(phrase, nameOf(phrase));
        if (draft != null) {
          take(draft, phrase.span());
          draft.subject = subjects.contains(phrase);
          for (int i = phrase.first(); i < phrase.end(); i++) {
            meant[i] = meant[i] == null ? draft : meant[i];
          }
        }
      }
      speakers();
      return drafts.stream()
          .filter(d -> !d.mentions.isEmpty() && (d.type != Type.OTHER || d.mentions.size() > 1))
          .map(Draft::done)
          .sorted(Comparator.comparing(e -> e.mentions().getFirst()))
          .toList();
    }

    /** The name that a phrase ends with or is the head of; none where it is a later part of one. */
    private @Nullable Name nameOf(Phrase phrase) {
      Name ending = nameEnding.get(phrase.span().end());
      Name around = nameAt[phrase.head()];
      Name name = around != null && around.span().end() > phrase.span().end() ? around : ending;
      return name == null || name.span().start() < phrase.span().start() ? null : name;
    }

    private void take(Draft draft, Span mention) {
      if (draft.mentions.isEmpty()) {
        drafts.add(draft);
      }
      draft.mentions.add(mention);
      recent.add(draft);
    }

    private void owner(int i) {
      Word word = words.get(i);
      if (word.is(PRON) && OWNERS.contains(lower(word))) {
        Draft draft = pronoun(word);
        if (draft != null) {
          take(draft, word.span());
          meant[i] = draft;
        }
      }
    }

    /** "I" is who is said to say the quotation around it. */
    private void speakers() {
      for (Attribution a : said) {
        Span source = a.source();
        Draft speaker = source == null || a.kind() != Kind.SAYING ? null : meantBy(source);
        if (speaker == null || speaker.type != Type.PERSON || speaker.plural) {
          continue;
        }
        for (Span content : a.content()) {
          for (Word word : content.touched(words, Word::span)) {
            int i = word.index();
            if (word.is(PRON) && SPEAKER.contains(lower(word)) && meant[i] == null) {
              take(speaker, word.span());
              meant[i] = speaker;
            }
          }
        }
      }
    }

    private @Nullable Draft meantBy(Span span) {
      for (Word word : span.touched(words, Word::span)) {
        if (meant[word.index()] != null) {
          return meant[word.index()];
        }
      }
      return null;
    }

    private @Nullable Draft entity(Phrase phrase, @Nullable Name name) {
      Word head = words.get(phrase.head());
      if (head.is(PRON)) {
        return pronoun(head);
      }
      if (name != null && name.type() == Type.PERSON) {
        return person(phrase, name);
      }
      if (name != null && Character.isUpperCase(head.form().codePointAt(0))) {
        return named(phrase, name);
      }
      if (name == null && isBody(phrase, head)) {
        return named(phrase, new Name(head.span(), Type.ORGANISATION));
      }
      return head.is(NOUN) ? nominal(phrase, head) : null;
    }

    /** "The Front", "the Cabinet": a capital behind an article, where no other name was seen. */
    private boolean isBody(Phrase phrase, Word head) {
      return phrase.end() - phrase.first() == 2
          && words.get(phrase.first()).is(DET)
          && head.is(NOUN, PROPN)
          && Character.isUpperCase(head.form().codePointAt(0))
          && !TimeWords.is(head.form());
    }

    // ---- links ----------------------------------------------------------------------------------

    /** What the model links this word to, or null. */
    private @Nullable Draft linked(int word, double sure) {
      Link link = linkOf.get(word);
      if (link == null || link.earlier() < 0 || link.probability() < sure) {
        return null;
      }
      return meant[links.get(link.earlier()).word()];
    }

    private @Nullable Draft pronoun(Word word) {
      String form = lower(word);
      if (SPEAKER.contains(form) || WE.contains(form)) {
        return null; // whoever speaks, and those whom he counts with himself
      }
      String gender = HE.contains(form) ? "he" : SHE.contains(form) ? "she" : "";
      Draft draft = linked(word.index(), gender.isEmpty() ? 0 : SURE);
      if (draft == null && form.equals("it")) {
        draft = lastSpeaker(word, "");
        return draft != null && draft.type == Type.ORGANISATION && !draft.plural ? draft : null;
      }
      if (draft == null && !gender.isEmpty()) {
        draft = lastSpeaker(word, gender);
        draft = draft == null ? lastPerson(gender) : draft;
      }
      if (draft == null) {
        return null;
      }
      if (!gender.isEmpty()) {
        if (!draft.mayBe(gender)) {
          return null;
        }
        draft.genders.add(gender);
      } else if (form.startsWith("it") && draft.type == Type.PERSON) {
        return null;
      }
      return draft;
    }

    /** For the "he" or "it" of "he added": who spoke before, close by. */
    private @Nullable Draft lastSpeaker(Word pronoun, String gender) {
      if (said.stream().noneMatch(a -> pronoun.span().equals(a.source()))) {
        return null;
      }
      Draft last = null;
      for (Attribution a : said) {
        Span source = a.source();
        Span cue = a.cue();
        boolean before =
            source != null
                && cue != null
                && source.end() <= pronoun.span().start()
                && cue.end() + NEAR >= pronoun.span().start();
        Draft draft = before && source != null ? meantBy(source) : null;
        last = draft == null ? last : draft;
      }
      return last != null && (gender.isEmpty() || last.mayBe(gender)) ? last : null;
    }

    /** The person who was last a subject, else the one last mentioned. */
    private @Nullable Draft lastPerson(String gender) {
      Draft any = null;
      for (int i = recent.size() - 1; i >= 0 && i >= recent.size() - CALLED; i--) {
        Draft draft = recent.get(i);
        boolean fits = draft.mayBe(gender);
        if (fits && draft.subject) {
          return draft;
        }
        any = any == null && fits ? draft : any;
      }
      return any;
    }

    // ---- names ----------------------------------------------------------------------------------

    private Draft person(Phrase phrase, Name name) {
      int begin = Span.firstEndingAfter(words, Word::span, name.span().start());
      begin = behindTitles(begin, phrase.end());
      String full = Word.text(words.subList(begin, phrase.end()));
      String last = full.substring(full.lastIndexOf(' ') + 1);
      List<Draft> namesakes = people.computeIfAbsent(last, l -> new ArrayList<>());
      Draft draft = null;
      for (Draft d : namesakes) {
        draft = sameName(d.name, full) ? d : draft;
      }
      if (draft == null) {
        draft = new Draft(full, Type.PERSON, true, false);
        namesakes.add(draft);
      } else if (full.length() > draft.name.length()) {
        draft.name = full;
      }
      for (int i = phrase.first(); i < phrase.end(); i++) {
        if (titles.isTitle(words.get(i).form())) {
          holds(draft, lower(words.get(i)));
        }
      }
      return draft;
    }

    /** Where a name begins whose first words are an office: "Foreign Minister Hakan Demir". */
    private int behindTitles(int first, int end) {
      for (int i = end - 2; i >= first; i--) {
        if (titles.kind(words.get(i).form()) == Titles.Kind.OFFICE) {
          return i + 1;
        }
      }
      return first;
    }

    private Draft named(Phrase phrase, Name name) {
      String full =
          name.span().end() > phrase.span().end() ? named(name) : withoutDeterminer(phrase);
      String key = full.toLowerCase(Locale.ROOT);
      Draft known = bodies.containsKey(key) ? bodies.get(key) : acronyms.get(full);
      if (known != null) {
        return known;
      }
      Draft variant = linked(phrase.head(), VARIANT);
      boolean same =
          variant != null
              && variant.named
              && variant.type == name.type()
              && sameWords(variant.name, full);
      Draft draft = variant != null && same ? variant : new Draft(full, name.type(), true, false);
      bodies.put(key, draft);
      acronyms.putIfAbsent(initials(full), draft);
      return draft;
    }

    // ---- common nouns ---------------------------------------------------------------------------

    private Draft nominal(Phrase phrase, Word head) {
      Type known = nominals.get(head.lemma());
      Type type = known != null ? known : titles.isTitle(head.form()) ? Type.PERSON : Type.OTHER;
      boolean plural = !head.form().equalsIgnoreCase(head.lemma());
      Word first = words.get(phrase.first());
      boolean definite =
          first.is(DET, PRON) && (DEFINITE.contains(lower(first)) || OWNERS.contains(lower(first)));
      Draft linked = definite ? linked(phrase.head(), 0.5) : null;
      String description = described(phrase);
      if (linked != null && fits(linked, type, plural, head.lemma()) && !isOther(phrase, linked)) {
        holds(linked, head.lemma());
        if (!linked.named && description.startsWith(linked.name + " of ")) {
          linked.name = description; // "the government of Marvane", after "the government"
        }
        return linked;
      }
      if (definite && type != Type.OTHER) {
        for (Draft d : holders.getOrDefault(head.lemma(), new ArrayDeque<>())) {
          if (d.plural == plural
              && (phrase.end() - phrase.first() <= 2 || d.name.equalsIgnoreCase(description))) {
            return d;
          }
        }
      }
      Draft draft = new Draft(description, type, false, plural);
      holds(draft, head.lemma());
      return draft;
    }

    /** Whether a phrase holds a body's name that is not this one's: "the TASS news agency". */
    private boolean isOther(Phrase phrase, Draft draft) {
      for (int i = phrase.first(); i < phrase.head(); i++) {
        Name name = nameAt[i];
        if (name != null
            && draft.named
            && name.type() == Type.ORGANISATION
            && !draft.name.contains(words.get(i).form())) {
          return true;
        }
      }
      return false;
    }

    /** Notes that somebody was called this, the last one first. */
    private void holds(Draft draft, String role) {
      draft.roles.add(role);
      Deque<Draft> called = holders.computeIfAbsent(role, r -> new ArrayDeque<>());
      called.remove(draft);
      called.addFirst(draft);
      if (called.size() > CALLED) {
        called.removeLast();
      }
    }

    /**
     * Whether a common noun may mean this: people are people, one is not many; a body is called by
     * a word of its name or by one that says no more than that it is a body, since "the army" is
     * not the ministry.
     */
    private boolean fits(Draft draft, Type type, boolean plural, String noun) {
      if (draft.type == Type.PERSON || type == Type.PERSON) {
        boolean called = draft.roles.isEmpty() || draft.roles.contains(noun);
        return draft.type == type && draft.plural == plural && called;
      }
      boolean called =
          draft.roles.contains(noun)
              || draft.named && GENERIC.contains(noun)
              || draft.named && Arrays.asList(lower(draft.name).split("\\W+")).contains(noun);
      return called && (draft.named || draft.plural == plural);
    }

    /** "Government of Marvane": with what tells it apart. */
    private String described(Phrase phrase) {
      String own = withoutDeterminer(phrase);
      boolean of = phrase.end() + 1 < words.size() && lower(words.get(phrase.end())).equals("of");
      Word next = of ? words.get(phrase.end() + 1) : null;
      if (next == null || !next.is(PROPN)) {
        return own;
      }
      int end = phrase.end() + 1;
      while (end + 1 < words.size() && words.get(end + 1).is(PROPN)) {
        end++;
      }
      StringBuilder out = new StringBuilder(own);
      for (int i = phrase.end(); i <= end; i++) {
        out.append(' ').append(words.get(i).form());
      }
      return out.toString();
    }

    /** A name without its article. */
    private String named(Name name) {
      List<Word> in = name.span().touched(words, Word::span);
      int first = 0;
      while (first < in.size() && in.get(first).is(DET)) {
        first++;
      }
      return Word.text(in.subList(first, in.size()));
    }

    private String withoutDeterminer(Phrase phrase) {
      int from = phrase.first();
      while (from < phrase.head() && words.get(from).is(DET, PRON)) {
        from++;
      }
      return Word.text(words.subList(from, phrase.end()));
    }
  }

  private static String lower(Word word) {
    return lower(word.form());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean sameName(String a, String b) {
    return a.equals(b) || a.endsWith(" " + b) || b.endsWith(" " + a);
  }

  /** Whether one name has all words of the other: "Defence Ministry", "Ministry of Defence". */
  private static boolean sameWords(String a, String b) {
    Set<String> one = telling(a);
    Set<String> other = telling(b);
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  private static Set<String> telling(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\W+"))
        .filter(w -> w.length() > 2 && !w.equals("the") && !w.equals("and"))
        .collect(Collectors.toSet());
  }

  /** "KLF" of "Karsa Liberation Front". */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
