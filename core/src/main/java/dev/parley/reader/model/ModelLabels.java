package dev.parley.reader.model;

import dev.parley.claim.EventType;
import dev.parley.claim.Labelled;
import dev.parley.claim.Stance;
import dev.parley.claim.Standing;
import dev.parley.claim.Topic;
import dev.parley.reader.Name;
import dev.parley.reader.Upos;
import dev.parley.reader.model.SpanDecoder.SpanLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model's numbers stand for; the model's own file tells.
 *
 * @param version of the model, from 1; grows with every change of its weights
 * @param name what it is called
 * @param names "O", "B-PERSON", "I-PERSON", …
 * @param roles empty where the model marks no attributions and links no mentions; "O", "B-SOURCE",
 *     "I-SOURCE", …
 * @param steps scores of one role after another
 * @param link how long the vectors are that join mentions
 * @param links tables of scores for the features of two mentions
 * @param happenings empty of everything where the model has no heads for events and positions
 */
record ModelLabels(
    int version,
    String name,
    List<Upos> upos,
    List<String> xpos,
    List<LemmaScript> lemmas,
    List<String> relations,
    List<SpanLabel<Name.Type>> names,
    List<SpanLabel<Marked.Role>> roles,
    List<float[]> steps,
    int link,
    List<float[]> links,
    Happenings happenings) {

  /**
   * What anchors and parts of events and positions may be.
   *
   * @param events the first, null, for none
   * @param stances the first, null, for none
   */
  record Happenings(
      List<@Nullable EventType> events,
      List<Standing> standings,
      List<@Nullable Stance> stances,
      List<Topic> topics,
      List<Part> parts) {}

  /** Who or what takes part in what a word anchors. */
  enum Part {
    ACTOR,
    RECIPIENT,
    PARTY,
    TERM,
    WHEN
  }

  static ModelLabels of(Map<String, String> metadata) {
    return new ModelLabels(
        Integer.parseInt(need(metadata, "parley.version")),
        need(metadata, "parley.name"),
        list(metadata, "parley.upos").stream().map(Upos::parse).toList(),
        list(metadata, "parley.xpos"),
        list(metadata, "parley.lemmas").stream().map(LemmaScript::parse).toList(),
        list(metadata, "parley.relations"),
        list(metadata, "parley.names").stream()
            .map(l -> SpanLabel.parse(Name.Type.class, l))
            .toList(),
        optional(metadata, "parley.roles").stream()
            .map(l -> SpanLabel.parse(Marked.Role.class, l))
            .toList(),
        optional(metadata, "parley.steps").stream().map(ModelLabels::floats).toList(),
        Integer.parseInt(metadata.getOrDefault("parley.link", "0")),
        optional(metadata, "parley.links").stream().map(ModelLabels::floats).toList(),
        new Happenings(
            orNone(EventType.class, optional(metadata, "parley.events")),
            optional(metadata, "parley.standings").stream()
                .map(l -> Labelled.parse(Standing.class, l))
                .toList(),
            orNone(Stance.class, optional(metadata, "parley.stances")),
            optional(metadata, "parley.topics").stream()
                .map(l -> Labelled.parse(Topic.class, l))
                .toList(),
            optional(metadata, "parley.parts").stream().map(Part::valueOf).toList()));
  }

  /** Labels of which the first stands for nothing. */
  private static <E extends Enum<E> & Labelled> List<@Nullable E> orNone(
      Class<E> type, List<String> labels) {
    List<@Nullable E> out = new ArrayList<>();
    for (String label : labels) {
      out.add(label.equalsIgnoreCase("none") ? null : Labelled.parse(type, label));
    }
    return out;
  }

  private static float[] floats(String line) {
    String[] values = line.split(" ");
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Float.parseFloat(values[i]);
    }
    return out;
  }

  private static List<String> list(Map<String, String> metadata, String key) {
    return Arrays.asList(need(metadata, key).split("\n", -1));
  }

  /** Empty where the model has no heads for it. */
  private static List<String> optional(Map<String, String> metadata, String key) {
    String value = metadata.get(key);
    return value == null ? List.of() : Arrays.asList(value.split("\n", -1));
  }

  /** Whether the model marks attributions and links mentions. */
  boolean marks() {
    return !roles.isEmpty();
  }

  /** Whether the model tells events and positions. */
  boolean happens() {
    return !happenings.events().isEmpty();
  }

  private static String need(Map<String, String> metadata, String key) {
    String value = metadata.get(key);
    if (value == null) {
      throw new IllegalStateException("the model's file lacks '" + key + "'; export it again");
    }
    return value;
  }
}
