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

  /** Loads the table. */
  Topics() {
    for (Table.Row row :
        Table.load(PositionRule.class, "topics.tsv", "word", "topic", "weight")
            .unique("word")
            .rows()) {
      topics.putIfAbsent(row.need("word"), row.need("topic", t -> Labelled.parse(Topic.class, t)));
      if (row.get("weight") != null) {
        if (!row.need("weight").equals("weak")) {
          throw row.fault("weight must be weak or empty");
        }
        weak.add(row.need("word"));
      }
    }
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
