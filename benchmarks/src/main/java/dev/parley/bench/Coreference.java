package dev.parley.bench;

import dev.parley.claim.Span;
import dev.parley.exchange.CodePoints;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.reader.model.Link;
import dev.parley.reader.model.WordModel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who is who within a text, as chains of mentions; Parley's are the links of its model. */
final class Coreference {
  /** What hangs on a noun and belongs to the clause, or is a mention of its own. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "case",
          "cc",
          "conj",
          "punct",
          "cop",
          "nsubj",
          "aux",
          "mark",
          "appos",
          "parataxis",
          "expl",
          "discourse",
          "vocative",
          "dislocated",
          "advcl",
          "orphan");

  private Coreference() {}

  /**
   * The lines {@code {id, chains}} of inputs {@code {id, text}}, by the peer; by Parley {@code {id,
   * chains, links}}, where a link is the head word of a mention, that of the earlier one it goes
   * back to, and the probability: {@code [start, end, start, end, p]}.
   */
  static List<ObjectNode> predict(List<JsonNode> inputs, boolean byPeer)
      throws IOException, InterruptedException {
    List<String> texts = inputs.stream().map(input -> input.get("text").asString()).toList();
    List<ObjectNode> out = new ArrayList<>();
    if (byPeer) {
      List<List<List<Span>>> chains = CoreNlp.chains(texts);
      for (int i = 0; i < texts.size(); i++) {
        out.add(line(inputs.get(i), texts.get(i), chains.get(i)));
      }
      return out;
    }
    try (WordModel model = new WordModel()) {
      for (int i = 0; i < texts.size(); i++) {
        WordModel.Analysis read = model.analyse(texts.get(i), Paragraphs.of(texts.get(i)));
        ObjectNode line = line(inputs.get(i), texts.get(i), chains(read));
        line.set("links", links(texts.get(i), read));
        out.add(line);
      }
    }
    return out;
  }

  private static ObjectNode line(JsonNode input, String text, List<List<Span>> chains) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.set("id", input.get("id"));
    line.set("chains", json(text, chains));
    return line;
  }

  private static ArrayNode links(String text, WordModel.Analysis read) {
    CodePoints points = new CodePoints(text);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (Link link : read.links()) {
      if (link.earlier() >= 0) {
        int earlier = read.links().get(link.earlier()).word();
        ArrayNode line = out.addArray();
        for (int word : new int[] {link.word(), earlier}) {
          Span span = read.words().get(word).span();
          line.add(points.fromUtf16(span.start())).add(points.fromUtf16(span.end()));
        }
        line.add(link.probability());
      }
    }
    return out;
  }

  private static List<List<Span>> chains(WordModel.Analysis analysis) {
    List<List<Integer>> dependents = new ArrayList<>();
    analysis.words().forEach(w -> dependents.add(new ArrayList<>()));
    for (Word word : analysis.words()) {
      Word.Arc arc = word.arc();
      if (arc != null && arc.head() != word.index()) {
        dependents.get(arc.head()).add(word.index());
      }
    }
    List<List<Span>> chains = new ArrayList<>();
    List<List<Span>> chainOf = new ArrayList<>();
    for (Link link : analysis.links()) {
      List<Span> chain = link.earlier() < 0 ? new ArrayList<>() : chainOf.get(link.earlier());
      if (link.earlier() < 0) {
        chains.add(chain);
      }
      chainOf.add(chain);
      chain.add(phrase(analysis.words(), dependents, link.word()));
    }
    return chains;
  }

  /** The head word with all that hangs on it within the noun phrase. */
  private static Span phrase(List<Word> words, List<List<Integer>> dependents, int head) {
    int first = head;
    int last = head;
    Deque<Integer> open = new ArrayDeque<>(List.of(head));
    while (!open.isEmpty()) {
      int at = open.pop();
      first = Math.min(first, at);
      last = Math.max(last, at);
      for (int dependent : dependents.get(at)) {
        if (at != head || inside(words.get(dependent), head)) {
          open.push(dependent);
        }
      }
    }
    while (last > head && words.get(last).is(Upos.PUNCT)) {
      last--;
    }
    return Span.cover(words.get(first).span(), words.get(last).span());
  }

  private static boolean inside(Word dependent, int head) {
    Word.Arc arc = dependent.arc();
    String relation = arc == null ? "dep" : arc.relation().replaceFirst(":.*", "");
    boolean owner = relation.equals("case") && dependent.index() > head; // "the ministry's"
    return owner || !OUTSIDE.contains(relation);
  }

  private static ArrayNode json(String text, List<List<Span>> chains) {
    CodePoints points = new CodePoints(text);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    chains.forEach(chain -> PredictCommand.spans(out.addArray(), chain, points));
    return out;
  }
}
