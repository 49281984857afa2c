package dev.parley.extract.event;

import static dev.parley.lexicon.Words.oneOf;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.lexicon.Table;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verbs and nouns of {@code events.tsv}, and its adjectives.
 *
 * <p>A row counts where its particle stands by the word and one of its objects is what the word is
 * about. Objects may also be a kind of event: "stop", "call for" and "threaten" mean something else
 * with a deed of cooperation than with one of conflict.
 */
final class TableTriggers implements TriggerFinder {
  private static final String NAME = "table";

  /** Rows that name particle or objects are rarely wrong; a bare word often means another thing. */
  private static final double TELLING = 0.9;

  static final double BARE = 0.7;

  private static final double WEAK = 0.5;

  /** What stands in a row's objects for any event of some types. */
  private static final Map<String, Set<EventType>> KINDS =
      Map.of(
          "@cooperation",
          EnumSet.of(
              EventType.AGREE,
              EventType.CONSULT,
              EventType.SUPPORT,
              EventType.COOPERATE,
              EventType.AID),
          "@yielding",
          EnumSet.of(EventType.RETREAT, EventType.CONCEDE),
          "@conflict",
          EnumSet.of(
              EventType.SANCTION,
              EventType.MOBILIZE,
              EventType.COERCE,
              EventType.ASSAULT,
              EventType.PROTEST),
          "@speech",
          EnumSet.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN));

  /** "Threatened to refuse to hold talks": deeper than this nobody looks for what is meant. */
  private static final int DEPTH = 2;

  /** Names among the objects that are no classes of words. */
  private static final Set<String> OPEN =
      Set.of("@cooperation", "@yielding", "@conflict", "@speech", "@object");

  /** Stands for any direct object. */
  private static final String THING = "@object";

  /** Prepositions that tell what a verb without particle is about: not when, why or how. */
  private static final Set<String> ABOUT =
      Set.of("to", "on", "of", "from", "for", "with", "in", "into", "against", "at", "between", "");

  /** Types whose words speak of another event, which may stand beside them. */
  private static final Set<EventType> SPEECH =
      EnumSet.of(
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.SUPPORT,
          EventType.AGREE,
          EventType.CONCEDE);

  /**
   * A row.
   *
   * @param events the kinds of events that its objects may be
   */
  private record Row(
      EventType type,
      @Nullable String mode,
      Set<String> particles,
      Set<String> objects,
      Set<EventType> events,
      boolean weak) {
    Row(
        EventType type,
        @Nullable String mode,
        Set<String> particles,
        Set<String> objects,
        boolean weak) {
      this(type, mode, particles, objects, EnumSet.noneOf(EventType.class), weak);
      for (Map.Entry<String, Set<EventType>> kind : KINDS.entrySet()) {
        if (objects.contains(kind.getKey())) {
          events.addAll(kind.getValue());
        }
      }
    }

    boolean bare() {
      return particles.isEmpty() && objects.isEmpty();
    }
  }

  private final Lexemes lexemes;
  private final VerbForms forms = new VerbForms();
  private final Map<String, List<Row>> verbs = new HashMap<>();
  private final Map<String, List<Row>> nouns = new HashMap<>();
  private final Map<String, List<Row>> adjectives = new HashMap<>();
  private final Map<String, List<Row>> modals = new HashMap<>();

  TableTriggers(Lexemes lexemes) {
    this(
        lexemes,
        Table.load(
            TableTriggers.class,
            "events.tsv",
            "word",
            "pos",
            "particle",
            "objects",
            "type",
            "mode",
            "use"));
  }

  TableTriggers(Lexemes lexemes, Table table) {
    this.lexemes = lexemes;
    for (Table.Row row : table.rows()) {
      Row entry =
          new Row(
              row.need("type", t -> Labelled.parse(EventType.class, t)),
              row.get("mode"),
              Set.copyOf(row.list("particle")),
              lexemes.expand(row, row.list("objects"), OPEN),
              row.get("use") != null);
      if (entry.weak() && !row.need("use").equals("weak")) {
        throw row.fault("use must be weak or empty");
      }
      Map<String, List<Row>> rows =
          switch (row.need("pos")) {
            case "verb" -> verbs;
            case "noun" -> nouns;
            case "adj" -> adjectives;
            case "modal" -> modals;
            default -> throw row.fault("pos must be verb, noun, adj or modal");
          };
      for (String word : row.needList("word")) {
        List<Row> known = rows.computeIfAbsent(word, w -> new ArrayList<>());
        if (entry.bare() && known.stream().anyMatch(Row::bare)) {
          throw row.fault("'" + word + "' has a row without particle and objects already");
        }
        known.add(entry);
      }
    }
    for (Map<String, List<Row>> rows : List.of(verbs, nouns, adjectives, modals)) {
      rows.values().forEach(known -> known.sort(Comparator.comparing(Row::bare)));
    }
  }

  @Override
  public List<Trigger> find(ReportContext report, Tree tree) {
    List<Trigger> out = new ArrayList<>();
    Set<Integer> spent = new HashSet<>();
    for (Word word : tree.words()) {
      if (word.is(Upos.VERB) && !isAdjective(word)) {
        Row row = row(tree, word, spent, 0);
        if (row != null) {
          out.add(trigger(word, row));
        }
      }
    }
    for (Word word : tree.words()) {
      boolean told = word.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.AUX);
      if (told && !spent.contains(word.index())) {
        Row row = row(tree, word, new HashSet<>(), 0);
        if (row != null) {
          out.add(trigger(word, row));
        }
      }
    }
    return out;
  }

  private static Trigger trigger(Word word, Row row) {
    double confidence = row.weak() ? WEAK : row.bare() ? BARE : TELLING;
    return new Trigger(word.index(), row.type(), row.mode(), confidence, NAME);
  }

  /** "The arrested men" tells no arrest of its own. */
  private static boolean isAdjective(Word word) {
    return oneOf(Tree.base(word), "amod", "compound", "case");
  }

  /**
   * The row that fits, of several the one whose object comes first; a noun that it speaks for is
   * put among the spent ones.
   */
  private @Nullable Row row(Tree tree, Word word, Set<Integer> spent, int depth) {
    Row best = null;
    Word spoken = null;
    int first = Integer.MAX_VALUE;
    List<Word> plain = null; // what it is about without a particle: for most rows the same
    for (Row row : rows(word)) {
      boolean particle = !row.particles().isEmpty();
      plain = plain == null && !particle ? about(tree, word, Set.of()) : plain;
      List<Word> about = particle ? about(tree, word, row.particles()) : plain;
      if (about == null) {
        continue;
      }
      if (row.objects().isEmpty() && (best == null || particle && first > 0)) {
        return row;
      }
      for (int i = 0; i < Math.min(about.size(), first); i++) {
        if (isObject(tree, row, about.get(i), depth)) {
          best = row;
          first = i;
          spoken = about.get(i);
        }
      }
    }
    if (best != null && spoken != null && !SPEECH.contains(best.type()) && !spoken.is(Upos.VERB)) {
      spent.add(spoken.index());
    }
    return best;
  }

  private List<Row> rows(Word word) {
    if (word.is(Upos.VERB)) {
      return verbs.getOrDefault(forms.base(word, verbs.keySet()), List.of());
    }
    Map<String, List<Row>> rows =
        word.is(Upos.ADJ) ? adjectives : word.is(Upos.AUX) ? modals : nouns;
    return rows.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of());
  }

  private boolean isObject(Tree tree, Row row, Word object, int depth) {
    if (row.objects().contains(object.lemma().toLowerCase(Locale.ROOT))
        || row.objects().contains(THING) && oneOf(Tree.relation(object), "obj", "nsubj:pass")) {
      return true;
    }
    Row told =
        depth < DEPTH && !row.events().isEmpty()
            ? row(tree, object, new HashSet<>(), depth + 1)
            : null;
    return told != null && row.events().contains(told.type());
  }

  /**
   * What a word is about: objects, in the passive the subject, clauses, and nominals behind a
   * preposition; for a noun also what stands before it.
   *
   * @return null where none of the particles stands by the word
   */
  private @Nullable List<Word> about(Tree tree, Word word, Set<String> particles) {
    List<Word> out = new ArrayList<>();
    boolean particle = particles.isEmpty();
    boolean first = true;
    for (Word c : tree.children(word)) {
      String form = c.form().toLowerCase(Locale.ROOT);
      switch (Tree.base(c)) {
        case "obj", "iobj", "xcomp", "ccomp" -> add(tree, out, c);
        case "nsubj" -> {
          if (Tree.relation(c).equals("nsubj:pass")) {
            add(tree, out, c);
          }
        }
        case "compound", "advmod" -> {
          particle |= particles.contains(form);
          if (!word.is(Upos.VERB)) {
            add(tree, out, c);
          }
        }
        case "amod" -> {
          if (!word.is(Upos.VERB)) {
            add(tree, out, c);
          }
        }
        case "obl", "nmod" -> {
          String adposition = tree.adposition(c);
          boolean named = particles.contains(adposition);
          particle |= named;
          boolean next = first && particles.isEmpty() && ABOUT.contains(adposition);
          if (named || next || !word.is(Upos.VERB)) {
            add(tree, out, c);
          }
          first &= !ABOUT.contains(adposition) || adposition.isEmpty();
        }
        case "acl", "advcl" -> {
          // "refused to leave" as the tree has it, "a threat to leave", "called for ending it"
          Word mark = tree.child(c, "mark");
          String by = mark == null ? "" : mark.form().toLowerCase(Locale.ROOT);
          boolean named = particles.contains(by);
          particle |= named;
          if (named || by.equals("to")) {
            add(tree, out, c);
          }
        }
        default -> {
          // tells nothing of what the word is about
        }
      }
    }
    Word noun = Tree.relation(word).equals("acl") ? tree.head(word) : null;
    if (noun != null && word.is(Upos.VERB) && !word.form().endsWith("ing")) {
      add(tree, out, noun); // "prisoners held in the town"
    }
    return particle ? out : null;
  }

  /**
   * A word with those joined to it; of "a round of talks" and "dozens of captives" what is meant.
   */
  private void add(Tree tree, List<Word> out, Word word) {
    for (Word w : word.is(Upos.VERB) ? List.of(word) : tree.joined(word)) {
      out.add(w);
      if (lexemes.is(w.lemma().toLowerCase(Locale.ROOT), "@partitive")) {
        for (Word part : tree.childrenBy(w, "nmod")) {
          if (tree.adposition(part).equals("of") || tree.adposition(part).equals("in")) {
            out.addAll(tree.joined(part));
          }
        }
      }
      if (lexemes.is(w.lemma().toLowerCase(Locale.ROOT), "@vague")) {
        out.addAll(tree.childrenBy(w, "compound", "amod", "acl"));
      }
    }
  }
}
