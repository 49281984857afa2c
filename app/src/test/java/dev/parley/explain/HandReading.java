package dev.parley.explain;

import dev.parley.claim.ClaimSheet;
import dev.parley.claim.Edtf;
import dev.parley.claim.Made;
import dev.parley.claim.Span;
import dev.parley.claim.Statement;
import dev.parley.claim.Version;
import dev.parley.extract.Extraction;
import dev.parley.extract.Extractor;
import dev.parley.extract.ReportContext;
import dev.parley.reader.Attribution;
import dev.parley.reader.Entity;
import dev.parley.reader.Name;
import dev.parley.reader.Phrase;
import dev.parley.reader.Reading;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import dev.parley.report.Publication;
import dev.parley.report.Raw;
import dev.parley.report.Report;
import dev.parley.report.StoredText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reading made by hand: its names, chains and attributions are the words that a test says. Words
 * are told apart by their looks; what is a mention or a source is a noun phrase, too.
 *
 * <p>Words stand for their first occurrence, {@code "she#2"} for their second.
 */
final class HandReading {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\S");
  private static final Extractor EXTRACTOR = new Extractor();

  private final String text;
  private final List<Name> names = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final TreeSet<Span> phrases = new TreeSet<>();

  HandReading(String text) {
    this.text = text;
  }

  HandReading name(Name.Type type, String words) {
    names.add(new Name(at(words), type));
    return this;
  }

  HandReading chain(String name, Name.Type type, String... mentions) {
    return chain(name, type, true, mentions);
  }

  HandReading unnamed(String name, Name.Type type, String... mentions) {
    return chain(name, type, false, mentions);
  }

  private HandReading chain(String name, Name.Type type, boolean named, String... mentions) {
    List<Span> spans = Stream.of(mentions).map(this::at).sorted().toList();
    phrases.addAll(spans);
    entities.add(new Entity(name, type, named, spans));
    return this;
  }

  HandReading told(
      Attribution.Kind kind,
      @Nullable String source,
      @Nullable String cue,
      double confidence,
      String... content) {
    Span from = source == null ? null : at(source);
    if (from != null) {
      phrases.add(from);
    }
    attributions.add(
        new Attribution(
            kind,
            cue == null ? null : at(cue),
            from,
            Stream.of(content).map(this::at).toList(),
            confidence));
    return this;
  }

  HandReading fault(String rule) {
    faults.add(rule);
    return this;
  }

  private Span at(String words) {
    int hash = words.lastIndexOf('#');
    int nth = hash < 0 ? 1 : Integer.parseInt(words.substring(hash + 1));
    String plain = hash < 0 ? words : words.substring(0, hash);
    int start = -1;
    for (int i = 0; i < nth; i++) {
      start = text.indexOf(plain, start + 1);
      if (start < 0) {
        throw new IllegalArgumentException("the text does not say '" + words + "'");
      }
    }
    return new Span(start, start + plain.length());
  }

  Reading reading() {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      Span span = new Span(m.start(), m.end());
      String form = m.group();
      words.add(new Word(words.size(), span, form, form, upos(form), "", null));
    }
    List<Phrase> found = new ArrayList<>();
    for (Span span : phrases) {
      List<Word> in = words.stream().filter(w -> span.contains(w.span())).toList();
      int end = in.getLast().index() + 1;
      found.add(new Phrase(span, in.getFirst().index(), end, end - 1));
    }
    List<Sentence> sentences =
        words.isEmpty()
            ? List.of()
            : List.of(
                new Sentence(
                    0,
                    Span.cover(words.getFirst().span(), words.getLast().span()),
                    0,
                    words.size()));
    names.sort(Comparator.comparing(Name::span));
    return new Reading(
        text,
        sentences,
        words,
        found,
        List.of(),
        names,
        entities,
        attributions,
        List.of(),
        List.of(),
        List.of());
  }

  private static Upos upos(String form) {
    return switch (form) {
      case "The", "the", "a", "its" -> Upos.DET;
      case "She", "she", "It", "it", "They", "they" -> Upos.PRON;
      case "two" -> Upos.NUM;
      default ->
          Character.isUpperCase(form.codePointAt(0))
              ? Upos.PROPN
              : Character.isLetter(form.codePointAt(0)) ? Upos.NOUN : Upos.PUNCT;
    };
  }

  /** As a report of the Halden Wire. */
  Explanation explained() {
    Publication publication =
        new Publication(
            "Halden Wire",
            Edtf.parse("2031-03-12"),
            "The talks go on",
            null,
            Publication.Status.NORMAL);
    Report report =
        new Report(
            new Raw(text.getBytes(StandardCharsets.UTF_8), "text/plain"),
            new StoredText(text, 1),
            publication,
            Path.of("talks.txt"),
            0);
    ReportContext context = EXTRACTOR.context(reading(), publication);
    Extraction found = EXTRACTOR.extract(context, new Version(7, "by hand"));
    // What is measured is measured again now and then; no test is to hang on it.
    List<Made> made =
        found.sheet().made().stream()
            .map(m -> m.claim() instanceof Statement ? m : new Made(m.claim(), m.by(), 0.9))
            .toList();
    ClaimSheet sheet = new ClaimSheet(found.sheet().reader(), found.sheet().rules(), made, faults);
    return Explanation.of(report, "talks.txt", context, new Extraction(sheet, found.passed()));
  }
}
