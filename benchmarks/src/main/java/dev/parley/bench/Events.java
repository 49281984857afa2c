package dev.parley.bench;

import dev.parley.claim.Span;
import dev.parley.exchange.CodePoints;
import dev.parley.fuse.events.SameEvent;
import dev.parley.fuse.events.Telling;
import dev.parley.fuse.events.Tellings;
import dev.parley.fuse.events.TextDigest;
import dev.parley.reader.Name;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.reader.model.WordModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which given words of many documents tell the same event. */
final class Events {
  private static final Set<Upos> CONTENT =
      EnumSet.of(Upos.NOUN, Upos.PROPN, Upos.VERB, Upos.ADJ, Upos.NUM, Upos.ADV);
  private static final Set<Upos> OF_NAMES = EnumSet.of(Upos.PROPN, Upos.NOUN, Upos.ADJ);
  private static final Set<String> PARTICIPANTS = Set.of("nsubj", "obj", "obl", "nmod");

  private final Tellings tellings = new Tellings();

  /**
   * The lines {@code {id, cluster}} of all mentions in documents {@code {doc, date, text,
   * mentions}}.
   */
  static List<ObjectNode> predict(Stream<JsonNode> documents) {
    Events events = new Events();
    List<Telling> all = new ArrayList<>();
    try (WordModel model = new WordModel()) {
      documents.forEach(document -> all.addAll(events.read(model, document)));
    }
    List<ObjectNode> out = new ArrayList<>();
    for (SameEvent.Group group : new SameEvent().groups(all)) {
      for (String id : group.tellings()) {
        out.add(JsonNodeFactory.instance.objectNode().put("id", id).put("cluster", group.id()));
      }
    }
    return out;
  }

  private List<Telling> read(WordModel model, JsonNode document) {
    String text = document.get("text").asString();
    JsonNode date = document.get("date");
    LocalDate published = date == null || date.isNull() ? null : LocalDate.parse(date.asString());
    TextDigest digest = tellings.text(document.get("doc").asString(), published, text);
    Trees trees = new Trees(model.analyse(text, Paragraphs.of(text)));
    CodePoints points = new CodePoints(text);
    List<Telling> out = new ArrayList<>();
    for (JsonNode mention : document.get("mentions")) {
      Span span =
          new Span(
              points.toUtf16(mention.get("start").asInt()),
              points.toUtf16(mention.get("end").asInt()));
      List<Integer> words = trees.inside(span);
      if (!words.isEmpty()) {
        out.add(
            new Telling(
                mention.get("id").asString(),
                digest,
                trigger(trees, words),
                setting(trees, words),
                null,
                null));
      }
    }
    return out;
  }

  private Telling.Trigger trigger(Trees trees, List<Integer> words) {
    int head = trees.head(words);
    List<String> forms = new ArrayList<>(words.stream().map(i -> trees.word(i).form()).toList());
    Integer particle = trees.particle(head);
    if (words.size() == 1 && particle != null) {
      forms.add(trees.word(particle).form());
    }
    Word word = trees.word(head);
    return tellings.trigger(forms, words.indexOf(head), word.lemma());
  }

  private Telling.Setting setting(Trees trees, List<Integer> words) {
    int head = trees.head(words);
    Sentence sentence = trees.sentence(head);
    Set<String> names = new TreeSet<>();
    Set<String> numbers = new HashSet<>();
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Word word = trees.word(i);
      if (trees.named(i) && OF_NAMES.contains(word.upos())) {
        names.add(word.form());
      }
      if (word.upos() == Upos.NUM) {
        numbers.add(word.form());
      }
    }
    return new Telling.Setting(
        sentence.index(),
        tellings.bag(lemmas(trees, trees.near(head), words)),
        tellings.bag(names),
        numbers);
  }

  private static Set<String> lemmas(Trees trees, Collection<Integer> words, List<Integer> but) {
    Set<String> out = new TreeSet<>();
    for (int i : words) {
      Word word = trees.word(i);
      if (CONTENT.contains(word.upos())
          && !but.contains(i)
          && Character.isLetterOrDigit(word.lemma().codePointAt(0))) {
        out.add(word.lemma());
      }
    }
    return out;
  }

  /** The words of a document and what hangs on what. */
  private static final class Trees {
    /** How far below an event's word what takes part in it may hang. */
    private static final int DEEP = 3;

    private final WordModel.Analysis read;
    private final Map<Integer, List<Integer>> below = new HashMap<>();

    Trees(WordModel.Analysis read) {
      this.read = read;
      for (Word word : read.words()) {
        Integer above = above(word.index());
        if (above != null) {
          below.computeIfAbsent(above, k -> new ArrayList<>()).add(word.index());
        }
      }
    }

    Word word(int index) {
      return read.words().get(index);
    }

    List<Integer> inside(Span span) {
      return read.words().stream().filter(w -> w.span().overlaps(span)).map(Word::index).toList();
    }

    /** Which of some words the others hang on. */
    int head(List<Integer> words) {
      return words.stream()
          .filter(i -> above(i) == null || !words.contains(above(i)))
          .findFirst()
          .orElse(words.getFirst());
    }

    Sentence sentence(int word) {
      return read.sentences().stream()
          .filter(s -> s.first() <= word && word < s.end())
          .findFirst()
          .orElseThrow();
    }

    boolean named(int word) {
      Span span = word(word).span();
      return read.names().stream().map(Name::span).anyMatch(span::overlaps);
    }

    @Nullable Integer particle(int word) {
      return children(word).stream()
          .filter(i -> relation(i).equals("compound:prt"))
          .findFirst()
          .orElse(null);
    }

    /** What hangs below a word, the word above it and what takes part in that. */
    Set<Integer> near(int word) {
      Set<Integer> out = new TreeSet<>();
      down(word, DEEP, out);
      Integer above = above(word);
      if (above != null) {
        out.add(above);
        for (int sibling : children(above)) {
          if (sibling != word && PARTICIPANTS.contains(relation(sibling).split(":", -1)[0])) {
            down(sibling, 1, out);
          }
        }
      }
      return out;
    }

    private void down(int word, int steps, Set<Integer> into) {
      into.add(word);
      if (steps > 0) {
        children(word).forEach(child -> down(child, steps - 1, into));
      }
    }

    private List<Integer> children(int word) {
      return below.getOrDefault(word, List.of());
    }

    /** The word that a word hangs on, or null for the top of a sentence. */
    private @Nullable Integer above(int word) {
      Word.Arc arc = word(word).arc();
      return arc == null || arc.head() == word ? null : arc.head();
    }

    private String relation(int word) {
      Word.Arc arc = word(word).arc();
      return arc == null ? "dep" : arc.relation();
    }
  }
}
