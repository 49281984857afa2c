package dev.parley.bench;

import dev.parley.claim.Actor;
import dev.parley.claim.EventType;
import dev.parley.claim.Span;
import dev.parley.extract.EventCodes;
import dev.parley.extract.Extractor;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.extract.event.EventFinder;
import dev.parley.extract.event.Happening;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Word;
import dev.parley.reader.news.NewsReader;
import dev.parley.report.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens in a sentence, the most telling first, and what holds between two who are given.
 *
 * <p>PLOVER's annotators gave each sentence one event. What a sentence is about stands high in its
 * tree; the deeper a word, the more it tells of the background.
 */
final class Plover implements AutoCloseable {
  /** How much less telling a word is than the one above it, by the relation between them. */
  private static final Map<String, Double> STEPS =
      Map.ofEntries(
          Map.entry("root", 0.0),
          Map.entry("ccomp", 0.3),
          Map.entry("xcomp", 0.5),
          Map.entry("conj", 0.5),
          Map.entry("parataxis", 0.5),
          Map.entry("obj", 0.3),
          Map.entry("nsubj", 0.7),
          Map.entry("obl", 1.0),
          Map.entry("nmod", 1.0),
          Map.entry("compound", 1.5),
          Map.entry("advcl", 1.5),
          Map.entry("acl", 1.5),
          Map.entry("appos", 1.5));

  private static final double OTHER_STEP = 1.0;

  /** A second event is told where it is nearly as telling as the first. */
  private static final double SECOND = 0.1;

  /** PLOVER prefers a hostile deed to the words that go with it. */
  private static final Set<EventType> DEEDS =
      EnumSet.of(
          EventType.PROTEST,
          EventType.SANCTION,
          EventType.MOBILIZE,
          EventType.COERCE,
          EventType.ASSAULT);

  private static final double DEED = 0.6;

  private final NewsReader reader = new NewsReader();
  private final Extractor extractor = new Extractor();
  private final EventFinder finder = new EventFinder();
  private final EventCodes codes = new EventCodes();

  /** An event with how far it is from what the sentence is about. */
  private record Told(Happening happening, EventType type, double distance) {}

  /**
   * The line {@code {id, events}} of an input {@code {id, text}}, with source and target or not.
   */
  ObjectNode predict(JsonNode input) {
    String text = input.get("text").asString();
    ReportContext report = extractor.context(reader.read(text), Publication.UNKNOWN);
    Tree tree = Tree.of(report.reading());
    List<Told> told = new ArrayList<>();
    for (Happening h : finder.find(report)) {
      EventType type = codes.plover(h.trigger().type(), h.trigger().mode(), h.standing());
      told.add(new Told(h, type, distance(tree, h)));
    }
    JsonNode source = input.get("source");
    JsonNode target = input.get("target");
    if (source != null && target != null) {
      Span from = span(text, source.asString());
      Span to = span(text, target.asString());
      told.replaceAll(t ->
          new Told(t.happening(), t.type(), t.distance() - between(report, tree, t, from, to)));
    }
    told.sort(Comparator.comparingDouble(Told::distance));
    return line(input, report, told);
  }

  private static ObjectNode line(JsonNode input, ReportContext report, List<Told> told) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("id", input.get("id"));
    ArrayNode events = out.putArray("events");
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (Told t : told) {
      boolean telling = t.distance() <= told.getFirst().distance() + SECOND;
      if (telling && types.add(t.type())) {
        ObjectNode event = events.addObject().put("type", t.type().label());
        names(event.putArray("actors"), report, t.happening().participants().actors());
        names(event.putArray("recipients"), report, t.happening().participants().recipients());
      }
    }
    return out;
  }

  private static void names(ArrayNode out, ReportContext report, List<Integer> heads) {
    for (int head : heads) {
      Phrase phrase = report.reading().phraseAt(head);
      Word word = report.reading().words().get(head);
      Actor actor = report.actors().actor(phrase == null ? word.span() : phrase.span());
      out.add(actor == null ? word.form() : actor.name());
    }
  }

  private static double distance(Tree tree, Happening h) {
    double sum = 0;
    Word at = tree.word(h.trigger().word());
    for (Word up = tree.head(at); up != null; up = tree.head(at)) {
      sum += STEPS.getOrDefault(Tree.base(at), OTHER_STEP);
      at = up;
    }
    double parties =
        (h.participants().actors().isEmpty() ? 0 : 0.5)
            + (h.participants().recipients().isEmpty() ? 0 : 0.5);
    return sum - parties - (DEEDS.contains(h.trigger().type()) ? DEED : 0);
  }

  /** How well an event holds between two: each on its side, or at least below the event's word. */
  private static double between(
      ReportContext report, Tree tree, Told told, @Nullable Span from, @Nullable Span to) {
    Happening h = told.happening();
    Word trigger = tree.word(h.trigger().word());
    double sum = 0;
    if (from != null) {
      sum += in(report, h.participants().actors(), from) ? 2 : 0;
      sum += in(report, h.participants().recipients(), from) ? 0.5 : 0;
    }
    if (to != null) {
      sum += in(report, h.participants().recipients(), to) ? 2 : 0;
      sum += in(report, h.participants().actors(), to) ? 0.5 : 0;
      Word top = tree.top(report.reading(), to);
      sum += top != null && tree.within(top, trigger) ? 1 : 0;
    }
    return sum;
  }

  private static boolean in(ReportContext report, List<Integer> heads, Span span) {
    Reading reading = report.reading();
    return heads.stream().anyMatch(h -> span.overlaps(reading.words().get(h).span()));
  }

  private static @Nullable Span span(String text, String words) {
    int at = text.indexOf(words);
    return at < 0 || words.isEmpty() ? null : new Span(at, at + words.length());
  }

  @Override
  public void close() {
    reader.close();
  }
}
