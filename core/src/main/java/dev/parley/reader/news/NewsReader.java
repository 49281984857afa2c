package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import dev.parley.reader.model.WordModel;
import java.util.List;

/**
 * Reads news reports. Loading takes about a third of a second; reading is safe for many threads.
 */
public final class NewsReader implements Reader {
  /** Grows with every change of the model or of the rules here that can change a reading. */
  public static final Version VERSION = new Version(3, "minilm6-1");

  private final WordModel model = new WordModel();
  private final EntityFinder entities = new EntityFinder(new Titles());
  private final AttributionFinder attributions = new AttributionFinder();

  @Override
  public Version version() {
    return VERSION;
  }

  /** The version of the model that is loaded. */
  public Version model() {
    return model.version();
  }

  @Override
  public Reading read(String text) {
    List<Span> paragraphs = Paragraphs.of(text);
    WordModel.Analysis found = model.analyse(text, paragraphs);
    List<Phrase> phrases = PhraseFinder.find(found.sentences(), found.words());
    List<Predicate> predicates = TreePredicates.find(found.words(), phrases);
    List<QuotationFinder.Quotation> quotations = QuotationFinder.find(text, paragraphs);
    List<Entity> who = entities.find(found.words(), phrases, predicates, found.names());
    List<Attribution> said =
        attributions.find(
            text, paragraphs, found.sentences(), found.words(), phrases, predicates, quotations);
    return new Reading(
        text,
        found.sentences(),
        found.words(),
        phrases,
        predicates,
        found.names(),
        who,
        said,
        quotations.stream().map(QuotationFinder.Quotation::inner).toList());
  }

  @Override
  public void close() {
    model.close();
  }
}
