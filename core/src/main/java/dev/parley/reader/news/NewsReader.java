package dev.parley.reader.news;

import dev.parley.claim.Span;
import dev.parley.claim.Version;
import dev.parley.lexicon.Titles;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Paragraphs;
import dev.parley.reader.Phrase;
import dev.parley.reader.Predicate;
import dev.parley.reader.Reader;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Word;
import dev.parley.reader.model.WordModel;
import java.util.List;

/**
 * Reads news reports. Loading takes about a third of a second; reading is safe for many threads.
 */
public final class NewsReader implements Reader {
  /** Grows with every change of the model or of the rules here that can change a reading. */
  public static final Version VERSION = new Version(6, "bge12-3");

  private final WordModel model = new WordModel();
  private final Titles titles = new Titles();
  private final EntityFinder entities = new EntityFinder(titles);
  private final CueTable cues = new CueTable();
  private final MarkedAttributions marked = new MarkedAttributions(cues);

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
    List<Sentence> sentences = found.sentences();
    List<Word> words = found.words();
    List<Name> names = NameVotes.settled(text, BareNames.of(found.names(), words, titles));
    List<Phrase> phrases = PhraseFinder.find(sentences, words);
    List<Predicate> predicates = TreePredicates.find(words, phrases);
    Quotations quotations = new Quotations(text, QuotationFinder.find(text, paragraphs));
    List<Attribution> cued =
        marked.of(found.attributions(), paragraphs, sentences, words, phrases, quotations);
    List<Attribution> all = MissedCues.join(cued, words, predicates, cues);
    List<Attribution> said = OpenQuotations.join(all, paragraphs, sentences, quotations);
    List<Entity> who = entities.find(words, phrases, predicates, names, found.links(), said);
    return new Reading(
        text,
        sentences,
        words,
        phrases,
        predicates,
        names,
        who,
        said,
        quotations.all().stream().map(QuotationFinder.Quotation::inner).toList(),
        found.events(),
        found.stances());
  }

  @Override
  public void close() {
    model.close();
  }
}
