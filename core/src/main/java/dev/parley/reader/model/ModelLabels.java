package dev.parley.reader.model;

import dev.parley.reader.Name;
import dev.parley.reader.Upos;
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
 */
record ModelLabels(
    int version,
    String name,
    List<Upos> upos,
    List<String> xpos,
    List<LemmaScript> lemmas,
    List<String> relations,
    List<NameLabel> names) {

  /**
   * A name label.
   *
   * @param type null for words outside names
   * @param begins true for the first word of a name
   */
  record NameLabel(Name.@Nullable Type type, boolean begins) {
    static NameLabel parse(String label) {
      return label.equals("O")
          ? new NameLabel(null, false)
          : new NameLabel(Name.Type.valueOf(label.substring(2)), label.startsWith("B-"));
    }
  }

  static ModelLabels of(Map<String, String> metadata) {
    return new ModelLabels(
        Integer.parseInt(need(metadata, "parley.version")),
        need(metadata, "parley.name"),
        list(metadata, "parley.upos").stream().map(Upos::parse).toList(),
        list(metadata, "parley.xpos"),
        list(metadata, "parley.lemmas").stream().map(LemmaScript::parse).toList(),
        list(metadata, "parley.relations"),
        list(metadata, "parley.names").stream().map(NameLabel::parse).toList());
  }

  private static List<String> list(Map<String, String> metadata, String key) {
    return Arrays.asList(need(metadata, key).split("\n", -1));
  }

  private static String need(Map<String, String> metadata, String key) {
    String value = metadata.get(key);
    if (value == null) {
      throw new IllegalStateException("the model's file lacks '" + key + "'; export it again");
    }
    return value;
  }
}
