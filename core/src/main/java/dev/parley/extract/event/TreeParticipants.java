package dev.parley.extract.event;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.lexicon.Countries;
import dev.parley.lexicon.Table;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts and who receives, by the tree.
 *
 * <p>Of a verb the subject acts, also one that it shares or that the tree implies, or in the
 * passive the agent; the object receives, and whoever stands behind one of the prepositions that
 * {@code roles.tsv} gives the type. Of a noun the same prepositions tell, the names and possessives
 * before it, and the subject of a verb that says no more than that it is done ("launched an
 * attack").
 */
final class TreeParticipants implements ParticipantFinder {
  /** Two sides of an event. */
  private enum Role implements Labelled {
    ACTOR,
    RECIPIENT
  }

  private static final List<String> DOINGS = List.of("@talks", "@deal", "@truce", "@attack");

  private final Lexemes lexemes;
  private final Countries countries = new Countries();
  private final Map<EventType, Map<String, Role>> ofVerbs = new EnumMap<>(EventType.class);
  private final Map<EventType, Map<String, Role>> ofNouns = new EnumMap<>(EventType.class);

  TreeParticipants(Lexemes lexemes) {
    this.lexemes = lexemes;
    Table table =
        Table.load(TreeParticipants.class, "roles.tsv", "type", "pos", "preposition", "role");
    for (Table.Row row : table.rows()) {
      EventType type = row.need("type", t -> Labelled.parse(EventType.class, t));
      Role role = row.need("role", r -> Labelled.parse(Role.class, r));
      String pos = row.need("pos");
      if (!pos.matches("verb|noun|both")) {
        throw row.fault("pos must be verb, noun or both");
      }
      for (String preposition : row.list("preposition")) {
        if (!pos.equals("noun")) {
          ofVerbs.computeIfAbsent(type, t -> new HashMap<>()).put(preposition, role);
        }
        if (!pos.equals("verb")) {
          ofNouns.computeIfAbsent(type, t -> new HashMap<>()).put(preposition, role);
        }
      }
    }
  }

  @Override
  public Participants of(ReportContext report, Tree tree, Trigger trigger) {
    Found found = new Found(report, tree, trigger.type());
    Word word = tree.word(trigger.word());
    if (word.is(Upos.VERB)) {
      found.verb(word);
    } else if (word.is(Upos.AUX)) {
      found.modal(word);
    } else if (word.is(Upos.ADJ)) {
      found.adjective(word);
    } else {
      found.noun(word, 0);
    }
    found.recipients.removeAll(found.actors);
    return new Participants(List.copyOf(found.actors), List.copyOf(found.recipients));
  }

  /** One event's participants while they are looked for. */
  private final class Found {
    private final ReportContext report;
    private final Tree tree;
    private final EventType type;
    private final boolean mutual;
    private final Set<Integer> actors = new LinkedHashSet<>();
    private final Set<Integer> recipients = new LinkedHashSet<>();

    Found(ReportContext report, Tree tree, EventType type) {
      this.report = report;
      this.tree = tree;
      this.type = type;
      this.mutual = type == EventType.CONSULT || type == EventType.AGREE;
    }

    void verb(Word verb) {
      Predicate p = predicate(verb);
      if (p == null) {
        return;
      }
      doer(p);
      Word patient = patient(verb, p);
      if (patient != null) {
        patient(patient);
      }
      Word indirect = tree.child(verb, "iobj");
      if (indirect != null) {
        put(recipients, indirect);
      }
      prepositions(verb, ofVerbs);
      if (patient != null) {
        prepositions(patient, ofVerbs); // "closed the border with Y", "imposed a ban on Y"
      }
    }

    /** "X said that Y must leave": X asks it of Y. */
    void modal(Word modal) {
      Word verb = tree.head(modal);
      Predicate p = verb == null ? null : predicate(verb);
      if (verb == null) {
        return;
      }
      Word subject = tree.child(verb, "nsubj", "nsubj:pass");
      if (subject != null) {
        put(recipients, subject);
      }
      Word above = tree.head(verb);
      Predicate said = above == null ? null : predicate(above);
      if (said != null && Tree.base(verb).equals("ccomp")) {
        doer(said);
      } else if (p != null && p.passive()) {
        doer(p);
      }
    }

    /** "X is ready to talk with Y". */
    void adjective(Word adjective) {
      Word subject = tree.child(adjective, "nsubj");
      if (subject != null) {
        put(actors, subject);
      }
      prepositions(adjective, ofVerbs);
    }

    /** Who does what a predicate tells. */
    private void doer(Predicate p) {
      if (p.passive()) {
        Phrase agent = report.agent(p);
        if (agent != null) {
          put(actors, tree.word(agent.head()));
        }
        return;
      }
      Phrase subject = p.subject();
      if (subject == null) {
        return;
      }
      Word head = tree.word(subject.head());
      if (!put(actors, head)) {
        noun(head, 1); // "a strike by X killed two": whoever did the deed that acts
        if (actors.isEmpty()) {
          actors.add(head.index());
        }
      }
      if (mutual) {
        prepositions(head, Map.of(type, Map.of("with", Role.ACTOR)));
      }
    }

    private @Nullable Word patient(Word verb, Predicate p) {
      Phrase phrase = p.passive() ? p.subject() : p.object();
      if (phrase != null) {
        return tree.word(phrase.head());
      }
      return tree.child(verb, "obj");
    }

    /** An object receives, or those whom a thing belongs to or is about. */
    private void patient(Word patient) {
      Set<Integer> side = mutual ? actors : recipients;
      boolean any = put(side, patient);
      if (!any) {
        owners(patient, recipients);
      }
    }

    /** Those whose a thing is: "seized the firm's ship", "the release of X's men". */
    private void owners(Word thing, Set<Integer> side) {
      for (Word c : tree.children(thing)) {
        boolean named = oneOf(Tree.base(c), "compound", "amod") && isName(c);
        boolean of =
            Tree.base(c).equals("nmod") && oneOf(tree.adposition(c), "of", "against", "on", "for");
        if (Tree.relation(c).equals("nmod:poss") || named || of) {
          if (!put(side, c) && of) {
            owners(c, side);
          }
        }
      }
    }

    /** "The meeting with X", "Hamas's attack on Y", "talks between A and B". */
    void noun(Word noun, int depth) {
      for (Word c : tree.children(noun)) {
        String base = Tree.base(c);
        boolean before = oneOf(base, "compound", "amod") && isName(c) && !isTown(c);
        if (Tree.relation(c).equals("nmod:poss") || before) {
          put(actors, c);
        }
      }
      prepositions(noun, ofNouns);
      if (depth > 0) {
        return;
      }
      Word head = tree.head(noun);
      if (head != null && Tree.base(noun).equals("nmod") && isPartitive(head)) {
        noun = head;
        head = tree.head(noun);
      }
      Predicate p = head == null ? null : predicate(head);
      if (p == null || head == null) {
        return;
      }
      boolean object = Tree.base(noun).equals("obj") || Tree.relation(noun).equals("nsubj:pass");
      boolean oblique = Tree.base(noun).equals("obl");
      String lemma = head.lemma().toLowerCase(Locale.ROOT);
      if ((object || oblique) && lexemes.is(lemma, "@light")) {
        doer(p);
        prepositions(head, ofVerbs);
      } else if (Tree.base(noun).equals("nsubj") && lexemes.is(lemma, "@occur")) {
        prepositions(head, ofNouns);
      }
    }

    private boolean isPartitive(Word word) {
      return lexemes.is(word.lemma().toLowerCase(Locale.ROOT), "@partitive");
    }

    private void prepositions(Word word, Map<EventType, Map<String, Role>> roles) {
      Map<String, Role> of = roles.getOrDefault(type, Map.of());
      for (Word c : tree.childrenBy(word, "obl", "nmod")) {
        Role role = of.get(tree.adposition(c));
        if (role != null) {
          put(role == Role.ACTOR ? actors : recipients, c);
        }
      }
    }

    /** Puts a nominal and those joined to it on a side, as far as they can act or suffer. */
    @SuppressWarnings("ReferenceEquality") // which of the two sides it is
    private boolean put(Set<Integer> side, Word nominal) {
      boolean any = false;
      for (Word w : tree.joined(meant(nominal))) {
        boolean hit = type == EventType.ASSAULT && side == recipients && isThing(w);
        if (acts(w) || hit) {
          side.add(w.index());
          any = true;
        }
      }
      if (any) {
        alongside(nominal, side);
      }
      return any;
    }

    /** "X, along with Y": as if joined. */
    private void alongside(Word nominal, Set<Integer> side) {
      for (Word c : tree.children(nominal)) {
        boolean along =
            Tree.base(c).equals("nmod")
                && oneOf(tree.adposition(c), "along", "alongside", "including");
        if (along && acts(c)) {
          tree.joined(c).stream().filter(this::acts).forEach(w -> side.add(w.index()));
        }
      }
    }

    /** A mosque is attacked, but attacks nobody. */
    private boolean isThing(Word w) {
      return w.is(Upos.NOUN) && !report.isTime(w.span());
    }

    /** "Dozens of villagers" are villagers. */
    private Word meant(Word nominal) {
      if (isPartitive(nominal)) {
        for (Word part : tree.childrenBy(nominal, "nmod")) {
          if (tree.adposition(part).equals("of")) {
            return part;
          }
        }
      }
      return nominal;
    }

    private boolean acts(Word head) {
      if (report.isTime(head.span())) {
        return false;
      }
      Phrase phrase = report.reading().phraseAt(head.index());
      String lemma = head.lemma().toLowerCase(Locale.ROOT);
      if (isDoing(lemma)) {
        return false; // "the Tarn talks" are no party, though they bear a name
      }
      return head.is(Upos.PROPN, Upos.PRON)
          || isName(head)
          || lexemes.is(lemma, "@people")
          || phrase != null && phrase.head() == head.index() && report.actors().isSomebody(phrase);
    }

    private boolean isDoing(String lemma) {
      for (String doing : DOINGS) {
        if (lexemes.is(lemma, doing)) {
          return true;
        }
      }
      return false;
    }

    /** "The Karsa attack" tells where; "the Marvane attack" who, if Marvane acts elsewhere. */
    private boolean isTown(Word word) {
      return word.is(Upos.PROPN)
          && report.reading().names(word.span()).stream()
              .anyMatch(n -> n.type() == Name.Type.FACILITY || isIdlePlace(n));
    }

    private boolean isIdlePlace(Name name) {
      String text = report.reading().text();
      String called = name.span().in(text);
      return name.type() == Name.Type.PLACE
          && !countries.acts(called)
          && report.reading().predicates().stream()
              .map(Predicate::subject)
              .noneMatch(s -> s != null && s.span().in(text).contains(called));
    }

    private boolean isName(Word word) {
      for (Name name : report.reading().names(word.span())) {
        if (name.type() != Name.Type.EVENT && name.type() != Name.Type.OTHER) {
          return true;
        }
      }
      return false;
    }

    private @Nullable Predicate predicate(Word verb) {
      return report.reading().predicateAt(verb.index());
    }
  }
}
