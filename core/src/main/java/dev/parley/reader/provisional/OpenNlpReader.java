package dev.parley.reader.provisional;

import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import java.util.List;

/**
 * The first reader. Loading takes about a quarter of a second; reading is safe for many threads.
 */
public final class OpenNlpReader implements Reader {
  /** Grows with every change that can change a reading. */
  public static final Version VERSION = new Version(1, "opennlp-2.5");

  private final WordFinder words = new WordFinder();
  private final NameFinder names = new NameFinder(new Titles());
  private final EntityFinder entities = new EntityFinder(names);
  private final AttributionFinder attributions = new AttributionFinder();

  @Override
  public Version version() {
    return VERSION;
  }

  @Override
  public Reading read(String text) {
    List<Span> paragraphs = Paragraphs.of(text);
    WordFinder.Words found = words.find(text, paragraphs);
    List<Phrase> phrases = PhraseFinder.find(found.sentences(), found.words());
    List<Predicate> predicates = PredicateFinder.find(found.sentences(), found.words(), phrases);
    List<QuotationFinder.Quotation> quotations = QuotationFinder.find(text, paragraphs);
    List<Name> named = names.find(found.words(), phrases);
    List<Entity> who = entities.find(found.words(), phrases, predicates, named);
    List<Attribution> said =
        attributions.find(
            text, paragraphs, found.sentences(), found.words(), phrases, predicates, quotations);
    return new Reading(
        text,
        found.sentences(),
        found.words(),
        phrases,
        predicates,
        named,
        who,
        said,
        quotations.stream().map(q -> q.inner()).toList());
  }

  @Override
  public void close() {
    // The models are plain heap objects.
  }
}
