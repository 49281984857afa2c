package dev.parley.extract.actor;

import static dev.parley.lexicon.Words.oneOf;
import static dev.parley.lexicon.Words.withoutArticle;
import static dev.parley.reader.Upos.ADP;
import static dev.parley.reader.Upos.CCONJ;
import static dev.parley.reader.Upos.DET;
import static dev.parley.reader.Upos.NOUN;
import static dev.parley.reader.Upos.NUM;
import static dev.parley.reader.Upos.PRON;
import static dev.parley.reader.Upos.PROPN;
import static dev.parley.reader.Upos.PUNCT;
import static dev.parley.reader.Upos.VERB;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Labelled;
import dev.parley.claim.Source;
import dev.parley.claim.Span;
import dev.parley.extract.number.Quantity;
import dev.parley.lexicon.Countries;
import dev.parley.lexicon.Table;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The actors of one report; remembers whom it found, and is for one thread. */
public final class Actors {
  /** Longer words behind a description are cut: they tell a story, not who it is. */
  private static final int DESCRIPTION_WORDS = 7;

  private final Reading reading;
  private final Lexicon lexicon;
  private final Titles titles;
  private final List<Quantity> quantities;
  private final Map<Span, Entity> entityOf = new HashMap<>();
  private final Map<String, String> bodyOf = new HashMap<>();
  private final Map<Integer, Role> postAt = new HashMap<>();
  private final Map<String, Entity> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Entity> byMention = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Rules ask for the same actor again and again. */
  private final Map<Span, Optional<Actor>> found = new HashMap<>();

  /** The sources of attributions by the words with which they begin. */
  private final Map<Integer, Span> sourceAt = new HashMap<>();

  /** Words that tell what kind of actor a name or noun is. */
  public static final class Lexicon {
    private final Map<String, ActorKind> kinds = new HashMap<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> bare = new HashSet<>();
    private final Countries countries = new Countries();
    private final Outlets outlets = new Outlets();

    /** Loads the tables. */
    public Lexicon() {
      this(Table.load(Actors.class, "kinds.tsv", "word", "kind", "speaks"));
    }

    Lexicon(Table table) {
      for (Table.Row row : table.rows()) {
        String word = row.need("word");
        ActorKind kind = row.need("kind", k -> Labelled.parse(ActorKind.class, k));
        if (kinds.put(word, kind) != null) {
          throw row.fault("'" + word + "' stands in another row with another kind");
        }
        switch (row.get("speaks")) {
          case null -> {}
          case "maker" -> made.add(word);
          case "bare" -> bare.add(word);
          default -> throw row.fault("speaks must be empty, maker or bare");
        }
      }
    }
  }

