package dev.parley.bench;

import dev.parley.claim.Span;
import dev.parley.exchange.ClaimJson;
import dev.parley.exchange.CodePoints;
import dev.parley.reader.Name;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import dev.parley.reader.model.Marked;
import dev.parley.reader.model.WordModel;
import dev.parley.reader.model.WordModel.Analysis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads inputs without gold, one JSON object a line, and writes what Parley predicts. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "Predict for a task: standard input to standard output, one JSON object a line.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PredictCommand implements Callable<Integer> {
  /** Words before which no blank stands, where an input does not tell. */
  private static final Pattern JOINED =
      Pattern.compile("[.,:;!?%)\\]'’]+|['’](?:s|re|ve|ll|d|m)|n['’]t");

  @Parameters(
      paramLabel = "TASK",
      description =
          "words, raw, names, attribution, coreference, timex, events, traits, plover, plover-given or copies.")
  private String task;

  @Option(
      names = "--peer",
      paramLabel = "NAME",
      description = "Let corenlp predict in Parley's place (coreference only).")
  private @Nullable String peer;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Task what = Task.named(task);
    if (peer != null && !(peer.equals("corenlp") && what == Task.COREFERENCE)) {
      throw new IllegalArgumentException("--peer: give corenlp, and only for coreference");
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Stream<JsonNode> inputs =
        in.lines().filter(line -> !line.isBlank()).map(ClaimJson.MAPPER::readTree);
    switch (what) {
      case TIMEX -> Times.predict(inputs, out);
      case COPIES -> CopyGroups.predict(inputs, out);
      case COREFERENCE -> Coreference.predict(inputs.toList(), peer != null).forEach(out::println);
      case EVENTS -> Events.predict(inputs).forEach(out::println);
      case TRAITS -> Events.traits(inputs, out);
      case PLOVER, PLOVER_GIVEN -> {
        try (Plover plover = new Plover()) {
          inputs.forEach(input -> out.println(plover.predict(input)));
        }
      }
      case WORDS, RAW, NAMES, ATTRIBUTION -> {
        try (WordModel model = new WordModel()) {
          inputs.forEach(input -> out.println(predicted(what, model, input)));
        }
      }
    }
    out.flush();
    return 0;
  }

  private static ObjectNode predicted(Task what, WordModel model, JsonNode input) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("id", input.get("id"));
    switch (what) {
      case WORDS -> words(model, input, output);
      case RAW -> raw(model, input, output);
      case NAMES -> names(model, input, output);
      case ATTRIBUTION -> attribution(model, input, output);
      case COREFERENCE, TIMEX, EVENTS, TRAITS, PLOVER, PLOVER_GIVEN, COPIES ->
          throw new IllegalArgumentException(what + " needs more than the model");
    }
    return output;
  }

  private static List<String> forms(JsonNode input) {
    return input.get("words").valueStream().map(JsonNode::asString).toList();
  }

  private static void words(WordModel model, JsonNode input, ObjectNode output) {
    List<String> forms = forms(input);
    List<Boolean> space = input.get("space_after").valueStream().map(JsonNode::asBoolean).toList();
    ArrayNode upos = output.putArray("upos");
    ArrayNode lemma = output.putArray("lemma");
    ArrayNode head = output.putArray("head");
    ArrayNode deprel = output.putArray("deprel");
    for (Word word : model.analyseWords(forms, space).words()) {
      upos.add(word.upos().name());
      lemma.add(word.lemma());
      head.add(head(word, 0));
      deprel.add(relation(word));
    }
  }

  private static int head(Word word, int first) {
    Word.Arc arc = word.arc();
    return arc == null || arc.head() == word.index() ? 0 : arc.head() - first + 1;
  }

  private static String relation(Word word) {
    Word.Arc arc = word.arc();
    return arc == null ? "dep" : arc.relation();
  }

  private static void raw(WordModel model, JsonNode input, ObjectNode output) {
    String text = input.get("text").asString();
    CodePoints points = new CodePoints(text);
    Analysis analysis = model.analyse(text, paragraphs(text));
    ArrayNode sentences = output.putArray("sentences");
    for (Sentence sentence : analysis.sentences()) {
      ArrayNode out = sentences.addArray();
      for (Word word : analysis.words().subList(sentence.first(), sentence.end())) {
        out.addObject()
            .put("start", points.fromUtf16(word.span().start()))
            .put("end", points.fromUtf16(word.span().end()))
            .put("upos", word.upos().name())
            .put("lemma", word.lemma())
            .put("head", head(word, sentence.first()))
            .put("deprel", relation(word));
      }
    }
  }

  private static void attribution(WordModel model, JsonNode input, ObjectNode output) {
    if (!model.marks()) {
      throw new IllegalStateException(
          "the model has no heads for attributions; export one that was trained with them");
    }
    String text = input.get("text").asString();
    CodePoints points = new CodePoints(text);
    ArrayNode out = output.putArray("attributions");
    for (Marked marked : model.analyse(text, paragraphs(text)).attributions()) {
      ObjectNode one = out.addObject();
      Marked.Sure sure = marked.sure();
      one.put("confidence", sure.together());
      one.putArray("sure").add(sure.cue()).add(sure.source()).add(sure.content()).add(sure.named());
      spans(one.putArray("source"), marked.source(), points);
      spans(one.putArray("cue"), marked.cue(), points);
      spans(one.putArray("content"), marked.content(), points);
    }
  }

  /** Writes each span as a pair of offsets in code points. */
  static void spans(ArrayNode out, List<Span> spans, CodePoints points) {
    for (Span span : spans) {
      out.addArray().add(points.fromUtf16(span.start())).add(points.fromUtf16(span.end()));
    }
  }

  /** Treebank documents part paragraphs by blank lines. */
  private static List<Span> paragraphs(String text) {
    List<Span> out = new ArrayList<>();
    int start = 0;
    for (int i = text.indexOf("\n\n"); i >= 0; i = text.indexOf("\n\n", start)) {
      out.add(new Span(start, i));
      start = i + 2;
    }
    out.add(new Span(start, text.length()));
    return out;
  }

  private static void names(WordModel model, JsonNode input, ObjectNode output) {
    List<String> forms = forms(input);
    List<Boolean> space = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      space.add(i + 1 < forms.size() && !JOINED.matcher(forms.get(i + 1)).matches());
    }
    Analysis analysis = model.analyseWords(forms, space);
    String[] tags = new String[forms.size()];
    java.util.Arrays.fill(tags, "O");
    for (Name name : analysis.names()) {
      String type =
          switch (name.type()) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE, FACILITY -> "LOC";
            case GROUP, EVENT, OTHER -> "MISC";
          };
      boolean first = true;
      for (Word word : analysis.words()) {
        if (name.span().contains(word.span())) {
          tags[word.index()] = (first ? "B-" : "I-") + type;
          first = false;
        }
      }
    }
    ArrayNode out = output.putArray("tags");
    for (String tag : tags) {
      out.add(tag);
    }
  }
}
