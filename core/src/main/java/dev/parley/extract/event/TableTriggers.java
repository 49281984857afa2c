package dev.parley.extract.event;

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

  private static final double BARE = 0.7;

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

  private record Row(
      EventType type, @Nullable String mode, Set<String> particles, Set<String> objects) {
    boolean bare() {
      return particles.isEmpty() && objects.isEmpty();
    }
  }

  private final Lexemes lexemes;
  private final Map<String, List<Row>> verbs = new HashMap<>();
  private final Map<String, List<Row>> nouns = new HashMap<>();
  private final Map<String, List<Row>> adjectives = new HashMap<>();

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
            "mode"));
  }

  TableTriggers(Lexemes lexemes, Table table) {
    this.lexemes = lexemes;
    for (Table.Row row : table.rows()) {
      Row entry =
          new Row(
              row.need("type", t -> Labelled.parse(EventType.class, t)),
              row.get("mode"),
              Set.copyOf(row.list("particle")),
              lexemes.expand(row, row.list("objects"), KINDS.keySet()));
      Map<String, List<Row>> rows =
          switch (row.need("pos")) {
            case "verb" -> verbs;
            case "noun" -> nouns;
            case "adj" -> adjectives;
            default -> throw row.fault("pos must be verb, noun or adj");
          };
      for (String word : row.list("word")) {
        List<Row> known = rows.computeIfAbsent(word, w -> new ArrayList<>());
        if (entry.bare() && known.stream().anyMatch(Row::bare)) {
          throw row.fault("'" + word + "' has a row without particle and objects already");
        }
        known.add(entry);
      }
    }
    for (Map<String, List<Row>> rows : List.of(verbs, nouns, adjectives)) {
      rows.values().forEach(known -> known.sort(Comparator.comparing(Row::bare)));
    }
  }

  @Override
  public List<Trigger> find(ReportContext report, Tree tree) {
    List<Trigger> out = new ArrayList<>();
    Set<Integer> spent = new HashSet<>();
    for (Word word : tree.words()) {
      if (word.is(Upos.VERB) && !isAdjective(word)) {
        Row row = row(tree, word, spent);
        if (row != null) {
          out.add(trigger(word, row));
        }
      }
    }
    for (Word word : tree.words()) {
      if (word.is(Upos.NOUN, Upos.PROPN, Upos.ADJ) && !spent.contains(word.index())) {
        Row row = row(tree, word, new HashSet<>());
        if (row != null) {
          out.add(trigger(word, row));
        }
      }
    }
    return out;
  }

  private static Trigger trigger(Word word, Row row) {
    return new Trigger(word.index(), row.type(), row.mode(), row.bare() ? BARE : TELLING, NAME);
  }

  /** "The arrested men" tells no arrest of its own. */
  private static boolean isAdjective(Word word) {
    return Tree.base(word).matches("amod|compound|case");
  }

  /** The first row that fits; nouns that it speaks for are put among the spent ones. */
  private @Nullable Row row(Tree tree, Word word, Set<Integer> spent) {
    Map<String, List<Row>> rows =
        word.is(Upos.VERB) ? verbs : word.is(Upos.ADJ) ? adjectives : nouns;
    for (Row row : rows.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of())) {
      List<Word> about = about(tree, word, row.particles());
      if (about == null) {
        continue;
      }
      if (row.objects().isEmpty()) {
        return row;
      }
      for (Word object : about) {
        if (isObject(tree, row, object)) {
          if (!SPEECH.contains(row.type()) && !object.is(Upos.VERB)) {
            spent.add(object.index());
          }
          return row;
        }
      }
    }
    return null;
  }

  private boolean isObject(Tree tree, Row row, Word object) {
    if (row.objects().contains(object.lemma().toLowerCase(Locale.ROOT))) {
      return true;
    }
    for (Map.Entry<String, Set<EventType>> kind : KINDS.entrySet()) {
      if (row.objects().contains(kind.getKey())) {
        Row told = row(tree, object, new HashSet<>());
        if (told != null && kind.getValue().contains(told.type())) {
          return true;
        }
      }
    }
    return false;
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
          if (named || first && particles.isEmpty() || !word.is(Upos.VERB)) {
            add(tree, out, c);
          }
          first = false;
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
          if (tree.adposition(part).equals("of")) {
            out.addAll(tree.joined(part));
          }
        }
      }
    }
  }
}