  /**
   * For one report.
   *
   * @param roles the offices that the report gives its people
   * @param quantities the numbers of the report ("two officials")
   */
  public Actors(
      Reading reading,
      Lexicon lexicon,
      Titles titles,
      List<Role> roles,
      List<Quantity> quantities) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.titles = titles;
    this.quantities = quantities;
    for (Entity entity : reading.entities()) {
      byName.putIfAbsent(entity.name(), entity);
      for (Span mention : entity.mentions()) {
        entityOf.put(mention, entity);
        byMention.put(withoutArticle(mention.in(reading.text())), entity);
      }
    }
    for (Attribution attribution : reading.attributions()) {
      Span source = attribution.source();
      if (source != null) {
        sourceAt.putIfAbsent(source.start(), source);
      }
    }
    for (Role role : roles) {
      postAt.putIfAbsent(reading.firstEndingAfter(role.head().start()), role);
      if (role.body() != null) {
        bodyOf.putIfAbsent(role.person(), role.body());
      }
    }
  }

  /**
   * The actor that a noun phrase (with what hangs on it) or pronoun names.
   *
   * @return null where it is a pronoun that nothing in the report resolves
   */
  public @Nullable Actor actor(Span words) {
    Optional<Actor> known = found.get(words);
    if (known == null) {
      known = Optional.ofNullable(find(words));
      found.put(words, known);
    }
    return known.orElse(null);
  }

  private @Nullable Actor find(Span words) {
    Phrase phrase = main(words);
    if (phrase == null) {
      return null;
    }
    Name maker = maker(phrase);
    if (maker != null) {
      return called(maker);
    }
    Entity entity = entityOf.get(phrase.span());
    Word head = reading.words().get(phrase.head());
    Role role = roleOf(phrase);
    if (role != null) {
      return new Actor(role.person(), ActorKind.PERSON, country(phrase), bodyOf.get(role.person()));
    }
    if (entity == null && head.is(PRON)) {
      Phrase antecedent = antecedent(head);
      return antecedent == null ? null : actor(antecedent.span());
    }
    String name = description(phrase, words);
    boolean told = entity != null && !entity.named() && name.startsWith(entity.name() + " of ");
    boolean first = entity != null && entity.mentions().getFirst().equals(phrase.span());
    if (entity != null && !told && (entity.named() || !first)) {
      return actor(entity);
    }
    return name.isEmpty()
        ? null
        : new Actor(name, kind(name, phrase), country(phrase), owner(phrase));
  }

  /** The name in "a Compact statement", where what is made is not what speaks. */
  private @Nullable Name maker(Phrase phrase) {
    Word head = reading.words().get(phrase.head());
    if (!lexicon.made.contains(head.lemma())) {
      return null;
    }
    for (Name name : reading.names(phrase.span())) {
      boolean before = name.span().end() <= head.span().start();
      boolean somebody = name.type() == Name.Type.ORGANISATION || name.type() == Name.Type.PERSON;
      if (before && somebody && phrase.span().contains(name.span())) {
        return name;
      }
    }
    return null;
  }

  /** Who bears a name within a phrase. */
  private Actor called(Name name) {
    String text = name.span().in(reading.text());
    Entity entity = called(text);
    if (entity != null && entity.named()) {
      return actor(entity);
    }
    ActorKind kind = name.type() == Name.Type.PERSON ? ActorKind.PERSON : ActorKind.ORGANISATION;
    return new Actor(
        text, lexicon.outlets.isOutlet(text) ? ActorKind.OUTLET : kind, country(text), null);
  }

  /** The phrase that "who" or "which" goes back to. */
  private @Nullable Phrase antecedent(Word pronoun) {
    Word.Arc arc = pronoun.arc();
    Word.Arc clause = arc == null ? null : reading.words().get(arc.head()).arc();
    boolean relative =
        clause != null
            && clause.relation().startsWith("acl")
            && oneOf(pronoun.form().toLowerCase(Locale.ROOT), "who", "which", "that");
    return relative && clause != null ? reading.phraseAt(clause.head()) : null;
  }

  private @Nullable Phrase relative(List<Word> words) {
    return words.size() == 1 ? antecedent(words.getFirst()) : null;
  }

  private @Nullable String country(String name) {
    return lexicon.countries.of(name);
  }

  /** The state that a phrase names: itself, "Zahrini officials", "the government of Zahrin". */
  private @Nullable String country(Phrase phrase) {
    int end = afterPrepositions(phrase.end());
    Span all = Span.cover(phrase.span(), reading.words().get(end - 1).span());
    for (Name name : reading.names(all)) {
      String state = all.contains(name.span()) ? country(name.span().in(reading.text())) : null;
      if (state != null) {
        return state;
      }
    }
    return null;
  }

  /**
   * Those who speak together, each with the words that name it: "the envoy and General Karim Voss".
   * One, where it is one.
   */
  public List<Span> speakers(Span words) {
    List<Integer> heads = new ArrayList<>();
    for (Word word : reading.words(words)) {
      Word.Arc arc = word.arc();
      boolean joined = arc != null && arc.relation().equals("conj") && heads.contains(arc.head());
      boolean first = heads.isEmpty() && isTop(word, words);
      if ((joined || first) && reading.phraseAt(word.index()) != null) {
        heads.add(word.index());
      }
    }
    if (heads.size() < 2) {
      return List.of(words);
    }
    List<Span> out = new ArrayList<>();
    int start = words.start();
    for (int i = 0; i < heads.size(); i++) {
      Phrase next = i + 1 < heads.size() ? reading.phraseAt(heads.get(i + 1)) : null;
      int end = next == null ? words.end() : next.span().start();
      Span part = new Span(start, lastWord(start, end));
      Phrase own = reading.phraseAt(heads.get(i));
      // "presidential adviser and negotiator Karim Voss" is one
      if (own == null || !isBareTitle(own) || !isPerson(next)) {
        out.add(part);
      }
      start = end;
    }
    return out;
  }

  /** Those who speak together; pronouns that stay open are left out. */
  public List<Actor> speaking(Span words) {
    List<Actor> out = new ArrayList<>();
    for (Span speaker : speakers(words)) {
      Actor actor = actor(speaker);
      if (actor != null) {
        out.add(actor);
      }
    }
    return out;
  }

  /** Where the words between two offsets end, without the comma or "and" behind them. */
  private int lastWord(int start, int end) {
    List<Word> in = reading.words(new Span(start, end));
    int last = in.size();
    while (last > 1 && in.get(last - 1).is(CCONJ, PUNCT)) {
      last--;
    }
    return in.isEmpty() ? end : in.get(last - 1).span().end();
  }

  private boolean isBareTitle(Phrase phrase) {
    Word head = reading.words().get(phrase.head());
    boolean article = reading.words().get(phrase.first()).is(DET, NUM);
    Entity entity = entityOf.get(phrase.span());
    boolean title =
        titles.isTitle(head.form())
            || head.form().equalsIgnoreCase(head.lemma())
                && lexicon.kinds.get(head.lemma()) == ActorKind.PERSON;
    return !article && title && (entity == null || !entity.named());
  }

  private boolean isPerson(@Nullable Phrase phrase) {
    Entity entity = phrase == null ? null : entityOf.get(phrase.span());
    return entity != null && entity.named() && entity.type() == Name.Type.PERSON;
  }

  /** Whether a noun hangs on nothing within the words. */
  private boolean isTop(Word word, Span within) {
    Word.Arc arc = word.arc();
    return arc != null
        && word.is(NOUN, PROPN, PRON)
        && (arc.head() == word.index() || !within.contains(reading.words().get(arc.head()).span()));
  }

  /**
   * The phrase of a source that says who it is: the person whom an office is put before, whoever
   * made a statement, else the one that the rest hangs on.
   */
  private @Nullable Phrase main(Span words) {
    Phrase first = reading.phraseAt(words);
    if (first == null) {
      return relative(reading.words(words));
    }
    List<Span> parts = speakers(words);
    if (parts.size() == 1 && !parts.getFirst().equals(words)) {
      return main(parts.getFirst()); // "negotiator and adviser Karim Voss"
    }
    Phrase members = members(first);
    if (members != null) {
      return members;
    }
    Phrase explained = explained(first, words);
    if (explained != null) {
      return explained;
    }
    if (first.span().contains(words)) {
      return first;
    }
    List<Word> in = reading.words(words);
    Phrase top = first;
    for (Word word : in) {
      Phrase phrase = isTop(word, words) ? reading.phraseAt(word.index()) : null;
      if (phrase != null) {
        top = phrase;
        break;
      }
    }
    if (isPerson(top)) {
      return top;
    }
    for (Word word : in) {
      Word.Arc arc = word.arc();
      Phrase phrase = reading.phraseAt(word.index());
      boolean beside = arc != null && oneOf(arc.relation(), "appos", "flat", "nmod:desc");
      if (beside && isPerson(phrase)) {
        return phrase;
      }
    }
    Word head = reading.words().get(top.head());
    if (lexicon.made.contains(head.lemma()) && top.end() + 1 < reading.words().size()) {
      Phrase by = reading.phraseAt(top.end() + 1);
      boolean made = oneOf(reading.words().get(top.end()).lemma(), "by", "from", "of");
      if (made && by != null && words.contains(by.span())) {
        return by;
      }
    }
    return top;
  }

  /** The officials of "one of the officials". */
  private @Nullable Phrase members(Phrase count) {
    Word head = reading.words().get(count.head());
    int of = count.end();
    boolean some = head.is(NUM) && of + 1 < reading.words().size();
    return some && reading.words().get(of).lemma().equals("of") ? reading.phraseAt(of + 1) : null;
  }

  /** The person outside of the words whom an office behind the name explains. */
  private @Nullable Phrase explained(Phrase office, Span words) {
    Word head = reading.words().get(office.head());
    boolean beside = false;
    for (int step = 0; step < 3 && titles.isTitle(head.form()); step++) {
      Word.Arc arc = head.arc();
      if (arc == null || !oneOf(arc.relation(), "appos", "conj") || arc.head() == head.index()) {
        return null;
      }
      beside |= arc.relation().equals("appos");
      head = reading.words().get(arc.head());
      Phrase phrase = reading.phraseAt(head.index());
      if (beside && isPerson(phrase) && !words.contains(head.span())) {
        return phrase;
      }
    }
    return null;
  }

  /**
   * For "the head of the service, Hanne Dorff", and for the "she" that goes back to it: the office
   * that is named, with its holder.
   */
  private @Nullable Role roleOf(Phrase phrase) {
    Entity entity = entityOf.get(phrase.span());
    Role role = roleIn(phrase);
    if (role != null || entity == null || entity.named()) {
      return role;
    }
    for (Span mention : entity.mentions()) {
      Phrase other = reading.phraseAt(mention);
      Role named = other == null ? null : roleIn(other);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  private @Nullable Role roleIn(Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.head(); i++) {
      Role role = postAt.get(i);
      if (role != null && !isOwned(i, phrase.head())) {
        return role;
      }
    }
    return null;
  }

  /** "Prime Minister Voss's office": the office is no prime minister. */
  private boolean isOwned(int owner, int head) {
    for (int i = owner + 1; i < head; i++) {
      if (reading.words().get(i).form().matches("['’]s?")) {
        return true;
      }
    }
    return false;
  }

  private Actor actor(Entity entity) {
    Phrase first = reading.phraseAt(entity.mentions().getFirst());
    boolean prints =
        first != null && isCalledOutlet(first, NOUN) || lexicon.outlets.isOutlet(entity.name());
    if (entity.named() && prints) {
      String name = entity.name().replaceFirst("^.+?['’]s ", ""); // "Zahrin's Channel 4"
      return Actor.named(name, ActorKind.OUTLET);
    }
    if (entity.named() && entity.type() == Name.Type.PERSON) {
      return new Actor(
          entity.name(),
          ActorKind.PERSON,
          first == null ? null : country(first),
          bodyOf.get(entity.name()));
    }
    if (first == null) {
      return Actor.named(entity.name(), ActorKind.GROUP);
    }
    if (entity.named()) {
      return new Actor(entity.name(), kind(entity.name(), first), country(first), null);
    }
    Name maker = maker(first);
    Actor outlet = maker == null ? named(first) : called(maker);
    if (outlet != null) {
      return outlet;
    }
    Span source = sourceAt.getOrDefault(first.span().start(), first.span());
    String described = description(first, source);
    boolean person = entity.type() == Name.Type.PERSON;
    String name = person && described.startsWith(entity.name() + " ") ? described : entity.name();
    return new Actor(name, kind(name, first), country(first), owner(first));
  }

  /** The outlet that was last named before "the station". */
  private @Nullable Actor named(Phrase outlet) {
    Word head = reading.words().get(outlet.head());
    boolean definite = reading.words().get(outlet.first()).form().equalsIgnoreCase("the");
    if (!definite
        || outlet.head() != outlet.first() + 1
        || lexicon.kinds.get(head.lemma()) != ActorKind.OUTLET) {
      return null;
    }
    for (Name name : reading.names().reversed()) {
      String text = name.span().in(reading.text());
      if (name.span().end() <= outlet.span().start() && isOutlet(text)) {
        return called(name);
      }
    }
    return null;
  }

  /**
   * Whom a mention goes back to that heads no phrase, as the "his" of "his release"; null where
   * open.
   */
  public @Nullable Actor mentioned(Span mention) {
    Entity entity = entityOf.get(mention);
    return entity == null ? null : actor(entity);
  }

  /** Whether a phrase can be somebody at all: it bears a name, or its noun makes an actor of it. */
  public boolean mayAct(Phrase phrase) {
    Word head = reading.words().get(phrase.head());
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    Entity entity = entityOf.get(phrase.span());
    return head.is(PRON, PROPN)
        || lexicon.kinds.containsKey(lemma) && !lexicon.made.contains(lemma)
        || titles.isTitle(lemma)
        || entity != null && entity.type() != Name.Type.OTHER;
  }

  /** "The movement", "its government": some body, known only by who speaks of it. */
  public boolean isBare(Phrase phrase) {
    Entity entity = entityOf.get(phrase.span());
    Word head = reading.words().get(phrase.head());
    return phrase.head() == phrase.first() + 1
        && phrase.end() == phrase.head() + 1
        && reading.words().get(phrase.first()).is(DET, PRON)
        && (entity == null || !entity.named())
        && lexicon.bare.contains(head.lemma().toLowerCase(Locale.ROOT));
  }

  /**
   * The party that somebody acts for: the body of an officer, and of a body that is another's ("the
   * Front's political bureau") that other.
   */
  public Actor party(Actor actor) {
    boolean officer =
        actor.of() != null && (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP);
    String body = officer && actor.of() != null ? actor.of() : actor.name();
    if (officer && isNoParty(body)) {
      return actor;
    }
    Entity entity = called(body);
    if (!officer && (entity == null || actor.kind() != ActorKind.ORGANISATION)) {
      return actor;
    }
    if (entity == null) {
      return Actor.named(body, ActorKind.ORGANISATION);
    }
    for (Span mention : entity.mentions()) {
      Phrase phrase = reading.phraseAt(mention);
      Name owner = phrase == null ? null : owning(phrase);
      boolean named = owner != null && owner.type() == Name.Type.ORGANISATION;
      boolean state = owner != null && country(owner.span().in(reading.text())) != null;
      if (owner != null && (named || state)) {
        String name = owner.span().in(reading.text());
        Entity fuller = called(name);
        return Actor.named(fuller == null ? name : fuller.name(), ActorKind.ORGANISATION);
      }
    }
    return officer
        ? Actor.named(entity.named() ? entity.name() : body, ActorKind.ORGANISATION)
        : actor;
  }

  /** Who is called so, also where it is only what a longer name ends in. */
  private @Nullable Entity called(String name) {
    Entity named = byName.get(name);
    Entity mentioned = named == null ? byMention.get(name) : named;
    if (mentioned != null) {
      return mentioned;
    }
    String ending = " " + name;
    for (Entity entity : reading.entities()) {
      if (entity.name().endsWith(ending)) {
        return entity;
      }
    }
    return null;
  }

  /** "Senator Voss of Karsa", "Liberal Lena Orsk": what is neither a state nor a body, nor acts. */
  private boolean isNoParty(String name) {
    return country(name) == null
        && reading.names().stream()
            .filter(n -> n.span().in(reading.text()).equals(name))
            .anyMatch(n -> n.type() == Name.Type.PLACE || n.type() == Name.Type.GROUP)
        && reading.predicates().stream()
            .map(Predicate::subject)
            .noneMatch(s -> s != null && s.span().in(reading.text()).equals(name));
  }

  /** The name before "'s" in a phrase, or behind its "of". */
  private @Nullable Name owning(Phrase phrase) {
    for (Name name : reading.names(phrase.span())) {
      boolean possessive =
          reading.text().startsWith("'s", name.span().end())
              || reading.text().startsWith("’s", name.span().end());
      if (possessive && phrase.span().contains(name.span())) {
        return name;
      }
    }
    // "the delegation of the Front"
    boolean of =
        phrase.end() + 1 < reading.words().size()
            && reading.words().get(phrase.end()).lemma().equals("of");
    Phrase behind = of ? reading.phraseAt(phrase.end() + 1) : null;
    List<Name> names = behind == null ? List.of() : reading.names(behind.span());
    return names.isEmpty() ? null : names.getFirst();
  }

  /** "The news site Arabi21": what stands before a name and tells that it prints. */
  private boolean isCalledOutlet(Phrase phrase, Upos... kinds) {
    List<Word> words = reading.words().subList(phrase.first(), phrase.end() - 1);
    for (Word w : words) {
      if (w.is(kinds)
          && lexicon.kinds.get(w.lemma().toLowerCase(Locale.ROOT)) == ActorKind.OUTLET) {
        return true;
      }
    }
    return false;
  }

  /** An actor as a link of the chain of sources. */
  public Source source(Actor actor, Span words) {
    Phrase phrase = main(words);
    boolean anonymous = anonymous(actor, phrase);
    Integer number = anonymous && phrase != null ? number(phrase) : null;
    return new Source(actor.name(), actor.kind(), anonymous, number);
  }

  /** The phrase and those joined to it: "Egypt, Qatar and Turkey". */
  public List<Phrase> joined(Phrase phrase) {
    List<Phrase> out = new ArrayList<>(List.of(phrase));
    List<Word> words = reading.words();
    int end = afterPrepositions(phrase.end());
    boolean closed = false;
    while (!closed && end + 1 < words.size()) {
      Word w = words.get(end);
      boolean and = w.is(CCONJ) && w.lemma().equals("and");
      int next = and || w.form().equals(",") ? end + 1 : -1;
      if (next > 0
          && next + 1 < words.size()
          && w.form().equals(",")
          && words.get(next).lemma().equals("and")) {
        and = true;
        next++;
      }
      Phrase other = next < 0 ? null : reading.phraseAt(next);
      if (other == null || other.first() != next) {
        break;
      }
      out.add(other);
      end = afterPrepositions(other.end());
      closed = and;
    }
    return closed ? out : List.of(phrase);
  }

  /** The actors of a phrase and of those joined to it; pronouns that stay open are left out. */
  public List<Actor> actors(@Nullable Phrase phrase) {
    if (phrase == null) {
      return List.of();
    }
    List<Actor> out = new ArrayList<>();
    for (Phrase p : joined(phrase)) {
      Actor actor = actor(p.span());
      if (actor != null && !out.contains(actor)) {
        out.add(actor);
      }
    }
    return out;
  }

  /** Behind "of the bureau", "for the talks". */
  private int afterPrepositions(int end) {
    return afterPrepositions(end, "of", "for", "from");
  }

  private int afterPrepositions(int end, String... prepositions) {
    List<Word> words = reading.words();
    int at = end;
    while (at + 1 < words.size()
        && words.get(at).is(ADP)
        && oneOf(words.get(at).lemma(), prepositions)) {
      Phrase next = reading.phraseAt(at + 1);
      if (next == null) {
        break;
      }
      at = next.end();
    }
    return at;
  }

  /** Without articles, numerals and "another", with what tells it apart. */
  private String description(Phrase phrase, Span words) {
    int from = phrase.first();
    while (from < phrase.head() && dropped(from)) {
      from++;
    }
    int start = reading.words().get(from).span().start();
    int end = Math.max(phrase.span().end(), Math.min(told(phrase, words), limit(phrase)));
    if (reading.words(new Span(start, end)).size() > phrase.end() - from + DESCRIPTION_WORDS) {
      end =
          reading
              .words()
              .get(
                  afterPrepositions(phrase.end(), "of", "for", "from", "to", "in", "at", "with")
                      - 1)
              .span()
              .end();
    }
    return start < end ? new Span(start, end).in(reading.text()) : "";
  }

  /**
   * Where a description ends that may go on with a story: ", who asked not to be named", "seen by
   * the Courier".
   */
  private int told(Phrase phrase, Span words) {
    int end = words.end();
    List<Word> all = reading.words();
    for (int i = phrase.end(); i < all.size() && all.get(i).span().end() <= words.end(); i++) {
      Word word = all.get(i);
      Word next = i + 1 < all.size() ? all.get(i + 1) : word;
      boolean story = word.form().equals(",") && next.is(PRON, VERB, ADP);
      boolean passed =
          word.is(VERB) && next.lemma().equals("by") && isOutlet(reading.phraseAt(i + 2));
      if (story || passed) {
        end = i == phrase.end() ? phrase.span().end() : all.get(i - 1).span().end();
        break;
      }
    }
    return end;
  }

  /** Whether the report speaks of a phrase as a person, body or place. */
  public boolean isSomebody(Phrase phrase) {
    Entity entity = entityOf.get(phrase.span());
    return entity != null && entity.type() != Name.Type.OTHER;
  }

  /** Whether a phrase names somebody who prints or broadcasts. */
  public boolean isOutlet(@Nullable Phrase phrase) {
    Actor actor = phrase == null ? null : actor(phrase.span());
    return actor != null && actor.kind() == ActorKind.OUTLET;
  }

  /** Whether a name is that of somebody who prints or broadcasts. */
  public boolean isOutlet(String name) {
    return lexicon.outlets.isOutlet(name);
  }

  /** Whether people publish themselves there: "wrote on X". */
  public boolean isPlatform(Phrase phrase) {
    return lexicon.outlets.isPlatform(phrase.span().in(reading.text()));
  }

  /** A description never runs past its sentence. */
  private int limit(Phrase phrase) {
    var sentence = reading.sentenceAt(phrase.span().start());
    return sentence == null ? phrase.span().end() : sentence.span().end();
  }

  private boolean dropped(int i) {
    Word w = reading.words().get(i);
    return w.is(DET, NUM, PRON)
        || oneOf(w.lemma(), "another", "other", "several", "some", "more", "than", "least", "at");
  }

  private boolean anonymous(Actor actor, @Nullable Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    Entity entity = entityOf.get(phrase.span());
    if (entity != null && entity.named() || roleOf(phrase) != null) {
      return false;
    }
    Word head = reading.words().get(phrase.head());
    boolean one = head.form().equalsIgnoreCase(head.lemma());
    boolean person = actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP;
    return !head.is(PROPN) && maker(phrase) == null && (person || !one);
  }

  private @Nullable Integer number(Phrase phrase) {
    Entity entity = entityOf.get(phrase.span());
    Phrase first = entity == null ? phrase : reading.phraseAt(entity.mentions().getFirst());
    Phrase told = first == null ? phrase : first;
    for (Quantity q : quantities) {
      if (told.span().contains(q.span())) {
        return (int) Math.min(q.value(), Integer.MAX_VALUE);
      }
    }
    Word head = reading.words().get(told.head());
    boolean singular = head.form().equalsIgnoreCase(head.lemma());
    boolean person =
        lexicon.kinds.get(head.lemma()) == ActorKind.PERSON || titles.isTitle(head.form());
    return singular && person ? 1 : null;
  }

  private ActorKind kind(String name, Phrase phrase) {
    Word head = reading.words().get(phrase.head());
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(head.form().codePointAt(0));
    if (capital && lexicon.outlets.isOutlet(name)) {
      return ActorKind.OUTLET;
    }
    ActorKind byHead = lexicon.kinds.get(lemma);
    boolean plural = head.is(NOUN) && !head.form().equalsIgnoreCase(head.lemma());
    if (byHead == ActorKind.ORGANISATION && isCalledOutlet(phrase, NOUN, PROPN)) {
      return ActorKind.OUTLET; // "the SANA news agency"
    }
    if (byHead != null) {
      return byHead == ActorKind.PERSON && plural ? ActorKind.GROUP : byHead;
    }
    if (head.is(NOUN) && titles.isTitle(lemma)) {
      return plural ? ActorKind.GROUP : ActorKind.PERSON;
    }
    for (String word : name.split(" ")) {
      boolean named = Character.isUpperCase(word.codePointAt(0));
      ActorKind byWord = named ? lexicon.kinds.get(word.toLowerCase(Locale.ROOT)) : null;
      if (byWord != null && byWord != ActorKind.PERSON) {
        return byWord;
      }
    }
    Entity entity = entityOf.get(phrase.span());
    if (lexicon.countries.acts(name) || entity != null && entity.type() == Name.Type.PLACE) {
      return ActorKind.GOVERNMENT;
    }
    if (entity != null && entity.type() == Name.Type.PERSON) {
      return ActorKind.PERSON;
    }
    return plural ? ActorKind.GROUP : ActorKind.ORGANISATION;
  }

  /** "Hamas" of "a Hamas official", "Egypt" of "Egypt's negotiators". */
  private @Nullable String owner(Phrase phrase) {
    for (Name name : reading.names(phrase.span())) {
      if (phrase.span().contains(name.span())
          && name.span().end() < reading.words().get(phrase.head()).span().start()) {
        return name.span().in(reading.text());
      }
    }
    return null;
  }
}
