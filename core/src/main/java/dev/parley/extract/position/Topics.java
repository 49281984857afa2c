package dev.parley.extract.position;

import dev.parley.claim.Labelled;
import dev.parley.claim.Topic;
import dev.parley.lexicon.Table;
import dev.parley.reader.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What terms are about, by the words of {@code topics.tsv}. */
final class Topics {
  private final Map<String, Topic> topics = new HashMap<>();
  private final Set<String> weak = new HashSet<>();
  private final Map<String, Topic> before = new HashMap<>();
  private final Set<String> never = new HashSet<>();

  /** Loads the table. */
  Topics() {
    for (Table.Row row :
        Table.load(PositionRule.class, "topics.tsv", "word", "topic", "weight")
            .unique("word")
            .rows()) {
      Topic topic = row.need("topic", t -> Labelled.parse(Topic.class, t));
      switch (row.get("weight")) {
        case null -> topics.putIfAbsent(row.need("word"), topic);
        case "weak" -> {
          topics.putIfAbsent(row.need("word"), topic);
          weak.add(row.need("word"));
        }
        case "before" -> before.put(row.need("word"), topic);
        case "never" -> never.add(row.need("word"));
        default -> throw row.fault("weight must be weak, before, never or empty");
      }
    }
  }

  /**
   * For a word that is about what was told before ("that condition"): its topic where nothing was.
   */
  @Nullable Topic before(Word word) {
    return before.get(word.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether what hangs on a word is nothing that is negotiated: anonymity, a comment. */
  boolean never(Word word) {
    return never.contains(word.lemma().toLowerCase(Locale.ROOT));
  }

  /** The topic that a word tells beyond doubt, or null. */
  @Nullable Topic sure(Word word) {
    String lemma = word.lemma().toLowerCase(Locale.ROOT);
    return weak.contains(lemma) ? null : topics.get(lemma);
  }

  /** The only topic that some words tell beyond doubt, or null. */
  @Nullable Topic one(List<Word> words) {
    Topic one = null;
    for (Word word : words) {
      Topic topic = sure(word);
      if (topic != null && one != null && one != topic) {
        return null;
      }
      one = topic == null ? one : topic;
    }
    return one;
  }

  /**
   * The topic of a term's words: that of the word that the rest hangs on, else of the first telling
   * one, else of a weak one; null where no word tells.
   */
  @Nullable Topic of(List<Word> words) {
    Topic first = null;
    Topic faint = null;
    for (Word word : words) {
      String lemma = word.lemma().toLowerCase(Locale.ROOT);
      Topic topic = topics.get(lemma);
      boolean strong = topic != null && !weak.contains(lemma);
      if (strong && word.hangsOutside(words.getFirst().index(), words.getLast().index() + 1)) {
        return topic;
      }
      first = first == null && strong ? topic : first;
      faint = faint == null ? topic : faint;
    }
    return first == null ? faint : first;
  }
}
