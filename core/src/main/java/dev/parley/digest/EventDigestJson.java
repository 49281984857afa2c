package dev.parley.digest;

import dev.parley.fuse.events.EventDigest;
import dev.parley.fuse.events.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An {@link EventDigest} as JSON and back, small since there is one for every report:
 *
 * <pre>
 * {"words": {"1": ["ceasefire", "orlu"], "3": ["front"]},
 *  "events": [{"words": ["sat", "down"], "head": 0, "lemma": "sit", "sentence": 2,
 *              "near": ["envoy"], "names": ["Orlu"], "numbers": ["3"]}]}
 * </pre>
 *
 * <p>Words of the text stand under how often it has them. What is empty or 0 is left out.
 */
public final class EventDigestJson {
  private EventDigestJson() {}

  public static ObjectNode write(EventDigest digest) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ObjectNode words = out.putObject("words");
    SortedMap<Integer, List<String>> byCount = new TreeMap<>();
    digest.words().forEach((w, n) -> byCount.computeIfAbsent(n, k -> new ArrayList<>()).add(w));
    byCount.forEach((n, some) -> put(words, n.toString(), some));
    ArrayNode events = out.putArray("events");
    digest.tellings().forEach(telling -> write(telling, events.addObject()));
    return out;
  }

  private static void write(Wording telling, ObjectNode out) {
    put(out, "words", telling.words());
    put(out, "head", telling.head());
    out.put("lemma", telling.lemma());
    put(out, "sentence", telling.around().sentence());
    put(out, "near", telling.around().near());
    put(out, "names", telling.around().names());
    put(out, "numbers", telling.around().numbers());
  }

  private static void put(ObjectNode out, String field, Collection<String> words) {
    if (!words.isEmpty()) {
      ArrayNode array = out.putArray(field);
      words.forEach(array::add);
    }
  }

  private static void put(ObjectNode out, String field, int number) {
    if (number != 0) {
      out.put(field, number);
    }
  }

  /**
   * The digest that was written so.
   *
   * @throws IllegalArgumentException where this is none, naming the field
   */
  public static EventDigest read(JsonNode in) {
    SortedMap<String, Integer> words = new TreeMap<>();
    need(in, "words")
        .forEachEntry((n, some) -> {
          int count = count(n);
          some.forEach(word -> words.put(string(word, "words"), count));
        });
    List<Wording> tellings = new ArrayList<>();
    for (JsonNode event : need(in, "events")) {
      tellings.add(readTelling(event));
    }
    return new EventDigest(words, tellings);
  }

  private static Wording readTelling(JsonNode in) {
    return new Wording(
        strings(in, "words"),
        number(in, "head"),
        string(need(in, "lemma"), "lemma"),
        new Wording.Around(
            number(in, "sentence"), set(in, "near"), set(in, "names"), set(in, "numbers")));
  }

  private static SortedSet<String> set(JsonNode in, String field) {
    return new TreeSet<>(strings(in, field));
  }

  private static List<String> strings(JsonNode in, String field) {
    List<String> out = new ArrayList<>();
    JsonNode array = in.get(field);
    if (array != null) {
      array.forEach(word -> out.add(string(word, field)));
    }
    return out;
  }

  private static int number(JsonNode in, String field) {
    JsonNode value = in.get(field);
    if (value == null) {
      return 0;
    }
    if (!value.isInt()) {
      throw new IllegalArgumentException(
          "the digest's '" + field + "', " + value + ", is no number");
    }
    return value.asInt();
  }

  private static int count(String field) {
    try {
      return Integer.parseInt(field);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the digest's words stand under '" + field + "', which is no number", e);
    }
  }

  private static String string(JsonNode value, String field) {
    if (!value.isString()) {
      throw new IllegalArgumentException("the digest's '" + field + "' has " + value);
    }
    return value.asString();
  }

  private static JsonNode need(JsonNode in, String field) {
    JsonNode value = in.get(field);
    if (value == null) {
      throw new IllegalArgumentException("the digest has no '" + field + "'");
    }
    return value;
  }
}
