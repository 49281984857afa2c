package dev.parley.extract.actor;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.Labelled;
import dev.parley.claim.Span;
import dev.parley.claim.TenureStatus;
import dev.parley.lexicon.Table;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Predicate.Form;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Offices that a verb gives: "she was appointed governor", "who served as envoy", "the committee is
 * chaired by Nils Abrecht".
 */
final class Appointments {
  /** The table of verbs. */
  static final class Lexicon {
    private final Map<String, List<Entry>> verbs = new HashMap<>();
    private final Set<String> bodies = new HashSet<>();

    Lexicon() {
      Table table =
          Table.load(Appointments.class, "offices.tsv", "word", "holder", "status", "post");
      for (Table.Row row : table.rows()) {
        String word = row.need("word");
        Holder holder = row.need("holder", h -> Labelled.parse(Holder.class, h));
        TenureStatus status =
            row.get("status") == null
                ? null
                : row.need("status", s -> Labelled.parse(TenureStatus.class, s));
        if (holder == Holder.BODY) {
          bodies.add(word);
        } else {
          verbs
              .computeIfAbsent(word, w -> new ArrayList<>())
              .add(new Entry(holder, status, row.get("post")));
        }
      }
    }
  }

  /** Where a verb has the holder of the office. */
  private enum Holder implements Labelled {
    SUBJECT,
    /** The object, and the subject of a passive. */
    OBJECT,
    /** The word is no verb but a noun for a body that somebody may lead. */
    BODY
  }

  /**
   * A verb of the table.
   *
   * @param status what it says of the holding; null where its tense tells
   * @param post the post that the verb itself names ("chaired"), its other side being the body
   */
  private record Entry(Holder holder, @Nullable TenureStatus status, @Nullable String post) {}

  private final Reading reading;
  private final List<Word> words;
  private final Lexicon lexicon;
  private final People people;
  private final OfficeWords offices;

  Appointments(Reading reading, Lexicon lexicon, People people, OfficeWords offices) {
    this.reading = reading;
    this.words = reading.words();
    this.lexicon = lexicon;
    this.people = people;
    this.offices = offices;
  }

  List<Role> find() {
    List<Role> out = new ArrayList<>();
    for (Predicate p : reading.predicates()) {
      boolean said =
          !p.negated() && p.modal() == null && p.form() != Form.INFINITIVE && !conditional(p);
      for (Entry entry : lexicon.verbs.getOrDefault(words.get(p.verb()).lemma(), List.of())) {
        Role role = !said ? null : entry.post() == null ? given(p, entry) : led(p, entry);
        if (role != null) {
          out.add(role);
        }
      }
    }
    return out;
  }

  private boolean conditional(Predicate p) {
    int before = p.first() - 1;
    Phrase subject = p.subject();
    if (subject != null && subject.end() == p.first()) {
      before = subject.first() - 1;
    }
    return before >= 0 && oneOf(words.get(before).lemma(), "if", "unless", "whether");
  }

  /** "Was appointed governor", "serves as envoy", "is the head of the service". */
  private @Nullable Role given(Predicate p, Entry entry) {
    boolean copula = words.get(p.verb()).is(Upos.AUX);
    boolean undergoes = entry.holder() == Holder.OBJECT;
    Phrase holder = undergoes && !p.passive() ? p.object() : p.subject();
    if (p.passive() && !undergoes) {
      return null; // "was served as"
    }
    Phrase post = copula ? p.object() : complement(p, undergoes ? p.object() : null);
    String person = people.person(holder);
    if (copula && person == null) {
      person = people.person(post); // "its chief is Karim Voss"
      post = holder;
    }
    if (person == null
        || post == null
        || OfficeWords.plural(words.get(post.head()))
        || offices.last(post.first(), post.end()) != post.head()) {
      return null;
    }
    Role role = offices.role(post.first(), post.head(), post.end(), person);
    TenureStatus status = Objects.requireNonNullElseGet(entry.status(), () -> byTense(p));
    return status == TenureStatus.CURRENT
        ? role
        : new Role(person, role.post(), role.body(), status, role.head());
  }

  /** The post behind a verb and its object: "governor", "as its new envoy". */
  private @Nullable Phrase complement(Predicate p, @Nullable Phrase object) {
    int at = object != null && object.first() > p.verb() ? object.end() : p.verb() + 1;
    Sentence sentence = reading.sentenceAt(p.span().start());
    int end = sentence == null ? at : sentence.end();
    while (at < end && words.get(at).is(Upos.ADP, Upos.ADV) && !isAs(at)) {
      at++; // "stepped down as"
    }
    at += at < end && isAs(at) ? 1 : 0;
    return at < end ? reading.phraseAt(at) : null;
  }

  private boolean isAs(int i) {
    return words.get(i).lemma().equals("as");
  }

  /** "Heads the ministry", "is chaired by Nils Abrecht". */
  private @Nullable Role led(Predicate p, Entry entry) {
    Phrase body = p.passive() ? p.subject() : p.object();
    String person = people.person(p.passive() ? agent(p) : p.subject());
    String post = entry.post();
    if (body == null || person == null || post == null || !isBody(body)) {
      return null;
    }
    Word first = words.get(body.first());
    int from =
        first.is(Upos.DET) && body.end() > body.first() + 1 ? body.first() + 1 : body.first();
    String called = people.called(body.span());
    String told = called == null ? Word.text(words.subList(from, body.end())) : called;
    Span head = words.get(p.verb()).span();
    return new Role(person, post, told, TenureStatus.CURRENT, head);
  }

  private boolean isBody(Phrase phrase) {
    return lexicon.bodies.contains(words.get(phrase.head()).lemma())
        || reading.names().stream()
            .anyMatch(n ->
                n.type() == Name.Type.ORGANISATION
                    && n.span().end() == phrase.span().end()
                    && phrase.span().contains(n.span()));
  }

  private static @Nullable Phrase agent(Predicate p) {
    return p.obliques().stream()
        .filter(o -> o.preposition().equals("by"))
        .map(Predicate.Oblique::phrase)
        .findFirst()
        .orElse(null);
  }

  /** "Was" and "had been" are over, "is" and "has been" are not. */
  private TenureStatus byTense(Predicate p) {
    Word verb = words.get(p.verb());
    boolean past = verb.xpos().equals("VBD");
    for (Word word : words.subList(p.first(), p.verb())) {
      past |= word.is(Upos.AUX) && word.xpos().equals("VBD");
    }
    return past ? TenureStatus.FORMER : TenureStatus.CURRENT;
  }
}
