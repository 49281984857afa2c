package dev.parley.reader.provisional;

import dev.parley.claim.Span;
import dev.parley.reader.Sentence;
import dev.parley.reader.Upos;
import dev.parley.reader.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Sentences, words, parts of speech and lemmas by OpenNLP's models, which were trained on UD
 * English EWT.
 */
final class WordFinder {
  private static final String MODELS = "opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

  /** Beyond this a "sentence" is cut, so that bad input costs linear time and memory. */
  private static final int LONGEST_SENTENCE = 250;

  /** Beyond this a run of letters is not handed to the tokenizer. */
  private static final int LONGEST_CHUNK = 2_000;

  private final SentenceModel sentences;
  private final TokenizerModel tokens;
  private final POSModel tags;
  private final LemmatizerModel lemmas;

  WordFinder() {
    try {
      sentences = new SentenceModel(model("sentence"));
      tokens = new TokenizerModel(model("tokens"));
      tags = new POSModel(model("pos"));
      lemmas = new LemmatizerModel(model("lemmas"));
    } catch (IOException e) {
      throw new UncheckedIOException("an OpenNLP model cannot be read", e);
    }
  }

  private static InputStream model(String part) throws IOException {
    String name = String.format(Locale.ROOT, MODELS, part);
    InputStream in = WordFinder.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }

  /** What was found in a text. */
  record Words(List<Sentence> sentences, List<Word> words) {}

  Words find(String text, List<Span> paragraphs) {
    // The models know straight quotation marks best; one character for one keeps the offsets.
    String plain = Plain.of(text);
    // OpenNLP's tools hold state between calls, so each text gets its own; the models are shared.
    SentenceDetectorME splitter = new SentenceDetectorME(sentences);
    TokenizerME tokenizer = new TokenizerME(tokens);
    POSTaggerME tagger = new POSTaggerME(tags);
    LemmatizerME lemmatizer = new LemmatizerME(lemmas);
    List<Sentence> found = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      for (Span sentence : split(splitter, plain, paragraph)) {
        List<Span> pieces = pieces(tokenizer, plain, sentence);
        for (int from = 0; from < pieces.size(); from += LONGEST_SENTENCE) {
          List<Span> part = pieces.subList(from, Math.min(pieces.size(), from + LONGEST_SENTENCE));
          int first = words.size();
          tag(tagger, lemmatizer, text, plain, part, words);
          found.add(
              new Sentence(
                  found.size(),
                  new Span(part.getFirst().start(), part.getLast().end()),
                  first,
                  words.size()));
        }
      }
    }
    return new Words(found, words);
  }

  private static List<Span> split(SentenceDetectorME splitter, String plain, Span paragraph) {
    List<Span> out = new ArrayList<>();
    for (opennlp.tools.util.Span s : splitter.sentPosDetect(paragraph.in(plain))) {
      Span span = new Span(paragraph.start() + s.getStart(), paragraph.start() + s.getEnd());
      if (!out.isEmpty() && goesOn(plain, span)) {
        out.set(out.size() - 1, Span.cover(out.getLast(), span));
      } else {
        out.add(span);
      }
    }
    return out;
  }

  /** True where the splitter cut behind an abbreviation or before a closing mark. */
  private static boolean goesOn(String plain, Span next) {
    char first = plain.charAt(next.start());
    if (Character.isLowerCase(first) || first == ',' || first == ')') {
      return true;
    }
    return first == '"' && next.length() == 1;
  }

  private static List<Span> pieces(TokenizerME tokenizer, String plain, Span sentence) {
    List<Span> out = new ArrayList<>();
    int start = sentence.start();
    while (start < sentence.end()) {
      int end = chunkEnd(plain, start, sentence.end());
      for (opennlp.tools.util.Span t : tokenizer.tokenizePos(plain.substring(start, end))) {
        addPiece(out, plain, start + t.getStart(), start + t.getEnd());
      }
      start = end;
    }
    List<Span> whole = whole(out, plain);
    splitFullStop(whole, plain);
    return whole;
  }

  /** A sentence's last full stop is a word of its own, also behind capitals ("told LPA."). */
  private static void splitFullStop(List<Span> pieces, String plain) {
    Span last = pieces.isEmpty() ? new Span(0, 0) : pieces.getLast();
    boolean word = last.length() > 3 && plain.charAt(last.end() - 1) == '.';
    if (word
        && plain.substring(last.start(), last.end() - 1).chars().allMatch(Character::isLetter)) {
      pieces.set(pieces.size() - 1, new Span(last.start(), last.end() - 1));
      pieces.add(new Span(last.end() - 1, last.end()));
    }
  }

  /** The tokenizer counts UTF-16 units and may cut a character beyond the basic plane in two. */
  private static List<Span> whole(List<Span> pieces, String plain) {
    List<Span> out = new ArrayList<>();
    for (Span piece : pieces) {
      boolean cut =
          !out.isEmpty()
              && out.getLast().end() == piece.start()
              && Character.isSurrogatePair(
                  plain.charAt(piece.start() - 1), plain.charAt(piece.start()));
      if (cut) {
        out.set(out.size() - 1, Span.cover(out.getLast(), piece));
      } else {
        out.add(piece);
      }
    }
    return out;
  }

  private static int chunkEnd(String plain, int start, int end) {
    if (end - start <= LONGEST_CHUNK) {
      return end;
    }
    int cut = plain.lastIndexOf(' ', start + LONGEST_CHUNK);
    cut = cut <= start ? start + LONGEST_CHUNK : cut;
    return Character.isLowSurrogate(plain.charAt(cut)) ? cut + 1 : cut;
  }

  /** Adds a token, with a possessive 's and quotation marks as words of their own. */
  private static void addPiece(List<Span> out, String plain, int start, int end) {
    if (end - start > 1 && plain.charAt(start) == '"') {
      out.add(new Span(start, start + 1));
      addPiece(out, plain, start + 1, end);
      return;
    }
    if (end - start > 1 && plain.charAt(end - 1) == '"') {
      addPiece(out, plain, start, end - 1);
      out.add(new Span(end - 1, end));
      return;
    }
    if (end - start > 2 && plain.startsWith("'s", end - 2)) {
      out.add(new Span(start, end - 2));
      out.add(new Span(end - 2, end));
      return;
    }
    out.add(new Span(start, end));
  }

  private static void tag(
      POSTaggerME tagger,
      LemmatizerME lemmatizer,
      String text,
      String plain,
      List<Span> pieces,
      List<Word> into) {
    String[] forms = pieces.stream().map(s -> s.in(plain)).toArray(String[]::new);
    String[] found = tagger.tag(forms);
    String[] base = lemmatizer.lemmatize(forms, found);
    for (int i = 0; i < forms.length; i++) {
      Span span = pieces.get(i);
      Upos upos = Tags.mend(forms, i, found[i]);
      into.add(
          new Word(
              into.size(), span, span.in(text), Tags.lemma(forms[i], base[i], upos), upos, null));
    }
  }
}
