package dev.parley.extract.statement;

import dev.parley.lexicon.Table;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verbs of those who say nothing: "declined to comment". */
final class Silences {
  /** Words behind the verb among which what must follow is looked for. */
  private static final int NEAR = 6;

  private record Entry(boolean denied, List<String> then) {}

  private final Map<String, Entry> verbs = new HashMap<>();

  /** Loads the table. */
  Silences() {
    for (Table.Row row :
        Table.load(Silences.class, "silences.tsv", "verb", "needs", "then").unique("verb").rows()) {
      String needs = row.get("needs");
      if (needs != null && !needs.equals("not")) {
        throw row.fault("needs must be not or empty");
      }
      verbs.put(row.need("verb"), new Entry(needs != null, row.list("then")));
    }
  }

  /** The verbs with which somebody says nothing. */
  List<Word> find(Reading reading) {
    List<Word> out = new ArrayList<>();
    for (Predicate p : reading.predicates()) {
      Word verb = reading.words().get(p.verb());
      Entry entry = verb.is(Upos.VERB) ? verbs.get(verb.lemma()) : null;
      boolean fits = entry != null && (!entry.denied() || p.negated());
      if (entry != null && fits && (entry.then().isEmpty() || follows(reading, verb, entry))) {
        out.add(verb);
      }
    }
    return out;
  }

  private static boolean follows(Reading reading, Word verb, Entry entry) {
    Sentence sentence = reading.sentenceAt(verb.span().start());
    int last = sentence == null ? reading.words().size() : sentence.end();
    int end = Math.min(last, verb.index() + 1 + NEAR);
    return reading.words().subList(verb.index() + 1, end).stream()
        .anyMatch(w -> entry.then().contains(w.lemma()));
  }
}
