package dev.parley.reader.model;

import dev.parley.reader.Name;
import dev.parley.reader.Upos;
import dev.parley.reader.model.SpanDecoder.SpanLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    List<float[]> links) {

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
        optional(metadata, "parley.links").stream().map(ModelLabels::floats).toList());
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

  private static String need(Map<String, String> metadata, String key) {
    String value = metadata.get(key);
    if (value == null) {
      throw new IllegalStateException("the model's file lacks '" + key + "'; export it again");
    }
    return value;
  }
}
