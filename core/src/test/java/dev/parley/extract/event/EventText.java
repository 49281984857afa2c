package dev.parley.extract.event;

import dev.parley.extract.Extractor;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Tree;
import dev.parley.reader.EventCue;
import dev.parley.reader.Reading;
import dev.parley.reader.TestReader;
import dev.parley.reader.Word;
import dev.parley.report.Publication;
import java.util.Comparator;
import java.util.List;

/** A text of a test as the finders of events see it. */
record EventText(ReportContext report, Tree tree) {
  static final Lexemes LEXEMES = new Lexemes();
  static final TableTriggers TABLE = new TableTriggers(LEXEMES);

  private static final Extractor EXTRACTOR = new Extractor();

  static EventText of(String text) {
    return of(TestReader.shared().read(text));
  }

  private static EventText of(Reading reading) {
    return new EventText(EXTRACTOR.context(reading, Publication.UNKNOWN), Tree.of(reading));
  }

  /** The same text, of which the reader takes these words for events and no others. */
  EventText with(EventCue... cues) {
    Reading r = report.reading();
    return of(
        new Reading(
            r.text(),
            r.sentences(),
            r.words(),
            r.phrases(),
            r.predicates(),
            r.names(),
            r.entities(),
            r.attributions(),
            r.quotations(),
            List.of(cues),
            r.stances()));
  }

  /** The word that is written so. */
  Word word(String form) {
    return tree.words().stream().filter(w -> w.form().equals(form)).findFirst().orElseThrow();
  }

  /** What a finder finds, a line each: the word, its type and its mode. */
  List<String> triggers(TriggerFinder finder) {
    return finder.find(report, tree).stream()
        .sorted(Comparator.comparingInt(Trigger::word))
        .map(t ->
            tree.word(t.word()).form() + " " + t.type() + (t.mode() == null ? "" : " " + t.mode()))
        .toList();
  }

  /** The words that a finder is not sure enough of for a claim. */
  List<String> doubtful(TriggerFinder finder) {
    return finder.find(report, tree).stream()
        .filter(t -> t.confidence() < 0.5)
        .map(t -> tree.word(t.word()).form())
        .toList();
  }

  /** Who takes part in what the tables find at a word: those who act, an arrow, who receives. */
  String participants(String form) {
    Trigger trigger =
        TABLE.find(report, tree).stream()
            .filter(t -> tree.word(t.word()).form().equals(form))
            .findFirst()
            .orElseThrow();
    Participants who = new TreeParticipants(LEXEMES).of(report, tree, trigger);
    return forms(who.actors()) + " -> " + forms(who.recipients());
  }

  private String forms(List<Integer> words) {
    return String.join(", ", words.stream().map(w -> tree.word(w).form()).toList());
  }
}
