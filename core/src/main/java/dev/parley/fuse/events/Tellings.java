package dev.parley.fuse.events;

import dev.parley.claim.Edtf;
import dev.parley.claim.Event;
import dev.parley.claim.EventType;
import dev.parley.fuse.words.Meaning;
import dev.parley.fuse.words.Meanings;
import dev.parley.fuse.words.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes tellings out of what is kept of a report's words, by tables that do not change. */
public final class Tellings {
  /** Of a long report those that tell most: with 100 groups lose .003, with more they gain less. */
  private static final int WORDS_OF_A_TEXT = 200;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Loads its table when an event's words are first looked up: to read reports needs none. */
  private static final class Loaded {
    static final Meanings MEANINGS = new Meanings();
  }

  private final Frequencies frequencies = new Frequencies();
  private final Families families = new Families();
  private final int most;

  public Tellings() {
    this(WORDS_OF_A_TEXT);
  }

  /**
   * @param most how many words of a text are kept
   */
  public Tellings(int most) {
    this.most = most;
  }

  /**
   * The words that tell most of what a text is about, and all its figures, each with how often it
   * stands there.
   */
  public SortedMap<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      counts.merge(words.group(), 1, Integer::sum);
    }
    SortedMap<String, Integer> kept = new TreeMap<>();
    SortedSet<String> heaviest = weighed(counts).heaviest(most).words();
    counts.forEach((word, n) -> {
      if (isFigure(word) || heaviest.contains(word)) {
        kept.put(word, n);
      }
    });
    return kept;
  }

  private static boolean isFigure(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private Bag weighed(Map<String, Integer> counts) {
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach((word, n) -> weights.put(word, (1 + Math.log(n)) * frequencies.weight(word)));
    return new Bag(weights);
  }

  /**
   * The tellings of a report.
   *
   * @param published on which day, or null where that is not known
   * @param events its claims of events in the order of the digest, each with its id
   */
  public List<Telling> of(
      EventDigest digest,
      String report,
      @Nullable LocalDate published,
      SequencedMap<String, Event> events) {
    if (digest.tellings().size() != events.size()) {
      throw new IllegalArgumentException(
          "report "
              + report
              + " has a digest of "
              + digest.tellings().size()
              + " events and claims "
              + events.size());
    }
    TextDigest text = text(digest, report, published);
    List<Telling> out = new ArrayList<>();
    Iterator<Wording> wordings = digest.tellings().iterator();
    events.forEach((id, event) -> {
      Telling telling = of(wordings.next(), id, text, event.type(), event.when());
      out.add(telling.with(Telling.Parts.of(event)));
    });
    return out;
  }

  /** What fusing keeps of a text, weighed. */
  public TextDigest text(EventDigest digest, String report, @Nullable LocalDate published) {
    Map<String, Integer> figures = new TreeMap<>(digest.words());
    figures.keySet().removeIf(word -> !isFigure(word));
    return new TextDigest(report, published, weighed(digest.words()), weighed(figures));
  }

  /** One telling. */
  public Telling of(
      Wording wording, String id, TextDigest text, @Nullable EventType type, @Nullable Edtf when) {
    Wording.Around around = wording.around();
    Telling.Setting setting =
        new Telling.Setting(
            around.sentence(), bag(around.near()), bag(around.names()), around.numbers());
    Telling.Trigger trigger = trigger(wording.words(), wording.head(), wording.lemma());
    return new Telling(id, text, trigger, setting, Telling.Parts.NONE, type, when);
  }

  /**
   * The words that tell an event.
   *
   * @param words as they stand there, at least one, then the particle of their head if it has one
   * @param head which of them the others hang on
   */
  Telling.Trigger trigger(List<String> words, int head, String lemma) {
    Set<String> found = families.of(words, head, lemma);
    return new Telling.Trigger(
        Stems.of(words.get(head)), found, families.anyLoose(found), meaning(words));
  }

  /** What words of an event mean together. */
  public Meaning meaning(List<String> words) {
    return Loaded.MEANINGS.of(words);
  }

  /** Lemmas or words of names, each once, by how telling they are. */
  public Bag bag(Collection<String> words) {
    Map<String, Double> weights = new TreeMap<>();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      weights.put(lower, frequencies.weight(lower));
    }
    return new Bag(weights);
  }
}
